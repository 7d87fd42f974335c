package io.github.finsam.economy;

import io.github.finsam.base.Label;

/** Whether a variance is good for the förbund's economy, apart from its sign. */
public enum Favour {
  /** Lower costs or higher income than budgeted. */
  FAVOURABLE("Gynnsam", "Favourable"),
  /** Higher costs or lower income than budgeted. */
  UNFAVOURABLE("Ogynnsam", "Unfavourable"),
  /** As budgeted. */
  NEUTRAL("Ingen avvikelse", "No variance");

  private final Label label;

  Favour(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
