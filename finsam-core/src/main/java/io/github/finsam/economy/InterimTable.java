package io.github.finsam.economy;

import io.github.finsam.base.Sek;
import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * An interim report set against the budget of its year. A sum is given only when every budgeted
 * line in it is reported: a line left out is not a forecast of zero.
 *
 * <p>Immutable and thread-safe.
 *
 * @param asOf the last day the report covers
 * @param budget the budget of the year
 * @param rows one row for each line of the budget, in its order
 */
public record InterimTable(LocalDate asOf, BudgetTable budget, List<InterimRow> rows) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the day is out of range, two rows have
   *     one id, or a row is not in the budget
   */
  public InterimTable {
    rows = List.copyOf(rows);
    Checks checks = new Checks().date("asOf", asOf).unique("rows", rows, r -> r.line().id());
    for (InterimRow row : rows) {
      checks.that(budget.find(row.line().id()).isPresent(), "unknown", "rows", row.line().id());
    }
    checks.orThrow();
  }

  /** The row of a budget line; empty if the budget has no such line. */
  public Optional<InterimRow> find(String line) {
    return rows.stream().filter(r -> r.line().id().equals(line)).findFirst();
  }

  /** Ids of the budgeted lines that the report leaves out, in the order of the budget. */
  public List<String> missing() {
    return rows.stream().filter(InterimTable::isMissing).map(r -> r.line().id()).toList();
  }

  /** The sum of a section; its amounts are empty if a budgeted line in it is left out. */
  public InterimRow sum(BudgetSection section) {
    return new InterimRow(
        budget.sum(section), sum(section, InterimRow::actual), sum(section, InterimRow::forecast));
  }

  /** Totala kostnader; its amounts are empty if a budgeted line in it is left out. */
  public InterimRow totalCosts() {
    return total(BudgetTotal.TOTAL_COSTS, budget.totalCosts());
  }

  /** Rörelseresultat; its amounts are empty if a budgeted line in it is left out. */
  public InterimRow operatingResult() {
    return total(BudgetTotal.OPERATING_RESULT, budget.operatingResult());
  }

  /** Årets resultat; its amounts are empty if a budgeted line in it is left out. */
  public InterimRow result() {
    return total(BudgetTotal.RESULT, budget.result());
  }

  private InterimRow total(BudgetTotal total, BudgetRow line) {
    return new InterimRow(
        line,
        total.total(s -> sum(s, InterimRow::actual)),
        total.total(s -> sum(s, InterimRow::forecast)));
  }

  private Optional<Money> sum(BudgetSection section, Function<InterimRow, Optional<Money>> amount) {
    List<InterimRow> lines =
        rows.stream().filter(r -> r.line().section().equals(Optional.of(section))).toList();
    if (lines.stream().anyMatch(InterimTable::isMissing)) {
      return Optional.empty();
    }
    return Optional.of(Sek.sum(lines.stream().map(amount).flatMap(Optional::stream).toList()));
  }

  private static boolean isMissing(InterimRow row) {
    return row.line().budget().isPresent() && row.forecast().isEmpty();
  }
}
