package io.github.finsam.governance;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Money granted by a decision.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount how much, in SEK, not negative
 * @param insats for which insats; empty if for something else
 * @param period for when; empty if not stated
 * @param condition on what condition; empty if none
 */
@Value.Builder
public record Grant(
    Money amount,
    Optional<InsatsId> insats,
    Optional<DateRange> period,
    Optional<
            @NotBlank(message = "{io.github.finsam.NotBlank}")
            @Size(max = Checks.MAX_TEXT, message = "{io.github.finsam.Size}") String>
        condition)
    implements WithGrant {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the amount is negative or not in SEK
   */
  public Grant {
    new Checks()
        .sek("amount", amount)
        .that(amount.isPositiveOrZero(), "negative", "amount", amount)
        .optionalText("condition", condition, Checks.MAX_TEXT)
        .orThrow();
  }

  /** A new builder. */
  public static GrantBuilder builder() {
    return new GrantBuilder();
  }
}
