package io.github.finsam.finding;

import io.github.finsam.base.Label;

/** What time a printed number of participants covers. */
public enum VolumeBasis {
  /** The calendar year of the document. */
  YEAR("Under året", "During the year"),
  /** From the start of the insats to its end. */
  WHOLE_PERIOD("Hela projektperioden", "The whole project period"),
  /** From the start of the insats to the beginning of the document's year. */
  UNTIL_YEAR_START("Till årets början", "Until the start of the year"),
  /** Those who had left when the period ended. */
  CLOSED_AT_END("Avslutade vid periodens slut", "Closed at the end of the period");

  private final Label label;

  VolumeBasis(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
