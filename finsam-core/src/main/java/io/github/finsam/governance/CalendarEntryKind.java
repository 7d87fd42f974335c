package io.github.finsam.governance;

import io.github.finsam.base.Label;

/** What a day in the calendar of a year means. */
public enum CalendarEntryKind {
  /** The last day to have done something. */
  DEADLINE("Senast", "At the latest"),
  /** Something begins. */
  START("Börjar", "Begins"),
  /** A meeting is held. */
  MEETING("Möte", "Meeting");

  private final Label label;

  CalendarEntryKind(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
