package io.github.finsam.time;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.base.Violation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import org.threeten.extra.LocalDateRange;
import org.threeten.extra.YearQuarter;

/**
 * A stretch of whole days: a calendar year, half-year, quarter or month, or any range of dates. All
 * but a range have an end. Immutable and thread-safe.
 */
public sealed interface Period
    permits CalendarYear, HalfYear, CalendarQuarter, CalendarMonth, DateRange {

  /** First day. */
  LocalDate startInclusive();

  /** Last day; empty only for a range that still runs. */
  Optional<LocalDate> endInclusive();

  /** Name for people: {@code 2014}, {@code första halvåret 2014}, {@code Q3 2014} … */
  String label(Language language);

  /** The same days as a range. */
  default DateRange toRange() {
    return new DateRange(startInclusive(), endInclusive());
  }

  /** Whether the day lies in this period. */
  default boolean contains(LocalDate day) {
    return !day.isBefore(startInclusive()) && endInclusive().map(e -> !day.isAfter(e)).orElse(true);
  }

  /** Whether any day lies in both. */
  default boolean overlaps(Period other) {
    return days().overlaps(other.days());
  }

  /** Whether every day of the other lies in this one. */
  default boolean encloses(Period other) {
    return days().encloses(other.days());
  }

  /** The days as a ThreeTen-Extra range; a range that still runs is unbounded there. */
  default LocalDateRange days() {
    return LocalDateRange.ofClosed(startInclusive(), endInclusive().orElse(LocalDate.MAX));
  }

  /** The calendar year. */
  static CalendarYear year(int year) {
    return new CalendarYear(Year.of(year));
  }

  /**
   * Reads what {@code toString} writes: {@code 2014}, {@code 2014-H1}, {@code 2014-Q3}, {@code
   * 2014-07}, {@code 2014-01-01/2014-06-30} or {@code 2014-01-01/} for a range that still runs.
   *
   * @throws InvalidValueException if the text is none of these or names a day that does not exist
   */
  static Period parse(String text) {
    try {
      Matcher matcher = Syntax.PATTERN.matcher(text);
      if (matcher.matches()) {
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
          return HalfYear.of(year, Integer.parseInt(matcher.group(2)));
        }
        if (matcher.group(3) != null) {
          return new CalendarQuarter(YearQuarter.of(year, Integer.parseInt(matcher.group(3))));
        }
        if (matcher.group(4) != null) {
          return new CalendarMonth(YearMonth.of(year, Integer.parseInt(matcher.group(4))));
        }
        return year(year);
      }
      int slash = text.indexOf('/');
      if (slash > 0) {
        String end = text.substring(slash + 1);
        return new DateRange(
            LocalDate.parse(text.substring(0, slash)),
            end.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(end)));
      }
    } catch (DateTimeException e) {
      throw InvalidValueException.of(Violation.of("pattern", "period", text, Syntax.FORM));
    }
    throw InvalidValueException.of(Violation.of("pattern", "period", text, Syntax.FORM));
  }
}
