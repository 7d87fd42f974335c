package io.github.finsam.examples.annualreport;

import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.Figures;
import io.github.finsam.economy.Outlook;
import io.github.finsam.finding.FigureKey;
import io.github.finsam.finding.Finding;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.insats.Insats;
import io.github.finsam.rules.Dossier;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What the report shows: one year of a förbund, the year before beside it, and the findings. */
record ReportData(Dossier dossier, Year year, List<Finding> findings) {

  Forbund forbund() {
    return dossier.forbund();
  }

  Accounts accounts() {
    return dossier
        .accounts(year)
        .orElseThrow(() -> new IllegalArgumentException("No accounts for " + year));
  }

  Optional<GovernanceYear> governance() {
    return dossier.governance(year);
  }

  Optional<Outlook> outlook() {
    return dossier.outlooks().stream()
        .filter(o -> o.id().year().equals(year.plusYears(1)))
        .findFirst();
  }

  /**
   * The insatser that cost something this year or the year before, in the order of the accounts.
   */
  List<Insats> financed() {
    return dossier.insatser().stream()
        .filter(i -> cost(i, year).isPresent() || cost(i, year.minusYears(1)).isPresent())
        .toList();
  }

  /** The insatser that run without the förbund's money. */
  List<Insats> unfinanced() {
    return dossier.insatser().stream().filter(i -> !financed().contains(i)).toList();
  }

  Optional<Money> cost(Insats insats, Year of) {
    return figure(of, FigureKey.of("insats", insats.id().value()));
  }

  Figures figures(Year of) {
    return dossier
        .accounts(of)
        .map(a -> Figures.of(a, forbund().membership()))
        .orElseGet(Figures::none);
  }

  Optional<Money> figure(Year of, FigureKey key) {
    return figures(of).find(key);
  }

  Optional<Money> figure(String path) {
    return figure(year, FigureKey.of(path));
  }
}
