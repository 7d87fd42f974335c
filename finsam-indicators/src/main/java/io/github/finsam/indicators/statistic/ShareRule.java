package io.github.finsam.indicators.statistic;

/** Which test two independent shares are compared with. */
public enum ShareRule {
  /**
   * Fisher's exact test if the smallest expected count of the four is below 5, else chi-square;
   * after W. G. Cochran, Some methods for strengthening the common chi-square tests, Biometrics 10
   * (1954) 417-451.
   */
  BY_EXPECTED_COUNT,
  /** Fisher's exact test whatever the counts. Its time grows with the smaller group. */
  FISHER_EXACT,
  /** Pearson's chi-square test without continuity correction whatever the counts. */
  CHI_SQUARE
}
