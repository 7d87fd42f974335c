package io.github.finsam.examples.annualreport;

import io.github.finsam.exchange.TableSource;
import java.util.Set;

/**
 * The public documents of Samordningsförbundet Skellefteå–Norsjö for 2014, typed in as CSV; see the
 * README beside the tables.
 */
final class PublishedAccounts {

  // A jar cannot be listed, so the tables are named.
  private static final Set<String> TABLES =
      Set.of(
          "accounts.csv",
          "accruals.csv",
          "applications.csv",
          "area.csv",
          "auditors.csv",
          "board.csv",
          "bodies.csv",
          "body_members.csv",
          "budget.csv",
          "charter_points.csv",
          "charters.csv",
          "decisions.csv",
          "discharges.csv",
          "documents.csv",
          "forbund.csv",
          "forecast_commitments.csv",
          "forecasts.csv",
          "insats_amounts.csv",
          "insats_extensions.csv",
          "insats_forms.csv",
          "insats_partners.csv",
          "insats_planned.csv",
          "insats_staffing.csv",
          "insatser.csv",
          "interim.csv",
          "meetings.csv",
          "members.csv",
          "notes.csv",
          "printed_facts.csv",
          "printed_figures.csv",
          "printed_shares.csv",
          "printed_volumes.csv",
          "withdrawals.csv");

  private PublishedAccounts() {}

  static TableSource source() {
    return TableSource.classpath(PublishedAccounts.class, "data", TABLES);
  }
}
