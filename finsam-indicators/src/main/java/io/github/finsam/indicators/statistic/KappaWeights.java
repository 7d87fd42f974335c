package io.github.finsam.indicators.statistic;

import io.github.finsam.base.Label;

/** How much weight a disagreement of two ratings has, by how many steps they lie apart. */
public enum KappaWeights {
  /** In proportion to the steps: Cicchetti and Allison 1971. */
  LINEAR(
      Label.of(
          "Vägt kappa med linjära vikter (Cohen 1968)",
          "Weighted kappa with linear weights (Cohen 1968)")),
  /** In proportion to the square of the steps: Fleiss and Cohen 1973. */
  QUADRATIC(
      Label.of(
          "Vägt kappa med kvadratiska vikter (Cohen 1968)",
          "Weighted kappa with quadratic weights (Cohen 1968)"));

  private final Label label;

  KappaWeights(Label label) {
    this.label = label;
  }

  /** The measure with these weights, in words. */
  public Label label() {
    return label;
  }

  /** The weight of a disagreement by this many steps. */
  long disagreement(int steps) {
    return this == LINEAR ? Math.abs(steps) : (long) steps * steps;
  }
}
