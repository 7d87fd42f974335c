package io.github.finsam.indicators.needs;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.Sek;
import io.github.finsam.economy.AllocationBasis;
import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The försörjningsmått of an area: what was paid of public support to its people in a year. It is
 * an amount; persons and full-year equivalents stand beside it. Three quarters of what the state
 * gives beyond the base grants follow it (see {@link io.github.finsam.economy.StateAllocation}).
 *
 * <p>Source: finsam.se, "Försörjningsmått".
 *
 * <p>Immutable and thread-safe.
 *
 * @param year the year
 * @param amounts what was paid, each component at most once
 */
public record SupportMeasure(Year year, List<SupportAmount> amounts) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a component occurs twice
   */
  public SupportMeasure {
    amounts = List.copyOf(amounts);
    new Arguments().unique("amounts", amounts, SupportAmount::component).orThrow();
  }

  /** All that was paid. */
  public Money total() {
    return Sek.sum(amounts.stream().map(SupportAmount::paid).toList());
  }

  /** What was paid of one group of components. */
  public Money total(SupportComponent.Kind kind) {
    return Sek.sum(
        amounts.stream()
            .filter(a -> a.component().kind() == kind)
            .map(SupportAmount::paid)
            .toList());
  }

  /**
   * Full-year equivalents of all components added: a full year of support counts once, whatever it
   * was put together of; empty if one is not published.
   */
  public Optional<BigDecimal> fullYears() {
    BigDecimal sum = BigDecimal.ZERO;
    for (SupportAmount amount : amounts) {
      if (amount.fullYears().isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(amount.fullYears().get());
    }
    return Optional.of(sum);
  }

  /**
   * This and the measure of another area of the same year, such as another kommun of a förbund.
   *
   * @throws io.github.finsam.base.InvalidValueException if the years differ
   */
  public SupportMeasure plus(SupportMeasure other) {
    new Arguments()
        .that(other.year.equals(year), "mismatch", "year", other.year, year.toString())
        .orThrow();
    Map<SupportComponent, SupportAmount> sums = new EnumMap<>(SupportComponent.class);
    List<SupportAmount> all = new ArrayList<>(amounts);
    all.addAll(other.amounts);
    for (SupportAmount amount : all) {
      sums.merge(amount.component(), amount, SupportMeasure::plus);
    }
    return new SupportMeasure(year, List.copyOf(sums.values()));
  }

  private static SupportAmount plus(SupportAmount one, SupportAmount other) {
    return new SupportAmount(
        one.component(),
        Math.addExact(one.persons(), other.persons()),
        one.paid().plus(other.paid()),
        one.fullYears().flatMap(f -> other.fullYears().map(f::add)));
  }

  /**
   * What the state's allocation to a förbund rests on, its area being that of this measure. The
   * need is the amount in whole kronor, rounded half up.
   *
   * @param forbund the förbund
   * @param inhabitants inhabitants aged 16–64 of its area, not negative
   * @param lastYear the state's allocation the year before; empty if it had none
   * @param equityAboveCeiling whether its equity is above the reasonable level
   * @throws io.github.finsam.base.InvalidValueException if a number is negative or an amount not in
   *     SEK
   */
  public AllocationBasis basis(
      ForbundId forbund, long inhabitants, Optional<Money> lastYear, boolean equityAboveCeiling) {
    return AllocationBasis.builder()
        .forbund(forbund)
        .need(total().getAmount().setScale(0, RoundingMode.HALF_UP).longValueExact())
        .inhabitants(inhabitants)
        .lastYear(lastYear)
        .equityAboveCeiling(equityAboveCeiling)
        .build();
  }
}
