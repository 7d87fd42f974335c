package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import java.time.Year;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A price index by year, for example a consumer price index.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its name, not blank
 * @param values its value in each year, greater than zero; at least one
 * @param source where it is published, not blank
 */
public record PriceIndex(String id, SortedMap<Year, BigDecimal> values, String source) {

  /**
   * Copies the values.
   *
   * @throws InvalidValueException if the id or the source is blank, there is no value, or {@code
   *     value <= 0}
   */
  public PriceIndex {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    Arguments arguments =
        new Arguments()
            .that(!id.isBlank(), "blank", "id", id)
            .that(!values.isEmpty(), "empty", "values", values)
            .that(!source.isBlank(), "blank", "source", source);
    values.forEach(
        (year, value) -> arguments.that(value.signum() > 0, "not-positive", "values", value));
    arguments.orThrow();
  }

  /**
   * What an amount in the prices of one year is multiplied by to be in those of another.
   *
   * @throws InvalidValueException if the index has no value for one of the years
   */
  public BigDecimal factor(Year from, Year to) {
    return value(to).divide(value(from), Amounts.EXACT);
  }

  private BigDecimal value(Year year) {
    BigDecimal value = values.get(year);
    if (value == null) {
      throw InvalidValueException.of(Violation.of("unknown", id, year));
    }
    return value;
  }
}
