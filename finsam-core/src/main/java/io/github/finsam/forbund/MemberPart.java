package io.github.finsam.forbund;

import io.github.finsam.base.MemberId;
import io.github.finsam.base.internal.Checks;
import org.joda.money.Money;

/**
 * What one member pays on behalf of one party.
 *
 * <p>Immutable and thread-safe.
 *
 * @param party the party it pays for
 * @param member who pays
 * @param amount how much, in SEK, not negative
 */
public record MemberPart(Party party, MemberId member, Money amount) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the amount is negative or not in SEK
   */
  public MemberPart {
    new Checks()
        .sek("amount", amount)
        .that(amount.isPositiveOrZero(), "negative", "amount", amount)
        .orThrow();
  }
}
