package io.github.finsam.rules;

import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.Figures;
import io.github.finsam.finding.FigureKey;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Each year's accounts against the year before: what closes one year opens the next. */
final class YearToYear {

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
    same(
        now,
        current,
        "balance-sheet/opening-equity",
        previous.find(FigureKey.of("balance-sheet/equity")),
        findings);
    same(
        now,
        current,
        "cash-flow/opening",
        previous.find(FigureKey.of("cash-flow/closing")),
        findings);
    same(
        now,
        current,
        "cash-flow/receivables",
        difference(previous, current, "balance-sheet/receivables"),
        findings);
    same(
        now,
        current,
        "cash-flow/liabilities",
        difference(current, previous, "balance-sheet/liabilities"),
        findings);
    return findings;
  }

  private static Optional<Money> difference(Figures from, Figures less, String key) {
    Optional<Money> a = from.find(FigureKey.of(key));
    Optional<Money> b = less.find(FigureKey.of(key));
    return a.isPresent() && b.isPresent() ? Optional.of(a.get().minus(b.get())) : Optional.empty();
  }

  private static void same(
      Accounts now, Figures current, String key, Optional<Money> expected, List<Finding> findings) {
    Optional<Money> amount = current.find(FigureKey.of(key));
    if (amount.isPresent() && expected.isPresent() && !amount.get().isEqual(expected.get())) {
      findings.add(
          Finding.builder()
              .code("accounts.continuity")
              .severity(Severity.ERROR)
              .place(AccountsChecks.place(now))
              .subject(Shown.of(current.label(FigureKey.of(key))))
              .printed(Shown.of(amount.get()))
              .computed(Shown.of(expected.get()))
              .addDetails(Shown.of(now.id().year().minusYears(1).toString()))
              .build());
    }
  }
}
