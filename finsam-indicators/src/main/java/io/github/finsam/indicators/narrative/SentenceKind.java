package io.github.finsam.indicators.narrative;

/** What a sentence is for, so that an application can leave some out or set them apart. */
public enum SentenceKind {
  /** The number itself with its denominator. */
  RESULT,
  /** A further measure of the same result. */
  MEASURE,
  /** How far chance or assumptions may carry it. */
  RANGE,
  /** What it is compared with. */
  COMPARISON,
  /** What it rests on: response, coverage, method. */
  BASIS,
  /** An assumption that somebody made. */
  ASSUMPTION,
  /** What to be careful about. */
  CAUTION,
  /** That there is no number, and why. */
  ABSENCE
}
