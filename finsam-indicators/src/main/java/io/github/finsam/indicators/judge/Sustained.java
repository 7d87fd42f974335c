package io.github.finsam.indicators.judge;

import io.github.finsam.base.Label;

/** Whether what was reached remains at the time of follow-up. */
public enum Sustained {
  /** It remains. */
  YES("Består", "Remains"),
  /** It does not remain. */
  NO("Består inte", "Does not remain"),
  /** It could not be found out. */
  UNKNOWN("Okänt", "Not known");

  private final Label label;

  Sustained(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
