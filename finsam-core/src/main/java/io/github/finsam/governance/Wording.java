package io.github.finsam.governance;

import io.github.finsam.base.Label;

/** How the minutes word a decision. */
public enum Wording {
  /** The board decides. */
  DECIDED("beslutar", "decides"),
  /** Still a proposal. */
  PROPOSED("föreslås besluta", "is proposed to decide");

  private final Label label;

  Wording(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
