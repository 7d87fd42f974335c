package io.github.finsam.governance;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;
import java.util.Optional;
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
public record Grant(
    Money amount,
    Optional<InsatsId> insats,
    Optional<DateRange> period,
    Optional<String> condition) {

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
}
