package io.github.finsam.indicators.collect;

import io.github.finsam.base.Label;

/** How it stands with a form that is to be answered. */
public enum DueStatus {
  /** It cannot be answered yet. */
  UPCOMING("Kommande", "Upcoming"),
  /** It can be answered now. */
  DUE("Aktuell", "Due"),
  /** It should have been answered. */
  OVERDUE("Försenad", "Overdue"),
  /** It is answered, in time or late. */
  DONE("Besvarad", "Done");

  private final Label label;

  DueStatus(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
