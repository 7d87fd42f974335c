package io.github.finsam.examples.rendering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Development over points in order, usually years; a line breaks where a value is missing.
 *
 * <p>The axis always holds zero, so that a small change does not look like a large one. Below the
 * axis stand the values of each series, which is also the legend.
 *
 * @param text the words around the chart
 * @param format how values are written
 * @param points the names of the points from left to right
 * @param series the lines, each with one value per point
 */
public record LineChart(
    ChartText text, DoubleFunction<String> format, List<String> points, List<Series> series)
    implements Chart {

  /**
   * Checks the shape and copies the lists.
   *
   * @throws IllegalArgumentException if a series has another number of values than there are points
   */
  public LineChart {
    points = List.copyOf(points);
    series = List.copyOf(series);
    for (Series line : series) {
      if (line.values().size() != points.size()) {
        throw new IllegalArgumentException(
            "Series '"
                + line.name()
                + "' has "
                + line.values().size()
                + " values for "
                + points.size()
                + " points");
      }
    }
  }

  /**
   * One line.
   *
   * @param name what it shows
   * @param values one per point
   */
  public record Series(String name, List<Datum> values) {
    /** Copies the values. */
    public Series {
      values = List.copyOf(values);
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
  }

  /** A chart of these lines. */
  public static LineChart of(
      ChartText text, DoubleFunction<String> format, List<String> points, Series... series) {
    return new LineChart(text, format, points, List.of(series));
  }

  @Override
  public Html html(String id) {
    List<String> spoken = new ArrayList<>();
    boolean empty = true;
    for (Series line : series) {
      for (int i = 0; i < points.size(); i++) {
        Datum datum = line.values().get(i);
        empty &= datum.value().isEmpty();
        spoken.add(
            line.name() + ", " + points.get(i) + ": " + GroupedBarChart.words(datum, format));
      }
    }
    return Drawing.figure(
        text, id, empty ? List.of() : spoken, (width, inner) -> new LinePainter(this).paint(width));
  }
}
