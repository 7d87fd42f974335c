package io.github.finsam.economy;

import static io.github.finsam.base.Sek.kronor;
import static io.github.finsam.base.Sek.tkr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.base.MemberId;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import io.github.finsam.forbund.Membership;
import io.github.finsam.forbund.Party;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FundingTest {

  private final Funding of2014 =
      Funding.of(SkellefteaNorsjo.accounts2014(), SkellefteaNorsjo.membership());
  private final Funding of2013 =
      Funding.of(SkellefteaNorsjo.accounts2013(), SkellefteaNorsjo.membership());

  @Test
  @DisplayName("Årsredovisning 2014, Skellefteå–Norsjö, not 1: 6 028 = 2 976 + 1 526 + 1 526 tkr")
  void year2014() {
    assertEquals(tkr(6_028), of2014.total());
    assertEquals(tkr(2_976), of2014.by(Party.STATE));
    assertEquals(tkr(1_526), of2014.by(Party.REGIONS));
    assertEquals(tkr(1_526), of2014.by(Party.KOMMUNER));
    assertEquals(tkr(1_450), of2014.byMember().get(MemberId.of("skelleftea")));
    assertEquals(tkr(76), of2014.byMember().get(MemberId.of("norsjo")));
    assertEquals("49,4\u00a0%", percent(of2014.share(Party.STATE)));
    assertEquals("25,3\u00a0%", percent(of2014.share(Party.REGIONS)));
    assertEquals("25,3\u00a0%", percent(of2014.share(Party.KOMMUNER)));
    assertEquals(Optional.of(Share.of(76_000, 6_028_000)), of2014.share(MemberId.of("norsjo")));
  }

  @Test
  @DisplayName("2014: landsting och kommuner gav vardera 38 000 mer än statens andel svarar mot")
  void localPartiesGaveMore() {
    List<ShareDeviation> deviations = of2014.deviations(SkellefteaNorsjo.LEGAL);
    assertEquals(
        List.of(kronor(-38_000), kronor(19_000), kronor(19_000)),
        deviations.stream().map(ShareDeviation::difference).toList());
    assertTrue(deviations.stream().allMatch(ShareDeviation::deviates));
    assertEquals(
        Map.of(Party.REGIONS, kronor(38_000), Party.KOMMUNER, kronor(38_000)),
        of2014.aboveState(SkellefteaNorsjo.LEGAL));
  }

  @Test
  @DisplayName("2013: 5 800 = 2 900 + 1 450 + 1 450 tkr, ingen avvikelse")
  void year2013() {
    assertEquals(tkr(5_800), of2013.total());
    assertTrue(
        of2013.deviations(SkellefteaNorsjo.LEGAL).stream().noneMatch(ShareDeviation::deviates));
    assertTrue(of2013.aboveState(SkellefteaNorsjo.LEGAL).values().stream().allMatch(Money::isZero));
  }

  @Test
  @DisplayName("2015: 2 × 3 052 = 6 104 tkr")
  void year2015() {
    Funding funding = funding(3_052_000, 1_526_000, 1_526_000);
    assertEquals(tkr(6_104), funding.total());
    assertTrue(
        funding.deviations(SkellefteaNorsjo.LEGAL).stream().noneMatch(ShareDeviation::deviates));
  }

  @Test
  @DisplayName("5 a §: kommun utanför region, 1/2–1/2; en part utan andel ska inget betala")
  void halfAndHalf() {
    Map<Party, Share> legal = Map.of(Party.STATE, Share.of(1, 2), Party.KOMMUNER, Share.of(1, 2));
    assertTrue(funding(100, 0, 100).deviations(legal).stream().noneMatch(ShareDeviation::deviates));
    assertEquals(2, funding(100, 0, 100).deviations(legal).size());
    assertEquals(kronor(10), funding(100, 10, 90).deviations(legal).get(1).difference());
  }

  @Test
  void otherIncomeIsNobodysShare() {
    assertEquals(4, of2014.contributions().size());
  }

  @Test
  void unknownMembersAreAllNamed() {
    InvalidValueException e =
        assertThrows(
            InvalidValueException.class,
            () ->
                Funding.of(SkellefteaNorsjo.accounts2014(), new Membership(List.of(), List.of())));
    assertEquals(4, e.violations().size());
    assertEquals("unknown", e.violations().get(0).code());
  }

  @Test
  void sharesMustBeAWhole() {
    Map<Party, Share> half = Map.of(Party.STATE, Share.of(1, 2));
    assertThrows(InvalidValueException.class, () -> of2014.deviations(half));
    assertThrows(InvalidValueException.class, () -> of2014.deviations(Map.of()));
    assertThrows(
        InvalidValueException.class,
        () -> of2014.aboveState(Map.of(Party.KOMMUNER, Share.of(1, 1))));
  }

  @Test
  void nothingPaidHasNoShares() {
    assertTrue(funding(0, 0, 0).share(Party.STATE).isEmpty());
    assertTrue(funding(-10, 10, 10).share(Party.STATE).isEmpty());
    assertEquals(Optional.of(Share.of(0, 10)), funding(0, 5, 5).share(Party.STATE));
  }

  @Test
  void amountsWithOreGiveSharesInOre() {
    Funding funding =
        new Funding(
            ForbundYear.of(SkellefteaNorsjo.FORBUND, 2014),
            List.of(
                new Contribution(MemberId.of("a"), Party.STATE, Money.parse("SEK 0.50")),
                new Contribution(MemberId.of("b"), Party.KOMMUNER, Money.parse("SEK 0.50"))));
    assertEquals(Optional.of(Share.of(50, 100)), funding.share(Party.STATE));
  }

  @Property
  void deviationsSumToNothing(
      @ForAll @LongRange(min = 0, max = 100_000_000) long state,
      @ForAll @LongRange(min = 0, max = 100_000_000) long regions,
      @ForAll @LongRange(min = 0, max = 100_000_000) long kommuner) {
    Funding funding = funding(state, regions, kommuner);
    assertEquals(
        Sek.ZERO,
        Sek.sum(
            funding.deviations(SkellefteaNorsjo.LEGAL).stream()
                .map(ShareDeviation::difference)
                .toList()));
    assertEquals(funding.total(), Sek.sum(funding.byParty().values()));
    assertEquals(funding.total(), Sek.sum(funding.byMember().values()));
  }

  private static Funding funding(long state, long regions, long kommuner) {
    return new Funding(
        ForbundYear.of(SkellefteaNorsjo.FORBUND, 2015),
        List.of(
            new Contribution(MemberId.of("fk"), Party.STATE, kronor(state)),
            new Contribution(MemberId.of("vll"), Party.REGIONS, kronor(regions)),
            new Contribution(MemberId.of("skelleftea"), Party.KOMMUNER, kronor(kommuner))));
  }

  private static String percent(Optional<Share> share) {
    return share.orElseThrow().text(Language.SV, 1);
  }
}
