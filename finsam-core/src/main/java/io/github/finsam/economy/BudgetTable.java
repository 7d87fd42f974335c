package io.github.finsam.economy;

import io.github.finsam.base.Label;
import io.github.finsam.base.Sek;
import io.github.finsam.base.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * The budget table of a year with actual amounts and variances (sammanställning utfall – budget).
 * Sums and totals are computed from the lines, never read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rows the lines, in the order of the accounts
 */
public record BudgetTable(List<BudgetRow> rows) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if two rows have one id or a row has no
   *     section
   */
  public BudgetTable {
    rows = List.copyOf(rows);
    Checks checks = new Checks().unique("rows", rows, BudgetRow::id);
    rows.forEach(r -> checks.that(r.section().isPresent(), "missing", "rows.section", r.id()));
    checks.orThrow();
  }

  /**
   * The budget table of these accounts.
   *
   * <p>A line's actual amount is the sum of the note lines that feed it; else the sum of its
   * insats's amounts whatever their source, zero if the insats has none; else the amount given with
   * the line; else there is none.
   */
  public static BudgetTable of(Accounts accounts) {
    return new BudgetTable(
        accounts.budget().stream()
            .map(
                line ->
                    new BudgetRow(
                        line.id(),
                        Label.of(line.label(), line.label()),
                        Optional.of(line.section()),
                        line.section().cost(),
                        line.budget(),
                        actual(accounts, line)))
            .toList());
  }

  private static Optional<Money> actual(Accounts accounts, BudgetLine line) {
    if (!line.noteLines().isEmpty()) {
      List<Money> amounts = new ArrayList<>();
      for (Note note : accounts.notes()) {
        note.lines().stream()
            .filter(l -> line.noteLines().contains(note.number() + "/" + l.id()))
            .forEach(l -> amounts.add(l.amount()));
      }
      return Optional.of(Sek.sum(amounts));
    }
    return line.insats()
        .map(
            insats ->
                Sek.sum(
                    accounts.insatsAmounts().stream()
                        .filter(a -> a.insats().equals(insats))
                        .map(InsatsAmount::amount)
                        .toList()))
        .or(line::actual);
  }

  /** The row of a budget line; empty if the table has no such line. */
  public Optional<BudgetRow> find(String line) {
    return rows.stream().filter(r -> r.id().equals(line)).findFirst();
  }

  /** The lines of a section, in the order of the table. */
  public List<BudgetRow> rows(BudgetSection section) {
    return rows.stream().filter(r -> r.section().equals(Optional.of(section))).toList();
  }

  /** The sum of a section; zero for a section without lines. */
  public BudgetRow sum(BudgetSection section) {
    return new BudgetRow(
        BudgetTotal.sumId(section),
        section.label(),
        Optional.of(section),
        section.cost(),
        Optional.of(sum(section, BudgetRow::budget)),
        Optional.of(sum(section, BudgetRow::actual)));
  }

  /** Totala kostnader: insatser and overhead; financial costs stand apart. */
  public BudgetRow totalCosts() {
    return total(BudgetTotal.TOTAL_COSTS);
  }

  /** Rörelseresultat: income less total costs. */
  public BudgetRow operatingResult() {
    return total(BudgetTotal.OPERATING_RESULT);
  }

  /** Årets resultat: the operating result with financial income and costs. */
  public BudgetRow result() {
    return total(BudgetTotal.RESULT);
  }

  /**
   * Every line in its section, each section followed by its sum, and the totals where they fall.
   */
  public List<BudgetRow> withSums() {
    List<BudgetRow> all = new ArrayList<>();
    for (BudgetSection section : BudgetSection.values()) {
      if (section == BudgetSection.FINANCIAL_INCOME) {
        all.add(totalCosts());
        all.add(operatingResult());
      }
      List<BudgetRow> lines = rows(section);
      if (!lines.isEmpty()) {
        all.addAll(lines);
        all.add(sum(section));
      }
    }
    all.add(result());
    return List.copyOf(all);
  }

  private BudgetRow total(BudgetTotal total) {
    return new BudgetRow(
        total.id(),
        total.label(),
        Optional.empty(),
        total.cost(),
        total.total(s -> Optional.of(sum(s, BudgetRow::budget))),
        total.total(s -> Optional.of(sum(s, BudgetRow::actual))));
  }

  private Money sum(BudgetSection section, Function<BudgetRow, Optional<Money>> amount) {
    return Sek.sum(rows(section).stream().map(amount).flatMap(Optional::stream).toList());
  }
}
