package io.github.finsam.governance;

import io.github.finsam.base.Label;

/** What became of an application. */
public enum Outcome {
  /** Money was granted. */
  GRANTED("Beviljad", "Granted"),
  /** It was rejected. */
  REJECTED("Avslagen", "Rejected"),
  /** It is not settled: no decision yet, or one that neither grants nor rejects. */
  PENDING("Under beredning", "Pending");

  private final Label label;

  Outcome(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
