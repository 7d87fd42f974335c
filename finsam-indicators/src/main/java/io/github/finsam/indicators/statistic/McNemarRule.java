package io.github.finsam.indicators.statistic;

/** Which p-value McNemar's test gives. */
public enum McNemarRule {
  /** The exact conditional p-value: never too small, often too large. */
  EXACT,
  /**
   * The mid-p value, which takes half of the probability of what was observed: M. W. Fagerland, S.
   * Lydersen and P. Laake, The McNemar test for binary matched-pairs data: mid-p and asymptotic are
   * better than exact conditional, BMC Medical Research Methodology 13 (2013) 91.
   */
  MID_P
}
