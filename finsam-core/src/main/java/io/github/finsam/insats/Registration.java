package io.github.finsam.insats;

import io.github.finsam.base.Label;

/** How participants are registered. */
public enum Registration {
  /** Each participant, identified or anonymous. */
  PERSONAL_OR_ANONYMOUS("Personuppgifter/anonym", "Personal data/anonymous"),
  /** A total only; preselected for structural insatser. */
  COUNT_ONLY("Endast antal (volyminsats)", "Number only (volume)");

  private final Label label;

  Registration(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /**
   * What is preselected for a direction: number only for a structural insats, each participant for
   * one directed at individuals (the national follow-up's rule). Another choice is allowed.
   */
  public static Registration defaultFor(Direction direction) {
    return switch (direction) {
      case INDIVIDUAL -> PERSONAL_OR_ANONYMOUS;
      case STRUCTURAL -> COUNT_ONLY;
    };
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
