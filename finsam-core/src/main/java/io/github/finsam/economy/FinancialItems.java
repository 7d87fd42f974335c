package io.github.finsam.economy;

import io.github.finsam.base.Sek;
import io.github.finsam.base.internal.Checks;
import org.joda.money.Money;

/**
 * Financial income and costs of the year, and what is pledged at its end.
 *
 * <p>Immutable and thread-safe.
 *
 * @param income finansiella intäkter, SEK, not negative
 * @param costs finansiella kostnader, SEK, not negative
 * @param pledged panter och därmed jämförliga säkerheter, SEK, not negative
 * @param contingent ansvarsförbindelser, SEK, not negative
 */
public record FinancialItems(Money income, Money costs, Money pledged, Money contingent) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an amount is negative or not in SEK
   */
  public FinancialItems {
    new Checks()
        .sek("income", income)
        .sek("costs", costs)
        .sek("pledged", pledged)
        .sek("contingent", contingent)
        .that(income.isPositiveOrZero(), "negative", "income", income)
        .that(costs.isPositiveOrZero(), "negative", "costs", costs)
        .that(pledged.isPositiveOrZero(), "negative", "pledged", pledged)
        .that(contingent.isPositiveOrZero(), "negative", "contingent", contingent)
        .orThrow();
  }

  /** Financial income only. */
  public static FinancialItems income(Money income) {
    return new FinancialItems(income, Sek.ZERO, Sek.ZERO, Sek.ZERO);
  }
}
