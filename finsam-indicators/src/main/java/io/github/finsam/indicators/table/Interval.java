package io.github.finsam.indicators.table;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import org.immutables.value.Value;

/**
 * A confidence interval with the level and the method it was made by.
 *
 * <p>Both limits belong to the interval and have the unit of the figure they surround: 0 to 1 for a
 * share, -1 to 1 for a difference of shares, the codes of the scale for a mean. They are unrounded.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lowerInclusive lower limit, finite, at most the upper limit
 * @param upperInclusive upper limit, finite
 * @param level confidence level, greater than 0 and less than 1, for example 0.95
 * @param method how the limits were computed, named in words
 */
@Value.Builder
public record Interval(double lowerInclusive, double upperInclusive, double level, Label method)
    implements WithInterval {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a limit is infinite or not a number,
   *     {@code lowerInclusive > upperInclusive}, {@code level <= 0} or {@code level >= 1}
   */
  public Interval {
    Arguments arguments = new Arguments();
    finite(arguments, "lowerInclusive", lowerInclusive);
    finite(arguments, "upperInclusive", upperInclusive);
    // Texts of numbers are slow to make, and intervals are made by the hundred thousand.
    if (lowerInclusive > upperInclusive) {
      String lower = Double.toString(lowerInclusive);
      arguments.that(false, "order", "upperInclusive", upperInclusive, lower);
    }
    arguments.that(level > 0 && level < 1, "out-of-range", "level", level, "0", "1").orThrow();
  }

  /** An interval at this level by this method. */
  public static Interval of(
      double lowerInclusive, double upperInclusive, double level, Label method) {
    return new Interval(lowerInclusive, upperInclusive, level, method);
  }

  /** A new builder. */
  public static IntervalBuilder builder() {
    return new IntervalBuilder();
  }

  /** The distance between the limits, zero or greater, in the unit of the figure. */
  public double width() {
    return upperInclusive - lowerInclusive;
  }

  /** Whether the value lies between the limits or on one of them. */
  public boolean contains(double value) {
    return lowerInclusive <= value && value <= upperInclusive;
  }

  private static void finite(Arguments arguments, String argument, double value) {
    if (!Double.isFinite(value)) {
      String highest = Double.toString(Double.MAX_VALUE);
      arguments.that(false, "out-of-range", argument, value, "-" + highest, highest);
    }
  }
}
