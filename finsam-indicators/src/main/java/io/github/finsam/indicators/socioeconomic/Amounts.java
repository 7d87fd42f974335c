package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Sek;
import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.joda.money.Money;

/** Rounding and checking amounts. */
final class Amounts {

  /** 34 digits: far more than öre need over any horizon. */
  static final MathContext EXACT = MathContext.DECIMAL128;

  private Amounts() {}

  /** To öre, half up. */
  static Money rounded(BigDecimal kronor) {
    return Money.of(Sek.CURRENCY, kronor.setScale(2, RoundingMode.HALF_UP));
  }

  static Money times(Money amount, BigDecimal factor) {
    return rounded(amount.getAmount().multiply(factor));
  }

  static void sek(Arguments arguments, String argument, Money amount) {
    arguments.that(
        amount.getCurrencyUnit().equals(Sek.CURRENCY), "not-sek", argument, amount.toString());
  }

  static void notNegative(Arguments arguments, String argument, Money amount) {
    sek(arguments, argument, amount);
    arguments.that(!amount.isNegative(), "negative", argument, amount.toString());
  }

  /** A share from 0 to 1, both included. */
  static void share(Arguments arguments, String argument, BigDecimal value) {
    arguments.that(isShare(value), "out-of-range", argument, value.toPlainString(), "0", "1");
  }

  static boolean isShare(BigDecimal value) {
    return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
  }
}
