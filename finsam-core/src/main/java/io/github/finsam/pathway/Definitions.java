package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The definitions of the national follow-up that concern one person, as functions.
 *
 * <p>Source, where nothing else is said: susam.se, "Gemensam kartläggning", Vanliga frågor
 * (Försäkringskassan and Arbetsförmedlingen); the follow-up of Finsam used the same questions.
 */
public final class Definitions {

  /** Hours a week that are 100 %, also where full time is shorter. */
  public static final int FULL_TIME_HOURS = 40;

  private Definitions() {}

  /**
   * Whether something on a day was the case <i>direkt före</i>: within one week before the start.
   *
   * @param day the day it was the case
   * @param start the first day in the insats
   * @return true from seven days before the start to the day before it
   */
  public static boolean directlyBefore(LocalDate day, LocalDate start) {
    return day.isBefore(start) && !day.isBefore(start.minusWeeks(1));
  }

  /** The same for something that lasted: true if any of its days was within that week. */
  public static boolean directlyBefore(DateRange during, LocalDate start) {
    return during.startInclusive().isBefore(start)
        && during.endInclusive().map(end -> !end.isBefore(start.minusWeeks(1))).orElse(true);
  }

  /**
   * The time on public support that led up to the start, breaks of up to one month ignored: an
   * ignored break is part of the time, also one between the last support and the start.
   *
   * @param support times on public support, in any order; they may overlap
   * @param start the first day in the insats; support from that day on is not before it
   * @return from the first day to the last day with support before the start; empty if there was no
   *     support within a month before the start
   */
  public static Optional<DateRange> supportBefore(Collection<DateRange> support, LocalDate start) {
    return supportBefore(support, start, 0);
  }

  /**
   * The same, where breaks that last slightly more than a month have been judged reasonable to
   * ignore, as the source allows for someone on support for many years.
   *
   * @param extraDays days that a break may last beyond a month, not negative
   * @throws io.github.finsam.base.InvalidValueException if {@code extraDays < 0}
   */
  public static Optional<DateRange> supportBefore(
      Collection<DateRange> support, LocalDate start, int extraDays) {
    new Checks().notNegative("extraDays", extraDays).orThrow();
    List<DateRange> before = new ArrayList<>();
    for (DateRange range : support) {
      if (range.startInclusive().isBefore(start)) {
        LocalDate last = start.minusDays(1);
        before.add(
            DateRange.of(
                range.startInclusive(),
                range.endInclusive().filter(end -> end.isBefore(last)).orElse(last)));
      }
    }
    before.sort(Comparator.comparing(Definitions::end).reversed());
    LocalDate first = start;
    LocalDate lastDay = null;
    for (DateRange range : before) {
      LocalDate last = end(range);
      // A break from the day after the end to the day before the next, of up to one month.
      if (last.plusDays(1).plusMonths(1).plusDays(extraDays).isBefore(first)) {
        break;
      }
      lastDay = lastDay == null ? last : lastDay;
      first = range.startInclusive().isBefore(first) ? range.startInclusive() : first;
    }
    return lastDay == null ? Optional.empty() : Optional.of(DateRange.of(first, lastDay));
  }

  /**
   * Whole months of a time, begun months not counted.
   *
   * @param during the time; it has an end
   * @throws io.github.finsam.base.InvalidValueException if it still runs
   */
  public static int wholeMonths(DateRange during) {
    new Checks().that(during.endInclusive().isPresent(), "missing", "endInclusive", "").orThrow();
    return Math.toIntExact(
        ChronoUnit.MONTHS.between(during.startInclusive(), end(during).plusDays(1)));
  }

  /**
   * The extent of hours a week in percent: 40 hours are 100 % for everyone, 20 hours 50 %; rounded
   * half up.
   *
   * @param hoursPerWeek more than 0; more than 40 hours are 100 %
   * @return 1 to 100
   * @throws io.github.finsam.base.InvalidValueException if {@code hoursPerWeek <= 0}
   */
  public static int percent(BigDecimal hoursPerWeek) {
    new Checks()
        .that(hoursPerWeek.signum() > 0, "not-positive", "hoursPerWeek", hoursPerWeek)
        .orThrow();
    int percent =
        hoursPerWeek
            .min(BigDecimal.valueOf(FULL_TIME_HOURS))
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(FULL_TIME_HOURS), 0, RoundingMode.HALF_UP)
            .intValueExact();
    return Math.max(1, percent);
  }

  /**
   * The income codes of the payments that someone receives. Payments that are no public support by
   * definition give none: parental benefit, pensions and the like, and a compensation that is
   * resting (vilande) while the person works; what is left alone is {@link
   * FollowUpCodes#NO_PUBLIC_SUPPORT}, which is never combined with another.
   *
   * @param payments what is paid; empty if it is known that nothing is
   * @return at least one code, each once
   */
  public static List<String> incomes(Set<Payment> payments) {
    List<String> codes = new ArrayList<>();
    for (Payment payment : Payment.values()) {
      String code = payment.income();
      if (payments.contains(payment)
          && !code.equals(FollowUpCodes.NO_PUBLIC_SUPPORT)
          && !codes.contains(code)) {
        codes.add(code);
      }
    }
    return codes.isEmpty() ? List.of(FollowUpCodes.NO_PUBLIC_SUPPORT) : List.copyOf(codes);
  }

  /**
   * The occupation of someone who is employed: what the person actually does counts, so who is
   * employed but cannot work because of illness does not work.
   *
   * @param subsidised whether the employer gets a subsidy for the employment
   * @param actuallyWorks whether the person worked, not only had an employment
   * @param percent extent in percent of 40 hours a week, 1 to 100; not looked at for who did not
   *     work
   * @return work, or that the person neither works nor studies
   * @throws io.github.finsam.base.InvalidValueException if the person worked and {@code percent}
   *     lies outside 1 to 100
   */
  public static Occupation employed(boolean subsidised, boolean actuallyWorks, int percent) {
    if (!actuallyWorks) {
      return Occupation.of(FollowUpCodes.NO_OCCUPATION);
    }
    return Occupation.of(subsidised ? "subventionerat-arbete" : "arbete", percent);
  }

  /**
   * Whether someone works or studies: the follow-up's <i>egen försörjning</i>, in which subsidised
   * work, studies and so labour-market training count.
   *
   * <p>Source: Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö; labour-market training
   * is studies: susam.se, "Gemensam kartläggning", Vanliga frågor.
   *
   * @return empty if no occupation is registered
   */
  public static Optional<Boolean> ownSupport(Livelihood livelihood) {
    List<Occupation> occupations = livelihood.occupations();
    if (occupations.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < occupations.size(); i++) {
      OccupationGroup group = FollowUpCodes.occupationGroup(occupations.get(i).kind());
      if (group == OccupationGroup.WORK || group == OccupationGroup.STUDIES) {
        return Optional.of(true);
      }
    }
    return Optional.of(false);
  }

  /**
   * Whether someone lives on public support, alone or with something else.
   *
   * @return empty if no income is registered
   */
  public static Optional<Boolean> publicSupport(Livelihood livelihood) {
    List<String> incomes = livelihood.incomes();
    if (incomes.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < incomes.size(); i++) {
      if (FollowUpCodes.isPublicSupport(incomes.get(i))) {
        return Optional.of(true);
      }
    }
    return Optional.of(false);
  }

  /**
   * Days in the insats, the first and the last one included.
   *
   * @param state a pathway's state
   * @param until the last day to count for a pathway that runs, years 1000 to 9999; for one that
   *     has ended by then any day
   * @param pausesCounted whether days of pauses count
   * @return 0 before the start
   * @throws io.github.finsam.base.InvalidValueException if the pathway runs on {@code until} and
   *     that day is out of range
   */
  public static int daysInInsats(PathwayState state, LocalDate until, boolean pausesCounted) {
    if (state.started().isEmpty()) {
      return 0;
    }
    LocalDate start = state.started().get().occurredOn();
    Optional<LocalDate> ended = state.endedOn();
    LocalDate end;
    if (ended.isPresent() && ended.get().isBefore(until)) {
      end = ended.get();
    } else {
      // No number holds the days to LocalDate.MAX.
      new Checks().date("until", until).orThrow();
      end = until;
    }
    int days = days(start, end);
    if (!pausesCounted) {
      List<DateRange> pauses = state.pauses();
      for (int i = 0; i < pauses.size(); i++) {
        DateRange pause = pauses.get(i);
        LocalDate last = pause.endInclusive().orElse(end);
        days -= days(pause.startInclusive(), last.isBefore(end) ? last : end);
      }
    }
    return days;
  }

  /** The last day of a range that has one. */
  private static LocalDate end(DateRange range) {
    return range.endInclusive().orElse(LocalDate.MAX);
  }

  /** Both days included; 0 if the last is before the first. */
  static int days(LocalDate first, LocalDate last) {
    return Math.toIntExact(Math.max(0, last.toEpochDay() - first.toEpochDay() + 1));
  }
}
