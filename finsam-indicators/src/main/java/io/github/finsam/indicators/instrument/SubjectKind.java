package io.github.finsam.indicators.instrument;

/** What kind of thing a note is about. */
public enum SubjectKind {
  /** The whole edition. */
  EDITION,
  /** An indicator. */
  INDICATOR,
  /** A measuring point. */
  MEASURING_POINT,
  /** An item. */
  ITEM,
  /** A scale. */
  SCALE,
  /** A form. */
  FORM
}
