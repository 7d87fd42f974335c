package io.github.finsam.indicators.needs;

import io.github.finsam.base.Label;

/** Which end of the assumptions a number rests on. */
public enum Assumed {
  /** Every assumption at the end that gives the fewest in need. */
  LOWEST("Lägsta antagande", "Lowest assumption"),
  /** The assumptions held most likely. */
  LIKELY("Troligaste antagande", "Most likely assumption"),
  /** Every assumption at the end that gives the most in need. */
  HIGHEST("Högsta antagande", "Highest assumption");

  private final Label label;

  Assumed(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
