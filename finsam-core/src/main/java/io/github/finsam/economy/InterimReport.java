package io.github.finsam.economy;

import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report within the year (delårsrapport): how far the year has come and where it is heading.
 *
 * <p>Immutable and thread-safe.
 *
 * @param asOf the last day it covers
 * @param lines its lines; a budget line at most once
 */
public record InterimReport(LocalDate asOf, List<InterimLine> lines) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a line occurs twice
   */
  public InterimReport {
    lines = List.copyOf(lines);
    new Checks().date("asOf", asOf).unique("lines", lines, InterimLine::budgetLine).orThrow();
  }

  /**
   * This report set against the budget of its year.
   *
   * @param budget the budget of the year; its actual amounts are not used
   * @throws io.github.finsam.base.InvalidValueException if a line of the report is not in the
   *     budget
   */
  public InterimTable against(BudgetTable budget) {
    Checks checks = new Checks();
    Map<String, InterimLine> byId = new HashMap<>();
    for (InterimLine line : lines) {
      byId.put(line.budgetLine(), line);
      checks.that(
          budget.find(line.budgetLine()).isPresent(), "unknown", "budgetLine", line.budgetLine());
    }
    checks.orThrow();
    return new InterimTable(
        asOf,
        budget,
        budget.rows().stream()
            .map(
                row -> {
                  Optional<InterimLine> line = Optional.ofNullable(byId.get(row.id()));
                  return new InterimRow(
                      row, line.map(InterimLine::actual), line.map(InterimLine::forecast));
                })
            .toList());
  }
}
