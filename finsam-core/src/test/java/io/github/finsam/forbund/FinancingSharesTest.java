package io.github.finsam.forbund;

import static io.github.finsam.forbund.SkellefteaNorsjo.FK;
import static io.github.finsam.forbund.SkellefteaNorsjo.LANDSTING;
import static io.github.finsam.forbund.SkellefteaNorsjo.NORSJO;
import static io.github.finsam.forbund.SkellefteaNorsjo.SKELLEFTEA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.MemberId;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import io.github.finsam.time.DateRange;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The parties' shares (lag 2003:1210, 5, 5 a and 22 §§). */
class FinancingSharesTest {

  private static final LocalDate DAY = LocalDate.of(2014, 12, 31);

  @Test
  @DisplayName("2016: 339 Mkr from the state give 678 Mkr in all")
  void largestTotal() {
    // Finansiell samordning, Förstudie FINSAM (Framtidens välfärd – Fler vägar in), SKL 2016, on
    // the
    // money of 2016.
    assertEquals(Sek.tkr(678_000), FinancingShares.largestTotal(Sek.tkr(339_000)));
    assertEquals(Sek.tkr(6_104), FinancingShares.largestTotal(Sek.tkr(3_052)));
  }

  @Test
  @DisplayName(
      "Skellefteå–Norsjö: a half, a quarter, a quarter; 2013: 5 800 = 2 900 + 1 450 + 1 450")
  void normalCase() {
    // Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö, note 1 (column 2013).
    FinancingShares shares = FinancingShares.of(SkellefteaNorsjo.membership(), DAY);
    assertEquals(FinancingCase.ALL_PARTIES, shares.financing());
    assertEquals(
        Map.of(
            Party.STATE,
            Share.of(1, 2),
            Party.REGIONS,
            Share.of(1, 4),
            Party.KOMMUNER,
            Share.of(1, 4)),
        shares.shares());
    assertEquals(
        Map.of(
            Party.STATE,
            Sek.tkr(2_900),
            Party.REGIONS,
            Sek.tkr(1_450),
            Party.KOMMUNER,
            Sek.tkr(1_450)),
        shares.split(Sek.tkr(5_800)));
    assertEquals(List.of(FK), shares.payers().get(Party.STATE));
    assertEquals(List.of(SKELLEFTEA, NORSJO), shares.payers().get(Party.KOMMUNER));
  }

  @Test
  @DisplayName("Norsjö pays from 2014-01-01, not before")
  void norsjoJoins() {
    FinancingShares before =
        SkellefteaNorsjo.forbund().sharesOn(LocalDate.of(2013, 12, 31)).orElseThrow();
    assertEquals(List.of(SKELLEFTEA), before.payers().get(Party.KOMMUNER));
    FinancingShares after =
        SkellefteaNorsjo.forbund().sharesOn(LocalDate.of(2014, 1, 1)).orElseThrow();
    assertEquals(List.of(SKELLEFTEA, NORSJO), after.payers().get(Party.KOMMUNER));
  }

  @Test
  @DisplayName(
      "a shortfall is covered by the same shares; the kommuner's quarter by their 1 450 : 76")
  void shortfall() {
    // Weights: what the kommuner gave in 2014 (tkr), Årsredovisning 2014, note 1.
    FinancingShares shares = FinancingShares.of(SkellefteaNorsjo.membership(), DAY);
    List<MemberPart> parts =
        shares.shortfall(
            Sek.kronor(1_526_001), Map.of(Party.KOMMUNER, Map.of(SKELLEFTEA, 1_450L, NORSJO, 76L)));
    assertEquals(
        List.of(
            new MemberPart(Party.STATE, FK, Sek.kronor(763_001)),
            new MemberPart(Party.REGIONS, LANDSTING, Sek.kronor(381_500)),
            new MemberPart(Party.KOMMUNER, SKELLEFTEA, Sek.kronor(362_500)),
            new MemberPart(Party.KOMMUNER, NORSJO, Sek.kronor(19_000))),
        parts);
  }

  @Test
  @DisplayName("the law gives no key between kommuner, so none is assumed")
  void noDefaultKey() {
    FinancingShares shares = FinancingShares.of(SkellefteaNorsjo.membership(), DAY);
    InvalidValueException missing =
        assertThrows(
            InvalidValueException.class, () -> shares.shortfall(Sek.kronor(100), Map.of()));
    assertEquals(2, missing.violations().size());
    assertThrows(
        InvalidValueException.class,
        () ->
            shares.shortfall(
                Sek.kronor(100),
                Map.of(
                    Party.KOMMUNER, Map.of(SKELLEFTEA, 1L, NORSJO, 1L),
                    Party.STATE, Map.of(SkellefteaNorsjo.AF, 1L))));
  }

  @Test
  @DisplayName("Gotland alone: two halves (5 a §, first paragraph)")
  void gotlandAlone() {
    Membership gotland =
        membership(
            member("fk", MemberKind.FORSAKRINGSKASSAN, ""),
            member("af", MemberKind.ARBETSFORMEDLINGEN, ""),
            member("gotland", MemberKind.KOMMUN, "0980"));
    FinancingShares shares = FinancingShares.of(gotland, DAY);
    assertEquals(FinancingCase.NO_REGION, shares.financing());
    assertEquals(
        Map.of(Party.STATE, Share.of(1, 2), Party.KOMMUNER, Share.of(1, 2)), shares.shares());
    assertEquals(
        List.of(Sek.kronor(51), Sek.kronor(50)),
        shares.shortfall(Sek.kronor(101), Map.of()).stream().map(MemberPart::amount).toList());
  }

  @Test
  @DisplayName("Gotland beside a region counts as both (5 a §, second paragraph)")
  void gotlandBesideRegion() {
    Membership both =
        membership(
            member("fk", MemberKind.FORSAKRINGSKASSAN, ""),
            member("af", MemberKind.ARBETSFORMEDLINGEN, ""),
            member("stockholm", MemberKind.REGION, "01"),
            member("gotland", MemberKind.KOMMUN, "0980"),
            member("nynashamn", MemberKind.KOMMUN, "0192"));
    FinancingShares shares = FinancingShares.of(both, DAY);
    assertEquals(FinancingCase.KOMMUN_AS_REGION, shares.financing());
    MemberId gotland = MemberId.of("gotland");
    assertEquals(List.of(MemberId.of("stockholm"), gotland), shares.payers().get(Party.REGIONS));
    List<MemberPart> parts =
        shares.shortfall(
            Sek.kronor(400),
            Map.of(
                Party.REGIONS, Map.of(MemberId.of("stockholm"), 9L, gotland, 1L),
                Party.KOMMUNER, Map.of(MemberId.of("nynashamn"), 1L, gotland, 3L)));
    assertEquals(
        List.of(200L, 90L, 10L, 75L, 25L),
        parts.stream().map(p -> p.amount().getAmountMajorLong()).toList());
  }

  @Test
  @DisplayName("members that cannot form a förbund have no shares (3 §)")
  void incomplete() {
    Member fk = member("fk", MemberKind.FORSAKRINGSKASSAN, "");
    Member region = member("r", MemberKind.REGION, "24");
    Member kommun = member("k", MemberKind.KOMMUN, "2482");
    Member gotland = member("g", MemberKind.KOMMUN, "0980");
    assertEquals(Optional.empty(), FinancingShares.find(membership(), DAY));
    assertEquals(Optional.empty(), FinancingShares.find(membership(fk, region), DAY));
    assertEquals(Optional.empty(), FinancingShares.find(membership(fk, kommun), DAY));
    assertEquals(Optional.empty(), FinancingShares.find(membership(fk, kommun, gotland), DAY));
    assertEquals(Optional.empty(), FinancingShares.find(membership(region, kommun), DAY));
    assertTrue(FinancingShares.find(membership(fk, region, kommun), DAY).isPresent());
    assertThrows(
        InvalidValueException.class, () -> FinancingShares.of(membership(fk, kommun), DAY));
    assertThrows(
        InvalidValueException.class,
        () -> new FinancingShares(FinancingCase.ALL_PARTIES, Map.of(Party.STATE, List.of(FK))));
  }

  @Property
  @Label("whoever takes part, the shares sum to the whole and the state's is a half")
  void sharesSumToTheWhole(@ForAll("memberships") Membership membership) {
    FinancingShares shares = FinancingShares.of(membership, DAY);
    long whole = 4;
    long sum = shares.shares().values().stream().mapToLong(s -> s.part() * whole / s.whole()).sum();
    assertEquals(whole, sum);
    assertEquals(Share.of(1, 2), shares.shares().get(Party.STATE));
    assertEquals(shares.shares().keySet(), shares.payers().keySet());
  }

  @Property
  @Label("a shortfall is covered to the krona, each party within a krona of its share")
  void nothingIsLost(
      @ForAll("memberships") Membership membership,
      @ForAll @LongRange(max = 1_000_000_000_000L) long kronor,
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    FinancingShares shares = FinancingShares.of(membership, DAY);
    Map<Party, Map<MemberId, Long>> weights = new EnumMap<>(Party.class);
    long next = seed;
    for (var entry : shares.payers().entrySet()) {
      Map<MemberId, Long> of = new LinkedHashMap<>();
      for (MemberId member : entry.getValue()) {
        of.put(member, next);
        next = next * 31 % 1_000_003 + 1;
      }
      weights.put(entry.getKey(), of);
    }
    Money amount = Sek.kronor(kronor);
    List<MemberPart> parts = shares.shortfall(amount, weights);
    assertEquals(amount, Sek.sum(parts.stream().map(MemberPart::amount).toList()));
    Map<Party, Money> byParty =
        parts.stream()
            .collect(
                Collectors.groupingBy(
                    MemberPart::party,
                    Collectors.reducing(Sek.ZERO, MemberPart::amount, Money::plus)));
    assertEquals(shares.split(amount), byParty);
    shares
        .shares()
        .forEach(
            (party, share) -> {
              // |part · whole - kronor · share.part| < whole, in integers
              BigInteger difference =
                  BigInteger.valueOf(byParty.get(party).getAmountMajorLong())
                      .multiply(BigInteger.valueOf(share.whole()))
                      .subtract(
                          BigInteger.valueOf(kronor).multiply(BigInteger.valueOf(share.part())))
                      .abs();
              assertTrue(difference.compareTo(BigInteger.valueOf(share.whole())) < 0);
            });
  }

  @Provide
  Arbitrary<Membership> memberships() {
    Arbitrary<Integer> regions = Arbitraries.integers().between(0, 3);
    Arbitrary<Integer> kommuner = Arbitraries.integers().between(0, 5);
    Arbitrary<Boolean> gotland = Arbitraries.of(true, false);
    return Combinators.combine(regions, kommuner, gotland)
        .filter((r, k, g) -> (k > 0 || g) && (r > 0 || k == 0))
        .as(
            (r, k, g) -> {
              List<Member> members = new ArrayList<>();
              members.add(member("fk", MemberKind.FORSAKRINGSKASSAN, ""));
              members.add(member("af", MemberKind.ARBETSFORMEDLINGEN, ""));
              for (int i = 0; i < r; i++) {
                members.add(member("r" + i, MemberKind.REGION, "1" + i));
              }
              for (int i = 0; i < k; i++) {
                members.add(member("k" + i, MemberKind.KOMMUN, "108" + i));
              }
              if (g) {
                members.add(member("gotland", MemberKind.KOMMUN, "0980"));
              }
              return new Membership(List.of(), members);
            });
  }

  private static Membership membership(Member... members) {
    return new Membership(List.of(), List.of(members));
  }

  private static Member member(String id, MemberKind kind, String code) {
    return new Member(
        MemberId.of(id),
        kind,
        Optional.of(code).filter(c -> !c.isEmpty()),
        id,
        DateRange.from(LocalDate.of(2010, 1, 1)));
  }
}
