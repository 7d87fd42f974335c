package io.github.finsam.indicators.statistic;

import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/**
 * Whether a printed percentage can come from a number of answers: a share of n has only n + 1
 * values, so with few answers most percentages are impossible as one fraction.
 */
public final class Plausible {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Plausible() {}

  /**
   * The counts that give the printed percentage of n answers.
   *
   * <p>No count out of 41 gives 91 percent: 37 gives 90 and 38 gives 93.
   *
   * @param percentPrinted as printed; its number of decimals is what was rounded to, so 91 and 91.0
   *     differ
   * @param n the number of answers, greater than zero
   * @param rounding how it was rounded, usually half up
   * @throws io.github.finsam.base.InvalidValueException if {@code n < 1} or the rounding is {@link
   *     RoundingMode#UNNECESSARY}
   */
  public static PlausibleCounts counts(BigDecimal percentPrinted, long n, RoundingMode rounding) {
    new Arguments()
        .that(n > 0, "not-positive", "n", n)
        .that(
            rounding != RoundingMode.UNNECESSARY, "not-in", "rounding", rounding, "a true rounding")
        .orThrow();
    long lowest = firstCount(percentPrinted, n, rounding, 0);
    long highest = firstCount(percentPrinted, n, rounding, 1) - 1;
    boolean possible = lowest <= highest;
    return new PlausibleCounts(
        percentPrinted,
        n,
        rounding,
        possible ? OptionalLong.of(lowest) : OptionalLong.empty(),
        possible ? OptionalLong.of(highest) : OptionalLong.empty());
  }

  /** The lowest count whose rounded percentage compares so with the printed; n + 1 if none. */
  static long firstCount(BigDecimal printed, long n, RoundingMode rounding, int atLeast) {
    int decimals = Math.max(0, printed.scale());
    long low = 0;
    long high = n + 1;
    while (low < high) {
      long middle = low + (high - low) / 2;
      BigDecimal rounded =
          BigDecimal.valueOf(middle)
              .multiply(HUNDRED)
              .divide(BigDecimal.valueOf(n), decimals, rounding);
      if (rounded.compareTo(printed) >= atLeast) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
