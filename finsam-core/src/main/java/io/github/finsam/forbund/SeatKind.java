package io.github.finsam.forbund;

import io.github.finsam.base.Label;

/** The two kinds of seat in the board (10 §). */
public enum SeatKind {
  /** Ledamot. */
  ORDINARY("Ledamot", "Ordinary member"),
  /** Ersättare. */
  DEPUTY("Ersättare", "Deputy");

  private final Label label;

  SeatKind(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
