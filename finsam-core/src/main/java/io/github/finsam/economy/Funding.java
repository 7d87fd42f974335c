package io.github.finsam.economy;

import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.MemberId;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.forbund.Member;
import io.github.finsam.forbund.Membership;
import io.github.finsam.forbund.Party;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Who financed a year: the lines of the income note that are a member's contribution. Other income
 * is nobody's share.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id whose and which year
 * @param contributions in the order of the note; a member may occur more than once
 */
public record Funding(ForbundYear id, List<Contribution> contributions) {

  /** Copies the list. */
  public Funding {
    contributions = List.copyOf(contributions);
  }

  /**
   * The funding of these accounts.
   *
   * @param membership the members of the förbund; a party is known by the member's kind
   * @throws io.github.finsam.base.InvalidValueException if a line names a member that never was
   */
  public static Funding of(Accounts accounts, Membership membership) {
    Checks checks = new Checks();
    List<Contribution> contributions = new ArrayList<>();
    for (NoteLine line : accounts.note(NoteKind.INCOME).map(Note::lines).orElse(List.of())) {
      line.member()
          .ifPresent(
              id -> {
                Optional<Member> member = membership.find(id);
                checks.that(member.isPresent(), "unknown", "member", id);
                member.ifPresent(
                    m -> contributions.add(new Contribution(id, m.party(), line.amount())));
              });
    }
    checks.orThrow();
    return new Funding(accounts.id(), contributions);
  }

  /** All contributions together. */
  public Money total() {
    return Sek.sum(contributions.stream().map(Contribution::amount).toList());
  }

  /** What each member paid, in the order of the note. */
  public Map<MemberId, Money> byMember() {
    Map<MemberId, Money> paid = new LinkedHashMap<>();
    contributions.forEach(c -> paid.merge(c.member(), c.amount(), Money::plus));
    return Collections.unmodifiableMap(paid);
  }

  /** What a party paid; zero if nothing. */
  public Money by(Party party) {
    return Sek.sum(
        contributions.stream().filter(c -> c.party() == party).map(Contribution::amount).toList());
  }

  /** What each of the three parties paid; zero for one that paid nothing. */
  public Map<Party, Money> byParty() {
    Map<Party, Money> paid = new EnumMap<>(Party.class);
    for (Party party : Party.values()) {
      paid.put(party, by(party));
    }
    return Collections.unmodifiableMap(paid);
  }

  /**
   * The part of all contributions that a party paid, in kronor or, if an amount has öre, in öre;
   * empty if nothing was paid or the party took money back.
   */
  public Optional<Share> share(Party party) {
    return share(by(party));
  }

  /** The part of all contributions that a member paid; empty as for a party. */
  public Optional<Share> share(MemberId member) {
    return share(byMember().getOrDefault(member, Sek.ZERO));
  }

  /**
   * What each party paid beside its legal share of the total. The law allows no deviation from
   * 1/2–1/4–1/4 (5 §, lag 2003:1210), but local parties now and then give more than the state's
   * share answers to.
   *
   * @param legal the legal share of every party that takes part, together a whole
   * @return a row for every party that takes part or has paid, in the order of {@link Party}; the
   *     legal share of a party that takes no part is nothing
   * @throws io.github.finsam.base.InvalidValueException if the shares are not a whole together
   */
  public List<ShareDeviation> deviations(Map<Party, Share> legal) {
    checkWhole(legal);
    Money total = total();
    List<ShareDeviation> deviations = new ArrayList<>();
    for (Party party : Party.values()) {
      Money paid = by(party);
      Share share = legal.get(party);
      if (share != null) {
        deviations.add(new ShareDeviation(party, paid, part(total, share, Share.of(1, 1))));
      } else if (!paid.isZero()) {
        deviations.add(new ShareDeviation(party, paid, Sek.ZERO));
      }
    }
    return List.copyOf(deviations);
  }

  /**
   * How much more each local party paid than the state's contribution answers to; negative for
   * less. A förbund's money is twice the state's when all follow 5 §.
   *
   * @param legal as in {@link #deviations}
   * @return an amount for every local party that takes part, SEK, rounded half up to the öre
   * @throws io.github.finsam.base.InvalidValueException if the shares are not a whole together or
   *     the state has none
   */
  public Map<Party, Money> aboveState(Map<Party, Share> legal) {
    checkWhole(legal);
    Share state = Optional.ofNullable(legal.get(Party.STATE)).orElse(Share.of(0, 1));
    new Checks().that(state.part() > 0, "not-positive", "legal.STATE", state).orThrow();
    Money paidByState = by(Party.STATE);
    Map<Party, Money> above = new EnumMap<>(Party.class);
    legal.forEach(
        (party, share) -> {
          if (party != Party.STATE) {
            above.put(party, by(party).minus(part(paidByState, share, state)));
          }
        });
    return Collections.unmodifiableMap(above);
  }

  private Optional<Share> share(Money paid) {
    Money total = total();
    if (!total.isPositive() || paid.isNegative() || paid.isGreaterThan(total)) {
      return Optional.empty();
    }
    boolean whole =
        total.getMinorPart() == 0
            && contributions.stream().allMatch(c -> c.amount().getMinorPart() == 0);
    return Optional.of(
        whole
            ? Share.of(paid.getAmountMajorLong(), total.getAmountMajorLong())
            : Share.of(paid.getAmountMinorLong(), total.getAmountMinorLong()));
  }

  private static void checkWhole(Map<Party, Share> legal) {
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

  /** {@code amount * share / of}, half up to the öre. */
  private static Money part(Money amount, Share share, Share of) {
    BigDecimal numerator =
        amount
            .getAmount()
            .multiply(BigDecimal.valueOf(share.part()))
            .multiply(BigDecimal.valueOf(of.whole()));
    BigDecimal denominator =
        BigDecimal.valueOf(share.whole()).multiply(BigDecimal.valueOf(of.part()));
    return Money.of(Sek.CURRENCY, numerator.divide(denominator, 2, RoundingMode.HALF_UP));
  }
}
