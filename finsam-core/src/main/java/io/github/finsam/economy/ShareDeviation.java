package io.github.finsam.economy;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.forbund.Party;
import org.joda.money.Money;

/**
 * What a party paid beside what its legal share of all contributions comes to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param party the party
 * @param paid what it paid, SEK
 * @param due its legal share of what all parties paid, SEK, rounded half up to the öre: exact for
 *     whole kronor and the halves and quarters of 5 §
 */
public record ShareDeviation(Party party, Money paid, Money due) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an amount is not in SEK
   */
  public ShareDeviation {
    new Checks().sek("paid", paid).sek("due", due).orThrow();
  }

  /** Paid less due: positive for a party that gave more than its share. */
  public Money difference() {
    return paid.minus(due);
  }

  /** Whether the party paid something else than its share. */
  public boolean deviates() {
    return !difference().isZero();
  }
}
