package io.github.finsam.time;

import io.github.finsam.base.Language;
import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.util.Optional;
import org.threeten.extra.YearQuarter;

/**
 * A calendar quarter.
 *
 * @param quarter the quarter and its year, 1000 to 9999
 */
public record CalendarQuarter(YearQuarter quarter) implements Period {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the year is out of range
   */
  public CalendarQuarter {
    new Checks().year("year", quarter.getYear()).orThrow();
  }

  @Override
  public LocalDate startInclusive() {
    return quarter.atDay(1);
  }

  @Override
  public Optional<LocalDate> endInclusive() {
    return Optional.of(quarter.atEndOfQuarter());
  }

  @Override
  public String label(Language language) {
    int number = quarter.getQuarterValue();
    return language == Language.SV
        ? "kvartal " + number + " " + quarter.getYear()
        : "quarter " + number + " of " + quarter.getYear();
  }

  @Override
  public String toString() {
    return quarter.toString();
  }
}
