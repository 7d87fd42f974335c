package io.github.finsam.rules;

import io.github.finsam.base.InsatsId;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.Outlook;
import io.github.finsam.finding.Document;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.insats.Insats;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Everything the rules can look at for one förbund.
 *
 * <p>Immutable and thread-safe.
 *
 * @param forbund the förbund
 * @param insatser its insatser
 * @param accounts its accounts, one a year
 * @param outlooks forecasts and interim reports, one a year
 * @param governance meetings and decisions, one a year
 * @param documents what documents print about it
 * @param counts what is counted in its insatser, one an insats and year
 * @param closedPeriods what closing periods froze, every version
 */
@Value.Builder
public record Dossier(
    Forbund forbund,
    List<Insats> insatser,
    List<Accounts> accounts,
    List<Outlook> outlooks,
    List<GovernanceYear> governance,
    List<Document> documents,
    List<InsatsCounts> counts,
    List<ClosedPeriod> closedPeriods)
    implements WithDossier {

  /** Copies the lists. */
  public Dossier {
    insatser = List.copyOf(insatser);
    accounts = List.copyOf(accounts);
    outlooks = List.copyOf(outlooks);
    governance = List.copyOf(governance);
    documents = List.copyOf(documents);
    counts = List.copyOf(counts);
    closedPeriods = List.copyOf(closedPeriods);
  }

  /** A dossier without counts. */
  public Dossier(
      Forbund forbund,
      List<Insats> insatser,
      List<Accounts> accounts,
      List<Outlook> outlooks,
      List<GovernanceYear> governance,
      List<Document> documents) {
    this(forbund, insatser, accounts, outlooks, governance, documents, List.of(), List.of());
  }

  /** A new builder. */
  public static DossierBuilder builder() {
    return new DossierBuilder();
  }

  /** A förbund of which nothing else is known. */
  public static Dossier of(Forbund forbund) {
    return builder().forbund(forbund).build();
  }

  /** The accounts of a year. */
  public Optional<Accounts> accounts(Year year) {
    return accounts.stream().filter(a -> a.id().year().equals(year)).findFirst();
  }

  /** How the förbund was governed in a year. */
  public Optional<GovernanceYear> governance(Year year) {
    return governance.stream().filter(g -> g.year().equals(year)).findFirst();
  }

  /** The insats with this id. */
  public Optional<Insats> insats(InsatsId id) {
    return insats(id.value());
  }

  /** The insats whose id is printed so; what is no id at all names none. */
  Optional<Insats> insats(String id) {
    return insatser.stream().filter(i -> i.id().value().equals(id)).findFirst();
  }
}
