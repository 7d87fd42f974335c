package io.github.finsam.indicators.followup;

import io.github.finsam.base.Label;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.followup.Tabulation.Line;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.statistic.Intervals;
import io.github.finsam.indicators.statistic.KaplanMeier;
import io.github.finsam.indicators.statistic.Moments;
import io.github.finsam.indicators.statistic.SurvivalPoint;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Makes summaries of times and curves, for everybody, women and men. */
final class Times {

  /** A time that is not known or not asked for. */
  static final int UNKNOWN = -1;

  /** Sixty years; what lasts longer is a mistake and not counted. */
  private static final int LONGEST = 21_915;

  private final Populations populations;
  private final Tabulation tabulation;
  private final Disclosure policy;
  private final double level;
  private final int minimum;

  Times(Populations populations, Tabulation tabulation, Disclosure policy, double level) {
    this.populations = populations;
    this.tabulation = tabulation;
    this.policy = policy;
    this.level = level;
    this.minimum = policy.minimum(EnumSet.of(Respondent.PARTICIPANT));
  }

  /**
   * Summaries of a time.
   *
   * @param days of a row; {@link #UNKNOWN} if there is none
   */
  BySlice<DurationSummary> durations(Label what, Denominator of, IntUnaryOperator days) {
    long[][] counts = count(of, 2, row -> inRange(days.applyAsInt(row)), row -> false);
    Table shown = shown(what, of, row -> inRange(days.applyAsInt(row)));
    return bySlice(shown, what, of, slice -> summary(what, counts(counts, slice)));
  }

  private static int inRange(int days) {
    return days < 0 || days > LONGEST ? UNKNOWN : days;
  }

  /**
   * Curves of the time to an event.
   *
   * @param days how long a row is observed; {@link #UNKNOWN} leaves it out
   * @param happened whether the row ended with the event
   */
  BySlice<SurvivalCurve> curves(
      Label event,
      Denominator of,
      IntUnaryOperator days,
      IntPredicate happened,
      List<Integer> months) {
    long[][] counts = count(of, 4, row -> inRange(days.applyAsInt(row)), happened);
    Table shown = shown(event, of, row -> inRange(days.applyAsInt(row)));
    return bySlice(
        shown,
        event,
        of,
        slice ->
            curve(
                event,
                KaplanMeier.ofCounts(
                    counts(counts, 2 + slice, slice), counts(counts, slice), level),
                months));
  }

  /** Counts by day: women, men, and in two more arrays those whose time ended with the event. */
  private long[][] count(Denominator of, int arrays, IntUnaryOperator days, IntPredicate happened) {
    int[] flags = populations.spells.column(Columns.FLAGS);
    long[][] counts = new long[arrays][LONGEST + 1];
    for (int i = 0; i < populations.rows.length; i++) {
      if (populations.in(i, of)) {
        int row = populations.rows[i];
        int time = days.applyAsInt(row);
        if (time >= 0) {
          int array = (flags[row] & Columns.MAN) + (happened.test(row) ? 2 : 0);
          counts[array][time]++;
        }
      }
    }
    return counts;
  }

  private static long[] counts(long[][] counts, int slice) {
    return counts(counts, slice, slice);
  }

  private static long[] counts(long[][] counts, int array, int slice) {
    if (slice != Slices.ALL) {
      return counts[array];
    }
    int first = array - slice;
    long[] sum = new long[LONGEST + 1];
    for (int day = 0; day <= LONGEST; day++) {
      sum[day] = counts[first][day] + counts[first + 1][day];
    }
    return sum;
  }

  /** How many the time is known of, which decides what is shown. */
  private Table shown(Label what, Denominator of, IntUnaryOperator days) {
    return tabulation.table(
        List.of(),
        populations.atoms(EnumSet.of(of), 2, row -> days.applyAsInt(row) < 0 ? 0 : 1),
        List.of(new Line(List.of(), what, of, Optional.empty(), s -> s == 1)));
  }

  private <T> BySlice<T> bySlice(Table shown, Label what, Denominator of, IntFunction<T> make) {
    List<Outcome<T>> all = new ArrayList<>();
    for (int slice : Slices.SHOWN) {
      Cell cell = shown.cell(of, Slices.key(slice));
      if (cell.absence().isPresent()) {
        all.add(Outcome.none(cell.absence().get()));
      } else if (cell.figure().map(f -> f.sharePositive().part()).orElse(0L) == 0) {
        all.add(
            Outcome.none(
                Absence.of(Absence.Reason.NO_DATA),
                Label.of("Ingen uppgift om " + what.sv(), "Nothing is known of " + what.en())));
      } else {
        all.add(Outcome.found(make.apply(slice)));
      }
    }
    return new BySlice<>(all.get(0), all.get(1), all.get(2));
  }

  private DurationSummary summary(Label what, long[] counts) {
    Moments moments = Moments.ofCounts(counts, 0, LONGEST).orElseThrow();
    long n = Arrays.stream(counts).sum();
    return new DurationSummary(
        what,
        policy.rounded(n),
        moments.mean(),
        Intervals.studentT(moments, level).map(i -> Intervals.cut(i, 0, LONGEST)),
        quantile(counts, n, 0.25),
        quantile(counts, n, 0.5),
        quantile(counts, n, 0.75));
  }

  /** Only if there are enough people on either side of it. */
  private OptionalDouble quantile(long[] counts, long n, double share) {
    if (n * Math.min(share, 1 - share) < minimum && minimum > 1) {
      return OptionalDouble.empty();
    }
    double place = (n - 1) * share;
    long low = (long) Math.floor(place);
    int below = at(counts, low);
    int above = at(counts, Math.min(n - 1, low + 1));
    return OptionalDouble.of(below + (place - low) * (above - below));
  }

  private static int at(long[] counts, long place) {
    long passed = 0;
    for (int day = 0; day < counts.length; day++) {
      passed += counts[day];
      if (passed > place) {
        return day;
      }
    }
    return counts.length - 1;
  }

  private SurvivalCurve curve(Label event, KaplanMeier all, List<Integer> months) {
    List<SurvivalPoint> points = new ArrayList<>();
    int seen = 0;
    long events = 0;
    long censored = 0;
    for (int month : months.stream().sorted().distinct().toList()) {
      int day = (int) Math.round(month * DurationSummary.DAYS_PER_MONTH);
      while (seen < all.points().size() && all.points().get(seen).day() <= day) {
        events += all.points().get(seen).events();
        censored += all.points().get(seen).censored();
        seen++;
      }
      long left = seen == all.points().size() ? 0 : all.points().get(seen).atRisk();
      Optional<SurvivalPoint> last = all.at(day);
      if (last.isPresent() && fit(events) && fit(censored) && fit(left) && left > 0) {
        points.add(
            new SurvivalPoint(
                day,
                left + events + censored,
                events,
                censored,
                last.get().survival(),
                last.get().interval()));
        events = 0;
        censored = 0;
      }
    }
    return new SurvivalCurve(
        event,
        policy.rounded(all.n()),
        policy.rounding() > 1 ? List.of() : points,
        quantile(all, 0.25),
        quantile(all, 0.5),
        quantile(all, 0.75));
  }

  private boolean fit(long number) {
    return number == 0 || number >= minimum;
  }

  private OptionalDouble quantile(KaplanMeier all, double share) {
    OptionalDouble day = all.quantile(share);
    if (day.isEmpty()) {
      return day;
    }
    long before = 0;
    long left = 0;
    for (SurvivalPoint point : all.points()) {
      if (point.day() <= day.getAsDouble()) {
        before += point.events();
      } else {
        left += point.events() + point.censored();
      }
    }
    return minimum == 1 || (before >= minimum && left >= minimum) ? day : OptionalDouble.empty();
  }
}
