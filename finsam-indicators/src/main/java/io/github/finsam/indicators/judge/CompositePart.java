package io.github.finsam.indicators.judge;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Absence;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * What one measure gives to a composite index.
 *
 * <p>Immutable and thread-safe.
 *
 * @param measure id of the measure
 * @param points points reached, {@code 0 <= points <= maximum}; empty if it cannot be judged
 * @param maximum points there were to reach, greater than zero
 * @param absence why the measure has no figure; empty if it has one
 * @param motivation why it gives so many points or none, in words
 */
@Value.Builder
public record CompositePart(
    String measure, OptionalInt points, int maximum, Optional<Absence> absence, Label motivation)
    implements WithCompositePart {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code maximum <= 0}, {@code points <
   *     0}, {@code points > maximum}, or there are points although there is no figure
   */
  public CompositePart {
    new Arguments()
        .that(maximum > 0, "not-positive", "maximum", maximum)
        .that(
            points.orElse(0) >= 0 && points.orElse(0) <= Math.max(0, maximum),
            "out-of-range",
            "points",
            points.orElse(0),
            "0",
            Integer.toString(maximum))
        .that(
            points.isEmpty() || absence.isEmpty(),
            "mismatch",
            "absence",
            absence.map(a -> a.reason().name()).orElse(""),
            "empty if there are points")
        .orThrow();
  }

  /** A new builder. */
  public static CompositePartBuilder builder() {
    return new CompositePartBuilder();
  }
}
