package io.github.finsam.indicators.judge;

import io.github.finsam.base.Label;

/** Whether a target level is reached. */
public enum Status {
  /** Reached. */
  REACHED("Uppnått", "Reached"),
  /** Not reached, but as near as the target itself calls reached in part. */
  PARTLY("Delvis uppnått", "Partly reached"),
  /** Not reached. */
  NOT_REACHED("Inte uppnått", "Not reached"),
  /** There is nothing to judge, or no level to judge it by. */
  NOT_MEASURABLE("Går inte att bedöma", "Cannot be judged");

  private final Label label;

  Status(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
