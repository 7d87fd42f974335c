package io.github.finsam.economy;

import io.github.finsam.base.internal.Checks;
import org.joda.money.Money;

/**
 * A variance (avvikelse): budget less actual, on every kind of row, as annual reports print it. The
 * sign alone therefore says nothing about good or bad: plus is good for costs and bad for income
 * and results.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount budget less actual, SEK
 * @param cost whether the row is one of costs
 */
public record Variance(Money amount, boolean cost) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the amount is not in SEK
   */
  public Variance {
    new Checks().sek("amount", amount).orThrow();
  }

  /** The variance of a row: {@code budget - actual}. */
  public static Variance of(Money budget, Money actual, boolean cost) {
    return new Variance(budget.minus(actual), cost);
  }

  /** Whether it is good: lower costs, higher income or a higher result than budgeted. */
  public Favour favour() {
    if (amount.isZero()) {
      return Favour.NEUTRAL;
    }
    return amount.isPositive() == cost ? Favour.FAVOURABLE : Favour.UNFAVOURABLE;
  }
}
