package io.github.finsam.forbund;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/**
 * The legal term of a board (13 §): four years from 1 April of the year after a general election,
 * unless the charter says otherwise. Elections are held every fourth year: 2006, 2010, 2014 …
 *
 * <p>Immutable and thread-safe.
 *
 * @param election the year of the general election before the term, 2002 or later
 */
public record BoardTerm(Year election) implements Comparable<BoardTerm> {

  // The law is from 2004, so the election of 2002 is the first that matters.
  private static final int FIRST_ELECTION = 2002;
  private static final int LAST_ELECTION = 9994;
  private static final int YEARS = 4;

  /**
   * @throws io.github.finsam.base.InvalidValueException if there is no general election that year,
   *     {@code election < 2002} or {@code election > 9994}
   */
  public BoardTerm {
    new Checks()
        .range("election", election.getValue(), FIRST_ELECTION, LAST_ELECTION)
        .that(isElectionYear(election), "pattern", "election", election, "2002 + 4n")
        .orThrow();
  }

  /**
   * The term that a day lies in.
   *
   * @throws io.github.finsam.base.InvalidValueException if the day is before 2003-04-01 or after
   *     9999-03-31
   */
  public static BoardTerm on(LocalDate day) {
    LocalDate first = LocalDate.of(FIRST_ELECTION + 1, Month.APRIL, 1);
    LocalDate last = LocalDate.of(LAST_ELECTION + 5, Month.MARCH, 31);
    new Checks()
        .that(
            !day.isBefore(first) && !day.isAfter(last),
            "out-of-range",
            "day",
            day,
            first.toString(),
            last.toString())
        .orThrow();
    int termYear = day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear();
    int election = termYear - 1;
    return new BoardTerm(Year.of(election - Math.floorMod(election - FIRST_ELECTION, YEARS)));
  }

  /** Whether a general election is held that year. */
  public static boolean isElectionYear(Year year) {
    return Math.floorMod(year.getValue() - FIRST_ELECTION, YEARS) == 0;
  }

  /** From 1 April of the year after the election to 31 March four years later, both included. */
  public DateRange days() {
    int start = election.getValue() + 1;
    return DateRange.of(
        LocalDate.of(start, Month.APRIL, 1), LocalDate.of(start + YEARS, Month.MARCH, 31));
  }

  /** By time. */
  @Override
  public int compareTo(BoardTerm other) {
    return election.compareTo(other.election);
  }
}
