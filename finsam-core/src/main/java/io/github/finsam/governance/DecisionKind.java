package io.github.finsam.governance;

import io.github.finsam.base.Label;

/** What a decision does. */
public enum DecisionKind {
  /** Approves or adopts something. */
  APPROVE("Godkänner", "Approves"),
  /** Adopts the budget (23 §). */
  ADOPT_BUDGET("Fastställer budget", "Adopts the budget"),
  /** Adopts the annual report (24 §). */
  ADOPT_ACCOUNTS("Fastställer årsredovisning", "Adopts the annual report"),
  /** Grants an amount for a period. */
  GRANT("Beviljar", "Grants"),
  /** Rejects an application. */
  REJECT("Avslår", "Rejects"),
  /** Delegates a group of matters (10 §). */
  DELEGATE("Delegerar", "Delegates"),
  /** A decision taken by delegation is reported to the board (10 §). */
  REPORT("Anmäler delegationsbeslut", "Reports a delegated decision"),
  /** Elects or nominates someone. */
  ELECT("Väljer", "Elects"),
  /** Gives someone a task. */
  ASSIGN("Uppdrar", "Assigns"),
  /** Takes note of information. */
  INFORM("Noterar information", "Takes note");

  private final Label label;

  DecisionKind(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
