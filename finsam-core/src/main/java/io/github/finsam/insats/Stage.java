package io.github.finsam.insats;

import io.github.finsam.base.Label;

/** When in a course of events an insats comes. */
public enum Stage {
  /** Prevents a need of larger insatser. */
  EARLY("Tidig (förebyggande)", "Early (preventive)"),
  /** For those far from the labour market. */
  LATE("Sen", "Late");

  private final Label label;

  Stage(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
