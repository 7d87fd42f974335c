package io.github.finsam.code;

import io.github.finsam.base.Label;

/**
 * When a questionnaire is answered (mättillfälle).
 *
 * <p>Source: Kärnindikatorerna – dess beskrivningar och mätpunkter, Samordningsförbundet
 * Skellefteå–Norsjö, 2014, table 2.
 */
public enum Occasion {
  /** While the participant takes part. */
  DURING("Under insatsen", "During the insats"),
  /** When the participant leaves. */
  CLOSURE("Vid avslut", "At closure"),
  /** At short intervals while the participant takes part, every one to three months. */
  ONE_TO_THREE_MONTHS("Var 1–3 månad under insatsen", "Every 1–3 months during the insats"),
  /** Once each half-year, not about one participant. */
  HALF_YEAR("Per halvår", "Each half-year"),
  /** Once a year. */
  YEAR("Per år", "Each year");

  private final Label label;

  Occasion(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
