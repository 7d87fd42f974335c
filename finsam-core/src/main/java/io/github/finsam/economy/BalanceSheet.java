package io.github.finsam.economy;

import io.github.finsam.base.internal.Checks;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The balance sheet (balansräkning) at the end of the year as the rows of the accounts give it.
 *
 * <p>A förbund may neither borrow nor pledge (21 §) and usually owns nothing lasting, so
 * receivables and cash are all its assets, and current liabilities all its debts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param receivables fordringar: the sum of the note on receivables, SEK
 * @param cash kassa och bank: where the cash-flow statement closes, SEK
 * @param openingEquity eget kapital vid årets ingång, SEK
 * @param result årets resultat, computed, SEK
 * @param liabilities kortfristiga skulder: the sum of the note on liabilities, SEK
 */
@Value.Builder
public record BalanceSheet(
    Money receivables, Money cash, Money openingEquity, Money result, Money liabilities)
    implements WithBalanceSheet {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an amount is not in SEK
   */
  public BalanceSheet {
    new Checks()
        .sek("receivables", receivables)
        .sek("cash", cash)
        .sek("openingEquity", openingEquity)
        .sek("result", result)
        .sek("liabilities", liabilities)
        .orThrow();
  }

  /** A new builder. */
  public static BalanceSheetBuilder builder() {
    return new BalanceSheetBuilder();
  }

  /** The balance sheet of these accounts. */
  public static BalanceSheet of(Accounts accounts) {
    CashFlowStatement cashFlow = CashFlowStatement.of(accounts);
    return new BalanceSheet(
        NoteSums.of(accounts, NoteKind.RECEIVABLES),
        cashFlow.closing(),
        accounts.opening().equity(),
        cashFlow.result(),
        NoteSums.of(accounts, NoteKind.LIABILITIES));
  }

  /** Summa omsättningstillgångar. */
  public Money currentAssets() {
    return receivables.plus(cash);
  }

  /** Summa tillgångar. */
  public Money assets() {
    return currentAssets();
  }

  /** Summa eget kapital: at the beginning of the year and its result together. */
  public Money equity() {
    return openingEquity.plus(result);
  }

  /** Summa skulder. */
  public Money debts() {
    return liabilities;
  }

  /** Summa eget kapital, avsättningar och skulder. */
  public Money equityAndDebts() {
    return equity().plus(debts());
  }

  /** Assets less equity and debts; zero when the sheet balances. */
  public Money difference() {
    return assets().minus(equityAndDebts());
  }

  /** Whether assets are equity and debts together, to the öre. */
  public boolean balances() {
    return difference().isZero();
  }
}
