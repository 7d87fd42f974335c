package io.github.finsam.indicators.judge;

import io.github.finsam.base.Label;

/** On which side of a level a value has to lie. */
public enum Direction {
  /** On the level or above it (minst). */
  AT_LEAST("minst", "at least"),
  /** Above the level, not on it (över). */
  ABOVE("över", "above"),
  /** On the level or below it (högst). */
  AT_MOST("högst", "at most"),
  /** Below the level, not on it (under). */
  BELOW("under", "below");

  private final Label label;

  Direction(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** The word before the level, as in {@code minst 80 %}. */
  public Label label() {
    return label;
  }

  /** Whether greater values are the better ones. */
  public boolean upwards() {
    return this == AT_LEAST || this == ABOVE;
  }

  /**
   * Whether a value that lies so to a level is on the side asked for.
   *
   * @param comparison less than zero if the value lies below the level, zero if on it, greater than
   *     zero if above
   */
  public boolean holds(int comparison) {
    return switch (this) {
      case AT_LEAST -> comparison >= 0;
      case ABOVE -> comparison > 0;
      case AT_MOST -> comparison <= 0;
      case BELOW -> comparison < 0;
    };
  }
}
