package io.github.finsam.economy;

import io.github.finsam.base.MemberId;
import io.github.finsam.base.Sek;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/**
 * What happens to a förbund's money when it is dissolved. What the members add when assets do not
 * cover a debt, {@link io.github.finsam.forbund.FinancingShares#shortfall} tells.
 */
public final class Dissolution {

  private Dissolution() {}

  /**
   * Splits the capital that remains when debts are paid, in proportion to what each member has
   * contributed (Nationella rådet, sammanslagning av förbund). A charter may say otherwise (9 §,
   * point 15).
   *
   * @param remaining whole kronor, not negative
   * @param contributions what the members have contributed over the years; a member may occur any
   *     number of times, and gets nothing if it has taken back all it paid
   * @return what each member gets, in whole kronor that sum to {@code remaining}, members in the
   *     order they first occur; odd kronor by the largest remainder, the first member first among
   *     equals
   * @throws io.github.finsam.base.InvalidValueException if {@code remaining < 0} or has öre, a
   *     member's contributions sum to less than zero, or all sum to zero
   */
  public static Map<MemberId, Money> split(Money remaining, List<Contribution> contributions) {
    Map<MemberId, Money> paid = new LinkedHashMap<>();
    contributions.forEach(c -> paid.merge(c.member(), c.amount(), Money::plus));
    List<Money> parts =
        Sek.split(remaining, paid.values().stream().map(Money::getAmountMinorLong).toList());
    Map<MemberId, Money> split = new LinkedHashMap<>();
    int i = 0;
    for (MemberId member : paid.keySet()) {
      split.put(member, parts.get(i++));
    }
    return Collections.unmodifiableMap(split);
  }
}
