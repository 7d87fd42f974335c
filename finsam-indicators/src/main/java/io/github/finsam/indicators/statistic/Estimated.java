package io.github.finsam.indicators.statistic;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Interval;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * A measure estimated from data.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the unrounded value, finite; its unit and range are those of the measure
 * @param standardError the standard error of the value, zero or greater; empty if the method gives
 *     none
 * @param interval the confidence interval; empty if the method gives none or the data are too few
 *     or too regular for one
 * @param n the number of observations it rests on, greater than zero
 * @param left the number of observations left out because an answer was missing, zero or greater
 * @param method the measure and its source, named in words
 */
@Value.Builder
public record Estimated(
    double value,
    OptionalDouble standardError,
    Optional<Interval> interval,
    long n,
    long left,
    Label method)
    implements Estimate, WithEstimated {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the value or standard error is not
   *     finite, the standard error is negative, {@code n < 1} or {@code left < 0}
   */
  public Estimated {
    double error = standardError.orElse(0);
    new Arguments()
        .that(Double.isFinite(value), "mismatch", "value", value, "finite")
        .that(Double.isFinite(error), "mismatch", "standardError", error, "finite")
        .that(!(error < 0), "negative", "standardError", error)
        .that(n > 0, "not-positive", "n", n)
        .that(left >= 0, "negative", "left", left)
        .orThrow();
  }

  /** A new builder. */
  public static EstimatedBuilder builder() {
    return new EstimatedBuilder();
  }
}
