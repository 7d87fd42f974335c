package io.github.finsam.indicators.table;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * The same result with every unit (förbund, insats, item or group of respondents) weighing the
 * same, whatever its number of answers: means over the units' own figures, unrounded.
 *
 * <p>Immutable and thread-safe.
 *
 * @param unit what the units are, in the plural, for example förbund
 * @param units how many units the means are of, greater than zero
 * @param left how many units with answers were left out, because their figures may not be shown;
 *     not negative
 * @param sharePositive mean of the units' shares of positive answers, 0 to 1
 * @param shareInterval confidence interval of that mean; empty if it cannot be computed, or if the
 *     units are no sample of anything
 * @param mean mean of the units' means; empty if a mean has no meaning for the scale
 */
@Value.Builder
public record UnitMeans(
    Label unit,
    int units,
    int left,
    double sharePositive,
    Optional<Interval> shareInterval,
    OptionalDouble mean)
    implements WithUnitMeans {

  /**
   * @throws io.github.finsam.base.InvalidValueException if there is no unit, a number is negative
   *     or the share lies outside 0 to 1
   */
  public UnitMeans {
    new Arguments()
        .that(units > 0, "not-positive", "units", units)
        .that(left >= 0, "negative", "left", left)
        .that(
            sharePositive >= 0 && sharePositive <= 1,
            "out-of-range",
            "sharePositive",
            sharePositive,
            "0",
            "1")
        .orThrow();
  }

  /** A new builder. */
  public static UnitMeansBuilder builder() {
    return new UnitMeansBuilder();
  }
}
