package io.github.finsam.pathway;

import io.github.finsam.base.Label;

/** The four groups of occupation in the follow-up's standard report (susam.se, Standardrapport). */
public enum OccupationGroup {
  /** Paid work, subsidised or not. */
  WORK("Förvärvsarbete", "Work"),
  /** Studies, labour-market training among them. */
  STUDIES("Studier", "Studies"),
  /** Actively seeking work, neither working nor studying. */
  JOB_SEEKING("Aktivt arbetssökande", "Actively seeking work"),
  /** None of these. */
  OTHER("Övriga", "Others");

  private final Label label;

  OccupationGroup(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
