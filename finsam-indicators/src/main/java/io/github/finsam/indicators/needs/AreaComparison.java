package io.github.finsam.indicators.needs;

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
