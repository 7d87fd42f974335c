package io.github.finsam.indicators.statistic;

/** How the p-value of a rank test is computed. */
public enum RankRule {
  /**
   * From the exact distribution, given the ties, with at most {@value
   * SignificanceTests#EXACT_RANKS} observations in all; with more by the normal approximation.
   */
  EXACT_IF_SMALL,
  /** By the normal approximation with tie correction and continuity correction, always. */
  NORMAL
}
