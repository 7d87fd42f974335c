package io.github.finsam.count;

import io.github.finsam.base.Label;

/** How participants come into a period and leave it. */
public enum Flow {
  /** Those who took part already when the period began. */
  CARRIED_IN("Kvar från tidigare", "Carried in"),
  /** Those who started during the period. */
  STARTED("Nya", "New"),
  /** Those who left during the period. */
  ENDED("Avslutade", "Ended"),
  /** Those who still took part when the period ended. */
  REMAINING("Kvarvarande", "Remaining");

  private final Label label;

  Flow(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
