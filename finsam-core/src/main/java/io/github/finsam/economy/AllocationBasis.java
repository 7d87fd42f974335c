package io.github.finsam.economy;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What the state's allocation to a förbund rests on.
 *
 * <p>Immutable and thread-safe.
 *
 * @param forbund the förbund
 * @param need försörjningsmått of its area in any unit, the same for all förbund; not negative
 * @param inhabitants inhabitants aged 16–64 of its area, not negative
 * @param lastYear the state's allocation the year before, SEK, not negative; empty for a förbund
 *     that had none
 * @param equityAboveCeiling whether its equity is above the reasonable level, so that last year's
 *     allocation gives no protection
 */
@Value.Builder
public record AllocationBasis(
    ForbundId forbund,
    @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") long need,
    @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") long inhabitants,
    Optional<Money> lastYear,
    boolean equityAboveCeiling)
    implements WithAllocationBasis {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a number or {@code lastYear} is negative
   *     or {@code lastYear} not in SEK
   */
  public AllocationBasis {
    Checks checks = new Checks().notNegative("need", need).notNegative("inhabitants", inhabitants);
    lastYear.ifPresent(
        l -> checks.sek("lastYear", l).that(l.isPositiveOrZero(), "negative", "lastYear", l));
    checks.orThrow();
  }

  /** A new builder. */
  public static AllocationBasisBuilder builder() {
    return new AllocationBasisBuilder();
  }
}
