package io.github.finsam.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.threeten.extra.YearQuarter;

/** Periods, ranges of days and what holds during them. */
class PeriodTest {

  private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  @Test
  void names() {
    assertEquals("2014", Period.year(2014).label(Language.SV));
    assertEquals("första halvåret 2014", HalfYear.of(2014, 1).label(Language.SV));
    assertEquals("second half of 2014", HalfYear.of(2014, 2).label(Language.EN));
    assertEquals("kvartal 3 2014", quarter(2014, 3).label(Language.SV));
    assertEquals("quarter 3 of 2014", quarter(2014, 3).label(Language.EN));
    assertEquals("juli 2014", month(2014, 7).label(Language.SV));
    assertEquals("July 2014", month(2014, 7).label(Language.EN));
    assertEquals("2014-01-01–", DateRange.from(LocalDate.of(2014, 1, 1)).label(Language.SV));
  }

  @Test
  void ends() {
    assertEquals(Optional.of(LocalDate.of(2016, 2, 29)), month(2016, 2).endInclusive());
    assertEquals(Optional.of(LocalDate.of(2014, 6, 30)), HalfYear.of(2014, 1).endInclusive());
    assertEquals(Optional.of(LocalDate.of(2014, 9, 30)), quarter(2014, 3).endInclusive());
    assertEquals(Optional.of(LocalDate.of(2016, 12, 31)), Period.year(2016).endInclusive());
    assertEquals(LocalDate.of(2014, 7, 1), HalfYear.of(2014, 2).startInclusive());
  }

  /**
   * "2014-06-31" and "2014-01-01-2013-12-31" are printed in Årsredovisning 2014,
   * Samordningsförbundet Skellefteå–Norsjö (Projektöversikt; Resultaträkning): no such periods
   * exist.
   */
  @Test
  void whatIsNoPeriod() {
    for (String bad :
        List.of(
            "",
            "14",
            "20144",
            "2014-H3",
            "2014-Q0",
            "2014-Q5",
            "2014-13",
            "2014-00",
            "2014-1",
            "0999",
            "0999-H1",
            "0999-Q1",
            "0999-12",
            "0999-12-31/",
            "/2014-01-01",
            "2014-01-01",
            "2014-01-01/2014-06-31",
            "2014-01-01/2013-12-31",
            "2014-01-01/+12014-01-01",
            "2014-01-01/2014-06-30/",
            " 2014")) {
      assertThrows(InvalidValueException.class, () -> Period.parse(bad), bad);
    }
  }

  @Property
  void parseReadsWhatToStringWrites(@ForAll("periods") Period period) {
    assertEquals(period, Period.parse(period.toString()));
  }

  @Property
  void containsExactlyItsDays(@ForAll("periods") Period period) {
    assertTrue(period.contains(period.startInclusive()));
    assertFalse(period.contains(period.startInclusive().minusDays(1)));
    period
        .endInclusive()
        .ifPresentOrElse(
            end -> {
              assertTrue(period.contains(end));
              assertFalse(period.contains(end.plusDays(1)));
            },
            () -> assertTrue(period.contains(LAST)));
    assertTrue(period.encloses(period));
    assertTrue(period.overlaps(period.toRange()));
  }

  @Property
  void overlapIsSymmetricAndMeansASharedDay(
      @ForAll("periods") Period a, @ForAll("periods") Period b) {
    LocalDate start =
        a.startInclusive().isAfter(b.startInclusive()) ? a.startInclusive() : b.startInclusive();
    assertEquals(a.contains(start) && b.contains(start), a.overlaps(b));
    assertEquals(a.overlaps(b), b.overlaps(a));
    if (a.encloses(b)) {
      assertTrue(a.overlaps(b));
      assertTrue(a.contains(b.startInclusive()));
    }
  }

  @Property
  void partsMakeUpTheYear(
      @ForAll @net.jqwik.api.constraints.IntRange(min = 1000, max = 9999) int year) {
    CalendarYear whole = Period.year(year);
    List<List<Period>> divisions = new ArrayList<>();
    divisions.add(List.of(HalfYear.of(year, 1), HalfYear.of(year, 2)));
    divisions.add(List.of(quarter(year, 1), quarter(year, 2), quarter(year, 3), quarter(year, 4)));
    List<Period> months = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      months.add(month(year, month));
    }
    divisions.add(months);
    for (List<Period> parts : divisions) {
      LocalDate next = whole.startInclusive();
      for (Period part : parts) {
        assertEquals(next, part.startInclusive());
        assertTrue(whole.encloses(part));
        next = part.endInclusive().orElseThrow().plusDays(1);
      }
      assertEquals(whole.endInclusive().orElseThrow().plusDays(1), next);
    }
  }

  @Test
  void rangeRefusals() {
    LocalDate day = LocalDate.of(2014, 1, 1);
    assertThrows(InvalidValueException.class, () -> DateRange.of(day, day.minusDays(1)));
    assertThrows(InvalidValueException.class, () -> DateRange.from(FIRST.minusDays(1)));
    assertThrows(InvalidValueException.class, () -> DateRange.of(day, LAST.plusDays(1)));
    assertThrows(InvalidValueException.class, () -> HalfYear.of(2014, 3));
    assertThrows(InvalidValueException.class, () -> Period.year(999));
    assertEquals(DateRange.of(day, day), DateRange.from(day).endingOn(day));
  }

  @Test
  void timelineTellsWhatHolds() {
    // Utsikten 2.0 went into Arbetsmarknadstorget on 2014-07-01 (the same report).
    Timeline<String> timeline =
        Timeline.of(
            List.of(
                Dated.from(LocalDate.of(2014, 7, 1), "ordinarie"),
                Dated.of(LocalDate.of(2012, 1, 1), LocalDate.of(2014, 5, 31), "projekt")));
    assertEquals(Optional.of("projekt"), timeline.at(LocalDate.of(2014, 5, 31)));
    assertEquals(Optional.empty(), timeline.at(LocalDate.of(2014, 6, 30)));
    assertEquals(Optional.of("ordinarie"), timeline.at(LocalDate.of(2014, 7, 1)));
    assertEquals(List.of("projekt", "ordinarie"), timeline.during(Period.year(2014)));
    assertEquals(List.of(), timeline.during(month(2014, 6)));
  }

  @Test
  void timelineRefusesTwoValuesOnOneDay() {
    LocalDate day = LocalDate.of(2014, 1, 1);
    List<Dated<Integer>> twice = List.of(Dated.of(day, day, 1), Dated.of(day, day, 2));
    assertThrows(InvalidValueException.class, () -> Timeline.of(twice));
    // A long entry overlaps more than its neighbour.
    List<Dated<Integer>> nested =
        List.of(
            Dated.from(day, 1),
            Dated.of(day.plusDays(5), day.plusDays(6), 2),
            Dated.of(day.plusDays(8), day.plusDays(9), 3));
    assertThrows(InvalidValueException.class, () -> Timeline.of(nested));
  }

  @Property
  void timelineHoldsOneValueADay(@ForAll("lengths") List<Integer> lengths) {
    List<Dated<Integer>> entries = new ArrayList<>();
    LocalDate day = LocalDate.of(2014, 1, 1);
    for (int i = 0; i < lengths.size(); i++) {
      LocalDate end = day.plusDays(lengths.get(i));
      entries.add(0, Dated.of(day, end, i));
      day = end.plusDays(1 + lengths.get(i) % 2);
    }
    Timeline<Integer> timeline = Timeline.of(entries);
    for (Dated<Integer> entry : entries) {
      assertEquals(Optional.of(entry.value()), timeline.at(entry.during().startInclusive()));
      assertEquals(
          Optional.of(entry.value()), timeline.at(entry.during().endInclusive().orElseThrow()));
      assertEquals(List.of(entry.value()), timeline.during(entry.during()));
    }
    for (int i = 1; i < timeline.entries().size(); i++) {
      assertTrue(
          timeline
              .entries()
              .get(i - 1)
              .during()
              .startInclusive()
              .isBefore(timeline.entries().get(i).during().startInclusive()));
    }
  }

  @Provide
  Arbitrary<List<Integer>> lengths() {
    return Arbitraries.integers().between(0, 400).list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<Period> periods() {
    Arbitrary<Integer> years =
        Arbitraries.oneOf(
            Arbitraries.integers().between(2010, 2018), Arbitraries.integers().between(1000, 9999));
    Arbitrary<LocalDate> days =
        Arbitraries.oneOf(
            Arbitraries.longs()
                .between(
                    LocalDate.of(2010, 1, 1).toEpochDay(), LocalDate.of(2018, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay),
            Arbitraries.longs()
                .between(FIRST.toEpochDay(), LAST.toEpochDay())
                .map(LocalDate::ofEpochDay));
    return Arbitraries.oneOf(
        years.map(Period::year),
        Combinators.combine(years, Arbitraries.integers().between(1, 2)).as(HalfYear::of),
        Combinators.combine(years, Arbitraries.integers().between(1, 4)).as(PeriodTest::quarter),
        Combinators.combine(years, Arbitraries.integers().between(1, 12)).as(PeriodTest::month),
        days.map(DateRange::from),
        Combinators.combine(days, days)
            .as((a, b) -> a.isAfter(b) ? DateRange.of(b, a) : DateRange.of(a, b)));
  }

  private static CalendarQuarter quarter(int year, int quarter) {
    return new CalendarQuarter(YearQuarter.of(year, quarter));
  }

  private static CalendarMonth month(int year, int month) {
    return new CalendarMonth(YearMonth.of(year, month));
  }
}
