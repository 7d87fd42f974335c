package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Label;

/** How the data of an indicator are collected (datainsamlingsmetod). */
public enum CollectionMethod {
  /** People are asked. */
  QUESTIONNAIRE("Enkät", "Questionnaire"),
  /** A register is read. */
  REGISTER("Registerdata", "Register data");

  private final Label label;

  CollectionMethod(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
