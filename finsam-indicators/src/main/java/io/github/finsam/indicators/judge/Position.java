package io.github.finsam.indicators.judge;

import io.github.finsam.indicators.internal.Arguments;
import org.immutables.value.Value;

/**
 * The place of a unit among those that have a figure, the highest share of positive answers first.
 * Units without a figure have no part in it, so that nothing about them can be told from it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rank 1 for the highest; units with the same share have the same rank
 * @param tied how many other units have exactly the same share
 * @param units how many units have a figure
 * @param without how many units have none
 */
@Value.Builder
public record Position(int rank, int tied, int units, int without) implements WithPosition {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code rank < 1}, {@code rank + tied >
   *     units}, or a number is negative
   */
  public Position {
    new Arguments()
        .that(rank > 0, "not-positive", "rank", rank)
        .that(tied >= 0, "negative", "tied", tied)
        .that(without >= 0, "negative", "without", without)
        .that(rank + tied <= units, "above", "rank", rank + tied, Integer.toString(units))
        .orThrow();
  }

  /** A new builder. */
  public static PositionBuilder builder() {
    return new PositionBuilder();
  }
}
