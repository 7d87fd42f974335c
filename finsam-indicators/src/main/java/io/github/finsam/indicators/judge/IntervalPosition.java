package io.github.finsam.indicators.judge;

import io.github.finsam.base.Label;

/** Where the confidence interval of a value lies to a level. */
public enum IntervalPosition {
  /** All of it above the level. */
  ABOVE("Hela konfidensintervallet ligger över nivån", "The whole interval lies above the level"),
  /** All of it below the level. */
  BELOW("Hela konfidensintervallet ligger under nivån", "The whole interval lies below the level"),
  /** The level lies in it or on its limit: chance alone may have decided. */
  ACROSS("Konfidensintervallet rymmer nivån", "The interval contains the level"),
  /** The figure has no interval. */
  UNKNOWN("Konfidensintervall saknas", "There is no interval");

  private final Label label;

  IntervalPosition(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it says, without a full stop. */
  public Label label() {
    return label;
  }
}
