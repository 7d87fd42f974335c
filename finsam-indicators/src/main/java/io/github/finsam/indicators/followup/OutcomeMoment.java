package io.github.finsam.indicators.followup;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.table.Named;

/** When it is asked what someone does and lives on. */
public enum OutcomeMoment implements Named {
  /** Directly before the start. */
  BEFORE("before", "Före insatsen", "Before"),
  /** Directly after the closure. */
  AFTER("after", "Efter insatsen", "After"),
  /** Six months after the closure. */
  SIX_MONTHS("6-months", "6 månader efter", "6 months after"),
  /** Twelve months after the closure. */
  TWELVE_MONTHS("12-months", "12 månader efter", "12 months after");

  private final String id;
  private final Label label;

  OutcomeMoment(String id, String sv, String en) {
    this.id = id;
    this.label = Label.of(sv, en);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Label label() {
    return label;
  }
}
