package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Label;

/** Why there is no answer to an item of a questionnaire that was filled in. */
public enum NonAnswerKind {
  /** The respondent does not know. */
  DO_NOT_KNOW("Vet ej", "Do not know"),
  /** The item was left blank. */
  BLANK("Inte besvarat", "Left blank"),
  /** The item does not concern the respondent. */
  NOT_APPLICABLE("Ej aktuellt", "Not applicable"),
  /** Any other reason. */
  OTHER("Annat", "Other");

  private final Label label;

  NonAnswerKind(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
