package io.github.finsam.indicators.socioeconomic;

/** Whether the participants themselves are a source of chance. */
public enum Sampling {
  /** The group is all there is: nothing is said of others. */
  GROUP_AS_IT_IS,
  /**
   * The group is a sample of those the insats is for: each draw takes as many participants anew,
   * with replacement (Efron 1979).
   */
  RESAMPLED
}
