package io.github.finsam.indicators.instrument;

/** What a printed text says of its subject. */
public enum Aspect {
  /** Kind and level. */
  CLASSIFICATION,
  /** Who answers. */
  RESPONDENTS,
  /** The scale. */
  SCALE,
  /** When (mättillfällen). */
  OCCASIONS,
  /** How the data are collected (datainsamlingsmetod). */
  METHOD
}
