package io.github.finsam.pathway;

import io.github.finsam.base.Label;

/** What a checkpoint decided. */
public enum CheckpointDecision {
  /** Ready for the next block. */
  NEXT_BLOCK("Går vidare till nästa block", "Goes on to the next block"),
  /** Not ready: more of the same block. */
  SAME_BLOCK("Fortsätter i samma block", "Stays in the same block"),
  /** The insats is not the right thing, or no longer needed. */
  LEAVE("Lämnar insatsen", "Leaves the insats");

  private final Label label;

  CheckpointDecision(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
