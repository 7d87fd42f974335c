package io.github.finsam.finding;

import io.github.finsam.base.Label;

/** In what unit a document prints a number. */
public enum NumberUnit {
  /** A number of something: people, households, rows. */
  COUNT("Antal", "Number"),
  /** Percent: 36.5 for 36.5 percent. */
  PERCENT("Procent", "Percent"),
  /** Kronor. */
  KRONOR("Kronor", "Kronor");

  private final Label label;

  NumberUnit(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
