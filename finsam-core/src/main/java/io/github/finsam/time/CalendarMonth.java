package io.github.finsam.time;

import io.github.finsam.base.Language;
import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Optional;

/**
 * A calendar month.
 *
 * @param month the month and its year, 1000 to 9999
 */
public record CalendarMonth(YearMonth month) implements Period {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the year is out of range
   */
  public CalendarMonth {
    new Checks().year("year", month.getYear()).orThrow();
  }

  @Override
  public LocalDate startInclusive() {
    return month.atDay(1);
  }

  @Override
  public Optional<LocalDate> endInclusive() {
    return Optional.of(month.atEndOfMonth());
  }

  @Override
  public String label(Language language) {
    return month.getMonth().getDisplayName(TextStyle.FULL, language.locale())
        + " "
        + month.getYear();
  }

  @Override
  public String toString() {
    return month.toString();
  }
}
