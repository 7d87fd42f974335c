package io.github.finsam.pathway;

import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The months in which a person, or a household, received social assistance (ekonomiskt bistånd),
 * and how long that is by the two definitions that Swedish statistics use.
 *
 * <p>Sources: Socialstyrelsen, "Långvarigt ekonomiskt bistånd planar ut" (10 to 12 months of the
 * year); Samordningsförbundet Skellefteå–Norsjö, "Kartläggning av försörjningsstöd" 2014, 2.4
 * Övriga begrepp, after Socialstyrelsen 2013 (at least ten months within twelve; at least 27 months
 * in a three-year period with breaks of at most two months).
 *
 * <p>A month counts if anything was paid for it. A series says nothing about months before it was
 * kept: give it months of the whole window that is asked for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param months each once, in order of time; empty if nothing was ever received
 */
public record AssistanceMonths(List<YearMonth> months) {

  /** Months with assistance in twelve that make it long-term. */
  public static final int LONG_TERM_MONTHS = 10;

  /** Months with assistance in three years that make it very long-term. */
  public static final int VERY_LONG_TERM_MONTHS = 27;

  /** The longest break, in months, in very long-term assistance. */
  public static final int LONGEST_BREAK = 2;

  private static final int YEAR = 12;
  private static final int THREE_YEARS = 36;

  /** Sorts the months and drops repetitions: two payments for one month are one month. */
  public AssistanceMonths {
    months = List.copyOf(new TreeSet<>(months));
  }

  /** The series of these months, in any order. */
  public static AssistanceMonths of(Collection<YearMonth> months) {
    return new AssistanceMonths(List.copyOf(months));
  }

  /** Every month from the first to the last, both included; empty if the last is before it. */
  public static AssistanceMonths between(YearMonth firstInclusive, YearMonth lastInclusive) {
    TreeSet<YearMonth> all = new TreeSet<>();
    for (YearMonth m = firstInclusive; !m.isAfter(lastInclusive); m = m.plusMonths(1)) {
      all.add(m);
    }
    return new AssistanceMonths(List.copyOf(all));
  }

  /** How many months of a span have assistance; both ends are part of it. */
  public int monthsIn(YearMonth firstInclusive, YearMonth lastInclusive) {
    int count = 0;
    for (YearMonth month : months) {
      if (!month.isBefore(firstInclusive) && !month.isAfter(lastInclusive)) {
        count++;
      }
    }
    return count;
  }

  /** Whether there was assistance in any month of the calendar year: the recipients of a year. */
  public boolean receivedIn(Year year) {
    return monthsIn(year.atMonth(1), year.atMonth(YEAR)) > 0;
  }

  /** Whether assistance was long-term in the calendar year: at least 10 of its 12 months. */
  public boolean longTermIn(Year year) {
    return longTermBy(year.atMonth(YEAR));
  }

  /**
   * Whether assistance was long-term in the twelve months that end with a month: at least 10 of
   * them.
   */
  public boolean longTermBy(YearMonth lastInclusive) {
    return monthsIn(lastInclusive.minusMonths(YEAR - 1), lastInclusive) >= LONG_TERM_MONTHS;
  }

  /**
   * Whether assistance was very long-term in the 36 months that end with a month: at least 27 of
   * them, and never more than two months in a row without between two months with it. Months
   * without before the first and after the last one of the window are no break.
   */
  public boolean veryLongTermBy(YearMonth lastInclusive) {
    YearMonth first = lastInclusive.minusMonths(THREE_YEARS - 1);
    return monthsIn(first, lastInclusive) >= VERY_LONG_TERM_MONTHS
        && longestBreak(first, lastInclusive) <= LONGEST_BREAK;
  }

  /** The same for the three years that end with a calendar year. */
  public boolean veryLongTermIn(Year year) {
    return veryLongTermBy(year.atMonth(YEAR));
  }

  /**
   * The longest break within a span: most months in a row without assistance between two months
   * with it.
   *
   * @return 0 if there is no break, or fewer than two months with assistance
   */
  public int longestBreak(YearMonth firstInclusive, YearMonth lastInclusive) {
    long longest = 0;
    long last = Long.MIN_VALUE;
    for (YearMonth month : months) {
      if (month.isBefore(firstInclusive) || month.isAfter(lastInclusive)) {
        continue;
      }
      if (last != Long.MIN_VALUE) {
        longest = Math.max(longest, month.getLong(ChronoField.PROLEPTIC_MONTH) - last - 1);
      }
      last = month.getLong(ChronoField.PROLEPTIC_MONTH);
    }
    return Math.toIntExact(longest);
  }

  /**
   * The first month at whose end assistance was long-term, whatever the calendar year.
   *
   * @return empty if it never was
   */
  public Optional<YearMonth> longTermSince() {
    return months.stream().filter(this::longTermBy).findFirst();
  }

  /** The series of two that know about different months of the same person: months of either. */
  public AssistanceMonths and(AssistanceMonths other) {
    TreeSet<YearMonth> all = new TreeSet<>(months);
    all.addAll(other.months);
    return new AssistanceMonths(List.copyOf(all));
  }
}
