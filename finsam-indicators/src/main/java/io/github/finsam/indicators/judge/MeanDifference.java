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
 * @param interval its confidence interval; empty if the data give none or it cannot be told
 * @param test whether the means differ; empty if it cannot be told, as {@link Difference#untested}
 *     says
 */
public record MeanDifference(double value, Optional<Interval> interval, Optional<Tested> test) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the value is not finite
   */
  public MeanDifference {
    new Arguments().that(Double.isFinite(value), "mismatch", "value", value, "finite").orThrow();
  }
}
