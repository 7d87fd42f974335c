package io.github.finsam.survey;

import io.github.finsam.base.Label;

/** What answers can be counted by. */
public enum Dimension {
  /** The förbund. */
  FORBUND("Samordningsförbund", "Förbund"),
  /** The insats. */
  INSATS("Insats", "Insats"),
  /** The group of respondents. */
  RESPONDENT("Respondent", "Respondent"),
  /** The measuring occasion. */
  OCCASION("Mättillfälle", "Occasion"),
  /** The sex of the respondent. */
  SEX("Kön", "Sex"),
  /** The age band of the respondent. */
  AGE_BAND("Ålder", "Age"),
  /** The half-year of the answers. */
  HALF_YEAR("Halvår", "Half-year");

  private final Label label;

  Dimension(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called, as in a table head. */
  public Label label() {
    return label;
  }
}
