package io.github.finsam.count;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.internal.Checks;
import java.time.Year;

/**
 * An insats and a calendar year, which is also its budget year.
 *
 * <p>Immutable and thread-safe.
 *
 * @param insats the insats
 * @param year the calendar year, 1000 to 9999
 */
public record InsatsYear(InsatsId insats, Year year) implements Comparable<InsatsYear> {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the year is out of range
   */
  public InsatsYear {
    new Checks().year("year", year.getValue()).orThrow();
  }

  /**
   * An insats and a year.
   *
   * @throws io.github.finsam.base.InvalidValueException if {@code year < 1000} or {@code year >
   *     9999}
   */
  public static InsatsYear of(InsatsId insats, int year) {
    return new InsatsYear(insats, Year.of(year));
  }

  /** By insats, then by year, as every storage orders it. */
  @Override
  public int compareTo(InsatsYear other) {
    int byInsats = insats.compareTo(other.insats);
    return byInsats != 0 ? byInsats : year.compareTo(other.year);
  }

  @Override
  public String toString() {
    return insats + "/" + year;
  }
}
