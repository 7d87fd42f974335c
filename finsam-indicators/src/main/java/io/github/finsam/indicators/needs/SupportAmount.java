package io.github.finsam.indicators.needs;

import io.github.finsam.base.Sek;
import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What was paid of one component in an area and a year.
 *
 * <p>Immutable and thread-safe.
 *
 * @param component which
 * @param persons how many it was paid to, not negative
 * @param paid how much was paid in all, SEK, not negative
 * @param fullYears full-year equivalents, not negative; empty if not published
 */
@Value.Builder
public record SupportAmount(
    SupportComponent component, long persons, Money paid, Optional<BigDecimal> fullYears)
    implements WithSupportAmount {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a number is negative or the amount is
   *     not in SEK
   */
  public SupportAmount {
    Arguments arguments =
        new Arguments()
            .that(persons >= 0, "negative", "persons", persons)
            .that(Sek.CURRENCY.equals(paid.getCurrencyUnit()), "not-sek", "paid", paid)
            .that(paid.isPositiveOrZero(), "negative", "paid", paid);
    fullYears.ifPresent(f -> arguments.that(f.signum() >= 0, "negative", "fullYears", f));
    arguments.orThrow();
  }

  /** A new builder. */
  public static SupportAmountBuilder builder() {
    return new SupportAmountBuilder();
  }
}
