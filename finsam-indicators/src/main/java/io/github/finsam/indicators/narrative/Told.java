package io.github.finsam.indicators.narrative;

import io.github.finsam.base.Label;
import io.github.finsam.finding.NumberUnit;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Absence;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One number of a {@link Tellable} result, or the reason why there is none.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Told {

  /** What it is, as it stands first in a sentence. */
  Label what();

  /**
   * A number in a unit.
   *
   * @param what what it is
   * @param value the number, rounded as it is to be shown
   * @param unit in what unit
   * @param range from what to what it goes; empty if that is not told
   */
  record Amount(Label what, BigDecimal value, NumberUnit unit, Optional<Span> range)
      implements Told {

    /** A number without a range. */
    public static Amount of(Label what, BigDecimal value, NumberUnit unit) {
      return new Amount(what, value, unit, Optional.empty());
    }
  }

  /**
   * A length of time.
   *
   * @param what what it is
   * @param value how many months, rounded as it is to be shown
   */
  record Months(Label what, BigDecimal value) implements Told {}

  /**
   * No number.
   *
   * @param what what it would be
   * @param absence why there is none
   */
  record Missing(Label what, Absence absence) implements Told {}

  /**
   * From what to what a number goes.
   *
   * @param fromInclusive the least
   * @param toInclusive the most, not less
   */
  record Span(BigDecimal fromInclusive, BigDecimal toInclusive) {

    /**
     * @throws io.github.finsam.base.InvalidValueException if {@code toInclusive < fromInclusive}
     */
    public Span {
      new Arguments()
          .that(
              toInclusive.compareTo(fromInclusive) >= 0,
              "order",
              "toInclusive",
              toInclusive,
              fromInclusive.toPlainString())
          .orThrow();
    }
  }
}
