package io.github.finsam.time;

import io.github.finsam.base.Language;
import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.util.Optional;
import org.threeten.extra.Half;
import org.threeten.extra.YearHalf;

/**
 * A calendar half-year.
 *
 * @param half the half and its year, 1000 to 9999
 */
public record HalfYear(YearHalf half) implements Period, Comparable<HalfYear> {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the year is out of range
   */
  public HalfYear {
    new Checks().year("year", half.getYear()).orThrow();
  }

  /**
   * The first or second half of a year.
   *
   * @param year 1000 to 9999
   * @param half 1 or 2
   * @throws io.github.finsam.base.InvalidValueException if either is out of range
   */
  public static HalfYear of(int year, int half) {
    new Checks().year("year", year).range("half", half, 1, 2).orThrow();
    return new HalfYear(YearHalf.of(year, half));
  }

  /**
   * The half-year that a day lies in.
   *
   * @throws io.github.finsam.base.InvalidValueException if the year is out of range
   */
  public static HalfYear of(LocalDate day) {
    new Checks().date("day", day).orThrow();
    return new HalfYear(YearHalf.from(day));
  }

  /** In order of time. */
  @Override
  public int compareTo(HalfYear other) {
    return half.compareTo(other.half);
  }

  @Override
  public LocalDate startInclusive() {
    return half.atDay(1);
  }

  @Override
  public Optional<LocalDate> endInclusive() {
    return Optional.of(half.atEndOfHalf());
  }

  @Override
  public String label(Language language) {
    boolean first = half.getHalf() == Half.H1;
    return language == Language.SV
        ? (first ? "första" : "andra") + " halvåret " + half.getYear()
        : (first ? "first" : "second") + " half of " + half.getYear();
  }

  @Override
  public String toString() {
    return half.toString();
  }
}
