package io.github.finsam.indicators.collect;

import io.github.finsam.base.InsatsId;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.insats.Insats;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayState;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How many participants the staff of an insats has, over time.
 *
 * <p>Immutable and thread-safe.
 *
 * @param insats the insats
 * @param points one for each day asked for, in order of time
 */
public record Caseload(InsatsId insats, List<CaseloadPoint> points) {

  /** Copies the points. */
  public Caseload {
    points = List.copyOf(points);
  }

  /**
   * The caseload on some days, with all that is on file about them.
   *
   * @param insats the insats with its staff and capacity; both are none outside its period
   * @param pathways of any insatser, in any order; those of others are passed over
   * @param days the days, in any order; repeated ones count once
   */
  public static Caseload of(
      Insats insats, Collection<Pathway> pathways, Collection<LocalDate> days) {
    LocalDate[] sorted = new TreeSet<>(days).toArray(new LocalDate[0]);
    int[] there = new int[sorted.length + 1];
    int[] paused = new int[sorted.length + 1];
    int[] waiting = new int[sorted.length + 1];
    for (Pathway pathway : pathways) {
      if (!pathway.insats().equals(insats.id())) {
        continue;
      }
      PathwayState state = pathway.state();
      state.startedOn().ifPresent(start -> mark(there, sorted, start, state.endedOn()));
      for (DateRange pause : state.pauses()) {
        mark(paused, sorted, pause.startInclusive(), pause.endInclusive());
      }
      state
          .intake()
          .referredOn()
          .ifPresent(
              referred -> {
                Optional<LocalDate> left = InsatsQueue.leftOn(state);
                if (left.isEmpty() || left.get().isAfter(referred)) {
                  mark(waiting, sorted, referred, left.map(day -> day.minusDays(1)));
                }
              });
    }
    List<CaseloadPoint> points = new ArrayList<>();
    int thereNow = 0;
    int pausedNow = 0;
    int waitingNow = 0;
    for (int i = 0; i < sorted.length; i++) {
      thereNow += there[i];
      pausedNow += paused[i];
      waitingNow += waiting[i];
      points.add(
          new CaseloadPoint(
              sorted[i],
              thereNow - pausedNow,
              pausedNow,
              waitingNow,
              insats.staffOn(sorted[i]),
              insats.activeOn(sorted[i]) ? insats.resources().capacity() : Optional.empty()));
    }
    return new Caseload(insats.id(), points);
  }

  /**
   * The caseload on the last day of each month of a period.
   *
   * @param period a period with an end
   * @throws io.github.finsam.base.InvalidValueException if the period still runs
   */
  public static Caseload monthly(Insats insats, Collection<Pathway> pathways, Period period) {
    new Arguments()
        .that(period.endInclusive().isPresent(), "missing", "period.endInclusive", "")
        .orThrow();
    LocalDate end = period.endInclusive().orElseThrow();
    List<LocalDate> days = new ArrayList<>();
    for (YearMonth month = YearMonth.from(period.startInclusive());
        !month.atEndOfMonth().isAfter(end);
        month = month.plusMonths(1)) {
      days.add(month.atEndOfMonth());
    }
    return of(insats, pathways, days);
  }

  /** Adds one from the first to the last day, both included, as differences between days. */
  private static void mark(
      int[] differences, LocalDate[] days, LocalDate first, Optional<LocalDate> last) {
    differences[firstNotBefore(days, first)]++;
    last.ifPresent(day -> differences[firstNotBefore(days, day.plusDays(1))]--);
  }

  private static int firstNotBefore(LocalDate[] days, LocalDate day) {
    int at = Arrays.binarySearch(days, day);
    return at >= 0 ? at : -at - 1;
  }

  /**
   * Mean participants per full-time equivalent: participants of all days by staff of all days, so
   * that a day with more staff weighs more; rounded once, half up. Days without staff are left out.
   *
   * @param decimals digits after the decimal point, not negative
   * @return empty if no day has staff
   */
  public Optional<BigDecimal> meanPerPost(int decimals) {
    BigDecimal staff = BigDecimal.ZERO;
    long participants = 0;
    for (CaseloadPoint point : points) {
      if (point.staff().signum() > 0) {
        staff = staff.add(point.staff());
        participants += point.participants();
      }
    }
    return CaseloadPoint.ratio(BigDecimal.valueOf(participants), staff, decimals);
  }

  /** The days on which more take part than there is capacity for. */
  public List<LocalDate> overfull() {
    return points.stream()
        .filter(point -> point.over().orElse(0) > 0)
        .map(CaseloadPoint::day)
        .toList();
  }
}
