package io.github.finsam.economy;

import io.github.finsam.base.MemberId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.forbund.Party;
import org.joda.money.Money;

/**
 * What a member has paid to the förbund (bidrag, anslag).
 *
 * <p>Immutable and thread-safe.
 *
 * @param member the member
 * @param party the financing party it belongs to
 * @param amount SEK; negative only for money paid back
 */
public record Contribution(MemberId member, Party party, Money amount) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the amount is not in SEK
   */
  public Contribution {
    new Checks().sek("amount", amount).orThrow();
  }
}
