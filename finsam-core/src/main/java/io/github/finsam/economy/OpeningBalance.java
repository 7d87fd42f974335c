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
}
