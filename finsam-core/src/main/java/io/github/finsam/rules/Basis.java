package io.github.finsam.rules;

import io.github.finsam.base.Label;

/** What a rule rests on, so that nobody takes a reading of the law for the law itself. */
public enum Basis {
  /** The text of a law. */
  LAW("Lag", "Law"),
  /** A published recommendation or guidance of a national body. */
  GUIDANCE("Rekommendation", "Guidance"),
  /** What förbund in general do. */
  PRACTICE("Praxis", "Practice"),
  /** A conclusion drawn from the law, which does not say it in so many words. */
  INTERPRETATION("Tolkning", "Interpretation");

  private final Label label;

  Basis(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
