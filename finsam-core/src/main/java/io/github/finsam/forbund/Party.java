package io.github.finsam.forbund;

import io.github.finsam.base.Label;

/** A financing party (5 §): several kommuner are together one party, and so are several regions. */
public enum Party {
  /** Försäkringskassan, which also pays the share of Arbetsförmedlingen. */
  STATE("Staten", "The state"),
  /** The region or regions (before 2020 landsting). */
  REGIONS("Region", "Region"),
  /** The kommun or kommuner. */
  KOMMUNER("Kommun", "Kommun");

  private final Label label;

  Party(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
