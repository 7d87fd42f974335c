package io.github.finsam.indicators.table;

import io.github.finsam.indicators.internal.Arguments;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * Measures of answers on a scale whose steps count as equally long; unrounded.
 *
 * <p>Immutable and thread-safe.
 *
 * @param mean mean of the codes
 * @param standardDeviation sample standard deviation, not negative; empty for a single answer
 * @param index the mean from 0 (everyone at the worst end of the scale) to 100 (everyone at the
 *     best); empty if the scale has no best end
 * @param meanInterval confidence interval of the mean; empty if it cannot be computed
 */
@Value.Builder
public record ScaleMeasures(
    double mean,
    OptionalDouble standardDeviation,
    OptionalDouble index,
    Optional<Interval> meanInterval)
    implements WithScaleMeasures {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a number is not finite, the standard
   *     deviation is negative or the index lies outside 0 to 100
   */
  public ScaleMeasures {
    new Arguments()
        .that(Double.isFinite(mean), "out-of-range", "mean", mean, "-127", "127")
        .that(
            standardDeviation.isEmpty() || standardDeviation.getAsDouble() >= 0,
            "negative",
            "standardDeviation",
            standardDeviation)
        .that(
            index.isEmpty() || (index.getAsDouble() >= 0 && index.getAsDouble() <= 100),
            "out-of-range",
            "index",
            index,
            "0",
            "100")
        .orThrow();
  }

  /** A new builder. */
  public static ScaleMeasuresBuilder builder() {
    return new ScaleMeasuresBuilder();
  }
}
