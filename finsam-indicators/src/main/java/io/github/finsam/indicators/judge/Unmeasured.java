package io.github.finsam.indicators.judge;

import io.github.finsam.base.Label;

/** What a composite index does with measures that cannot be judged. None ever counts as zero. */
public enum Unmeasured {
  /** They are left out of both the points and the maximum, and counted. */
  LEAVE_OUT(
      "Mått som inte går att bedöma räknas inte med",
      "Measures that cannot be judged are left out"),
  /** There is no index if there is one of them. */
  REFUSE("Inget index om något mått inte går att bedöma", "No index if a measure cannot be judged");

  private final Label label;

  Unmeasured(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** The policy in words. */
  public Label label() {
    return label;
  }
}
