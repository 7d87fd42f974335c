package io.github.finsam.indicators.needs;

import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The fewest and the most that a number can be, unrounded.
 *
 * <p>Immutable and thread-safe.
 *
 * @param least not negative, at most {@code most}
 * @param most not below {@code least}
 */
public record Bounds(BigDecimal least, BigDecimal most) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code least < 0} or {@code most <
   *     least}
   */
  public Bounds {
    new Arguments()
        .that(least.signum() >= 0, "negative", "least", least)
        .that(most.compareTo(least) >= 0, "order", "most", most, least.toPlainString())
        .orThrow();
  }

  /** The fewest whole persons, rounded half up. */
  public long leastPersons() {
    return least.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  /** The most whole persons, rounded half up. */
  public long mostPersons() {
    return most.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }
}
