package io.github.finsam.economy;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.internal.Checks;
import org.joda.money.Money;

/**
 * What an insats cost in the year.
 *
 * <p>Immutable and thread-safe.
 *
 * @param insats the insats
 * @param source whose money
 * @param amount SEK, not negative
 */
public record InsatsAmount(InsatsId insats, FundingSource source, Money amount) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the amount is negative or not in SEK
   */
  public InsatsAmount {
    new Checks()
        .sek("amount", amount)
        .that(amount.isPositiveOrZero(), "negative", "amount", amount)
        .orThrow();
  }
}
