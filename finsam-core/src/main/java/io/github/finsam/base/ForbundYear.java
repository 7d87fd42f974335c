package io.github.finsam.base;

import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.time.Year;

/**
 * A förbund and a calendar year, which is also its financial year (21 §): what there is one of a
 * year – accounts, outlook, governance – is known by it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param forbund the förbund
 * @param year the calendar year, 1000 to 9999
 */
public record ForbundYear(ForbundId forbund, Year year) implements Comparable<ForbundYear> {

  /**
   * @throws InvalidValueException if the year is out of range
   */
  public ForbundYear {
    new Checks().year("year", year.getValue()).orThrow();
  }

  /** A förbund and a year. */
  public static ForbundYear of(ForbundId forbund, int year) {
    return new ForbundYear(forbund, Year.of(year));
  }

  /** The last day of the year. */
  public LocalDate closingDate() {
    return year.atDay(year.length());
  }

  /** By förbund, then by year, as every storage orders it. */
  @Override
  public int compareTo(ForbundYear other) {
    int byForbund = forbund.compareTo(other.forbund);
    return byForbund != 0 ? byForbund : year.compareTo(other.year);
  }

  @Override
  public String toString() {
    return forbund + "/" + year;
  }
}
