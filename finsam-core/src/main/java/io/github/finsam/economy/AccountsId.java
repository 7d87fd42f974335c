package io.github.finsam.economy;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.time.Year;

/**
 * Whose accounts and for which year; the financial year is the calendar year (21 §).
 *
 * <p>Immutable and thread-safe.
 *
 * @param forbund the förbund
 * @param year the financial year
 */
public record AccountsId(ForbundId forbund, Year year) implements Comparable<AccountsId> {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the year is out of range
   */
  public AccountsId {
    new Checks().year("year", year.getValue()).orThrow();
  }

  /** The accounts of a förbund for a year. */
  public static AccountsId of(ForbundId forbund, int year) {
    return new AccountsId(forbund, Year.of(year));
  }

  /** The last day of the financial year. */
  public LocalDate closingDate() {
    return year.atDay(year.length());
  }

  /** By förbund, then by year, as every storage orders it. */
  @Override
  public int compareTo(AccountsId other) {
    int byForbund = forbund.compareTo(other.forbund);
    return byForbund != 0 ? byForbund : year.compareTo(other.year);
  }

  @Override
  public String toString() {
    return forbund + "/" + year;
  }
}
