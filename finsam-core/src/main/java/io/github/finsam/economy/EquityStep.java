package io.github.finsam.economy;

import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import io.github.finsam.base.internal.Checks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A step of the recommendation on equity: for yearly allocations in a span, the highest equity is a
 * share of the allocation, cut to a whole unit and at most a cap.
 *
 * <p>Immutable and thread-safe.
 *
 * @param allocationFrom lowest yearly allocation of the step, included, SEK, not negative
 * @param allocationTo highest yearly allocation of the step, included, SEK; empty for no end
 * @param share the share of the allocation
 * @param unit the ceiling is cut down to whole multiples of it, SEK, greater than zero
 * @param cap the ceiling is never higher, SEK, not negative; empty for no cap
 */
@Value.Builder
public record EquityStep(
    Money allocationFrom,
    Optional<Money> allocationTo,
    Share share,
    Money unit,
    Optional<Money> cap)
    implements WithEquityStep {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an amount is not in SEK, {@code
   *     allocationFrom < 0}, {@code allocationTo < allocationFrom}, {@code unit <= 0} or {@code cap
   *     < 0}
   */
  public EquityStep {
    Checks checks =
        new Checks()
            .sek("allocationFrom", allocationFrom)
            .that(allocationFrom.isPositiveOrZero(), "negative", "allocationFrom", allocationFrom)
            .sek("unit", unit)
            .that(unit.isPositive(), "not-positive", "unit", unit);
    Money from = allocationFrom;
    allocationTo.ifPresent(
        to ->
            checks
                .sek("allocationTo", to)
                .that(
                    to.getAmount().compareTo(from.getAmount()) >= 0,
                    "order",
                    "allocationTo",
                    to,
                    from.toString()));
    cap.ifPresent(c -> checks.sek("cap", c).that(c.isPositiveOrZero(), "negative", "cap", c));
    checks.orThrow();
  }

  /** A new builder. */
  public static EquityStepBuilder builder() {
    return new EquityStepBuilder();
  }

  /** Whether the step speaks of this yearly allocation. */
  public boolean covers(Money allocation) {
    return !allocation.isLessThan(allocationFrom)
        && allocationTo.map(to -> !allocation.isGreaterThan(to)).orElse(true);
  }

  /**
   * The ceiling that the step gives for an allocation.
   *
   * @throws io.github.finsam.base.InvalidValueException if the step does not cover the allocation
   */
  public Money ceiling(Money allocation) {
    new Checks()
        .that(
            covers(allocation),
            "out-of-range",
            "allocation",
            allocation,
            allocationFrom.toString(),
            allocationTo.map(Money::toString).orElse(""))
        .orThrow();
    BigDecimal units =
        allocation
            .getAmount()
            .multiply(BigDecimal.valueOf(share.part()))
            .divide(
                unit.getAmount().multiply(BigDecimal.valueOf(share.whole())), 0, RoundingMode.DOWN);
    Money cut = Money.of(Sek.CURRENCY, unit.getAmount().multiply(units));
    return cap.filter(cut::isGreaterThan).orElse(cut);
  }
}
