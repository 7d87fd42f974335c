package io.github.finsam.indicators.needs;

import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A measure of an area beside that of another, mostly the nation, in the same year.
 *
 * <p>Immutable and thread-safe.
 *
 * @param measure what is measured
 * @param area which area
 * @param value its value
 * @param other what it is compared with
 * @param otherValue the value of that
 */
@Value.Builder
public record AreaComparison(
    AreaMeasure measure, Area area, AreaValue value, Area other, AreaValue otherValue)
    implements WithAreaComparison {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a value is not of the measure or of its
   *     area, or the two are of different years
   */
  public AreaComparison {
    Arguments arguments = new Arguments();
    check(arguments, "value", value, measure, area);
    check(arguments, "otherValue", otherValue, measure, other);
    arguments
        .that(
            otherValue.year().equals(value.year()),
            "mismatch",
            "otherValue.year",
            otherValue.year(),
            value.year().toString())
        .orThrow();
  }

  private static void check(
      Arguments arguments, String argument, AreaValue value, AreaMeasure measure, Area area) {
    arguments
        .that(
            value.measure().equals(measure.id()),
            "mismatch",
            argument + ".measure",
            value.measure(),
            measure.id())
        .that(
            value.area().equals(area.id()),
            "mismatch",
            argument + ".area",
            value.area(),
            area.id());
  }

  /** A new builder. */
  public static AreaComparisonBuilder builder() {
    return new AreaComparisonBuilder();
  }

  /** The value less the other one, in the unit of the measure (percentage points of percent). */
  public BigDecimal difference() {
    return value.value().subtract(otherValue.value());
  }

  /**
   * How many times the other value the value is, rounded once, half up; empty if the other one is
   * zero.
   *
   * @param decimals digits after the decimal point
   */
  public Optional<BigDecimal> times(int decimals) {
    return otherValue.value().signum() == 0
        ? Optional.empty()
        : Optional.of(value.value().divide(otherValue.value(), decimals, RoundingMode.HALF_UP));
  }
}
