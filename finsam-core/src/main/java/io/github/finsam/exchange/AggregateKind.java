package io.github.finsam.exchange;

import io.github.finsam.base.Label;

/**
 * The kinds of what is exchanged, in the order they are stored: aggregates, and filled-in
 * questionnaires.
 */
public enum AggregateKind {
  /** {@link io.github.finsam.forbund.Forbund}. */
  FORBUND("Samordningsförbund", "Förbund"),
  /** {@link io.github.finsam.insats.Insats}. */
  INSATS("Insatser", "Insatser"),
  /** {@link io.github.finsam.economy.Accounts}. */
  ACCOUNTS("Räkenskaper", "Accounts"),
  /** {@link io.github.finsam.economy.Outlook}. */
  OUTLOOK("Prognoser och delårsrapporter", "Forecasts and interim reports"),
  /** {@link io.github.finsam.governance.GovernanceYear}. */
  GOVERNANCE("Styrning, per år", "Governance, by year"),
  /** {@link io.github.finsam.finding.Document}. */
  DOCUMENT("Dokument", "Documents"),
  /** {@link io.github.finsam.survey.Form}. */
  FORM("Formulär", "Forms"),
  /** {@link io.github.finsam.survey.Asked}. */
  ASKED("Antal tillfrågade", "Numbers asked"),
  /** {@link io.github.finsam.count.InsatsCounts}. */
  COUNTS("Antal i insatser, per år", "Counts in insatser, by year"),
  /** {@link io.github.finsam.count.ClosedPeriod}. */
  CLOSED_PERIOD("Stängda perioder", "Closed periods"),
  /** {@link io.github.finsam.survey.Response}. */
  RESPONSE("Enkätsvar", "Questionnaires"),
  /** {@link io.github.finsam.pathway.Pathway}; in a store for persons. */
  PATHWAY("Deltaganden", "Pathways"),
  /** {@link io.github.finsam.storage.AnswerLink}; in a store for persons. */
  ANSWER_LINK("Kopplingar till enkätsvar", "Links to questionnaires");

  private final Label label;

  AggregateKind(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
