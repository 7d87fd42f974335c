package io.github.finsam.indicators.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Coverage;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Share;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Sex;
import io.github.finsam.count.AnonymousEntry;
import io.github.finsam.count.BySex;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.count.InsatsYear;
import io.github.finsam.count.VolumeCount;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.Livelihood;
import io.github.finsam.pathway.Occupation;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Figures that public documents print, from rows with exactly those marginals. */
class PublishedResultsTest {

  private static final Disclosure OPEN = Disclosure.none("printed in public documents");
  private static final LocalDate SPRING = LocalDate.of(2014, 5, 20);

  private static Spells spells(List<Person> people) {
    return Spells.of(
        people.stream().map(Person::pathway).toList(), AsOf.of(LocalDate.of(2017, 12, 31)));
  }

  private static FollowUpReport of2014(List<Person> people) {
    return FollowUp.of(spells(people))
        .report(Scope.forbund(Person.FORBUND), Period.year(2014), OPEN);
  }

  private static List<Person> people(int number) {
    return new ArrayList<>(IntStream.range(0, number).mapToObj(i -> new Person()).toList());
  }

  private static Share share(Table table, Object... key) {
    return table.cell(key).figure().map(Figure::sharePositive).orElseThrow();
  }

  private static String percent(Share share) {
    return share.percent(0).toPlainString();
  }

  /** 123 participants; the 41 with the shortest time end, 32 of them with a result. */
  private static List<Person> arbetsmarknadstorget() {
    List<Person> people = people(123);
    for (int i = 0; i < 123; i++) {
      Person person = people.get(i).insats("arbetsmarknadstorget");
      person.sex = i < 55 ? Sex.WOMAN : Sex.MAN;
      // 115 of 19-28 years, the others a year or more older.
      person.age = i % 15 == 14 ? 29 : 19 + i % 10;
      person.months = java.util.Optional.of(i % 3 == 0 ? 12 : 24 + i % 97);
    }
    return people;
  }

  @Test
  @DisplayName(
      "Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö, Arbetsmarknadstorget: 123 ="
          + " 55 + 68, 115 of 19-28 years, 41 + 82 by time on public support")
  void arbetsmarknadstorgetProfile() {
    FollowUpReport report = of2014(arbetsmarknadstorget());
    Table sizes = report.denominators();
    assertEquals(Share.of(123, 123), share(sizes, Denominator.PARTICIPANTS));
    assertEquals(55, share(sizes, Denominator.PARTICIPANTS, Sex.WOMAN).part());
    assertEquals(68, share(sizes, Denominator.PARTICIPANTS, Sex.MAN).part());
    AgeBand young = AgeBand.of(19, 28);
    Table ages = report.ages(List.of(young));
    assertEquals(
        Share.of(115, 123),
        share(
            ages,
            new Category(
                young.toString(), io.github.finsam.base.Label.of(young + " år", young + " years")),
            Denominator.KNOWN,
            Bucket.ALL));
    Table support = report.timeOnSupport(List.of(MonthBand.of(0, 12), MonthBand.from(13)));
    assertEquals(41, share(support, MonthBand.of(0, 12), Denominator.KNOWN, Bucket.ALL).part());
    assertEquals(82, share(support, MonthBand.from(13), Denominator.KNOWN, Bucket.ALL).part());
  }

  @Test
  @DisplayName("The same place: 57/43 % compulsory and upper secondary school")
  void arbetsmarknadstorgetEducation() {
    List<Person> people = arbetsmarknadstorget();
    for (int i = 0; i < 123; i++) {
      people.get(i).education = java.util.Optional.of(i < 70 ? "grundskola" : "gymnasium");
    }
    Table table = of2014(people).educations();
    assertEquals(
        List.of("57", "43"),
        table.rows().stream()
            .filter(r -> r.key().get(2) == Bucket.ALL)
            .map(r -> r.cell().figure().orElseThrow().sharePositive())
            .filter(s -> s.part() > 0)
            .map(PublishedResultsTest::percent)
            .sorted(Collections.reverseOrder())
            .toList());
  }

  @Test
  @DisplayName(
      "The same place: 78 % to work, studies or granted activity compensation, printed of 123"
          + " participants and of those who ended: two denominators")
  void twoDenominators() {
    // 60 ended: 47 with a result, of them 9 to granted compensation, 3 had it before already.
    List<Person> people = arbetsmarknadstorget();
    for (int i = 0; i < 60; i++) {
      Person person = people.get(i).ended(SPRING);
      person.talk = i % 4 != 3;
      if (i < 38) {
        person.after(i % 2 == 0 ? "arbete" : "studier");
      } else if (i < 47) {
        person.before("ingen", "forsorjningsstod").after("ingen", "aktivitetsersattning");
      } else if (i < 50) {
        person.before("ingen", "aktivitetsersattning").after("ingen", "aktivitetsersattning");
      } else {
        person.after("arbetssokande");
      }
    }
    Table table = of2014(people).outcomes(OutcomeDefinition.PUBLISHED);
    OutcomeDefinition granted = OutcomeDefinition.WORK_STUDIES_OR_GRANTED;
    assertEquals(Share.of(47, 60), share(table, granted, Denominator.ENDED));
    assertEquals("78", percent(share(table, granted, Denominator.ENDED)));
    assertEquals("38", percent(share(table, granted, Denominator.PARTICIPANTS)));
    // Without activity compensation and with those who seek work.
    assertEquals(
        Share.of(38, 60), share(table, OutcomeDefinition.WORK_OR_STUDIES, Denominator.ENDED));
    assertEquals(
        Share.of(48, 60),
        share(table, OutcomeDefinition.WORK_STUDIES_OR_JOB_SEEKING, Denominator.ENDED));
    assertEquals(45, share(table, granted, Denominator.CLOSING_TALK).whole());
    Figure figure = table.cell(granted, Denominator.ENDED).figure().orElseThrow();
    assertEquals(
        "Täljare: Arbete, studier eller beviljad aktivitetsersättning. Nämnare: Alla avslutade.",
        figure.method().sv());
    assertEquals(new Coverage(60, 0, 0, 63), figure.basis().coverage().orElseThrow());
  }

  @Test
  @DisplayName(
      "The same place: 95 % of the 75 % who had the closing talk, which is 71 % of those who ended")
  void closingTalk() {
    // 80 ended, 60 of them with the talk. Quality of life is no part of a pathway: a result that
    // only the talk brings to light stands for the answer.
    List<Person> people = arbetsmarknadstorget();
    for (int i = 0; i < 80; i++) {
      Person person = people.get(i).ended(SPRING);
      person.talk = i < 60;
      if (person.talk) {
        person.after(i < 57 ? "arbete" : "ingen");
      }
    }
    FollowUpReport report = of2014(people);
    Table sizes = report.denominators();
    Share talks =
        Share.of(
            share(sizes, Denominator.CLOSING_TALK).part(), share(sizes, Denominator.ENDED).part());
    assertEquals(Share.of(60, 80), talks);
    assertEquals("75", percent(talks));
    OutcomeDefinition result = OutcomeDefinition.WORK;
    Table table = report.outcomes(List.of(result));
    assertEquals(Share.of(57, 60), share(table, result, Denominator.CLOSING_TALK));
    assertEquals("95", percent(share(table, result, Denominator.CLOSING_TALK)));
    assertEquals("71", percent(share(table, result, Denominator.ENDED)));
    assertEquals(Share.of(57, 123), share(table, result, Denominator.PARTICIPANTS));
    Figure figure = table.cell(result, Denominator.CLOSING_TALK).figure().orElseThrow();
    assertEquals("Täljare: Arbete. Nämnare: Avslutade med avslutssamtal.", figure.method().sv());
  }

  @Test
  @DisplayName("The same place: mean time 12.5 months, 11 for 16-23 years and 16 for 24-29")
  void meanTime() {
    // 70 younger and 30 older: (70 × 11 + 30 × 16) / 100 = 12.5.
    List<Person> people = people(100);
    for (int i = 0; i < 100; i++) {
      Person person = people.get(i);
      boolean young = i < 70;
      person.age = young ? 16 + i % 8 : 24 + i % 6;
      person.start = LocalDate.of(2013, 3, 1);
      // 11 and 16 months of 30.4 days, a few days up and down, both ends included.
      person.ended(person.start.plusDays((young ? 335 : 487) - 1 + (i % 2 == 0 ? 3 : -3)));
    }
    FollowUpReport report =
        FollowUp.of(spells(people))
            .report(
                Scope.nation(),
                DateRange.of(LocalDate.of(2013, 1, 1), LocalDate.of(2014, 12, 31)),
                Disclosure.standard());
    DurationSummary all = report.timeInInsats(true).all().value().orElseThrow();
    assertEquals("12.5", all.meanMonths(1).toPlainString());
    assertEquals(338, all.median().orElseThrow());
    assertEquals(
        "11",
        report
            .timeInInsats(true, AgeBand.of(16, 23))
            .all()
            .value()
            .orElseThrow()
            .meanMonths(0)
            .toPlainString());
    assertEquals(
        "16",
        report
            .timeInInsats(true, AgeBand.of(24, 29))
            .all()
            .value()
            .orElseThrow()
            .meanMonths(0)
            .toPlainString());
  }

  @Test
  @DisplayName(
      "The same report, MedUrs: 173 participants, 144 closed, 19 men and 34 women to work or"
          + " studies = 37 %")
  void medUrs() {
    List<Person> people = people(173);
    for (int i = 0; i < 144; i++) {
      people.get(i).ended(SPRING).after(i < 53 ? "subventionerat-arbete" : "ingen");
      people.get(i).sex = i < 34 || i >= 60 ? Sex.WOMAN : Sex.MAN;
    }
    Table table = of2014(people).outcomes(List.of(OutcomeDefinition.WORK_OR_STUDIES));
    OutcomeDefinition result = OutcomeDefinition.WORK_OR_STUDIES;
    assertEquals(Share.of(53, 144), share(table, result, Denominator.ENDED));
    assertEquals("37", percent(share(table, result, Denominator.ENDED)));
    assertEquals(34, share(table, result, Denominator.ENDED, Sex.WOMAN).part());
    assertEquals(19, share(table, result, Denominator.ENDED, Sex.MAN).part());
    assertEquals(Share.of(53, 173), share(table, result, Denominator.PARTICIPANTS));
  }

  @Test
  @DisplayName(
      "The same report, Hälsans Trädgård: 52 (38 + 14), 4 to work and 1 to studies = 10 % of all"
          + " participants; the policy hides the numbers")
  void halsansTradgard() {
    List<Person> people = people(52);
    for (int i = 0; i < 52; i++) {
      people.get(i).sex = i < 38 ? Sex.WOMAN : Sex.MAN;
    }
    for (int i = 0; i < 20; i++) {
      people.get(i).ended(SPRING).after(i < 4 ? "arbete" : i == 4 ? "studier" : "ingen");
    }
    Table open = of2014(people).outcomes(OutcomeDefinition.PUBLISHED);
    assertEquals(
        Share.of(5, 52), share(open, OutcomeDefinition.WORK_OR_STUDIES, Denominator.PARTICIPANTS));
    assertEquals(
        "10", percent(share(open, OutcomeDefinition.WORK_OR_STUDIES, Denominator.PARTICIPANTS)));
    Table guarded =
        FollowUp.of(spells(people))
            .report(Scope.nation(), Period.year(2014), Disclosure.standard())
            .outcomes(OutcomeDefinition.PUBLISHED);
    Cell work = guarded.cell(OutcomeDefinition.WORK, Denominator.IDENTIFIED);
    assertEquals(Absence.Reason.BELOW_MINIMUM, work.absence().orElseThrow().reason());
    // 5 of them worked or studied: whoever knew that could compute the one who studies from 4.
    assertTrue(
        guarded.cell(OutcomeDefinition.STUDIES, Denominator.IDENTIFIED).absence().isPresent());
  }

  @Test
  @DisplayName("The same report, Spira Unga: 37 closed = 16 studies + 2 work + 4 internship + 15")
  void spiraUnga() {
    List<Person> people = people(37);
    for (int i = 0; i < 37; i++) {
      people
          .get(i)
          .ended(SPRING)
          .after(i < 16 ? "studier" : i < 18 ? "arbete" : i < 22 ? "annat" : "ingen");
    }
    BeforeAfter occupations = of2014(people).occupations();
    assertEquals(
        List.of(2L, 0L, 16L, 0L, 0L, 4L, 15L),
        List.of(
                "arbete",
                "subventionerat-arbete",
                "studier",
                "arbetsmarknadsutbildning",
                "arbetssokande",
                "annat",
                "ingen")
            .stream()
            .map(
                code ->
                    occupations.categories().stream()
                        .filter(c -> c.id().equals(code))
                        .findFirst()
                        .orElseThrow())
            .map(
                c ->
                    share(
                            occupations.table(),
                            c,
                            OutcomeMoment.AFTER,
                            Denominator.IDENTIFIED,
                            Bucket.ALL)
                        .part())
            .toList());
  }

  @Test
  @DisplayName(
      "The same report, Spira Anställningskompetens: 284; 52 + 35 + 13 % and Unga In: 97 closed,"
          + " 63 %")
  void spiraAndUngaIn() {
    List<Person> people = people(284);
    for (int i = 0; i < 284; i++) {
      people.get(i).ended(SPRING).after(i < 148 ? "arbete" : i < 247 ? "arbetssokande" : "ingen");
    }
    Table groups = of2014(people).occupationGroups().table();
    assertEquals(
        List.of("52", "0", "35", "13", "0"),
        groups.rows().stream()
            .filter(r -> r.key().get(1) == OutcomeMoment.AFTER)
            .filter(r -> r.key().get(3) == Bucket.ALL)
            .map(r -> percent(r.cell().figure().orElseThrow().sharePositive()))
            .toList());
    List<Person> young = people(97);
    for (int i = 0; i < 97; i++) {
      young.get(i).ended(SPRING).after(i < 61 ? i < 30 ? "arbete" : "studier" : "arbetssokande");
    }
    Table table = of2014(young).outcomes(OutcomeDefinition.PUBLISHED);
    assertEquals(
        "63", percent(share(table, OutcomeDefinition.WORK_OR_STUDIES, Denominator.COMPLETED)));
  }

  @Test
  @DisplayName(
      "Vad händer när en myndighets trygghetslina inte räcker till?, Samordningsförbundet i"
          + " Halland, 2016: 418 participants, 67 %"
          + " to work, studies or seeking work, about half of them to work or studies; 52 % more"
          + " than three years on support")
  void halland() {
    List<Person> people = people(418);
    for (int i = 0; i < 418; i++) {
      Person person = people.get(i);
      person.start = LocalDate.of(2016, 2, 1);
      person
          .ended(LocalDate.of(2016, 10, 3))
          .after(i < 140 ? i % 2 == 0 ? "arbete" : "studier" : i < 280 ? "arbetssokande" : "ingen");
      person.months = java.util.Optional.of(i < 217 ? 37 + i : i % 37);
    }
    FollowUpReport report =
        FollowUp.of(spells(people)).report(Scope.nation(), Period.year(2016), OPEN);
    Table table = report.outcomes(OutcomeDefinition.PUBLISHED);
    assertEquals(
        "67",
        percent(
            share(table, OutcomeDefinition.WORK_STUDIES_OR_JOB_SEEKING, Denominator.IDENTIFIED)));
    assertEquals(
        Share.of(140, 418),
        share(table, OutcomeDefinition.WORK_OR_STUDIES, Denominator.IDENTIFIED));
    assertEquals(
        "52",
        percent(share(report.timeOnSupport(), MonthBand.from(37), Denominator.KNOWN, Bucket.ALL)));
  }

  @Test
  @DisplayName(
      "Finansiell samordning, Förstudie FINSAM (Framtidens välfärd – Fler vägar in), SKL 2016, the"
          + " nation 2015:"
          + " 14 700 identified + 3 000 anonymous = 17 700, of whom 52 % women; 15 700 count only; 56 %"
          + " of the identified under 30, men 64 and women 48; 30-59: 35 and 50")
  void nation2015() {
    List<Person> people = people(14_700);
    for (int i = 0; i < 14_700; i++) {
      Person person = people.get(i).insats("identified");
      person.start = LocalDate.of(2015, 3, 2);
      person.sex = i < 7_350 ? Sex.WOMAN : Sex.MAN;
      // Under 30, 30-59, from 60: 48, 50 and 2 % of the women, 64, 35 and 1 % of the men.
      int place = i % 7_350;
      boolean woman = i < 7_350;
      person.age = place < (woman ? 3_530 : 4_700) ? 24 : place < (woman ? 7_205 : 7_275) ? 41 : 61;
    }
    List<AnonymousEntry> anonymous = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      anonymous.add(new AnonymousEntry(i < 1_850 ? Sex.WOMAN : Sex.MAN, Year.of(2015)));
    }
    InsatsCounts heads =
        InsatsCounts.builder()
            .id(InsatsYear.of(InsatsId.of("identified"), 2015))
            .forbund(Person.FORBUND)
            .participants(BySex.of(9_200, 8_500))
            .anonymous(anonymous)
            .build();
    InsatsCounts volumes =
        InsatsCounts.builder()
            .id(InsatsYear.of(InsatsId.of("volymer"), 2015))
            .forbund(Person.FORBUND)
            .volumes(List.of(VolumeCount.of("Insatser", Period.year(2015), 15_700)))
            .participants(BySex.unknown(15_700))
            .build();
    FollowUpReport alone =
        FollowUp.of(spells(people))
            .withCounts(List.of(heads))
            .report(Scope.nation(), Period.year(2015), OPEN);
    Table sizes = alone.denominators();
    assertEquals(17_700, share(sizes, Denominator.PARTICIPANTS).part());
    assertEquals(
        "52", percent(Share.of(share(sizes, Denominator.PARTICIPANTS, Sex.WOMAN).part(), 17_700)));
    Figure under30 = alone.ages().rows().get(0).cell().figure().orElseThrow();
    assertEquals("56", percent(under30.sharePositive()));
    assertEquals(new Coverage(0, 3_000, 0, 14_700), under30.basis().coverage().orElseThrow());
    assertEquals(
        List.of("48", "64"),
        alone.ages().rows().subList(1, 3).stream()
            .map(r -> percent(r.cell().figure().orElseThrow().sharePositive()))
            .toList());
    Table middle = alone.ages(List.of(AgeBand.of(30, 59)));
    assertEquals(
        List.of("50", "35"),
        middle.rows().subList(1, 3).stream()
            .map(r -> percent(r.cell().figure().orElseThrow().sharePositive()))
            .toList());
    FollowUpReport all =
        FollowUp.of(spells(people))
            .withCounts(List.of(heads, volumes))
            .report(Scope.nation(), Period.year(2015), OPEN);
    assertEquals(
        new Coverage(0, 3_000, 15_700, 14_700),
        all.ages().rows().get(0).cell().figure().orElseThrow().basis().coverage().orElseThrow());
  }

  @Test
  void resultsOverAnyPeriod() {
    List<Person> people = people(40);
    people.subList(0, 20).forEach(p -> p.ended(SPRING).after("arbete"));
    people.subList(20, 40).forEach(p -> p.ended(SPRING.plusMonths(3)).after("ingen"));
    Table spring =
        FollowUp.of(spells(people))
            .report(
                Scope.county("24"),
                DateRange.of(LocalDate.of(2014, 2, 1), LocalDate.of(2014, 6, 30)),
                OPEN)
            .outcomes(List.of(OutcomeDefinition.WORK));
    assertEquals(Share.of(20, 20), share(spring, OutcomeDefinition.WORK, Denominator.ENDED));
    assertEquals(Share.of(20, 40), share(spring, OutcomeDefinition.WORK, Denominator.PARTICIPANTS));
    assertEquals(
        Absence.Reason.NO_DATA,
        spring.cell(OutcomeDefinition.WORK, Denominator.STARTED).absence().orElseThrow().reason());
  }

  @Test
  void beganOrIncreased() {
    List<Person> people = people(30);
    for (int i = 0; i < 30; i++) {
      Person p = people.get(i).ended(SPRING);
      int kind = i % 3;
      p.before =
          new Livelihood(
              List.of("forsorjningsstod"),
              List.of(kind == 0 ? Occupation.of("ingen") : Occupation.of("arbete", 50)));
      p.after =
          new Livelihood(
              List.of("ingen-offentlig"), List.of(Occupation.of("arbete", kind == 1 ? 50 : 75)));
    }
    FollowUpReport report = of2014(people);
    Table table = report.workAndStudies();
    assertEquals(
        List.of(30L, 0L, 30L, 20L, 0L, 20L),
        table.rows().stream()
            .filter(r -> r.key().get(2) == Bucket.ALL)
            .map(r -> r.cell().figure().orElseThrow().sharePositive().part())
            .toList());
    BeforeAfter incomes = report.incomes();
    Category assistance =
        incomes.categories().stream()
            .filter(c -> c.id().equals("forsorjningsstod"))
            .findFirst()
            .orElseThrow();
    CountChange change = incomes.change(assistance).value().orElseThrow();
    assertEquals(-30, change.number());
    assertEquals("-100", change.percent(0).orElseThrow().toPlainString());
    Table given = report.incomeAfterGiven("forsorjningsstod");
    assertEquals(
        Share.of(30, 30),
        given.rows().stream()
            .filter(r -> r.key().get(0) instanceof Category c && c.id().equals("ingen-offentlig"))
            .findFirst()
            .orElseThrow()
            .cell()
            .figure()
            .orElseThrow()
            .sharePositive());
  }

  static List<Pathway> pathways(List<Person> people) {
    return people.stream().map(Person::pathway).toList();
  }
}
