package io.github.finsam.insats;

import io.github.finsam.base.Label;

/** How participants are registered. */
public enum Registration {
  /** Each participant, identified or anonymous. */
  PERSONAL_OR_ANONYMOUS("Personuppgifter/anonym", "Personal data/anonymous"),
  /** A total only; preselected for structural insatser. */
  COUNT_ONLY("Endast antal (volyminsats)", "Number only (volume)");

  private final Label label;

  Registration(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
