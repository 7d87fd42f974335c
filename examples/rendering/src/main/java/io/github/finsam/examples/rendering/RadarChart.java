package io.github.finsam.examples.rendering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * One to three profiles over the same axes, such as the indicators that participants answer.
 *
 * <p>Where a value is missing the profile is broken and its marker stands empty and struck through
 * outside the rings, never at the centre. Below the rings stand the values, with the axes in full.
 *
 * <pre>{@code
 * RadarChart.of(
 *         text,
 *         v -> number(v),
 *         Span.of(1, 5),
 *         List.of("Bemötande", "Delaktighet", "Inflytande", "Samordning", "Tillit"),
 *         "Visas inte: färre än 5 svar",
 *         Series.of("2014", 4.2, 3.9, null, 4.4, 4.0))
 *     .withTarget(Target.level("Mål", 4.0, 5));
 * }</pre>
 *
 * @param text the words around the chart
 * @param format how values are written, at the rings and in the table
 * @param span what the axes cover at the least; values beyond it widen it
 * @param axes the names of the axes, clockwise from the top, 5 to 12; numbered on narrow screens
 * @param series one to three profiles
 * @param target what should be reached on each axis, if there is a target
 * @param gap what the mark for a missing value means; may be empty only if nothing is missing
 */
public record RadarChart(
    ChartText text,
    DoubleFunction<String> format,
    Span span,
    List<String> axes,
    List<Series> series,
    Optional<Target> target,
    String gap)
    implements Chart {
  private static final int FEWEST_AXES = 5;
  private static final int MOST_AXES = 12;
  private static final int MOST_SERIES = 3;

  /**
   * Checks the shape and copies the lists.
   *
   * @throws IllegalArgumentException if there are fewer than 5 or more than 12 axes, no series or
   *     more than 3, a series or the target has another number of values than there are axes, or a
   *     value of a series is missing and {@code gap} is blank
   */
  public RadarChart {
    axes = List.copyOf(axes);
    series = List.copyOf(series);
    if (axes.size() < FEWEST_AXES || axes.size() > MOST_AXES) {
      throw new IllegalArgumentException(
          "A radar needs " + FEWEST_AXES + " to " + MOST_AXES + " axes but has " + axes.size());
    }
    if (series.isEmpty() || series.size() > MOST_SERIES) {
      throw new IllegalArgumentException(
          "A radar needs 1 to " + MOST_SERIES + " series but has " + series.size());
    }
    for (Series profile : series) {
      LineChart.checkSize(profile.name(), profile.values(), axes, "axes");
    }
    if (target.isPresent()) {
      LineChart.checkSize(target.get().name(), target.get().values(), axes, "axes");
    }
    if (gap.isBlank() && series.stream().anyMatch(Series::hasGap)) {
      throw new IllegalArgumentException(
          "A value is missing, but argument 'gap' does not say what its mark means");
    }
  }

  /**
   * One profile.
   *
   * @param name what it shows
   * @param values one per axis
   */
  public record Series(String name, List<Datum> values) {
    /** Copies the values. */
    public Series {
      values = List.copyOf(values);
    }

    /** A profile with values, or the words for why there is none. */
    public static Series of(String name, List<Datum> values) {
      return new Series(name, values);
    }

    /** A profile with values; null is a gap, shown as a dash. */
    public static Series of(String name, @Nullable Double... values) {
      return new Series(
          name,
          Arrays.stream(values).map(v -> v == null ? Datum.absent("–") : Datum.of(v)).toList());
    }

    boolean hasGap() {
      return values.stream().anyMatch(d -> d.value().isEmpty());
    }
  }

  /**
   * A radar without a target.
   *
   * @param gap what the mark for a missing value means; may be empty only if nothing is missing
   */
  public static RadarChart of(
      ChartText text,
      DoubleFunction<String> format,
      Span span,
      List<String> axes,
      String gap,
      Series... series) {
    return new RadarChart(text, format, span, axes, List.of(series), Optional.empty(), gap);
  }

  /** This radar with a target. */
  public RadarChart withTarget(Target level) {
    return new RadarChart(text, format, span, axes, series, Optional.of(level), gap);
  }

  @Override
  public Html html(String id) {
    List<String> spoken = new ArrayList<>();
    boolean empty = true;
    for (Series profile : series) {
      for (int i = 0; i < axes.size(); i++) {
        Datum datum = profile.values().get(i);
        empty &= datum.value().isEmpty();
        spoken.add(profile.name() + ", " + axes.get(i) + ": " + words(datum));
      }
    }
    if (target.isPresent()) {
      for (int i = 0; i < axes.size(); i++) {
        Datum datum = target.get().values().get(i);
        spoken.add(target.get().name() + ", " + axes.get(i) + ": " + words(datum));
      }
    }
    if (gaps()) {
      spoken.add(gap);
    }
    return Drawing.figure(
        text,
        id,
        empty ? List.of() : spoken,
        (width, inner) -> new RadarPainter(this, width).paint());
  }

  boolean gaps() {
    return series.stream().anyMatch(Series::hasGap);
  }

  String words(Datum datum) {
    return GroupedBarChart.words(datum, format);
  }
}
