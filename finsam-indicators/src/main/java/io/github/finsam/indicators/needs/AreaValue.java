package io.github.finsam.indicators.needs;

import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import java.time.Year;
import org.immutables.value.Value;

/**
 * The value of a measure for an area and a year, as its source gives it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param measure id of the {@link AreaMeasure}
 * @param area id of the {@link Area}
 * @param year the year it is about
 * @param value the value in the unit of the measure, with the decimals of its source
 * @param source who published it, not blank
 */
@Value.Builder
public record AreaValue(String measure, String area, Year year, BigDecimal value, String source)
    implements WithAreaValue {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a text is blank or the year lies outside
   *     1000 to 9999
   */
  public AreaValue {
    new Arguments()
        .that(!measure.isBlank(), "blank", "measure", measure)
        .that(!area.isBlank(), "blank", "area", area)
        .range("year", year.getValue(), 1000, 9999)
        .that(!source.isBlank(), "blank", "source", source)
        .orThrow();
  }

  /** A new builder. */
  public static AreaValueBuilder builder() {
    return new AreaValueBuilder();
  }
}
