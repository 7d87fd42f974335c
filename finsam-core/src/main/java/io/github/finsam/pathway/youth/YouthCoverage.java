package io.github.finsam.pathway.youth;

import io.github.finsam.base.Label;

/** Whether a young person is covered by the responsibility on a day. */
public enum YouthCoverage {
  /** Covered. */
  COVERED("Omfattas", "Covered"),
  /** Not covered. */
  NOT_COVERED("Omfattas inte", "Not covered"),
  /** Covered until the twentieth birthday, which the year of birth alone does not tell. */
  UNTIL_BIRTHDAY("Omfattas till 20-årsdagen", "Covered until the twentieth birthday");

  private final Label label;

  YouthCoverage(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
