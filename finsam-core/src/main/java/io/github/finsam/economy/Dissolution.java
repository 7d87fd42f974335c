package io.github.finsam.economy;

import io.github.finsam.base.MemberId;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.forbund.Party;
import java.math.BigInteger;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** What happens to a förbund's money when it is dissolved. */
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

  /**
   * What each party adds when assets do not cover a debt: the part that answers to its financing
   * share (22 §, lag 2003:1210).
   *
   * @param shortfall whole kronor, not negative
   * @param legal the legal share of every party that takes part (5 §), together a whole
   * @return what each party adds, in whole kronor that sum to {@code shortfall}
   * @throws io.github.finsam.base.InvalidValueException if {@code shortfall < 0} or has öre, or the
   *     shares are not a whole together
   */
  public static Map<Party, Money> cover(Money shortfall, Map<Party, Share> legal) {
    checkWhole(legal);
    EnumMap<Party, Share> shares = new EnumMap<>(legal);
    long common = commonWhole(shares).longValueExact();
    List<Money> parts =
        Sek.split(
            shortfall, shares.values().stream().map(s -> s.part() * (common / s.whole())).toList());
    Map<Party, Money> cover = new EnumMap<>(Party.class);
    int i = 0;
    for (Party party : shares.keySet()) {
      cover.put(party, parts.get(i++));
    }
    return Collections.unmodifiableMap(cover);
  }

  static void checkWhole(Map<Party, Share> legal) {
    BigInteger common = commonWhole(legal);
    BigInteger sum = BigInteger.ZERO;
    for (Share share : legal.values()) {
      sum =
          sum.add(
              common
                  .divide(BigInteger.valueOf(share.whole()))
                  .multiply(BigInteger.valueOf(share.part())));
    }
    new Checks()
        .that(sum.equals(common) && !legal.isEmpty(), "mismatch", "legal", legal, "1/1")
        .orThrow();
  }

  private static BigInteger commonWhole(Map<Party, Share> legal) {
    BigInteger common = BigInteger.ONE;
    for (Share share : legal.values()) {
      BigInteger whole = BigInteger.valueOf(share.whole());
      common = common.divide(common.gcd(whole)).multiply(whole);
    }
    return common;
  }
}
