package io.github.finsam.rules;

import io.github.finsam.base.Label;

/** What the library does with a rule. */
public enum RuleUse {
  /** Looks whether it is kept and reports findings. */
  CHECK("Kontrolleras", "Checked"),
  /** Computes by it, in another package. */
  FUNCTION("Beräknas", "Computed"),
  /** Only says that it holds: what would show whether it is kept is not among the data. */
  TEXT("Upplysning", "Information");

  private final Label label;

  RuleUse(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
