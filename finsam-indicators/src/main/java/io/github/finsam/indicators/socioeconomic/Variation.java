package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;

/**
 * An input and the range it is varied over.
 *
 * <p>Immutable and thread-safe.
 *
 * @param input which
 * @param low lowest value
 * @param high highest value, not below the lowest
 */
public record Variation(Input input, BigDecimal low, BigDecimal high) {

  /**
   * @throws InvalidValueException if {@code high < low}, or the input cannot have one of the values
   */
  public Variation {
    check(input, low);
    check(input, high);
    new Arguments()
        .that(high.compareTo(low) >= 0, "order", "high", high.toPlainString(), low.toPlainString())
        .orThrow();
  }

  /** A variation of an input. */
  public static Variation of(Input input, String low, String high) {
    return new Variation(input, new BigDecimal(low), new BigDecimal(high));
  }

  static void check(Input input, BigDecimal value) {
    if (!input.allows(value)) {
      Violation violation = input.violation(value);
      throw InvalidValueException.of(violation);
    }
  }
}
