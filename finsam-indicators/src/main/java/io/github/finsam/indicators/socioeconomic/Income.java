package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.indicators.internal.Arguments;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Income from one source that is no wage.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source id of the source in the list of benefits, not blank
 * @param perMonth kronor a month in the prices of the situation's year, before tax; empty for the
 *     level of the list
 */
public record Income(String source, Optional<Money> perMonth) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the source is blank, or the amount is
   *     negative or not in SEK
   */
  public Income {
    Arguments arguments = new Arguments().that(!source.isBlank(), "blank", "source", source);
    perMonth.ifPresent(amount -> Amounts.notNegative(arguments, "perMonth", amount));
    arguments.orThrow();
  }

  /** An amount of the person's own. */
  public static Income of(String source, Money perMonth) {
    return new Income(source, Optional.of(perMonth));
  }

  /** The level of the list. */
  public static Income level(String source) {
    return new Income(source, Optional.empty());
  }
}
