package io.github.finsam.economy;

import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a year is expected to become: the forecast before it and the interim reports during it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id whose and which year
 * @param forecast the forecast; empty if none was made
 * @param reports interim reports in the order given, at most one a day
 */
public record Outlook(ForbundYear id, Optional<Forecast> forecast, List<InterimReport> reports) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if two reports cover the same day
   */
  public Outlook {
    reports = List.copyOf(reports);
    new Checks().unique("reports", reports, InterimReport::asOf).orThrow();
  }

  /** The youngest report that covers no later day; empty if there is none. */
  public Optional<InterimReport> latest(LocalDate asOf) {
    return reports.stream()
        .filter(r -> !r.asOf().isAfter(asOf))
        .max(Comparator.comparing(InterimReport::asOf));
  }

  /**
   * How many interim reports are still to come of those agreed. The law asks for none; agreements
   * on bought administration often do, for example for three a year.
   *
   * @param agreed reports a year, not negative
   * @return zero once all have come, never negative
   * @throws io.github.finsam.base.InvalidValueException if {@code agreed < 0}
   */
  public int stillDue(int agreed) {
    new Checks().notNegative("agreed", agreed).orThrow();
    return Math.max(0, agreed - reports.size());
  }

  /**
   * The result that the youngest report expects of the year; empty without a report or if that
   * report leaves out a budgeted line.
   *
   * @param budget the budget of the year
   * @param asOf what is known by then
   * @throws io.github.finsam.base.InvalidValueException if a line of the report is not in the
   *     budget
   */
  public Optional<Money> expectedResult(BudgetTable budget, LocalDate asOf) {
    return latest(asOf).flatMap(r -> r.against(budget).result().forecast());
  }

  /**
   * The equity that the youngest report expects at the end of the year: the forecast's opening
   * equity and the expected result; empty if either is not there.
   *
   * @param budget the budget of the year
   * @param asOf what is known by then
   * @throws io.github.finsam.base.InvalidValueException if a line of the report is not in the
   *     budget
   */
  public Optional<Money> expectedEquity(BudgetTable budget, LocalDate asOf) {
    return forecast.flatMap(f -> expectedResult(budget, asOf).map(f.openingEquity()::plus));
  }
}
