package io.github.finsam.finding;

import io.github.finsam.base.internal.Checks;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a printed number says: one value or a range ("50–60"), and how finely it was rounded.
 *
 * <p>Immutable and thread-safe.
 *
 * @param fromInclusive the value, or the lowest one of a range
 * @param toInclusive the value, or the highest one of a range; not below the lowest
 * @param step what it was rounded to multiples of: 0.1 for one decimal, 1000 for whole thousands; 0
 *     for a number that was counted and not rounded; not negative
 */
public record NumberSpan(BigDecimal fromInclusive, BigDecimal toInclusive, BigDecimal step) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code toInclusive < fromInclusive} or
   *     {@code step < 0}
   */
  public NumberSpan {
    new Checks()
        .that(
            toInclusive.compareTo(fromInclusive) >= 0,
            "order",
            "toInclusive",
            toInclusive,
            fromInclusive.toPlainString())
        .that(step.signum() >= 0, "negative", "step", step)
        .orThrow();
  }

  /** A value that was counted. */
  public static NumberSpan exactly(long value) {
    return new NumberSpan(BigDecimal.valueOf(value), BigDecimal.valueOf(value), BigDecimal.ZERO);
  }

  /** A value that was rounded to multiples of a step. */
  public static NumberSpan rounded(BigDecimal value, BigDecimal step) {
    return new NumberSpan(value, value, step);
  }

  /** Whether the document gives a range of values. */
  public boolean isRange() {
    return fromInclusive.compareTo(toInclusive) != 0;
  }

  /** The lowest number that rounding could have made this of. */
  public BigDecimal lowest() {
    return fromInclusive.subtract(half());
  }

  /** The number that rounding could have made this of and every greater one could not. */
  public BigDecimal highest() {
    return toInclusive.add(half());
  }

  /** A number as it would be printed here: rounded half up, away from zero if it is negative. */
  public BigDecimal asPrinted(BigDecimal number) {
    return step.signum() == 0
        ? number
        : number.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
  }

  private BigDecimal half() {
    return step.divide(BigDecimal.valueOf(2));
  }
}
