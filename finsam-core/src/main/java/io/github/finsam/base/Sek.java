package io.github.finsam.base;

import io.github.finsam.base.internal.Apportionment;
import io.github.finsam.base.internal.Checks;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Swedish kronor: making, adding, splitting and showing amounts. All amounts are exact. */
public final class Sek {

  /** The currency of every amount in this library. */
  public static final CurrencyUnit CURRENCY = CurrencyUnit.of("SEK");

  /** No kronor. */
  public static final Money ZERO = Money.zero(CURRENCY);

  private Sek() {}

  /** Whole kronor. */
  public static Money kronor(long kronor) {
    return Money.ofMajor(CURRENCY, kronor);
  }

  /** Thousands of kronor (tkr). */
  public static Money tkr(long thousands) {
    return kronor(Math.multiplyExact(thousands, 1_000L));
  }

  /** The exact sum; zero if there is nothing to add. */
  public static Money sum(Iterable<Money> amounts) {
    Money sum = ZERO;
    for (Money amount : amounts) {
      sum = sum.plus(amount);
    }
    return sum;
  }

  /**
   * Splits an amount in whole kronor by weights, so that the parts sum to the amount.
   *
   * <p>Method of the largest remainder (Hamilton): each part gets its exact share rounded down to
   * whole kronor, and the kronor left go to the largest remainders, the first part first among
   * equals.
   *
   * @param amount whole kronor, not negative
   * @param weights not negative, at least one greater than zero
   * @return one part for each weight, in the same order
   * @throws InvalidValueException if the amount has öre or is negative, or the weights are not as
   *     said
   */
  public static List<Money> split(Money amount, List<Long> weights) {
    List<BigInteger> exact = weights.stream().map(BigInteger::valueOf).toList();
    new Checks()
        .sek("amount", amount)
        .that(amount.isPositiveOrZero(), "negative", "amount", amount)
        .that(
            amount.getAmount().stripTrailingZeros().scale() <= 0, "pattern", "amount", amount, "kr")
        .that(weights.stream().allMatch(w -> w >= 0), "negative", "weights", weights)
        .that(Apportionment.sum(exact).signum() > 0, "not-positive", "weights", weights)
        .orThrow();
    return Apportionment.split(amount.getAmount().toBigIntegerExact(), exact).stream()
        .map(part -> Money.of(CURRENCY, new BigDecimal(part)))
        .toList();
  }

  /**
   * An amount as people write it: {@code 6 139 306} in Swedish, {@code 6,139,306} in English; öre
   * only where there are any. The minus sign is a hyphen-minus, groups in Swedish are separated by
   * no-break spaces.
   */
  public static String text(Money amount, Language language) {
    BigDecimal value = amount.getAmount().stripTrailingZeros();
    return language.number(value.setScale(value.scale() <= 0 ? 0 : 2));
  }
}
