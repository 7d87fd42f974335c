package io.github.finsam.examples.rendering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Development over points in order, usually years; a line breaks where a value is missing.
 *
 * <p>The axis always holds zero, so that a small change does not look like a large one, unless a
 * span says what it covers instead, such as the codes of a scale. Below the axis stand the values
 * of each series, which is also the legend.
 *
 * <pre>{@code
 * LineChart.of(text, v -> number(v), List.of("2013", "2014"),
 *         Series.of("Bemötande", 3.9, 4.2)
 *             .withWhiskers(Interval.of(3.6, 4.2, "3,6–4,2"), Interval.of(4.0, 4.4, "4,0–4,4")))
 *     .withSpan(Span.of(1, 5))
 *     .withTarget(Target.level("Mål", 4.0, 2));
 * }</pre>
 *
 * @param text the words around the chart
 * @param format how values are written
 * @param points the names of the points from left to right
 * @param series the lines, each with one value per point
 * @param target what should be reached at each point, if there is a target
 * @param span what the axis covers at the least; if there is none, it holds zero
 * @param gap what the mark for a missing value means; if empty, missing values have no mark
 */
public record LineChart(
    ChartText text,
    DoubleFunction<String> format,
    List<String> points,
    List<Series> series,
    Optional<Target> target,
    Optional<Span> span,
    String gap)
    implements Chart {

  /**
   * Checks the shape and copies the lists.
   *
   * @throws IllegalArgumentException if a series or the target has another number of values than
   *     there are points
   */
  public LineChart {
    points = List.copyOf(points);
    series = List.copyOf(series);
    for (Series line : series) {
      checkSize(line.name(), line.values(), points, "points");
    }
    if (target.isPresent()) {
      checkSize(target.get().name(), target.get().values(), points, "points");
    }
  }

  /**
   * A chart of these lines alone.
   *
   * @throws IllegalArgumentException if a series has another number of values than there are points
   */
  public LineChart(
      ChartText text, DoubleFunction<String> format, List<String> points, List<Series> series) {
    this(text, format, points, series, Optional.empty(), Optional.empty(), "");
  }

  static void checkSize(String name, List<Datum> values, List<String> places, String what) {
    if (values.size() != places.size()) {
      throw new IllegalArgumentException(
          "Series '"
              + name
              + "' has "
              + values.size()
              + " values for "
              + places.size()
              + " "
              + what);
    }
  }

  /**
   * The range around a value, such as a confidence interval.
   *
   * @param low where it begins, finite and within ±1e300
   * @param high where it ends, not below {@code low}
   * @param words the interval as text, shown below the value; may be empty
   */
  public record Interval(double low, double high, String words) {
    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if an end is not finite or beyond ±1e300, or {@code low >
     *     high}
     */
    public Interval {
      Datum.check("low", low);
      Datum.check("high", high);
      if (low > high) {
        throw new IllegalArgumentException(
            "Argument 'high' must be at least " + low + " but is " + high);
      }
    }

    /** The range around a value. */
    public static Interval of(double low, double high, String words) {
      return new Interval(low, high, words);
    }
  }

  /** How intervals are drawn. */
  public enum Spread {
    /** A tinted band along the line; for one line, or lines far apart. */
    BAND,
    /** A whisker at each point, beside those of other lines. */
    WHISKERS
  }

  /**
   * One line.
   *
   * @param name what it shows
   * @param values one per point
   * @param intervals none at all, or one place per point; empty where a value has no interval
   * @param spread how the intervals are drawn
   */
  public record Series(
      String name, List<Datum> values, List<Optional<Interval>> intervals, Spread spread) {
    /**
     * Checks the intervals and copies the lists.
     *
     * @throws IllegalArgumentException if there are intervals, but not one place per value, or a
     *     missing value has one: it would say what the gap does not
     */
    public Series {
      values = List.copyOf(values);
      intervals = List.copyOf(intervals);
      if (!intervals.isEmpty() && intervals.size() != values.size()) {
        throw new IllegalArgumentException(
            "Series '"
                + name
                + "' has "
                + intervals.size()
                + " intervals for "
                + values.size()
                + " values");
      }
      for (int i = 0; i < intervals.size(); i++) {
        if (intervals.get(i).isPresent() && values.get(i).value().isEmpty()) {
          throw new IllegalArgumentException(
              "Series '" + name + "' has an interval around a missing value");
        }
      }
    }

    /** A line without intervals. */
    public Series(String name, List<Datum> values) {
      this(name, values, List.of(), Spread.WHISKERS);
    }

    /** A line with values; null is a gap, shown as a dash. */
    public static Series of(String name, @Nullable Double... values) {
      return new Series(
          name,
          Arrays.stream(values).map(v -> v == null ? Datum.absent("–") : Datum.of(v)).toList());
    }

    /** A line with values, or the words for why there is none. */
    public static Series of(String name, List<Datum> values) {
      return new Series(name, values);
    }

    /** This line with a band around it; empty where a value has no interval. */
    public Series withBand(List<Optional<Interval>> around) {
      return new Series(name, values, around, Spread.BAND);
    }

    /** This line with a band around it; null where a value has no interval. */
    public Series withBand(@Nullable Interval... around) {
      return withBand(Arrays.stream(around).map(Optional::ofNullable).toList());
    }

    /** This line with a whisker at each point; empty where a value has no interval. */
    public Series withWhiskers(List<Optional<Interval>> around) {
      return new Series(name, values, around, Spread.WHISKERS);
    }

    /** This line with a whisker at each point; null where a value has no interval. */
    public Series withWhiskers(@Nullable Interval... around) {
      return withWhiskers(Arrays.stream(around).map(Optional::ofNullable).toList());
    }

    Optional<Interval> interval(int point) {
      return intervals.isEmpty() ? Optional.empty() : intervals.get(point);
    }

    boolean hasGap() {
      return values.stream().anyMatch(d -> d.value().isEmpty());
    }
  }

  /** A chart of these lines. */
  public static LineChart of(
      ChartText text, DoubleFunction<String> format, List<String> points, Series... series) {
    return new LineChart(text, format, points, List.of(series));
  }

  /** This chart with a target. */
  public LineChart withTarget(Target level) {
    return new LineChart(text, format, points, series, Optional.of(level), span, gap);
  }

  /** This chart with an axis that covers a span instead of holding zero. */
  public LineChart withSpan(Span covered) {
    return new LineChart(text, format, points, series, target, Optional.of(covered), gap);
  }

  /** This chart with a mark where a value is missing, and the words for what the mark means. */
  public LineChart withGap(String words) {
    return new LineChart(text, format, points, series, target, span, words);
  }

  boolean marksGaps() {
    return !gap.isEmpty() && series.stream().anyMatch(Series::hasGap);
  }

  @Override
  public Html html(String id) {
    List<String> spoken = new ArrayList<>();
    boolean empty = true;
    for (Series line : series) {
      for (int i = 0; i < points.size(); i++) {
        Datum datum = line.values().get(i);
        empty &= datum.value().isEmpty();
        String interval = line.interval(i).map(Interval::words).orElse("");
        spoken.add(
            line.name()
                + ", "
                + points.get(i)
                + ": "
                + GroupedBarChart.words(datum, format)
                + (interval.isEmpty() ? "" : " (" + interval + ")"));
      }
    }
    if (target.isPresent()) {
      for (int i = 0; i < points.size(); i++) {
        String words = GroupedBarChart.words(target.get().values().get(i), format);
        spoken.add(target.get().name() + ", " + points.get(i) + ": " + words);
      }
    }
    if (marksGaps()) {
      spoken.add(gap);
    }
    return Drawing.figure(
        text, id, empty ? List.of() : spoken, (width, inner) -> new LinePainter(this).paint(width));
  }
}
