package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Label;

/** Whether an indicator is about how insatser are carried out or about what comes of them. */
public enum IndicatorKind {
  /** How well insatser are carried out. */
  PROCESS("Processindikator", "Process indicator"),
  /** With what result. */
  EFFECT("Effektindikator", "Effect indicator");

  private final Label label;

  IndicatorKind(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
