package io.github.finsam.governance;

import io.github.finsam.base.Label;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.forbund.BoardTerm;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The calendar of a förbund for a year (årshjul): what the law asks for and the meetings planned.
 *
 * <p>Immutable and thread-safe.
 *
 * @param year the year, 2004 to 9994
 * @param entries in order of time, what the law sets before meetings on the same day
 */
public record YearCalendar(Year year, List<CalendarEntry> entries) {

  /** The law is in force from 2004. */
  private static final int FIRST_YEAR = 2004;

  private static final int LAST_YEAR = 9994;

  /**
   * Sorts the entries.
   *
   * @throws io.github.finsam.base.InvalidValueException if the year is out of range or an entry
   *     lies in another year
   */
  public YearCalendar {
    Checks checks = new Checks().range("year", year.getValue(), FIRST_YEAR, LAST_YEAR);
    for (CalendarEntry entry : entries) {
      checks.that(
          entry.date().getYear() == year.getValue(),
          "mismatch",
          "entries.date",
          entry.date(),
          year.toString());
    }
    checks.orThrow();
    entries =
        entries.stream()
            .sorted(Comparator.comparing(CalendarEntry::date).thenComparing(CalendarEntry::kind))
            .toList();
  }

  /**
   * What the law sets in a year: the annual report on the year before (24 §), the start of the
   * board's term in a year after a general election (13 §), the budget for the next year after
   * consulting the members (23 §).
   *
   * @throws io.github.finsam.base.InvalidValueException if {@code year < 2004} or {@code year >
   *     9994}
   */
  public static YearCalendar of(Year year) {
    return of(year, List.of());
  }

  /**
   * What the law sets in a year, and meetings.
   *
   * @param year 2004 to 9994
   * @param meetings meetings of that year, held or planned
   * @throws io.github.finsam.base.InvalidValueException if the year is out of range or a meeting is
   *     in another year
   */
  public static YearCalendar of(Year year, Collection<Meeting> meetings) {
    new Checks().range("year", year.getValue(), FIRST_YEAR, LAST_YEAR).orThrow();
    List<CalendarEntry> entries = new ArrayList<>();
    entries.add(
        legal(
            LegalDates.annualReport(year.minusYears(1)),
            CalendarEntryKind.DEADLINE,
            Label.of(
                "Årsredovisning för " + year.minusYears(1),
                "Annual report on " + year.minusYears(1)),
            "24 §"));
    if (BoardTerm.isElectionYear(year.minusYears(1))) {
      entries.add(
          legal(
              new BoardTerm(year.minusYears(1)).days().startInclusive(),
              CalendarEntryKind.START,
              Label.of("Styrelsens mandattid", "The term of the board"),
              "13 §"));
    }
    LocalDate budget = LegalDates.budgetAdopted(year.plusYears(1));
    entries.add(
        legal(
            budget,
            CalendarEntryKind.DEADLINE,
            Label.of(
                "Samråd med medlemmarna om budget för " + year.plusYears(1),
                "The members consulted on the budget for " + year.plusYears(1)),
            "23 §"));
    entries.add(
        legal(
            budget,
            CalendarEntryKind.DEADLINE,
            Label.of(
                "Budget för " + year.plusYears(1) + " fastställd vid offentligt sammanträde",
                "The budget for " + year.plusYears(1) + " adopted at a public meeting"),
            "19 och 23 §§"));
    for (Meeting meeting : meetings) {
      entries.add(
          new CalendarEntry(
              meeting.date(),
              CalendarEntryKind.MEETING,
              meeting.kind().label(),
              Optional.empty(),
              Optional.of(meeting.id())));
    }
    return new YearCalendar(year, entries);
  }

  private static CalendarEntry legal(
      LocalDate date, CalendarEntryKind kind, Label label, String paragraph) {
    return new CalendarEntry(date, kind, label, Optional.of(paragraph), Optional.empty());
  }

  /** The entries of one kind. */
  public List<CalendarEntry> entries(CalendarEntryKind kind) {
    return entries.stream().filter(e -> e.kind() == kind).toList();
  }

  /** The first entry on a day or after it; empty if nothing more happens that year. */
  public Optional<CalendarEntry> next(LocalDate day) {
    return entries.stream().filter(e -> !e.date().isBefore(day)).findFirst();
  }
}
