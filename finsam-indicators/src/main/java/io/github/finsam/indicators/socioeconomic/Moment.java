package io.github.finsam.indicators.socioeconomic;

/** When a situation is: before the insats or after it. */
public enum Moment {
  /** Before. */
  BEFORE,
  /** After. */
  AFTER
}
