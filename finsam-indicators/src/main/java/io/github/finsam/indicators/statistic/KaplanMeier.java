package io.github.finsam.indicators.statistic;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The time to an event of people who are observed for different times: those for whom it has not
 * happened when the observation ends are censored, they count as long as they are observed.
 *
 * <p>Sources: the estimate is that of E. L. Kaplan and P. Meier, Nonparametric estimation from
 * incomplete observations, Journal of the American Statistical Association 53 (1958) 457-481; its
 * variance that of M. Greenwood, The natural duration of cancer, Reports on Public Health and
 * Medical Subjects 33 (1926); the interval is symmetric for the logarithm of the share, as in J. D.
 * Kalbfleisch and R. L. Prentice, The Statistical Analysis of Failure Time Data (1980), and cut at
 * 1. Who is censored on the day of an event counts as observed on that day.
 *
 * <p>Immutable and thread-safe.
 */
public final class KaplanMeier {

  /** The method, in words. */
  public static final Label METHOD =
      Label.of(
          "Kaplan–Meiers skattning (1958) med Greenwoods varians (1926), intervall för logaritmen",
          "Kaplan–Meier estimate (1958) with Greenwood's variance (1926), interval of the logarithm");

  private static final double TOLERANCE = 1e-12;

  private final List<SurvivalPoint> points;
  private final long n;

  private KaplanMeier(List<SurvivalPoint> points, long n) {
    this.points = points;
    this.n = n;
  }

  /**
   * The curve of single observations.
   *
   * @param days how long each was observed, in whole days, not negative
   * @param happened whether it ended with the event
   * @param level confidence level, greater than 0 and less than 1
   * @throws io.github.finsam.base.InvalidValueException if the arrays are not equally long, a time
   *     is negative, or {@code level} out of range
   */
  public static KaplanMeier of(int[] days, boolean[] happened, double level) {
    Arguments arguments =
        new Arguments()
            .that(
                days.length == happened.length,
                "mismatch",
                "happened",
                happened.length,
                Integer.toString(days.length));
    int last = -1;
    for (int day : days) {
      arguments.that(day >= 0, "negative", "days", day);
      last = Math.max(last, day);
    }
    arguments.orThrow();
    long[] events = new long[last + 1];
    long[] censored = new long[last + 1];
    for (int i = 0; i < days.length; i++) {
      (happened[i] ? events : censored)[days[i]]++;
    }
    return ofCounts(events, censored, level);
  }

  /**
   * The curve of counts by day.
   *
   * @param events how many events there were after so many days, not negative
   * @param censored how many were observed for so many days without the event, not negative; as
   *     long as the other
   * @param level confidence level, greater than 0 and less than 1
   * @throws io.github.finsam.base.InvalidValueException if the arrays are not equally long, a
   *     number is negative, or {@code level} out of range
   */
  public static KaplanMeier ofCounts(long[] events, long[] censored, double level) {
    Arguments arguments =
        new Arguments()
            .that(level > 0 && level < 1, "out-of-range", "level", level, "0", "1")
            .that(
                events.length == censored.length,
                "mismatch",
                "censored",
                censored.length,
                Integer.toString(events.length));
    long n = 0;
    for (int day = 0; day < Math.min(events.length, censored.length); day++) {
      arguments
          .that(events[day] >= 0, "negative", "events", events[day])
          .that(censored[day] >= 0, "negative", "censored", censored[day]);
      n += events[day] + censored[day];
    }
    arguments.orThrow();
    double z = Intervals.z(level);
    List<SurvivalPoint> points = new ArrayList<>();
    long atRisk = n;
    double survival = 1;
    double sum = 0;
    for (int day = 0; day < events.length; day++) {
      if (events[day] + censored[day] > 0) {
        if (events[day] > 0) {
          survival *= (double) (atRisk - events[day]) / atRisk;
          sum += (double) events[day] / ((double) atRisk * (atRisk - events[day]));
        }
        points.add(
            new SurvivalPoint(
                day,
                atRisk,
                events[day],
                censored[day],
                survival,
                interval(survival, sum, z, level)));
        atRisk -= events[day] + censored[day];
      }
    }
    return new KaplanMeier(List.copyOf(points), n);
  }

  /** Greenwood's sum is the variance of the logarithm. */
  private static Optional<Interval> interval(double survival, double sum, double z, double level) {
    if (survival == 0) {
      return Optional.empty();
    }
    double width = z * Math.sqrt(sum);
    return Optional.of(
        Interval.of(
            survival * Math.exp(-width), Math.min(1, survival * Math.exp(width)), level, METHOD));
  }

  /** How many were observed. */
  public long n() {
    return n;
  }

  /** A point for each day on which something happened or stopped being known, in order. */
  public List<SurvivalPoint> points() {
    return points;
  }

  /** The last point on the day or before; empty before the first one. */
  public Optional<SurvivalPoint> at(int day) {
    SurvivalPoint last = null;
    for (SurvivalPoint point : points) {
      if (point.day() > day) {
        break;
      }
      last = point;
    }
    return Optional.ofNullable(last);
  }

  /**
   * After how many days it has happened for a share of the people: the first day on which no more
   * than the rest are left. If exactly the rest are left, half-way to the day of the next event.
   *
   * @param share greater than 0 and less than 1; 0.5 gives the median
   * @return empty if the curve does not come down so far
   * @throws io.github.finsam.base.InvalidValueException if {@code share <= 0} or {@code share >= 1}
   */
  public OptionalDouble quantile(double share) {
    new Arguments()
        .that(share > 0 && share < 1, "out-of-range", "share", share, "0", "1")
        .orThrow();
    double left = 1 - share;
    for (int i = 0; i < points.size(); i++) {
      SurvivalPoint point = points.get(i);
      if (point.events() > 0 && point.survival() <= left + TOLERANCE) {
        if (point.survival() < left - TOLERANCE) {
          return OptionalDouble.of(point.day());
        }
        for (SurvivalPoint next : points.subList(i + 1, points.size())) {
          if (next.events() > 0) {
            return OptionalDouble.of((point.day() + next.day()) / 2.0);
          }
        }
        return OptionalDouble.of(point.day());
      }
    }
    return OptionalDouble.empty();
  }
}
