package io.github.finsam.governance;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/** The days that the law sets a förbund. */
public final class LegalDates {

  private LegalDates() {}

  /**
   * The last day to adopt a budget: 30 November of the year before, after consulting the members
   * (23 §).
   *
   * @param budgetYear the year that the budget is for
   */
  public static LocalDate budgetAdopted(Year budgetYear) {
    return budgetYear.minusYears(1).atMonth(Month.NOVEMBER).atDay(30);
  }

  /**
   * The last day to draw up the annual report: within three months of the end of the year, so 31
   * March of the year after (24 §).
   *
   * @param accountsYear the year that the report is on
   */
  public static LocalDate annualReport(Year accountsYear) {
    return accountsYear.plusYears(1).atMonth(Month.MARCH).atDay(31);
  }

  /**
   * The last day to appeal a decision: three weeks from the day when it was announced that the
   * minutes had been adjusted (28 §, kommunallagen 13:5). A last day on a weekend or holiday is not
   * moved here; by lag (1930:173) the next weekday is then in time.
   *
   * @param announced the day of the announcement
   */
  public static LocalDate appealEnds(LocalDate announced) {
    return announced.plusWeeks(3);
  }
}
