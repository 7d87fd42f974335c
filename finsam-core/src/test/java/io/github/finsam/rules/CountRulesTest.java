package io.github.finsam.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Language;
import io.github.finsam.code.Sex;
import io.github.finsam.count.AnonymousEntry;
import io.github.finsam.count.BySex;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.FlowCounts;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.count.InsatsCountsBuilder;
import io.github.finsam.count.InsatsYear;
import io.github.finsam.count.VolumeCount;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Severity;
import io.github.finsam.insats.Direction;
import io.github.finsam.insats.Insats;
import io.github.finsam.insats.InsatsKind;
import io.github.finsam.insats.PlannedParticipants;
import io.github.finsam.insats.Registration;
import io.github.finsam.insats.Resources;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CountRulesTest {

  private static final Insats INSATS =
      Fixtures.insats()
          .withCourse(
              Fixtures.insats()
                  .course()
                  .withPlanned(DateRange.of(Fixtures.START, LocalDate.of(2015, 6, 30))));
  private static final InsatsId ID = INSATS.id();
  private static final LocalDate CLOSED_ON = LocalDate.of(2015, 2, 1);

  private static InsatsCountsBuilder counts(int year) {
    return InsatsCounts.builder().id(InsatsYear.of(ID, year)).forbund(Fixtures.ID);
  }

  private static Dossier dossier(InsatsCounts... counts) {
    return Dossier.of(Fixtures.forbund()).withInsatser(INSATS).withCounts(counts);
  }

  /** What the rules for counts say of all the counts of the dossier. */
  private static List<Finding> check(Dossier dossier) {
    return Rules.all().check(dossier).stream()
        .filter(f -> f.code().matches("(count|closed|insats).*"))
        .toList();
  }

  private static Finding only(String code, Dossier dossier) {
    List<Finding> found = check(dossier);
    assertEquals(List.of(code), found.stream().map(Finding::code).toList());
    return found.get(0);
  }

  private static FlowCounts flows(int carriedIn, int started, int ended, int remaining) {
    return new FlowCounts(
        BySex.of(carriedIn, 0), BySex.of(started, 0), BySex.of(ended, 0), BySex.of(remaining, 0));
  }

  @Test
  void soundCountsGiveNoFinding() {
    Dossier dossier =
        dossier(
            counts(2013).planned(15).flows(flows(3, 12, 5, 10)).build(),
            counts(2014)
                .planned(20)
                .participants(BySex.of(20, 0))
                .flows(flows(10, 10, 8, 12))
                .addAnonymous(new AnonymousEntry(Sex.WOMAN, Year.of(2014)))
                .addVolumes(
                    VolumeCount.of("kurs", Period.parse("2014-H1"), 10),
                    VolumeCount.of("kurs", Period.parse("2014-H2"), 12))
                .build());
    assertEquals(List.of(), check(dossier));
  }

  @Test
  @DisplayName(
      "MedUrs: 173 took part of 200 planned, 86.5 % (Årsredovisning 2014, Samordningsförbundet"
          + " Skellefteå–Norsjö, MedUrs)")
  void fewerThanPlanned() {
    InsatsCounts medUrs = counts(2014).planned(200).participants(BySex.unknown(173)).build();
    Finding finding = only("count.planned", dossier(medUrs));
    assertEquals(Severity.NOTE, finding.severity());
    String why = finding.why(Language.SV).replace('\u00a0', ' ');
    assertTrue(why.startsWith("173 har deltagit av 200 planerade, 86,5 %."), why);
    // What the insats says counts where the counts say nothing.
    Insats planned =
        INSATS.withResources(
            new Resources(
                Optional.empty(), List.of(), List.of(new PlannedParticipants(Year.of(2014), 180))));
    Dossier elsewhere = dossier(medUrs.withPlanned(Optional.empty()));
    assertEquals("count.planned", only("count.planned", elsewhere.withInsatser(planned)).code());
    List<Finding> both = check(dossier(medUrs).withInsatser(planned));
    Fixtures.assertCodes(both, "count.planned-differs", "count.planned");
  }

  @Test
  @DisplayName(
      "The overview of 2014 mixes the year, whole project periods and those closed at the end:"
          + " adding 123 + 97 + 173 … to 1 113 is a finding (Verksamhets-/Projektöversikt 2014,"
          + " Samordningsförbundet Skellefteå–Norsjö)")
  void mixedPeriods() {
    Period year = Period.year(2014);
    Period whole = DateRange.of(LocalDate.of(2012, 1, 1), LocalDate.of(2014, 12, 31));
    Map<String, Integer> ofTheYear =
        new TreeMap<>(
            Map.of("arbetsmarknadstorget", 123, "utsikten", 40, "tradgarden", 52, "texas", 90));
    Map<String, Integer> ofOtherTimes =
        new TreeMap<>(
            Map.of("unga-in", 97, "medurs", 173, "spira-a", 284, "spira-i", 160, "spira-unga", 94));
    List<InsatsCounts> all = new ArrayList<>();
    List<Insats> insatser = new ArrayList<>();
    for (Map<String, Integer> rows : List.of(ofTheYear, ofOtherTimes)) {
      rows.forEach(
          (name, number) -> {
            InsatsId id = InsatsId.of(name);
            insatser.add(INSATS.withId(id));
            all.add(
                counts(2014)
                    .id(InsatsYear.of(id, 2014))
                    .addVolumes(
                        VolumeCount.of(
                            "deltagarvolym", ofTheYear.containsKey(name) ? year : whole, number))
                    .build());
          });
    }
    Dossier dossier = Dossier.of(Fixtures.forbund()).withInsatser(insatser).withCounts(all);
    List<Finding> found = check(dossier);
    Finding mixed =
        found.stream().filter(f -> f.code().equals("counts.mixed")).findFirst().orElseThrow();
    assertEquals(Severity.WARNING, mixed.severity());
    assertEquals("1 113", mixed.computed().orElseThrow().text(Language.SV).replace('\u00a0', ' '));
    assertTrue(mixed.why(Language.SV).contains("2014: 305"), mixed.why(Language.SV));
    assertEquals(5, found.stream().filter(f -> f.code().equals("count.volume-period")).count());
    // Those of the year alone can be added.
    assertEquals(
        List.of(),
        check(dossier.withInsatser(insatser.subList(0, 4)).withCounts(all.subList(0, 4))));
  }

  @Test
  void whatIsBothIndividualAndStructuralHasTwoNames() {
    Insats structural =
        INSATS
            .withId(InsatsId.of("det-andra"))
            .withKind(InsatsKind.structural(INSATS.kind().stage(), false));
    Dossier both = Dossier.of(Fixtures.forbund()).withInsatser(INSATS, structural);
    Finding found = only("insats.same-name", both);
    assertTrue(found.why(Language.SV).contains(INSATS.id().value()), found.why(Language.SV));
    assertEquals(List.of(), check(both.withInsatser(INSATS, structural.withName("Annat"))));
    // The same kind of thing in two parts may share a name.
    assertEquals(List.of(), check(both.withInsatser(INSATS, INSATS.withId(InsatsId.of("del-2")))));
  }

  @Test
  void yearsOutsideTheInsatsAndTheForbund() {
    assertEquals(
        "2016",
        only("count.outside", dossier(counts(2016).participants(BySex.of(1, 1)).build()))
            .printed()
            .orElseThrow()
            .text(Language.SV));
    // A year of which the insats has one day is one of its years.
    assertEquals(List.of(), check(dossier(counts(2015).participants(BySex.of(1, 1)).build())));
    only("count.forbund", dossier(counts(2005).participants(BySex.of(1, 1)).build()));
    only("count.insats", dossier(counts(2014).build()).withInsatser());
  }

  @Test
  void structuralInsatserHoldNoSingleParticipants() {
    for (Insats insats :
        List.of(
            INSATS.withKind(INSATS.kind().withDirection(Direction.STRUCTURAL)),
            INSATS.withKind(INSATS.kind().withRegistration(Registration.COUNT_ONLY)))) {
      for (InsatsCounts counts :
          List.of(
              counts(2014).participants(BySex.of(1, 0)).build(),
              counts(2014).flows(flows(1, 1, 1, 1)).build(),
              counts(2014).addAnonymous(new AnonymousEntry(Sex.MAN, Year.of(2014))).build())) {
        only("count.structural", dossier(counts).withInsatser(insats));
      }
      InsatsCounts volumes =
          counts(2014).addVolumes(VolumeCount.of("kurs", Period.year(2014), 40)).build();
      assertEquals(List.of(), check(dossier(volumes).withInsatser(insats)));
    }
  }

  @Test
  void theAnonymousAreAmongTheParticipants() {
    List<AnonymousEntry> men = Collections.nCopies(3, new AnonymousEntry(Sex.MAN, Year.of(2014)));
    InsatsCounts counts = counts(2014).addAllAnonymous(men).participants(BySex.of(9, 2)).build();
    assertEquals(Severity.ERROR, only("count.anonymous", dossier(counts)).severity());
    InsatsCounts unknown = counts.withParticipants(new BySex(9, 2, 1));
    assertEquals(List.of(), check(dossier(unknown)));
    assertEquals(List.of(), check(dossier(counts.withParticipants(BySex.of(0, 3)))));
  }

  @Test
  @DisplayName("An entry is about someone who started in the year: who was carried in is none")
  void theAnonymousAreAmongThoseWhoStarted() {
    List<AnonymousEntry> women =
        Collections.nCopies(3, new AnonymousEntry(Sex.WOMAN, Year.of(2014)));
    // Ten women took part, but only two of them started.
    InsatsCounts counts = counts(2014).addAllAnonymous(women).flows(flows(8, 2, 5, 5)).build();
    Finding finding = only("count.anonymous", dossier(counts));
    assertEquals("2", finding.computed().orElseThrow().text(Language.SV));
    assertTrue(
        finding.why(Language.SV).contains("fler än de nya under året: 3 anonyma mot 2"),
        finding.why(Language.SV));
    assertEquals(List.of(), check(dossier(counts.withFlows(flows(7, 3, 5, 5)))));
  }

  @Test
  void flowsThatDoNotBalance() {
    Finding finding = only("count.flow", dossier(counts(2014).flows(flows(10, 5, 6, 8)).build()));
    String why = finding.why(Language.EN);
    assertTrue(
        why.contains("10 carried in and 5 new are not as many as 6 ended and 8 remaining"), why);
    FlowCounts changed = new FlowCounts(BySex.of(10, 10), BySex.NONE, BySex.NONE, BySex.of(11, 9));
    only("count.flow-sex", dossier(counts(2014).flows(changed).build()));
    only(
        "count.flow-participants",
        dossier(counts(2014).participants(BySex.of(14, 0)).flows(flows(10, 5, 6, 9)).build()));
    Finding between =
        only(
            "count.flow-years",
            dossier(
                counts(2013).flows(flows(0, 10, 1, 9)).build(),
                counts(2014).flows(flows(10, 5, 6, 9)).build()));
    assertTrue(between.why(Language.SV).contains("9 var kvarvarande när 2013 slutade"));
    assertTrue(between.place().where().contains("2014"));
  }

  @Test
  void oneNameInPeriodsThatOverlap() {
    InsatsCounts counts =
        counts(2014)
            .addVolumes(
                VolumeCount.of("besök", Period.year(2014), 300),
                VolumeCount.of("besök", Period.parse("2014-H1"), 140),
                VolumeCount.of("kurs", Period.parse("2014-H1"), 12))
            .build();
    assertEquals(
        "440",
        only("count.volume-overlap", dossier(counts)).computed().orElseThrow().text(Language.SV));
  }

  @Test
  @DisplayName("What is closed holds: erasure afterwards lowers the counts, and a note tells")
  void closedPeriods() {
    InsatsCounts before = counts(2014).flows(flows(10, 5, 6, 9)).build();
    ClosedPeriod closed = ClosedPeriod.of(before, CLOSED_ON);
    assertEquals(List.of(), check(dossier(before).withClosedPeriods(closed)));
    InsatsCounts erased = before.withFlows(flows(10, 4, 5, 9));
    Finding finding = only("closed.differs", dossier(erased).withClosedPeriods(closed));
    assertEquals(Severity.NOTE, finding.severity());
    String why = finding.why(Language.SV);
    assertTrue(why.contains("14 nu, 15 då"), why);
    ClosedPeriod corrected =
        closed.corrected("en för mycket", CLOSED_ON, ClosedPeriod.of(erased, CLOSED_ON));
    assertEquals(List.of(), check(dossier(erased).withClosedPeriods(closed, corrected)));
    only(
        "closed.early",
        dossier().withClosedPeriods(closed.withClosedOn(LocalDate.of(2014, 12, 31))));
    ClosedPeriod tooOld =
        closed.corrected("fel datum", CLOSED_ON.minusDays(1), ClosedPeriod.of(before, CLOSED_ON));
    Finding order = only("closed.order", dossier(before).withClosedPeriods(closed, tooOld));
    assertTrue(order.text(Language.SV).contains("2015-01-31, före det den rättar, 2015-02-01"));
    only("closed.flow", dossier().withClosedPeriods(closed.withFlows(flows(10, 5, 6, 8))));
  }

  @Test
  void everyFindingSpeaksBothLanguagesAndNamesItsSource() {
    InsatsCounts counts =
        counts(2014)
            .planned(99)
            .participants(BySex.of(1, 1))
            .flows(flows(1, 2, 3, 4))
            .addVolumes(VolumeCount.of("kurs", Period.year(2013), 3))
            .build();
    List<Finding> found = check(dossier(counts));
    assertTrue(found.size() >= 4, found::toString);
    for (Finding finding : found) {
      for (Language language : Language.values()) {
        String text = finding.text(language).toLowerCase(Locale.ROOT);
        assertFalse(text.contains("{") || text.contains("null"), text);
        assertTrue(text.contains("("), text);
      }
    }
  }
}
