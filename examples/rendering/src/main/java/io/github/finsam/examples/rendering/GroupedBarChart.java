package io.github.finsam.examples.rendering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Horizontal bars side by side under each label, such as budget beside actual.
 *
 * @param text the words around the chart
 * @param format how values are written, at the bars and along the axis
 * @param series the names of the bars in each group, for the legend
 * @param groups from top to bottom, each with one value per series
 */
public record GroupedBarChart(
    ChartText text, DoubleFunction<String> format, List<String> series, List<Group> groups)
    implements Chart {

  /**
   * Checks the shape and copies the lists.
   *
   * @throws IllegalArgumentException if there is no series or a group has another number of values
   */
  public GroupedBarChart {
    series = List.copyOf(series);
    groups = List.copyOf(groups);
    if (series.isEmpty()) {
      throw new IllegalArgumentException("A grouped bar chart needs at least one series");
    }
    for (Group group : groups) {
      if (group.values().size() != series.size()) {
        throw new IllegalArgumentException(
            "Group '"
                + group.label()
                + "' has "
                + group.values().size()
                + " values for "
                + series.size()
                + " series");
      }
    }
  }

  /**
   * The bars under one label.
   *
   * @param label what they stand for; long ones wrap to two lines
   * @param values one per series
   */
  public record Group(String label, List<Datum> values) {
    /** Copies the values. */
    public Group {
      values = List.copyOf(values);
    }

    /** Bars with values, which may be negative. */
    public static Group of(String label, double... values) {
      return new Group(label, Arrays.stream(values).mapToObj(Datum::of).toList());
    }

    /** Bars with values, or why there are none. */
    public static Group of(String label, Datum... values) {
      return new Group(label, List.of(values));
    }
  }

  /** A chart of these groups. */
  public static GroupedBarChart of(
      ChartText text, DoubleFunction<String> format, List<String> series, Group... groups) {
    return new GroupedBarChart(text, format, series, List.of(groups));
  }

  @Override
  public Html html(String id) {
    List<String> spoken = new ArrayList<>();
    boolean empty = true;
    for (Group group : groups) {
      for (int s = 0; s < series.size(); s++) {
        Datum datum = group.values().get(s);
        empty &= datum.value().isEmpty();
        spoken.add(group.label() + ", " + series.get(s) + ": " + words(datum, format));
      }
    }
    return Drawing.figure(
        text, id, empty ? List.of() : spoken, new BarPainter(series, groups, format));
  }

  static String words(Datum datum, DoubleFunction<String> format) {
    return datum.value().map(format::apply).orElse(datum.absence());
  }
}
