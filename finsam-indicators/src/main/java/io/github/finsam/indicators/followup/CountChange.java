package io.github.finsam.indicators.followup;

import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How a number of the same people changed, in number and in percent of what it was, as the
 * follow-up's standard report shows it (susam.se, Standardrapport).
 *
 * <p>Immutable and thread-safe.
 *
 * @param before how many before, not negative
 * @param after how many after, not negative
 */
public record CountChange(long before, long after) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a number is negative
   */
  public CountChange {
    new Arguments()
        .that(before >= 0, "negative", "before", before)
        .that(after >= 0, "negative", "after", after)
        .orThrow();
  }

  /** How many more, negative if fewer. */
  public long number() {
    return after - before;
  }

  /**
   * The change in percent of the number before, rounded once, half up; empty if there was nobody.
   *
   * @param decimals digits after the decimal point
   */
  public Optional<BigDecimal> percent(int decimals) {
    return before == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(number())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(before), decimals, RoundingMode.HALF_UP));
  }
}
