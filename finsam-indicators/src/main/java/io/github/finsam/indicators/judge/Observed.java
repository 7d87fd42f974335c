package io.github.finsam.indicators.judge;

import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.time.Period;

/**
 * The result of a measure in a period.
 *
 * <p>Immutable and thread-safe.
 *
 * @param period when
 * @param measure id of the item or indicator in the edition of the figure, not blank
 * @param cell the result
 */
public record Observed(Period period, String measure, Cell cell) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the measure is blank
   */
  public Observed {
    new Arguments().that(!measure.isBlank(), "blank", "measure", measure).orThrow();
  }

  /** The result of a measure in a period. */
  public static Observed of(Period period, String measure, Cell cell) {
    return new Observed(period, measure, cell);
  }
}
