package io.github.finsam.indicators.statistic;

import io.github.finsam.base.Label;

/** What to do with respondents who left an item without an answer. Nothing is ever filled in. */
public enum MissingData {
  /**
   * Leave out every respondent who lacks an answer to one of the items; {@link Estimated#left} says
   * how many they were.
   */
  COMPLETE_CASES("Endast de som besvarat alla frågor", "Only those who answered every item"),
  /** Give no result if a single answer is missing. */
  REFUSE("Inget resultat om svar saknas", "No result if answers are missing");

  private final Label label;

  MissingData(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** The policy in words. */
  public Label label() {
    return label;
  }
}
