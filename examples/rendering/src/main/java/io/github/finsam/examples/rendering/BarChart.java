package io.github.finsam.examples.rendering;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Horizontal bars from zero, in the order given.
 *
 * <pre>{@code
 * BarChart.of(text, v -> kronor(v), Bar.of("Grön rehab", 410_000), Bar.absent("Spåret", "–"));
 * }</pre>
 *
 * @param text the words around the chart
 * @param format how values are written, at the bars and along the axis
 * @param bars from top to bottom
 */
public record BarChart(ChartText text, DoubleFunction<String> format, List<Bar> bars)
    implements Chart {

  /** Copies the bars. */
  public BarChart {
    bars = List.copyOf(bars);
  }

  /**
   * One bar.
   *
   * @param label what it stands for; long ones wrap to two lines
   * @param datum its length, or why there is none
   */
  public record Bar(String label, Datum datum) {
    /** A bar with a value, which may be negative. */
    public static Bar of(String label, double value) {
      return new Bar(label, Datum.of(value));
    }

    /** A label without a bar, and the words for why. */
    public static Bar absent(String label, String words) {
      return new Bar(label, Datum.absent(words));
    }
  }

  /** A chart of these bars. */
  public static BarChart of(ChartText text, DoubleFunction<String> format, Bar... bars) {
    return new BarChart(text, format, List.of(bars));
  }

  @Override
  public Html html(String id) {
    List<GroupedBarChart.Group> groups =
        bars.stream().map(b -> new GroupedBarChart.Group(b.label(), List.of(b.datum()))).toList();
    List<String> spoken =
        bars.stream()
            .map(b -> b.label() + ": " + GroupedBarChart.words(b.datum(), format))
            .toList();
    boolean empty = bars.stream().allMatch(b -> b.datum().value().isEmpty());
    return Drawing.figure(
        text, id, empty ? List.of() : spoken, new BarPainter(List.of(""), groups, format));
  }
}
