package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Label;

/** From where, and what kind of, information about an indicator can be obtained (nivå). */
public enum Level {
  /** Those who take part, by their views and experiences. */
  PARTICIPANT("Deltagare", "Participants"),
  /** Those who work in insatser, by their views and experiences. */
  STAFF("Personal", "Staff"),
  /** Leaders and politicians; structures, strategies and routines. */
  ORGANISATION("Organisation", "Organisation"),
  /** Policy, legislation and reforms, and those who answer for them. */
  SOCIETY("Samhälle", "Society");

  private final Label label;

  Level(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
