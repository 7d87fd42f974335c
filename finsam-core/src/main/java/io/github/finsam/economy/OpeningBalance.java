package io.github.finsam.economy;

import io.github.finsam.base.internal.Checks;
import org.joda.money.Money;

/**
 * What the year began with.
 *
 * <p>Immutable and thread-safe.
 *
 * @param equity eget kapital vid årets ingång, SEK
 * @param cash likvida medel vid årets början, SEK
 */
public record OpeningBalance(Money equity, Money cash) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an amount is not in SEK
   */
  public OpeningBalance {
    new Checks().sek("equity", equity).sek("cash", cash).orThrow();
  }

  /** What the year after these accounts begins with: their closing equity and cash, computed. */
  public static OpeningBalance following(Accounts accounts) {
    BalanceSheet sheet = BalanceSheet.of(accounts);
    return new OpeningBalance(sheet.equity(), sheet.cash());
  }

  /**
   * The opening balance of a förbund that another is merged into: nothing of either's equity or
   * cash is lost. One förbund stays and the other is dissolved into it (Nationella rådet,
   * sammanslagning av förbund).
   */
  public OpeningBalance plus(OpeningBalance merged) {
    return new OpeningBalance(equity.plus(merged.equity), cash.plus(merged.cash));
  }
}
