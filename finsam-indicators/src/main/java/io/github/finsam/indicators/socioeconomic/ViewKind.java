package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;

/** The two views. */
public enum ViewKind {
  /** Production and resources; transfers are no part of it. */
  REAL("Realt", "Real"),
  /** Transfers count too. */
  FINANCIAL("Finansiellt", "Financial");

  private final Label label;

  ViewKind(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
