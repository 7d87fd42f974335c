package io.github.finsam.economy;

import io.github.finsam.base.internal.Checks;
import org.joda.money.Money;

/**
 * The indirect cash-flow statement (kassaflödesanalys) as the rows of the accounts give it. Money
 * in is positive, money out negative.
 *
 * <p>Immutable and thread-safe.
 *
 * @param result årets resultat, computed, SEK
 * @param items the rows that the income statement does not give
 * @param opening likvida medel vid årets början, SEK
 */
public record CashFlowStatement(Money result, CashFlowItems items, Money opening) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an amount is not in SEK
   */
  public CashFlowStatement {
    new Checks().sek("result", result).sek("opening", opening).orThrow();
  }

  /** The cash-flow statement of these accounts. */
  public static CashFlowStatement of(Accounts accounts) {
    return new CashFlowStatement(
        IncomeStatement.of(accounts).result(), accounts.cashFlow(), accounts.opening().cash());
  }

  /** Medel från verksamheten före förändring av rörelsekapital. */
  public Money beforeWorkingCapital() {
    return result.plus(items.depreciation()).plus(items.otherNonCash());
  }

  /** Kassaflöde från den löpande verksamheten. */
  public Money operating() {
    return beforeWorkingCapital()
        .plus(items.changeInReceivables())
        .plus(items.changeInLiabilities());
  }

  /** Kassaflöde från investeringsverksamheten. */
  public Money investing() {
    return items.investing();
  }

  /** Kassaflöde från finansieringsverksamheten. */
  public Money financing() {
    return items.financing();
  }

  /** Årets kassaflöde. */
  public Money total() {
    return operating().plus(investing()).plus(financing());
  }

  /** Likvida medel vid årets slut. */
  public Money closing() {
    return opening.plus(total());
  }
}
