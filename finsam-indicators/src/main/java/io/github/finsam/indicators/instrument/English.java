package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Label;

/** What the English texts of an edition are worth. */
public enum English {
  /** They were published with the instrument. */
  OFFICIAL("Officiell översättning", "Official translation"),
  /** They are a translation that nobody has decided on. */
  UNOFFICIAL("Inofficiell översättning", "Unofficial translation"),
  /** There are none: the Swedish text stands in both languages. */
  NONE("Ingen översättning", "No translation");

  private final Label label;

  English(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
