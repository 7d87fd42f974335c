package io.github.finsam.pathway;

import io.github.finsam.base.Label;

/** Whether someone who was followed up answered. */
public enum FollowUpResponse {
  /** Answered, or the facts were taken from a party with its own ground for them. */
  ANSWERED("Svarade", "Answered"),
  /** Could not be reached. */
  NOT_REACHED("Ej anträffad", "Not reached"),
  /** Did not want to answer. */
  DECLINED("Avböjde", "Declined");

  private final Label label;

  FollowUpResponse(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
