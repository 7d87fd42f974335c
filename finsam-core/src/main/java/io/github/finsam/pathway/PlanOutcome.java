package io.github.finsam.pathway;

import io.github.finsam.base.Label;

/** What was found when an action plan was followed up. */
public enum PlanOutcome {
  /** What was agreed is done or under way. */
  HOLDS("Planen håller", "The plan holds"),
  /** The plan for deviations applies. */
  DEVIATES("Planen håller inte", "The plan does not hold"),
  /** A new plan is to be made. */
  NEW_PLANNING("Ny planering", "New planning"),
  /** Everything agreed is done. */
  FULFILLED("Planen är genomförd", "The plan is fulfilled");

  private final Label label;

  PlanOutcome(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
