package io.github.finsam.indicators.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.count.BySex;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.ClosedPeriodId;
import io.github.finsam.count.FlowCounts;
import io.github.finsam.count.OutcomeCount;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.Row;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.storage.AccessLog;
import io.github.finsam.storage.ClosedPeriodReader;
import io.github.finsam.storage.LinkReader;
import io.github.finsam.storage.PathwayQuery;
import io.github.finsam.storage.PathwayReader;
import io.github.finsam.storage.PeriodClosing;
import io.github.finsam.storage.PersonSnapshot;
import io.github.finsam.storage.PersonalData;
import io.github.finsam.storage.Versioned;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClosedReportTest {

  private static final Disclosure OPEN = Disclosure.none("made-up people");
  private static final Period YEAR = Period.year(2014);
  private static final LocalDate LAST = LocalDate.of(2014, 12, 31);
  private static final LocalDate CLOSED_ON = LocalDate.of(2015, 2, 1);

  @Provide
  Arbitrary<List<Person>> people() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 90), Arbitraries.longs().between(0, 1_000_000))
        .as(FollowUpLawsTest::people);
  }

  private static FollowUpReport open(List<Person> people, Disclosure disclosure) {
    return FollowUp.of(Spells.of(people.stream().map(Person::pathway).toList(), AsOf.of(LAST)))
        .report(Scope.forbund(Person.FORBUND), YEAR, disclosure);
  }

  private static ClosedPeriod close(List<Person> people) {
    return ClosedReport.withResults(
        PeriodClosing.of(
            new Persons(people), List.of(), Person.FORBUND, Optional.empty(), YEAR, CLOSED_ON),
        open(people, OPEN).frozen(OutcomeDefinition.PUBLISHED));
  }

  /** A figure without what tells that it is of a closed period, or the reason of the absence. */
  private static Object plain(Cell cell) {
    return cell.figure()
        .<Object>map(f -> f.withBasis(f.basis().withAsides(List.of())))
        .orElseGet(() -> cell.absence().orElseThrow());
  }

  /** Every row that both have is the same; what only the open report has, nobody has. */
  private static void assertSame(Table open, Table closed) {
    assertEquals(open.columns(), closed.columns());
    for (Row row : closed.rows()) {
      if (!row.cell().equals(Absence.of(Absence.Reason.NOT_FROZEN))) {
        Object[] key = row.key().toArray();
        assertEquals(plain(open.find(key).orElseThrow()), plain(row.cell()), row.key()::toString);
      } else {
        assertTrue(
            row.key().get(0) instanceof Denominator d && d.ordinal() >= Denominator.DUE_6.ordinal(),
            row.key()::toString);
      }
    }
    for (Row row : open.rows()) {
      if (closed.find(row.key().toArray()).isEmpty()) {
        assertEquals(
            0L, row.cell().figure().map(f -> f.sharePositive().part()).orElse(0L), row::toString);
      }
    }
  }

  @Property(tries = 60)
  @Label("A closed period shows cell for cell what the open report showed on its last day")
  void sameAsOpen(@ForAll("people") List<Person> people) {
    FollowUpReport open = open(people, OPEN);
    ClosedReport closed = ClosedReport.of(close(people), OPEN);
    assertSame(open.denominators(), closed.denominators());
    assertSame(
        open.outcomes(OutcomeDefinition.PUBLISHED), closed.outcomes(OutcomeDefinition.PUBLISHED));
    assertSame(open.closureReasons(), closed.closureReasons());
    assertSame(open.nextSteps(), closed.nextSteps());
    assertSame(open.incomes().table(), closed.incomes().table());
    assertSame(open.occupations().table(), closed.occupations().table());
  }

  private static List<Table> tables(ClosedReport report) {
    return List.of(
        report.denominators(),
        report.outcomes(OutcomeDefinition.PUBLISHED),
        report.closureReasons(),
        report.nextSteps(),
        report.incomes().table(),
        report.occupations().table());
  }

  @Property(tries = 25)
  @Label("The policy shows no number below the minimum, and nothing that was not frozen so")
  void protects(@ForAll("people") List<Person> people) {
    ClosedPeriod closed = close(people);
    List<Table> shown = tables(ClosedReport.of(closed, Disclosure.standard()));
    List<Table> all = tables(ClosedReport.of(closed, OPEN));
    for (int t = 0; t < all.size(); t++) {
      for (Row row : shown.get(t).rows()) {
        row.cell()
            .figure()
            .ifPresent(f -> f.distribution().values().forEach(n -> assertTrue(n == 0 || n >= 5)));
        if (row.cell().figure().isPresent()) {
          assertEquals(
              row.cell().figure().map(Figure::sharePositive),
              all.get(t).cell(row.key().toArray()).figure().map(Figure::sharePositive));
        }
      }
    }
  }

  private static List<Person> ended(int number) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      people.add(new Person("ended-" + i).ended(LocalDate.of(2014, 5, 20)).after("arbete"));
    }
    return people;
  }

  private static long working(Table table) {
    return table
        .cell(OutcomeDefinition.WORK, Denominator.IDENTIFIED)
        .figure()
        .orElseThrow()
        .sharePositive()
        .part();
  }

  @Test
  @DisplayName("Erasing after the closing changes the open report and leaves the closed one")
  void erasing() {
    List<Person> people = ended(9);
    ClosedPeriod stored = close(people);
    Table before = ClosedReport.of(stored, OPEN).outcomes(OutcomeDefinition.PUBLISHED);
    people.remove(0);
    assertEquals(8, working(open(people, OPEN).outcomes(OutcomeDefinition.PUBLISHED)));
    Table after = ClosedReport.of(stored, OPEN).outcomes(OutcomeDefinition.PUBLISHED);
    assertEquals(9, working(after));
    assertEquals(before, after);
  }

  @Test
  @DisplayName("A correction is what holds, and the report says which version it is of which day")
  void correction() {
    ClosedPeriod first = close(ended(9));
    ClosedPeriod second = first.corrected("En dubblett", LocalDate.of(2015, 3, 1), close(ended(8)));
    TreeMap<ClosedPeriodId, ClosedPeriod> stored = new TreeMap<>();
    stored.put(first.id(), first);
    stored.put(second.id(), second);
    ClosedPeriodReader reader = new Closings(stored);
    ClosedPeriod latest = reader.latest(Person.FORBUND, Optional.empty(), YEAR).orElseThrow();
    ClosedReport report = ClosedReport.of(latest, Disclosure.standard());
    Table outcomes = report.outcomes(List.of(OutcomeDefinition.WORK));
    assertEquals(8, working(outcomes));
    assertEquals("Stängd period 2014, version 2 av den 2015-03-01", report.title().sv());
    assertEquals(
        List.of(report.title()),
        outcomes
            .cell(OutcomeDefinition.WORK, Denominator.IDENTIFIED)
            .figure()
            .orElseThrow()
            .basis()
            .asides());
    assertNotEquals(report.title(), ClosedReport.of(first, OPEN).title());
  }

  @Test
  @DisplayName("What was not frozen is an absence that says so, whatever was")
  void notFrozen() {
    ClosedReport heads =
        ClosedReport.of(
            ClosedPeriod.builder()
                .id(ClosedPeriodId.of(Person.FORBUND, YEAR))
                .closedOn(CLOSED_ON)
                .flows(FlowCounts.of(new BySex(10, 10, 13), BySex.of(20, 10), new BySex(12, 9, 6)))
                .build(),
            Disclosure.standard());
    assertEquals(
        63L,
        heads
            .denominators()
            .cell(Denominator.PARTICIPANTS, Bucket.ALL)
            .figure()
            .orElseThrow()
            .sharePositive()
            .part());
    for (Table table : tables(heads).subList(1, 6)) {
      for (Row row : table.rows()) {
        assertEquals(Absence.of(Absence.Reason.NOT_FROZEN), row.cell());
      }
    }
    ClosedPeriod withoutResults =
        close(ended(9))
            .withOutcomes(
                close(ended(9)).outcomes().stream()
                    .filter(o -> !o.outcome().equals("work"))
                    .toList());
    assertEquals(
        Absence.of(Absence.Reason.NOT_FROZEN),
        ClosedReport.of(withoutResults, OPEN)
            .outcomes(OutcomeDefinition.PUBLISHED)
            .cell(OutcomeDefinition.WORK, Denominator.IDENTIFIED));
    assertThrows(
        InvalidValueException.class,
        () ->
            ClosedReport.of(withoutResults, OPEN)
                .outcomes(List.of(OutcomeDefinition.WORK, OutcomeDefinition.WORK)));
  }

  @Test
  @DisplayName("How many had one of two codes that no list knows is not told")
  void unknownCodes() {
    List<Person> people = ended(12);
    people.forEach(p -> p.after("arbete", "egen-1", "egen-2"));
    Table after = ClosedReport.of(close(people), OPEN).incomes().table();
    Category unknown = Category.of("unknown-code", "Okänd kod", "Unknown code");
    assertEquals(
        Absence.of(Absence.Reason.NO_RULE),
        after.cell(unknown, OutcomeMoment.AFTER, Denominator.IDENTIFIED, Bucket.ALL));
    people.forEach(p -> p.after("arbete", "egen-1"));
    assertSame(
        open(people, OPEN).incomes().table(),
        ClosedReport.of(close(people), OPEN).incomes().table());
  }

  @Test
  @DisplayName("The names of the tables are those that closing gives")
  void names() {
    assertEquals(
        List.of(
            PeriodClosing.CLOSURE_REASONS,
            PeriodClosing.INCOME_BEFORE,
            PeriodClosing.INCOME_AFTER,
            PeriodClosing.OCCUPATION_BEFORE,
            PeriodClosing.OCCUPATION_AFTER,
            PeriodClosing.NEXT_STEPS),
        List.of(
            Frozen.CLOSURE_REASONS,
            Frozen.INCOME_BEFORE,
            Frozen.INCOME_AFTER,
            Frozen.OCCUPATION_BEFORE,
            Frozen.OCCUPATION_AFTER,
            Frozen.NEXT_STEPS));
    ClosedPeriod closed = close(ended(9));
    List<OutcomeCount> frozen = open(ended(9), OPEN).frozen(OutcomeDefinition.PUBLISHED);
    assertThrows(InvalidValueException.class, () -> ClosedReport.withResults(closed, frozen));
  }

  /** People on file, as far as closing reads them. */
  private record Persons(List<Person> people) implements PersonSnapshot, PathwayReader {
    @Override
    public PathwayReader pathways() {
      return this;
    }

    @Override
    public void forEach(PathwayQuery query, Consumer<? super Pathway> action) {
      people.stream().map(Person::pathway).filter(query::selects).forEach(action);
    }

    @Override
    public long count() {
      return people.size();
    }

    @Override
    public Optional<Versioned<Pathway>> findVersioned(PathwayId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Pathway> of(ParticipantId participant) {
      throw new UnsupportedOperationException();
    }

    @Override
    public LinkReader links() {
      throw new UnsupportedOperationException();
    }

    @Override
    public AccessLog access() {
      throw new UnsupportedOperationException();
    }

    @Override
    public PersonalData export(ParticipantId participant) {
      throw new UnsupportedOperationException();
    }
  }

  /** Closed periods that are stored. */
  private record Closings(TreeMap<ClosedPeriodId, ClosedPeriod> stored)
      implements ClosedPeriodReader {
    @Override
    public Optional<Versioned<ClosedPeriod>> findVersioned(ClosedPeriodId id) {
      return Optional.ofNullable(stored.get(id)).map(c -> new Versioned<>(c, 1));
    }

    @Override
    public List<ClosedPeriod> all() {
      return List.copyOf(stored.values());
    }
  }
}
