package io.github.finsam.rules;

import io.github.finsam.base.Label;

/** What a rule looks at. */
public enum RuleSubject {
  /** A förbund on a day: area, members, charter, board, auditors. */
  FORBUND("Förbund", "Förbund"),
  /** An insats. */
  INSATS("Insats", "Insats"),
  /** The accounts of a year. */
  ACCOUNTS("Årsredovisning", "Accounts"),
  /** Meetings and decisions of a year. */
  GOVERNANCE("Sammanträden och beslut", "Meetings and decisions"),
  /** Filled-in questionnaires. */
  RESPONSES("Enkätsvar", "Questionnaires"),
  /** What is counted in an insats in a year. */
  COUNTS("Antal deltagare", "Counts"),
  /** What closing a period froze. */
  CLOSED_PERIODS("Stängda perioder", "Closed periods"),
  /** The money of the state to a förbund. */
  ALLOCATION("Medelstilldelning", "Allocation");

  private final Label label;

  RuleSubject(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
