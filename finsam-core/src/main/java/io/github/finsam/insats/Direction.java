package io.github.finsam.insats;

import io.github.finsam.base.Label;

/** What an insats is directed at; fixed when it is created. */
public enum Direction {
  /** Serves individuals. */
  INDIVIDUAL("Individinriktad", "Directed at individuals"),
  /** Develops co-operation, systems or knowledge. */
  STRUCTURAL("Strukturövergripande", "Structural");

  private final Label label;

  Direction(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
