package io.github.finsam.rules;

import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.Figures;
import io.github.finsam.finding.FigureKey;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Shown;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/** Each year's accounts against the year before: what closes one year opens the next. */
final class YearToYear {

  /** What opens a year, and what closed the year before. */
  private static final Map<String, String> OPENING =
      new TreeMap<>(
          Map.of(
              "balance-sheet/opening-equity", "balance-sheet/equity",
              "cash-flow/opening", "cash-flow/closing"));

  private YearToYear() {}

  static List<Finding> check(Dossier dossier) {
    List<Finding> findings = new ArrayList<>();
    for (Accounts accounts : dossier.accounts()) {
      dossier
          .accounts(accounts.id().year().minusYears(1))
          .ifPresent(before -> findings.addAll(check(before, accounts)));
    }
    return findings;
  }

  private static List<Finding> check(Accounts before, Accounts now) {
    Figures previous = Figures.of(before);
    Figures current = Figures.of(now);
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, String> pair : OPENING.entrySet()) {
      FigureKey key = FigureKey.of(pair.getKey());
      Optional<Money> closed = previous.find(FigureKey.of(pair.getValue()));
      same(now, current, key, closed, "opening").ifPresent(findings::add);
    }
    same(
            now,
            current,
            FigureKey.of("cash-flow/receivables"),
            difference(previous, current, "balance-sheet/receivables"),
            "change")
        .ifPresent(findings::add);
    same(
            now,
            current,
            FigureKey.of("cash-flow/liabilities"),
            difference(current, previous, "balance-sheet/liabilities"),
            "change")
        .ifPresent(findings::add);
    return findings;
  }

  private static Optional<Money> difference(Figures from, Figures less, String key) {
    Optional<Money> a = from.find(FigureKey.of(key));
    Optional<Money> b = less.find(FigureKey.of(key));
    return a.isPresent() && b.isPresent() ? Optional.of(a.get().minus(b.get())) : Optional.empty();
  }

  private static Optional<Finding> same(
      Accounts now, Figures current, FigureKey key, Optional<Money> expected, String why) {
    Optional<Money> amount = current.find(key);
    if (amount.isEmpty() || expected.filter(e -> !e.isEqual(amount.get())).isEmpty()) {
      return Optional.empty();
    }
    Year year = now.id().year();
    return Optional.of(
        Finding.builder()
            .code("accounts.continuity")
            .severity(Severity.ERROR)
            .place(AccountsChecks.place(now))
            .subject(Shown.of(current.label(key)))
            .printed(Shown.of(amount.get()))
            .computed(expected.map(Shown::of))
            .addDetails(
                Explanations.sentence(
                    why, Shown.of(year.minusYears(1).toString()), Shown.of(year.toString())))
            .build());
  }
}
