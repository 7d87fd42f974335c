package io.github.finsam.economy;

import io.github.finsam.base.MemberId;
import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A line of a note.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id id within the note, a short word
 * @param label as printed
 * @param amount SEK
 * @param member the member whose contribution it is; only in the income note
 * @param insatser whether it is the cost of all insatser together, or a part of it that the note
 *     shows apart; only in the cost note
 */
public record NoteLine(
    @NotBlank(message = "{io.github.finsam.NotBlank}") String id,
    @NotBlank(message = "{io.github.finsam.NotBlank}") String label,
    @NotNull(message = "{io.github.finsam.NotNull}") Money amount,
    Optional<MemberId> member,
    boolean insatser) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a text is blank or the amount not in SEK
   */
  public NoteLine {
    new Checks().name("id", id).name("label", label).sek("amount", amount).orThrow();
  }

  /** A line that is neither a contribution nor the cost of insatser. */
  public static NoteLine of(String id, String label, Money amount) {
    return new NoteLine(id, label, amount, Optional.empty(), false);
  }
}
