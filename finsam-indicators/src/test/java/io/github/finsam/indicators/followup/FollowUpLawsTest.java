package io.github.finsam.indicators.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InsatsId;
import io.github.finsam.code.Sex;
import io.github.finsam.count.BySex;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.ClosedPeriodId;
import io.github.finsam.count.FlowCounts;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.count.InsatsYear;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Row;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.FollowUpResponse;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class FollowUpLawsTest {

  private static final Disclosure OPEN = Disclosure.none("made-up people");
  private static final AsOf TODAY = AsOf.of(LocalDate.of(2016, 3, 1));
  private static final List<String> OCCUPATIONS =
      List.of("arbete", "studier", "arbetssokande", "ingen", "subventionerat-arbete");
  private static final List<String> INCOMES =
      List.of("forsorjningsstod", "aktivitetsersattning", "sjukpenning", "ingen-offentlig");

  @Provide
  Arbitrary<List<Person>> people() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 90), Arbitraries.longs().between(0, 1_000_000))
        .as(FollowUpLawsTest::people);
  }

  static List<Person> people(int number, long seed) {
    Random random = new Random(seed);
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Person person = new Person("p" + i).insats("insats-" + random.nextInt(3));
      person.sex = random.nextInt(3) == 0 ? Sex.MAN : Sex.WOMAN;
      person.age = 16 + random.nextInt(40);
      person.start = LocalDate.of(2013, 1, 1).plusDays(random.nextInt(900));
      person.education =
          random.nextInt(4) == 0
              ? Optional.empty()
              : Optional.of(random.nextBoolean() ? "grundskola" : "gymnasium");
      person.months = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(random.nextInt(99));
      person.referred =
          random.nextBoolean()
              ? Optional.of(person.start.minusDays(random.nextInt(60)))
              : Optional.empty();
      person.before(OCCUPATIONS.get(random.nextInt(5)), INCOMES.get(random.nextInt(4)));
      if (random.nextInt(5) > 0) {
        person.ended(person.start.plusDays(20 + random.nextInt(500)));
        person.after(OCCUPATIONS.get(random.nextInt(5)), INCOMES.get(random.nextInt(4)));
        person.reason = List.of("enligt-plan", "eget-initiativ", "egen-kod").get(random.nextInt(3));
        person.talk = random.nextBoolean();
        if (random.nextBoolean()) {
          person.sixMonths = Optional.of(FollowUpResponse.values()[random.nextInt(3)]);
          person.later = person.after;
        }
      } else if (random.nextInt(4) == 0) {
        person.withdrew = Optional.of(person.start.plusDays(random.nextInt(100)));
      }
      if (random.nextInt(6) == 0) {
        person.pause = List.of(person.start.plusDays(3), person.start.plusDays(9));
      }
      person.voided = random.nextInt(10) == 0;
      people.add(person);
    }
    return people;
  }

  private static Spells spells(List<Person> people, int parts) {
    return Spells.of(people.stream().map(Person::pathway).toList(), TODAY, parts);
  }

  private static FollowUpReport report(Spells spells, Disclosure disclosure) {
    return FollowUp.of(spells).report(Scope.nation(), Period.year(2014), disclosure);
  }

  private static YearReport year(Spells spells, Disclosure disclosure) {
    return YearReport.of(
        FollowUp.of(spells),
        Scope.nation(),
        Year.of(2014),
        disclosure,
        OutcomeDefinition.PUBLISHED,
        List.of());
  }

  static List<Table> tables(YearReport report) {
    return List.of(
        report.participants().sizes(),
        report.participants().ages(),
        report.participants().educations(),
        report.participants().timeOnSupport(),
        report.participants().referrers(),
        report.results().incomes().table(),
        report.results().occupations().table(),
        report.results().occupationGroups().table(),
        report.results().workAndStudies(),
        report.results().outcomes(),
        report.results().closureReasons(),
        report.results().nextSteps(),
        report.later().responses6(),
        report.later().outcomes6(),
        report.later().responses12(),
        report.later().outcomes12());
  }

  @Property(tries = 60)
  @Label("How many parts run at the same time changes nothing, and neither does the iterator")
  void partsDoNotMatter(@ForAll("people") List<Person> people) {
    Spells one = spells(people, 1);
    assertEquals(one, spells(people, 7));
    assertEquals(one, Spells.of(people.stream().map(Person::pathway).toList().iterator(), TODAY));
    assertEquals(year(one, OPEN), year(spells(people, 5), OPEN));
  }

  @Property(tries = 40)
  @Label("The order of the pathways changes no report")
  void orderDoesNotMatter(@ForAll("people") List<Person> people) {
    List<Person> turned = new ArrayList<>(people);
    Collections.reverse(turned);
    assertEquals(year(spells(people, 1), OPEN), year(spells(turned, 1), OPEN));
  }

  @Property(tries = 40)
  @Label("Voided spells vanish from every report")
  void voidedVanish(@ForAll("people") List<Person> people) {
    List<Person> valid = people.stream().filter(p -> !p.voided).toList();
    assertEquals(year(spells(valid, 1), OPEN), year(spells(people, 1), OPEN));
  }

  @Property(tries = 60)
  @Label("Numerators lie in their denominators, women and men add up to everybody")
  void numeratorsWithin(@ForAll("people") List<Person> people) {
    YearReport report = year(spells(people, 1), OPEN);
    for (Table table : tables(report)) {
      for (Row row : table.rows()) {
        row.cell()
            .figure()
            .ifPresent(f -> assertTrue(f.sharePositive().part() <= f.sharePositive().whole()));
        int last = row.key().size() - 1;
        if (row.key().get(last) == Bucket.ALL) {
          assertEquals(
              part(table, row.key(), Bucket.ALL),
              part(table, row.key(), Sex.WOMAN) + part(table, row.key(), Sex.MAN));
        }
      }
    }
    Table sizes = report.participants().sizes();
    for (Denominator denominator : Denominator.values()) {
      assertTrue(size(sizes, denominator) <= size(sizes, denominator.within()));
    }
    assertEquals(
        size(sizes, Denominator.CARRIED_IN) + size(sizes, Denominator.STARTED),
        size(sizes, Denominator.ENDED) + size(sizes, Denominator.REMAINING));
  }

  private static long size(Table sizes, Denominator denominator) {
    return part(sizes, List.of(denominator, Bucket.ALL), Bucket.ALL);
  }

  private static long part(Table table, List<Object> key, Object sex) {
    List<Object> of = new ArrayList<>(key);
    of.set(of.size() - 1, sex);
    return table.cell(of.toArray()).figure().map(f -> f.sharePositive().part()).orElse(0L);
  }

  @Property(tries = 40)
  @Label("A longer period and a wider scope never have fewer participants")
  void wideningNeverLowers(@ForAll("people") List<Person> people) {
    FollowUp data = FollowUp.of(spells(people, 1));
    Scope one = Scope.insats(InsatsId.of("insats-0"));
    Period half = Period.parse("2014-H1");
    Period year = Period.year(2014);
    Period longer = DateRange.of(LocalDate.of(2013, 6, 1), LocalDate.of(2015, 6, 30));
    long narrow = size(data.report(one, half, OPEN).denominators(), Denominator.PARTICIPANTS);
    long wider = size(data.report(one, year, OPEN).denominators(), Denominator.PARTICIPANTS);
    long wide =
        size(
            data.report(Scope.forbund(Person.FORBUND), year, OPEN).denominators(),
            Denominator.PARTICIPANTS);
    long all = size(data.report(Scope.nation(), longer, OPEN).denominators(), Denominator.ENDED);
    assertTrue(narrow <= wider);
    assertTrue(wider <= wide);
    assertTrue(
        size(data.report(Scope.nation(), year, OPEN).denominators(), Denominator.ENDED) <= all);
  }

  @Property(tries = 40)
  @Label("Counts and pathways agree where both exist")
  void countsAgree(@ForAll("people") List<Person> people) {
    Spells spells = spells(people, 1);
    FollowUpReport alone = report(spells, OPEN);
    List<InsatsCounts> counts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      InsatsId insats = InsatsId.of("insats-" + i);
      Table sizes =
          FollowUp.of(spells).report(Scope.insats(insats), Period.year(2014), OPEN).denominators();
      FlowCounts flows =
          new FlowCounts(
              Closing.number(sizes, List.of(Denominator.CARRIED_IN)),
              Closing.number(sizes, List.of(Denominator.STARTED)),
              Closing.number(sizes, List.of(Denominator.ENDED)),
              Closing.number(sizes, List.of(Denominator.REMAINING)));
      assertTrue(flows.balances());
      counts.add(
          InsatsCounts.builder()
              .id(InsatsYear.of(insats, 2014))
              .forbund(Person.FORBUND)
              .flows(flows)
              .build());
    }
    FollowUpReport both =
        FollowUp.of(spells).withCounts(counts).report(Scope.nation(), Period.year(2014), OPEN);
    assertEquals(alone.denominators(), both.denominators());
    assertEquals(
        alone.outcomes(OutcomeDefinition.PUBLISHED), both.outcomes(OutcomeDefinition.PUBLISHED));
    FollowUpReport heads =
        FollowUp.ofCounts(counts, LocalDate.of(2016, 3, 1))
            .report(Scope.nation(), Period.year(2014), OPEN);
    for (Denominator flow :
        List.of(
            Denominator.PARTICIPANTS,
            Denominator.CARRIED_IN,
            Denominator.STARTED,
            Denominator.ENDED,
            Denominator.REMAINING)) {
      assertEquals(size(alone.denominators(), flow), size(heads.denominators(), flow));
    }
  }

  @Property(tries = 25)
  @Label("The policy shows no number below the minimum and no complement of one")
  void protects(@ForAll("people") List<Person> people) {
    YearReport report = year(spells(people, 1), Disclosure.standard());
    for (Table table : tables(report)) {
      for (Row row : table.rows()) {
        row.cell()
            .figure()
            .ifPresent(
                figure ->
                    figure
                        .distribution()
                        .values()
                        .forEach(n -> assertTrue(n == 0 || n >= 5, row.key()::toString)));
      }
    }
  }

  @Property(tries = 30)
  @Label("An earlier point in time knows only what had happened, and closing freezes it")
  void asOf(@ForAll("people") List<Person> people) {
    List<Pathway> pathways = people.stream().map(Person::pathway).toList();
    Spells early = Spells.of(pathways, AsOf.of(LocalDate.of(2014, 6, 30)), 1);
    Table year = report(early, OPEN).denominators();
    Table half =
        FollowUp.of(spells(people, 1))
            .report(Scope.nation(), Period.parse("2014-H1"), OPEN)
            .denominators();
    assertEquals(size(half, Denominator.PARTICIPANTS), size(year, Denominator.PARTICIPANTS));
    assertEquals(size(half, Denominator.ENDED), size(year, Denominator.ENDED));
  }

  @Property(tries = 30)
  @Label("A closed period has what the report had")
  void closing(@ForAll("people") List<Person> people) {
    FollowUpReport report = report(spells(people, 1), Disclosure.standard());
    ClosedPeriod closed =
        ClosedPeriod.builder()
            .id(ClosedPeriodId.of(Person.FORBUND, Period.year(2014)))
            .closedOn(LocalDate.of(2015, 2, 1))
            .outcomes(report.frozen(OutcomeDefinition.PUBLISHED))
            .build();
    Table open = report(spells(people, 1), OPEN).outcomes(OutcomeDefinition.PUBLISHED);
    assertEquals(
        part(open, List.of(OutcomeDefinition.WORK, Denominator.IDENTIFIED, Bucket.ALL), Bucket.ALL),
        closed.outcome("identified", "work").map(BySex::total).orElseThrow());
    Table sizes = report(spells(people, 1), OPEN).denominators();
    assertEquals(
        size(sizes, Denominator.COMPLETED),
        closed.outcome("completed", FollowUpReport.SIZE).map(BySex::total).orElseThrow());
  }

  @Property(tries = 3)
  @Label("The same people 900 times over, counted on several threads, are 900 times as many")
  void manyOnSeveralThreads(@ForAll @LongRange(min = 0) long seed) {
    List<Pathway> few = people(90, seed).stream().map(Person::pathway).toList();
    List<Pathway> many = new ArrayList<>();
    for (int i = 0; i < 900; i++) {
      many.addAll(few);
    }
    List<Table> once = tables(year(Spells.of(few, TODAY), OPEN));
    List<Table> times = tables(year(Spells.of(many, TODAY), OPEN));
    for (int t = 0; t < once.size(); t++) {
      for (Row row : once.get(t).rows()) {
        Object sex = row.key().get(row.key().size() - 1);
        assertEquals(900 * part(once.get(t), row.key(), sex), part(times.get(t), row.key(), sex));
      }
    }
  }
}
