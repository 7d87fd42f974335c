package io.github.finsam.indicators.followup;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Sek;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.BudgetRow;
import io.github.finsam.economy.BudgetSection;
import io.github.finsam.economy.BudgetTable;
import io.github.finsam.economy.Funding;
import io.github.finsam.economy.FundingSource;
import io.github.finsam.economy.InsatsAmount;
import io.github.finsam.forbund.Membership;
import io.github.finsam.forbund.Party;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.table.Absence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a förbund's year cost, in the four parts of the follow-up's cost report (susam.se,
 * Kostnadsrapport): means, insatser, administration, summary. Amounts of the accounts, SEK; they
 * are no personal data and always shown.
 *
 * <p>Immutable and thread-safe.
 *
 * @param means what each party paid in
 * @param equity equity brought forward from earlier years, a kind of its own
 * @param bySource actual costs of insatser by whose money it was
 * @param insatser the insatser's lines and their sum is {@link #insatsCosts}
 * @param insatsCosts budget and actual of all insatser
 * @param administration budget and actual of board, office and the like
 * @param amounts what each insats cost
 */
public record CostReport(
    Map<Party, Money> means,
    Money equity,
    Map<FundingSource, Money> bySource,
    List<BudgetRow> insatser,
    BudgetRow insatsCosts,
    BudgetRow administration,
    List<InsatsAmount> amounts) {

  /** Copies the parts. */
  public CostReport {
    means = Map.copyOf(means);
    bySource = Map.copyOf(bySource);
    insatser = List.copyOf(insatser);
    amounts = List.copyOf(amounts);
  }

  /**
   * The report of a year's accounts.
   *
   * @param membership the members of the förbund
   * @throws io.github.finsam.base.InvalidValueException if the accounts name a member that never
   *     was
   */
  public static CostReport of(Accounts accounts, Membership membership) {
    BudgetTable table = BudgetTable.of(accounts);
    Map<FundingSource, Money> bySource = new EnumMap<>(FundingSource.class);
    for (FundingSource source : FundingSource.values()) {
      bySource.put(
          source,
          Sek.sum(
              accounts.insatsAmounts().stream()
                  .filter(a -> a.source() == source)
                  .map(InsatsAmount::amount)
                  .toList()));
    }
    return new CostReport(
        Funding.of(accounts, membership).byParty(),
        accounts.opening().equity(),
        bySource,
        table.rows(BudgetSection.INSATS),
        table.sum(BudgetSection.INSATS),
        table.sum(BudgetSection.OVERHEAD),
        accounts.insatsAmounts());
  }

  /** All means of the year: what was paid in and the equity brought forward. */
  public Money totalMeans() {
    return Sek.sum(List.copyOf(means.values())).plus(equity);
  }

  /** What is left of the means after insatser and administration. */
  public Money left() {
    return totalMeans()
        .minus(Sek.sum(List.copyOf(bySource.values())))
        .minus(administration.actual().orElse(Sek.ZERO));
  }

  /** What an insats cost, whatever the source; empty if it has no amount. */
  public Optional<Money> cost(InsatsId insats) {
    List<Money> found =
        amounts.stream().filter(a -> a.insats().equals(insats)).map(InsatsAmount::amount).toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(Sek.sum(found));
  }

  /**
   * What an insats cost for each participant, rounded once to whole kronor, half up.
   *
   * @param line the insats and its participants
   * @return an absence if it has no amount, the participants are not shown, or there were none
   */
  public Outcome<Money> perParticipant(InsatsLine line) {
    Optional<Money> cost = cost(line.id());
    if (cost.isEmpty()) {
      return Outcome.none(Absence.of(Absence.Reason.NO_DATA));
    }
    return line.participants()
        .flatMap(
            n ->
                n == 0
                    ? Outcome.none(Absence.of(Absence.Reason.NO_DATA))
                    : Outcome.found(
                        Sek.kronor(
                            cost.get()
                                .getAmount()
                                .divide(BigDecimal.valueOf(n), 0, RoundingMode.HALF_UP)
                                .longValueExact())));
  }
}
