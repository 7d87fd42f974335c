package io.github.finsam.economy;

import io.github.finsam.base.Sek;
import io.github.finsam.base.internal.Checks;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The income statement (resultaträkning) as the rows of the accounts give it. Signs are those of
 * the printed statement: income positive, costs negative, so every sum is a plain addition.
 *
 * <p>Immutable and thread-safe.
 *
 * @param income verksamhetens intäkter: the sum of the income note, SEK; zero without such a note
 * @param costs verksamhetens kostnader: the sum of the cost note with a minus sign, SEK
 * @param financialIncome finansiella intäkter, SEK
 * @param financialCosts finansiella kostnader, with a minus sign, SEK
 */
@Value.Builder
public record IncomeStatement(
    Money income, Money costs, Money financialIncome, Money financialCosts)
    implements WithIncomeStatement {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an amount is not in SEK
   */
  public IncomeStatement {
    new Checks()
        .sek("income", income)
        .sek("costs", costs)
        .sek("financialIncome", financialIncome)
        .sek("financialCosts", financialCosts)
        .orThrow();
  }

  /** A new builder. */
  public static IncomeStatementBuilder builder() {
    return new IncomeStatementBuilder();
  }

  /** The income statement of these accounts. */
  public static IncomeStatement of(Accounts accounts) {
    return new IncomeStatement(
        NoteSums.of(accounts, NoteKind.INCOME),
        NoteSums.of(accounts, NoteKind.COSTS).negated(),
        accounts.financial().income(),
        accounts.financial().costs().negated());
  }

  /** Verksamhetens nettokostnader: income and costs together; negative when costs are higher. */
  public Money net() {
    return income.plus(costs);
  }

  /** Financial income and costs together. */
  public Money financial() {
    return financialIncome.plus(financialCosts);
  }

  /** Årets resultat: net and financial together; negative for a deficit. */
  public Money result() {
    return net().plus(financial());
  }

  /**
   * The result of the year if every cost that is said to be booked in another year stood in the
   * year it belongs to.
   *
   * <p>A cost belongs to the year that encloses its period. A cost whose period lies in no single
   * year stays where it was booked: splitting it would be a guess.
   */
  public static Money accruedResult(Accounts accounts) {
    Money moved =
        Sek.sum(accounts.accruals().stream().map(a -> a.correction(accounts.id().year())).toList());
    return of(accounts).result().plus(moved);
  }
}
