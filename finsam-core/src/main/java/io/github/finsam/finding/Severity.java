package io.github.finsam.finding;

import io.github.finsam.base.Label;

/** How much a finding matters. Ordered: a later one matters more. */
public enum Severity {
  /** Worth knowing; nothing is wrong, or no more than rounding explains. */
  NOTE("Notering", "Note"),
  /** A recommendation or practice is not followed, or two statements do not fit. */
  WARNING("Varning", "Warning"),
  /** A rule is broken or a figure contradicts the figures it is made of. */
  ERROR("Fel", "Error");

  private final Label label;

  Severity(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
