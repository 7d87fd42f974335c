package io.github.finsam.time;

import io.github.finsam.base.Language;
import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/**
 * A calendar year.
 *
 * @param year 1000 to 9999
 */
public record CalendarYear(Year year) implements Period {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the year is out of range
   */
  public CalendarYear {
    new Checks().year("year", year.getValue()).orThrow();
  }

  @Override
  public LocalDate startInclusive() {
    return year.atDay(1);
  }

  @Override
  public Optional<LocalDate> endInclusive() {
    return Optional.of(year.atDay(year.length()));
  }

  @Override
  public String label(Language language) {
    return toString();
  }

  @Override
  public String toString() {
    return year.toString();
  }
}
