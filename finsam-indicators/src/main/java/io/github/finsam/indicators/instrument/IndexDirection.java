package io.github.finsam.indicators.instrument;

/** Which end of a scale is 100 in an index from 0 to 100. */
public enum IndexDirection {
  /** The highest code is 100, the lowest 0. */
  HIGHEST_IS_100,
  /** The lowest code is 100, the highest 0. */
  LOWEST_IS_100
}
