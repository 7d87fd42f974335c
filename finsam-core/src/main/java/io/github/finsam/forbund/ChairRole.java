package io.github.finsam.forbund;

import io.github.finsam.base.Label;

/** The offices that the board fills among its ordinary members (17 §). */
public enum ChairRole {
  /** Ordförande; one. */
  CHAIR("Ordförande", "Chair"),
  /** Vice ordförande; one or two. */
  VICE_CHAIR("Vice ordförande", "Vice chair");

  private final Label label;

  ChairRole(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
