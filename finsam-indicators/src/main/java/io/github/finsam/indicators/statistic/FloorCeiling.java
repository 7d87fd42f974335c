package io.github.finsam.indicators.statistic;

import io.github.finsam.base.Share;
import io.github.finsam.indicators.internal.Arguments;

/**
 * How many gave the lowest and the highest answer of a scale. Where many do, the scale cannot show
 * that somebody fares worse, or better, still.
 *
 * <p>Immutable and thread-safe.
 *
 * @param atLowest those with the lowest code, of all who answered
 * @param atHighest those with the highest code, of all who answered
 * @param threshold an effect is a share above this one; compared exactly, not rounded
 */
public record FloorCeiling(Share atLowest, Share atHighest, Share threshold) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the two shares have different wholes
   */
  public FloorCeiling {
    new Arguments()
        .that(
            atLowest.whole() == atHighest.whole(),
            "mismatch",
            "atHighest.whole",
            atHighest.whole(),
            Long.toString(atLowest.whole()))
        .orThrow();
  }

  /** Whether more than the threshold gave the lowest code. */
  public boolean hasFloorEffect() {
    return atLowest.compareTo(threshold) > 0;
  }

  /** Whether more than the threshold gave the highest code. */
  public boolean hasCeilingEffect() {
    return atHighest.compareTo(threshold) > 0;
  }
}
