package io.github.finsam.economy;

import io.github.finsam.base.Label;

/** Whose money a line for an insats is. */
public enum FundingSource {
  /** The förbund's own money. */
  OWN("Insatskostnad", "Cost of insats"),
  /** Money of the European Social Fund. */
  ESF("ESF Insatskostnad", "ESF cost of insats");

  private final Label label;

  FundingSource(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
