package io.github.finsam.indicators.judge;

import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.statistic.Tested;
import io.github.finsam.indicators.table.Interval;
import java.util.Optional;

/**
 * How far two means lie apart, the compared minus the baseline.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the difference in steps of the scale, unrounded
 * @param interval its confidence interval; empty if the data give none
 * @param test whether the means differ
 */
public record MeanDifference(double value, Optional<Interval> interval, Tested test) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the value is not finite
   */
  public MeanDifference {
    new Arguments().that(Double.isFinite(value), "mismatch", "value", value, "finite").orThrow();
  }
}
