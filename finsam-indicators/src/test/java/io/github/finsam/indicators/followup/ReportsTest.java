package io.github.finsam.indicators.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import io.github.finsam.code.Sex;
import io.github.finsam.count.AnonymousEntry;
import io.github.finsam.count.BySex;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.count.InsatsYear;
import io.github.finsam.count.OutcomeCount;
import io.github.finsam.count.VolumeCount;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.BudgetLine;
import io.github.finsam.economy.BudgetSection;
import io.github.finsam.economy.CashFlowItems;
import io.github.finsam.economy.FinancialItems;
import io.github.finsam.economy.FundingSource;
import io.github.finsam.economy.InsatsAmount;
import io.github.finsam.economy.OpeningBalance;
import io.github.finsam.forbund.Membership;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.judge.Difference;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.ResponseRate;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.insats.Course;
import io.github.finsam.insats.Direction;
import io.github.finsam.insats.FinancingForm;
import io.github.finsam.insats.Insats;
import io.github.finsam.insats.InsatsKind;
import io.github.finsam.insats.Registration;
import io.github.finsam.insats.Resources;
import io.github.finsam.insats.Stage;
import io.github.finsam.insats.TargetGroup;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.EventKind;
import io.github.finsam.pathway.FollowUpResponse;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Dated;
import io.github.finsam.time.Period;
import io.github.finsam.time.Timeline;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportsTest {

  private static final Disclosure OPEN = Disclosure.none("made-up people");
  private static final LocalDate MAY = LocalDate.of(2014, 5, 20);
  private static final AsOf TODAY = AsOf.of(LocalDate.of(2015, 6, 1));

  private static FollowUp of(List<Person> people) {
    return FollowUp.of(Spells.of(people.stream().map(Person::pathway).toList(), TODAY));
  }

  private static List<Person> people(int number) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      people.add(new Person());
    }
    return people;
  }

  private static Insats insats(String id, int capacity) {
    DateRange year = DateRange.of(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31));
    return Insats.builder()
        .id(InsatsId.of(id))
        .forbund(Person.FORBUND)
        .name(id)
        .kind(
            new InsatsKind(
                Direction.INDIVIDUAL, Stage.LATE, Registration.PERSONAL_OR_ANONYMOUS, false))
        .course(
            new Course(
                year,
                List.of(),
                Timeline.of(List.of(new Dated<>(year, FinancingForm.ORDINARY))),
                Optional.empty()))
        .targetGroup(new TargetGroup(Optional.empty(), "samordnad rehabilitering"))
        .resources(new Resources(Optional.of(capacity), List.of(), List.of()))
        .build();
  }

  @Test
  @DisplayName(
      "Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö, MedUrs: 173 of a goal of 200 ="
          + " 87 %, from counts alone")
  void plannedAgainstActual() {
    InsatsCounts counts =
        InsatsCounts.builder()
            .id(InsatsYear.of(InsatsId.of("medurs"), 2014))
            .forbund(Person.FORBUND)
            .planned(200)
            .participants(BySex.unknown(173))
            .build();
    InsatsLine line =
        FollowUp.ofCounts(List.of(counts), LocalDate.of(2015, 3, 5))
            .report(Scope.forbund(Person.FORBUND), Period.year(2014), Disclosure.standard())
            .insatser()
            .get(0);
    assertEquals(173, line.participants().value().orElseThrow());
    assertEquals(173, line.countOnly().value().orElseThrow());
    assertEquals("87\u00a0%", line.fulfilled().orElseThrow().text(Language.SV, 0));
  }

  @Test
  @DisplayName(
      "Finansiell samordning, Förstudie FINSAM (Framtidens välfärd – Fler vägar in), SKL 2016:"
          + " aktivitetsersättning 17 608 + 19 991 = 37 599, 47/53 %, as counts of a year")
  void activityCompensation() {
    InsatsCounts counts =
        InsatsCounts.builder()
            .id(InsatsYear.of(InsatsId.of("aktivitetsersattning"), 2015))
            .forbund(Person.FORBUND)
            .participants(BySex.of(17_608, 19_991))
            .build();
    Table sizes =
        FollowUp.ofCounts(List.of(counts), LocalDate.of(2016, 3, 5))
            .report(Scope.nation(), Period.year(2015), Disclosure.standard())
            .denominators();
    long all = part(sizes, Bucket.ALL);
    assertEquals(37_599, all);
    assertEquals("47", Share.of(part(sizes, Sex.WOMAN), all).percent(0).toPlainString());
    assertEquals("53", Share.of(part(sizes, Sex.MAN), all).percent(0).toPlainString());
    assertEquals(0, part(sizes, Denominator.ENDED, Bucket.ALL));
  }

  @ParameterizedTest
  @DisplayName(
      "The same, survey of förbundschefer and board members: sent, answered, percent; and 166 of"
          + " about 250 (Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö)")
  @CsvSource({"235,159,68", "78,70,90", "157,89,57", "79,50,63", "78,39,50", "250,166,66"})
  void responseRates(long asked, long answered, String percent) {
    assertEquals(percent, new ResponseRate(answered, asked).percent(0).toPlainString());
  }

  private static long part(Table sizes, Object sex) {
    return part(sizes, Denominator.PARTICIPANTS, sex);
  }

  private static long part(Table sizes, Denominator denominator, Object sex) {
    return sizes.cell(denominator, sex).figure().map(f -> f.sharePositive().part()).orElse(0L);
  }

  @Test
  void insatserWithAnonymousAndVolumes() {
    List<Person> people = people(30);
    people.forEach(p -> p.insats("torget"));
    InsatsCounts counts =
        InsatsCounts.builder()
            .id(InsatsYear.of(InsatsId.of("torget"), 2014))
            .forbund(Person.FORBUND)
            .participants(BySex.of(48, 0))
            .anonymous(Collections.nCopies(8, new AnonymousEntry(Sex.WOMAN, Year.of(2014))))
            .volumes(
                List.of(
                    VolumeCount.of("Temadag", Period.parse("2014-03"), 400),
                    VolumeCount.of("Kurs", Period.parse("2014-05"), 3)))
            .build();
    FollowUp data =
        of(people).withCounts(List.of(counts)).withInsatser(List.of(insats("torget", 40)));
    InsatsLine line =
        data.report(Scope.nation(), Period.year(2014), Disclosure.standard()).insatser().get(0);
    assertEquals(30, line.identified().value().orElseThrow());
    assertEquals(8, line.anonymous().value().orElseThrow());
    assertEquals(10, line.countOnly().value().orElseThrow());
    assertEquals(48, line.participants().value().orElseThrow());
    // Three heads are no number that is shown.
    assertEquals(1, line.volumes().size());
    assertTrue(line.insats().isPresent());
    assertTrue(line.fulfilled().isEmpty());
    QueueReport queue =
        data.report(Scope.nation(), Period.year(2014), Disclosure.standard()).queue();
    assertEquals(40, queue.capacity().orElseThrow());
    assertEquals(10, queue.free().value().orElseThrow());
  }

  @Test
  void queueBalances() {
    List<Person> people = people(60);
    List<Pathway> pathways = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Person person = people.get(i);
      person.referred = Optional.of(LocalDate.of(2013, 11, 1).plusDays(i * 3L));
      person.start = LocalDate.of(2014, 2, 1).plusDays(i * 3L);
      Pathway whole = person.pathway();
      // Every third one still waits.
      pathways.add(i % 3 == 0 ? whole.withEvents(List.of(whole.events().get(0))) : whole);
    }
    FollowUpReport report =
        FollowUp.of(Spells.of(pathways, TODAY)).report(Scope.nation(), Period.year(2014), OPEN);
    QueueReport queue = report.queue();
    long in = queue.waitingBefore().value().orElseThrow() + queue.referred().value().orElseThrow();
    assertEquals(60, in);
    assertEquals(40, queue.started().value().orElseThrow());
    assertEquals(20, queue.waiting().value().orElseThrow());
    assertEquals(0, queue.withdrawn().value().orElseThrow());
    assertEquals(Absence.Reason.NO_DATA, queue.free().absence().orElseThrow().reason());
    assertEquals(92, report.waiting().all().value().orElseThrow().mean());
    assertEquals(92, report.waiting().women().value().orElseThrow().median().orElseThrow());
  }

  @Test
  void whoWithdrawsTheConsentLeavesTheQueueThatDay() {
    List<Pathway> pathways = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      Person person = new Person();
      person.referred = Optional.of(LocalDate.of(2013, 3, 1));
      person.start = LocalDate.of(2013, 4, 1);
      person.withdrew = Optional.of(LocalDate.of(2014, 2, 1));
      Pathway whole = person.pathway();
      // Referred and consented; never started.
      pathways.add(
          whole.withEvents(
              whole.events().stream().filter(e -> e.kind() != EventKind.STARTED).toList()));
    }
    // Without a referral nobody waits, even if no day ends the period.
    pathways.add(new Person().pathway());
    FollowUp data = FollowUp.of(Spells.of(pathways, AsOf.everything()));
    assertEquals(List.of(0L, 9L, 0L, 0L, 9L), queue(data, Period.year(2013)));
    assertEquals(List.of(9L, 0L, 0L, 9L, 0L), queue(data, Period.year(2014)));
    assertEquals(List.of(0L, 0L, 0L, 0L, 0L), queue(data, Period.year(2015)));
    assertEquals(
        List.of(0L, 9L, 0L, 9L, 0L), queue(data, DateRange.from(LocalDate.of(2013, 1, 1))));
  }

  static List<Long> queue(FollowUp data, Period period) {
    QueueReport queue = data.report(Scope.nation(), period, OPEN).queue();
    return Stream.of(
            queue.waitingBefore(),
            queue.referred(),
            queue.started(),
            queue.withdrawn(),
            queue.waiting())
        .map(number -> number.value().orElseThrow())
        .toList();
  }

  @Test
  void roundingIsToldBesideTheMethod() {
    List<Person> people = people(42);
    people.forEach(p -> p.ended(MAY).after("arbete"));
    Figure rounded =
        of(people)
            .report(Scope.nation(), Period.year(2014), Disclosure.standard().roundingTo(5))
            .outcomes(List.of(OutcomeDefinition.WORK))
            .cell(OutcomeDefinition.WORK, Denominator.ENDED)
            .figure()
            .orElseThrow();
    Figure exact =
        of(people)
            .report(Scope.nation(), Period.year(2014), OPEN)
            .outcomes(List.of(OutcomeDefinition.WORK))
            .cell(OutcomeDefinition.WORK, Denominator.ENDED)
            .figure()
            .orElseThrow();
    assertEquals(Share.of(40, 40), rounded.sharePositive());
    assertEquals(exact.basis().method(), rounded.basis().method());
    assertEquals(
        "Numerator: Work. Denominator: All who ended; counts rounded to multiples of 5",
        rounded.method().en());
  }

  @Test
  void pausesCountOrNot() {
    List<Person> people = people(20);
    people.forEach(
        p -> {
          p.pause = List.of(p.start.plusDays(10), p.start.plusDays(20));
          p.ended(p.start.plusDays(99));
        });
    FollowUpReport report = of(people).report(Scope.nation(), Period.year(2014), OPEN);
    assertEquals(100, report.timeInInsats(true).all().value().orElseThrow().mean());
    assertEquals(90, report.timeInInsats(false).all().value().orElseThrow().mean());
    assertEquals(
        Absence.Reason.NO_DATA, report.timeInInsats(true).men().absence().orElseThrow().reason());
  }

  @Test
  void timeToResultCensorsWhoStillTakesPart() {
    List<Person> people = people(40);
    for (int i = 0; i < 30; i++) {
      people.get(i).ended(LocalDate.of(2014, 3, 1).plusDays(i)).after("arbete");
    }
    FollowUpReport report =
        of(people).report(Scope.nation(), Period.year(2014), Disclosure.standard());
    SurvivalCurve curve =
        report.timeTo(OutcomeDefinition.WORK, List.of(3, 6, 12)).all().value().orElseThrow();
    assertEquals(40, curve.n());
    assertEquals(30, curve.points().get(0).events());
    assertEquals(0.25, curve.points().get(0).survival(), 1e-12);
    assertTrue(curve.half().isPresent());
    assertEquals(
        curve,
        report
            .timeToEnd(List.of(12, 6, 3))
            .all()
            .value()
            .map(
                c ->
                    new SurvivalCurve(
                        curve.event(), c.n(), c.points(), c.quarter(), c.half(), c.threeQuarters()))
            .orElseThrow());
  }

  @Test
  void followUpAfterSixMonthsWithNonResponse() {
    List<Person> people = people(50);
    for (int i = 0; i < 50; i++) {
      Person person = people.get(i).ended(MAY).after("ingen");
      if (i < 40) {
        person.sixMonths =
            Optional.of(
                i < 25
                    ? FollowUpResponse.ANSWERED
                    : i < 33 ? FollowUpResponse.NOT_REACHED : FollowUpResponse.DECLINED);
      }
      person.later = new Person().after(i < 15 ? "arbete" : "ingen").after;
    }
    FollowUpReport report =
        of(people).report(Scope.nation(), Period.year(2014), Disclosure.standard());
    Table responses = report.responses(OutcomeMoment.SIX_MONTHS);
    assertEquals(
        List.of(25L, 8L, 7L, 10L),
        responses.rows().stream()
            .filter(r -> r.key().get(2) == Bucket.ALL)
            .map(r -> r.cell().figure().map(Figure::sharePositive).orElseThrow().part())
            .toList());
    Table later = report.outcomes(List.of(OutcomeDefinition.WORK), OutcomeMoment.SIX_MONTHS);
    assertEquals(Share.of(15, 25), share(later, Denominator.ANSWERED_6));
    assertEquals(Share.of(15, 50), share(later, Denominator.DUE_6));
    assertEquals(
        Absence.Reason.NO_DATA,
        report
            .outcomes(List.of(OutcomeDefinition.WORK), OutcomeMoment.TWELVE_MONTHS)
            .cell(OutcomeDefinition.WORK, Denominator.ANSWERED_12)
            .absence()
            .orElseThrow()
            .reason());
    assertThrows(InvalidValueException.class, () -> report.responses(OutcomeMoment.BEFORE));
    assertThrows(
        InvalidValueException.class,
        () -> report.outcomes(OutcomeDefinition.PUBLISHED, OutcomeMoment.BEFORE));
  }

  private static Share share(Table table, Denominator denominator) {
    return table
        .cell(OutcomeDefinition.WORK, denominator)
        .figure()
        .map(Figure::sharePositive)
        .orElseThrow();
  }

  @Test
  void gapsComeOnlyOfWhatIsShown() {
    List<Person> people = people(80);
    for (int i = 0; i < 80; i++) {
      people.get(i).sex = i < 40 ? Sex.WOMAN : Sex.MAN;
      people.get(i).ended(MAY).after(i % 40 < (i < 40 ? 20 : 10) ? "arbete" : "ingen");
    }
    Table table =
        of(people)
            .report(Scope.nation(), Period.year(2014), Disclosure.standard())
            .outcomes(List.of(OutcomeDefinition.WORK));
    Gap gap =
        Gap.of(table, 0.95).stream()
            .filter(g -> g.key().contains(Denominator.ENDED))
            .findFirst()
            .orElseThrow();
    Difference difference = gap.difference().value().orElseThrow();
    assertEquals(0.25, difference.value());
    assertTrue(difference.interval().orElseThrow().contains(0.25));
    // With two working men their number is hidden, and so is the gap.
    for (int i = 42; i < 80; i++) {
      people.get(i).after("ingen");
    }
    Table hidden =
        of(people)
            .report(Scope.nation(), Period.year(2014), Disclosure.standard())
            .outcomes(List.of(OutcomeDefinition.WORK));
    assertTrue(Gap.of(hidden, 0.95).stream().allMatch(g -> g.difference().value().isEmpty()));
    // The women and all would give the men away.
    assertFalse(
        hidden.cell(OutcomeDefinition.WORK, Denominator.ENDED, Sex.WOMAN).figure().isPresent()
            && hidden
                .cell(OutcomeDefinition.WORK, Denominator.ENDED, Bucket.ALL)
                .figure()
                .isPresent());
  }

  @Test
  void smallDenominatorsAreHiddenInEveryTable() {
    List<Person> people = people(43);
    for (int i = 0; i < 43; i++) {
      people.get(i).sex = i < 3 ? Sex.MAN : Sex.WOMAN;
      people.get(i).ended(MAY).after(i % 2 == 0 ? "arbete" : "ingen");
    }
    FollowUpReport report =
        of(people).report(Scope.nation(), Period.year(2014), Disclosure.standard());
    for (Table table :
        List.of(
            report.denominators(),
            report.occupationGroups().table(),
            report.outcomes(OutcomeDefinition.PUBLISHED),
            report.ages())) {
      boolean all = table.rows().stream().anyMatch(r -> shown(r, Bucket.ALL));
      boolean women = table.rows().stream().anyMatch(r -> shown(r, Sex.WOMAN));
      assertFalse(table.rows().stream().anyMatch(r -> shown(r, Sex.MAN)));
      assertFalse(all && women);
    }
  }

  private static boolean shown(io.github.finsam.indicators.table.Row row, Object sex) {
    return row.key().get(row.key().size() - 1) == sex && row.cell().figure().isPresent();
  }

  @Test
  void whatIsFrozenHasOneSizeOfEachDenominator() {
    FollowUpReport report = of(people(3)).report(Scope.nation(), Period.year(2014), OPEN);
    OutcomeDefinition size = OutcomeDefinition.WORK.withId(FollowUpReport.SIZE);
    assertThrows(InvalidValueException.class, () -> report.frozen(List.of(size)));
    assertThrows(
        InvalidValueException.class,
        () -> report.frozen(List.of(OutcomeDefinition.WORK, OutcomeDefinition.WORK)));
    assertEquals(
        List.of(
            new OutcomeCount("participants", FollowUpReport.SIZE, BySex.of(3, 0)),
            new OutcomeCount("ended", FollowUpReport.SIZE, BySex.NONE)),
        report.frozen(List.of()).stream()
            .filter(o -> o.table().equals("participants") || o.table().equals("ended"))
            .toList());
  }

  @Test
  void costs() {
    ForbundYear id = new ForbundYear(ForbundId.of("skelleftea-norsjo"), Year.of(2014));
    Accounts accounts =
        Accounts.builder()
            .id(id)
            .opening(new OpeningBalance(Sek.kronor(3_000), Sek.kronor(0)))
            .financial(new FinancialItems(Sek.ZERO, Sek.ZERO, Sek.ZERO, Sek.ZERO))
            .cashFlow(new CashFlowItems(Sek.ZERO, Sek.ZERO, Sek.ZERO, Sek.ZERO, Sek.ZERO, Sek.ZERO))
            .budget(
                List.of(
                    BudgetLine.builder()
                        .id("torget")
                        .section(BudgetSection.INSATS)
                        .label("Torget")
                        .budget(Sek.kronor(1_500))
                        .insats(InsatsId.of("torget"))
                        .build(),
                    BudgetLine.builder()
                        .id("kansli")
                        .section(BudgetSection.OVERHEAD)
                        .label("Kansli")
                        .budget(Sek.kronor(500))
                        .actual(Sek.kronor(400))
                        .build()))
            .insatsAmounts(
                List.of(
                    new InsatsAmount(InsatsId.of("torget"), FundingSource.OWN, Sek.kronor(1_000)),
                    new InsatsAmount(InsatsId.of("torget"), FundingSource.ESF, Sek.kronor(250))))
            .build();
    CostReport costs = CostReport.of(accounts, new Membership(List.of(), List.of(), List.of()));
    assertEquals(Sek.kronor(1_250), costs.cost(InsatsId.of("torget")).orElseThrow());
    assertEquals(Sek.kronor(250), costs.bySource().get(FundingSource.ESF));
    assertEquals(Sek.kronor(3_000), costs.totalMeans());
    assertEquals(Sek.kronor(3_000 - 1_250 - 400), costs.left());
    List<Person> people = people(40);
    people.forEach(p -> p.insats("torget"));
    InsatsLine line =
        of(people)
            .report(Scope.nation(), Period.year(2014), Disclosure.standard())
            .insatser()
            .get(0);
    assertEquals(Sek.kronor(31), costs.perParticipant(line).value().orElseThrow());
  }
}
