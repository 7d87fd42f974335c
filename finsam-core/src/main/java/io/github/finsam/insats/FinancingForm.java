package io.github.finsam.insats;

import io.github.finsam.base.Label;

/** How an insats is financed at a time. */
public enum FinancingForm {
  /** Permanent, in the parties' ordinary activity. */
  ORDINARY("Ordinarie verksamhet", "Ordinary activity"),
  /** A project financed by the förbund. */
  FINSAM_PROJECT("Finsam-projekt", "Finsam project"),
  /** A project financed by the European Social Fund, often with co-financing. */
  ESF_PROJECT("ESF-projekt", "ESF project"),
  /** Procured by the European Social Fund. */
  ESF_PROCUREMENT("ESF-upphandling", "ESF procurement"),
  /** No money from the förbund. */
  COOPERATION_ONLY("Endast samverkan", "Co-operation only");

  private final Label label;

  FinancingForm(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
