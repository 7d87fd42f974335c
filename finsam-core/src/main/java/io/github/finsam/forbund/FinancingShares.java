package io.github.finsam.forbund;

import io.github.finsam.base.MemberId;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.NotEmpty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.Money;

/**
 * The legal shares of the parties in the financing of a förbund (5 and 5 a §§) and the members that
 * pay them.
 *
 * <p>The state pays a half, the regions together a quarter and the kommuner together a quarter. The
 * shares always sum to the whole. Försäkringskassan pays the share of Arbetsförmedlingen too.
 * Several kommuner, and several regions, divide the quarter of their party as they agree: the law
 * gives no key, so neither does this type.
 *
 * <p>Immutable and thread-safe.
 *
 * @param financing which of the law's cases applies
 * @param payers the members that pay the share of each party, at least one each, in the order of
 *     the membership; a kommun that belongs to no region may stand under two parties
 */
public record FinancingShares(
    FinancingCase financing,
    Map<Party, @NotEmpty(message = "{io.github.finsam.NotEmpty}") List<MemberId>> payers) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the parties are not those of the case,
   *     or a party has no payer or one twice
   */
  public FinancingShares {
    EnumMap<Party, List<MemberId>> copy = new EnumMap<>(Party.class);
    payers.forEach((party, members) -> copy.put(party, List.copyOf(members)));
    Checks checks =
        new Checks()
            .that(
                copy.keySet().equals(financing.shares().keySet()),
                "mismatch",
                "payers",
                copy.keySet(),
                financing.shares().keySet().toString());
    copy.forEach(
        (party, members) ->
            checks
                .that(!members.isEmpty(), "empty", "payers." + party, "")
                .unique("payers." + party, members, m -> m));
    checks.orThrow();
    payers = Collections.unmodifiableMap(copy);
  }

  /**
   * The shares on a day; empty if the members of that day cannot form a förbund (3 §):
   * Försäkringskassan or every kommun is missing, or there is no region though some kommun belongs
   * to one.
   *
   * @param membership the members over time
   * @param day the day
   */
  public static Optional<FinancingShares> find(Membership membership, LocalDate day) {
    List<Member> members = membership.on(day);
    // Arbetsförmedlingen is no payer: Försäkringskassan pays its part too (5 §).
    List<MemberId> state = ids(members, m -> m.kind() == MemberKind.FORSAKRINGSKASSAN);
    List<MemberId> kommuner = ids(members, m -> m.kind() == MemberKind.KOMMUN);
    List<MemberId> outside = ids(members, Member::outsideRegion);
    boolean region = members.stream().anyMatch(m -> m.kind() == MemberKind.REGION);
    boolean regionMissing = !region && outside.size() < kommuner.size();
    if (state.isEmpty() || kommuner.isEmpty() || regionMissing) {
      return Optional.empty();
    }
    if (!region) {
      return Optional.of(
          new FinancingShares(
              FinancingCase.NO_REGION, Map.of(Party.STATE, state, Party.KOMMUNER, kommuner)));
    }
    FinancingCase financing =
        outside.isEmpty() ? FinancingCase.ALL_PARTIES : FinancingCase.KOMMUN_AS_REGION;
    List<MemberId> regions = ids(members, m -> m.kind() == MemberKind.REGION || m.outsideRegion());
    return Optional.of(
        new FinancingShares(
            financing,
            Map.of(Party.STATE, state, Party.REGIONS, regions, Party.KOMMUNER, kommuner)));
  }

  private static List<MemberId> ids(List<Member> members, Predicate<Member> which) {
    return members.stream().filter(which).map(Member::id).toList();
  }

  /**
   * The shares on a day.
   *
   * @param membership the members over time
   * @param day the day
   * @throws io.github.finsam.base.InvalidValueException if the members of that day cannot form a
   *     förbund, see {@link #find}
   */
  public static FinancingShares of(Membership membership, LocalDate day) {
    Optional<FinancingShares> shares = find(membership, day);
    new Checks()
        .that(
            shares.isPresent(),
            "mismatch",
            "membership",
            membership.on(day).stream().map(Member::kind).distinct().toList(),
            "3 §")
        .orThrow();
    return shares.get();
  }

  /**
   * The most that a förbund can have at its disposal when the state gives this much: twice the
   * amount, because the state's share is a half in every case and no party may give more than its
   * share answers to (5 §).
   *
   * @param stateAmount what the state gives, in SEK
   */
  public static Money largestTotal(Money stateAmount) {
    new Checks().sek("stateAmount", stateAmount).orThrow();
    return stateAmount.multipliedBy(2);
  }

  /** The share of each party that takes part, in lowest terms. */
  public Map<Party, Share> shares() {
    return financing.shares();
  }

  /**
   * An amount divided between the parties by their shares, so that the parts sum to the amount;
   * kronor left over go to the largest remainders, in the order state, regions, kommuner.
   *
   * @param amount whole kronor, not negative
   * @throws io.github.finsam.base.InvalidValueException if the amount has öre or is negative
   */
  public Map<Party, Money> split(Money amount) {
    Map<Party, Long> weights = financing.weights();
    List<Money> parts = Sek.split(amount, List.copyOf(weights.values()));
    EnumMap<Party, Money> split = new EnumMap<>(Party.class);
    int i = 0;
    for (Party party : weights.keySet()) {
      split.put(party, parts.get(i++));
    }
    return Collections.unmodifiableMap(split);
  }

  /**
   * What each member adds when the assets do not cover a debt (22 §): the part of the shortfall
   * that answers to its share. The parts sum to the shortfall, to the krona.
   *
   * @param amount the shortfall, whole kronor, not negative
   * @param weights for each party with several payers the weights they agreed on, one for each
   *     payer, not negative, at least one greater than zero; other parties may be absent
   * @return one part for each payer of each party, in the order state, regions, kommuner
   * @throws io.github.finsam.base.InvalidValueException if the amount has öre or is negative, or a
   *     weight is missing, negative or for someone who does not pay
   */
  public List<MemberPart> shortfall(Money amount, Map<Party, Map<MemberId, Long>> weights) {
    Checks checks = new Checks();
    Map<Party, Map<MemberId, Long>> agreed = new EnumMap<>(Party.class);
    payers.forEach(
        (party, members) -> {
          Map<MemberId, Long> of = weights.getOrDefault(party, Map.of());
          if (of.isEmpty() && members.size() == 1) {
            of = Map.of(members.get(0), 1L);
          }
          agreed.put(party, of);
          for (MemberId member : members) {
            checks.that(of.containsKey(member), "missing", "weights." + party + "." + member, "");
          }
        });
    weights.forEach(
        (party, of) ->
            of.keySet()
                .forEach(
                    member ->
                        checks.that(
                            payers.getOrDefault(party, List.of()).contains(member),
                            "unknown",
                            "weights." + party,
                            member)));
    checks.orThrow();
    List<MemberPart> parts = new ArrayList<>();
    split(amount)
        .forEach(
            (party, part) -> {
              List<MemberId> members = payers.getOrDefault(party, List.of());
              Map<MemberId, Long> of = agreed.getOrDefault(party, Map.of());
              List<Money> amounts =
                  Sek.split(part, members.stream().map(m -> of.getOrDefault(m, 0L)).toList());
              for (int i = 0; i < members.size(); i++) {
                parts.add(new MemberPart(party, members.get(i), amounts.get(i)));
              }
            });
    return List.copyOf(parts);
  }
}
