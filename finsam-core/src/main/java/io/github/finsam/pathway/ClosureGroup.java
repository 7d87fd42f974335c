package io.github.finsam.pathway;

import io.github.finsam.base.Label;

/** What a reason for closure means for the denominators of results. */
public enum ClosureGroup {
  /** Left as planned. */
  COMPLETED("Enligt plan", "As planned"),
  /** Left early, for whatever reason. */
  INTERRUPTED("Avbrutet", "Interrupted"),
  /** A reason that says neither. */
  OTHER("Övrigt", "Other");

  private final Label label;

  ClosureGroup(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
