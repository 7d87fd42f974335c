package io.github.finsam.economy;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.joda.money.Money;

/**
 * Money of a coming year that is already decided.
 *
 * <p>Immutable and thread-safe.
 *
 * @param label for what
 * @param amount SEK, not negative
 */
public record Commitment(
    @NotBlank(message = "{io.github.finsam.NotBlank}") String label,
    @NotNull(message = "{io.github.finsam.NotNull}") Money amount) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the label is blank or the amount
   *     negative or not in SEK
   */
  public Commitment {
    new Checks()
        .name("label", label)
        .sek("amount", amount)
        .that(amount.isPositiveOrZero(), "negative", "amount", amount)
        .orThrow();
  }
}
