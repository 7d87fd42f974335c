package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * One thing that, assumed alone, makes a yearly figure give a published total.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what is assumed
 * @param value kronor for {@link Kind#ROUNDED_YEARLY} and {@link Kind#RESIDUAL}, else the rate or
 *     share, to ten decimals
 * @param possible whether it can be so: a share lies between 0 and 1, a rounded figure prints as
 *     published
 * @param total what the yearly figure gives then
 * @param text in words
 */
public record ClosingAssumption(
    Kind kind, BigDecimal value, boolean possible, Money total, Label text) {

  /** What may be assumed, the least first. */
  public enum Kind {
    /** The yearly figure was rounded when it was printed. */
    ROUNDED_YEARLY,
    /** The value of the change grows. */
    REAL_GROWTH,
    /** Later gains are worth less. */
    DISCOUNT_RATE,
    /** The change fades. */
    PERSISTENCE,
    /** Some of the change would have come anyway. */
    COUNTERFACTUAL_SHARE,
    /** Something is in the total once that is in no year's gain. */
    RESIDUAL
  }
}
