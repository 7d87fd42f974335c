package io.github.finsam.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.base.Share;
import io.github.finsam.code.Sex;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Period;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CountTest {

  private static final ForbundId FORBUND = ForbundId.of("skelleftea-norsjo");
  private static final InsatsId TORGET = InsatsId.of("arbetsmarknadstorget");
  private static final LocalDate CLOSED_ON = LocalDate.of(2015, 3, 5);

  private static List<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static InsatsCountsBuilder torget() {
    return InsatsCounts.builder().id(InsatsYear.of(TORGET, 2014)).forbund(FORBUND);
  }

  private static List<String> codes(InvalidValueException e) {
    return e.violations().stream().map(v -> v.argument() + " " + v.code()).toList();
  }

  @Test
  @DisplayName(
      "Arbetsmarknadstorget 2014: 55 women + 68 men = 123 (Årsredovisning 2014,"
          + " Samordningsförbundet Skellefteå–Norsjö, Arbetsmarknadstorget)")
  void headCountsBySexSumToTheParticipants() {
    BySex participants = PublishedCounts.arbetsmarknadstorget().registered().orElseThrow();
    assertEquals(123, participants.total());
    assertEquals(55, participants.of(Sex.WOMAN));
    assertEquals(68, participants.of(Sex.MAN));
    assertEquals(0, participants.unknown());
    assertEquals("45 %", Share.of(55, 123).text(Language.SV, 0).replace('\u00a0', ' '));
  }

  @Test
  @DisplayName(
      "MedUrs: 173 of a planned 200 = 87 %; of 144 closed 19 men + 34 women to work or studies"
          + " = 37 % (Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö, MedUrs)")
  void medUrs() {
    ClosedPeriod closed = PublishedCounts.medUrs();
    FlowCounts flows = closed.flows().orElseThrow();
    assertEquals(173, flows.participants().total());
    assertEquals(87, Share.of(flows.participants().total(), 200).percent(0).intValueExact());
    long ended = flows.ended().total();
    long work = closed.outcome("efter", "arbete eller studier").orElseThrow().total();
    assertEquals(144, ended);
    assertEquals(53, work);
    assertEquals(37, Share.of(work, ended).percent(0).intValueExact());
    assertEquals(29, flows.remaining().total());
    assertEquals(Optional.empty(), closed.outcome("efter", "annat"));
  }

  @Test
  @DisplayName(
      "Hälsans Trädgård 2014: 38 women + 14 men = 52, 4 to work and 1 to studies = 10 %; SPIRA Unga:"
          + " 16 studies + 2 work + 4 internship + 15 other = 37 closed (Årsredovisning 2014,"
          + " Samordningsförbundet Skellefteå–Norsjö)")
  void gardenAndSpira() {
    ClosedPeriod garden = PublishedCounts.halsansTradgardResult();
    long all = garden.participants().orElseThrow().total();
    assertEquals(52, all);
    long result = BySex.sum(garden.outcomes().stream().map(OutcomeCount::number).toList()).total();
    assertEquals(10, Share.of(result, all).percent(0).intValueExact());
    assertEquals(
        37,
        BySex.sum(
                PublishedCounts.spiraUnga().outcomes().stream().map(OutcomeCount::number).toList())
            .total());
  }

  @Test
  @DisplayName(
      "2015 nationally: about 14 700 identified + 3 000 anonymous = 17 700 participants, and 15 700"
          + " only counted (survey of indicators, 2016)")
  void nationally() {
    InsatsCounts counts =
        torget()
            .participants(BySex.unknown(17_700))
            .addAllAnonymous(
                Collections.nCopies(3_000, new AnonymousEntry(Sex.WOMAN, Year.of(2014))))
            .addVolumes(VolumeCount.of("volyminsatser", Period.year(2014), 15_700))
            .build();
    assertEquals(
        14_700, counts.participants().orElseThrow().total() - counts.anonymousBySex().total());
    assertEquals(Map.of(Period.year(2014), BySex.unknown(15_700)), counts.volumesByPeriod());
  }

  @Test
  void anonymousEntryHoldsSexAndYearAndNothingMore() {
    assertEquals(List.of("sex", "year"), components(AnonymousEntry.class));
  }

  @Test
  @DisplayName("Anonymous entries are kept by sex: their order tells nothing of who came when")
  void orderOfEntriesIsNotKept() {
    AnonymousEntry woman = new AnonymousEntry(Sex.WOMAN, Year.of(2014));
    AnonymousEntry man = new AnonymousEntry(Sex.MAN, Year.of(2014));
    InsatsCounts one = torget().addAnonymous(man, woman, man).build();
    assertEquals(List.of(woman, man, man), one.anonymous());
    assertEquals(one, torget().addAnonymous(woman, man, man).build());
    assertEquals(BySex.of(1, 2), one.anonymousBySex());
  }

  @Test
  @DisplayName("Nothing counted is not zero")
  void nothingIsNotZero() {
    InsatsCounts nothing = torget().build();
    assertEquals(Optional.empty(), nothing.registered());
    assertFalse(nothing.countsIndividuals());
    assertEquals(BySex.NONE, nothing.anonymousBySex());
    InsatsCounts nobody = torget().participants(BySex.NONE).build();
    assertEquals(Optional.of(BySex.NONE), nobody.registered());
    assertNotEquals(nothing, nobody);
    FlowCounts flows = FlowCounts.of(BySex.of(10, 5), BySex.of(3, 4), BySex.of(6, 1));
    assertEquals(Optional.of(BySex.of(13, 9)), torget().flows(flows).build().registered());
    assertEquals(Period.year(2014), nothing.year());
  }

  @Test
  @DisplayName("Volumes are added within a period and never across periods")
  void volumesOfDifferentPeriodsAreNotAdded() {
    Period day = DateRange.of(LocalDate.of(2014, 9, 3), LocalDate.of(2014, 9, 3));
    InsatsCounts counts =
        torget()
            .addVolumes(
                VolumeCount.of("konferens", day, 40),
                new VolumeCount("kurs", day, BySex.of(7, 2)),
                VolumeCount.of("besök", Period.year(2014), 300))
            .build();
    assertEquals(
        Map.of(day, new BySex(7, 2, 40), Period.year(2014), BySex.unknown(300)),
        counts.volumesByPeriod());
    assertEquals(List.copyOf(counts.volumesByPeriod().keySet()), List.of(day, Period.year(2014)));
    assertEquals(
        List.of("volumes duplicate"),
        codes(
            assertThrows(
                InvalidValueException.class,
                () ->
                    torget()
                        .addVolumes(VolumeCount.of("a", day, 1), VolumeCount.of("a", day, 2))
                        .build())));
  }

  @Test
  void whatCannotExistIsRefusedAtOnce() {
    InvalidValueException e =
        assertThrows(InvalidValueException.class, () -> new BySex(-1, -2, -3));
    assertEquals(List.of("women negative", "men negative", "unknown negative"), codes(e));
    Year year = Year.of(2014);
    assertThrows(InvalidValueException.class, () -> VolumeCount.of("a", Period.year(2014), -1));
    assertThrows(InvalidValueException.class, () -> VolumeCount.of(" ", Period.year(2014), 1));
    assertThrows(InvalidValueException.class, () -> InsatsYear.of(TORGET, 999));
    assertThrows(InvalidValueException.class, () -> new AnonymousEntry(Sex.MAN, Year.of(10_000)));
    assertEquals(
        List.of("planned negative", "anonymous mismatch"),
        codes(
            assertThrows(
                InvalidValueException.class,
                () ->
                    torget()
                        .planned(-1)
                        .addAnonymous(new AnonymousEntry(Sex.MAN, year.minusYears(1)))
                        .build())));
    assertThrows(InvalidValueException.class, () -> new OutcomeCount("a", "", BySex.NONE));
  }

  @Property
  void computedFlowsAlwaysBalance(
      @ForAll @IntRange(max = 1_000) int women,
      @ForAll @IntRange(max = 1_000) int men,
      @ForAll @IntRange(max = 1_000) int more,
      @ForAll @IntRange(max = 2_000) int ended,
      @ForAll @IntRange(min = 1, max = 9) int off) {
    BySex carriedIn = new BySex(women, men, 3);
    BySex started = new BySex(more, men, 0);
    BySex left = new BySex(Math.min(ended, women + more), men, 1);
    FlowCounts flows = FlowCounts.of(carriedIn, started, left);
    assertTrue(flows.balances());
    assertEquals(0, flows.difference());
    assertEquals(flows.participants().total(), flows.ended().total() + flows.remaining().total());
    FlowCounts wrong = flows.withStarted(new BySex(more + off, men, 0));
    assertFalse(wrong.balances());
    assertEquals(off, wrong.difference());
    FlowCounts otherSex = flows.withRemaining(flows.remaining().plus(BySex.of(off, 0)));
    assertFalse(otherSex.withEnded(left.plus(BySex.of(0, 0))).balances());
    for (Flow flow : Flow.values()) {
      assertTrue(flows.get(flow).total() >= 0);
    }
    assertThrows(
        InvalidValueException.class,
        () -> FlowCounts.of(carriedIn, started, BySex.of(women + more + off, 0)));
  }

  @Test
  @DisplayName("A head that changes sex on the way does not balance though the totals do")
  void flowsBalanceBySex() {
    FlowCounts flows = new FlowCounts(BySex.of(10, 10), BySex.NONE, BySex.NONE, BySex.of(11, 9));
    assertEquals(0, flows.difference());
    assertFalse(flows.balances());
  }

  @Test
  @DisplayName("A correction is a further version with its reason; the first has none")
  void closedPeriods() {
    FlowCounts flows = FlowCounts.of(BySex.of(10, 5), BySex.of(3, 4), BySex.of(6, 1));
    ClosedPeriod first = ClosedPeriod.of(torget().flows(flows).build(), CLOSED_ON);
    assertEquals(1, first.id().version());
    assertEquals(Optional.empty(), first.id().previous());
    assertEquals(Optional.of(flows), first.flows());
    ClosedPeriod second =
        first.corrected(
            "två dubbelregistrerade",
            CLOSED_ON.plusDays(30),
            first.withParticipants(BySex.of(12, 8)));
    assertEquals(2, second.id().version());
    assertEquals(Optional.of(first.id()), second.id().previous());
    assertEquals(Optional.of(BySex.of(12, 8)), second.participants());
    assertTrue(first.id().compareTo(second.id()) < 0);
    assertEquals("skelleftea-norsjo/arbetsmarknadstorget/2014/2", second.id().toString());
    assertThrows(InvalidValueException.class, () -> first.corrected(" ", CLOSED_ON, first));
    assertEquals(
        List.of("reason missing"),
        codes(assertThrows(InvalidValueException.class, () -> first.withId(first.id().next()))));
    assertEquals(
        List.of("version mismatch"),
        codes(assertThrows(InvalidValueException.class, () -> first.withReason("för tidigt"))));
    assertEquals(
        List.of("counts empty"),
        codes(
            assertThrows(
                InvalidValueException.class,
                () -> ClosedPeriod.of(torget().planned(3).build(), CLOSED_ON))));
    Tally tally = Tally.empty(TallyQuery.of("2014-12"));
    assertThrows(InvalidValueException.class, () -> first.withTallies(tally, tally));
    assertEquals(List.of(tally), first.withTallies(tally).tallies());
    assertThrows(
        InvalidValueException.class,
        () -> ClosedPeriodId.of(FORBUND, DateRange.from(LocalDate.of(2014, 1, 1))));
    assertThrows(InvalidValueException.class, () -> first.id().withVersion(0));
  }
}
