package io.github.finsam.examples.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws lines over a table of their values. */
final class LinePainter {
  private static final double MARGIN = 2;
  private static final double TOP = 10;
  private static final double UPRIGHT_ROOM = 80;

  private final LineChart chart;

  LinePainter(LineChart chart) {
    this.chart = chart;
  }

  Drawing paint(double width) {
    double bottom = TOP + (width < 480 ? 170 : 230);
    Axis axis = axis(bottom);
    double gutter = 0;
    for (int i = 0; i < axis.labels().size(); i++) {
      gutter = Math.max(gutter, TextFit.width(axis.labels().get(i), Svg.FONT));
    }
    gutter = Math.min(gutter, width * 0.28);
    double left = MARGIN + gutter + 8;
    double step = (width - MARGIN - left) / chart.points().size();

    List<Html> shapes = new ArrayList<>();
    for (int i = 0; i < axis.labels().size(); i++) {
      double tick = axis.ticks().values().get(i);
      double y = axis.at(tick);
      shapes.add(Svg.line(left, y, width - MARGIN, y, tick == 0 ? "zero" : "grid"));
      shapes.add(
          Svg.fitted(left - 8, y + 4.5, Svg.Anchor.END, "tick", axis.labels().get(i), gutter));
    }
    chart.target().ifPresent(t -> target(axis, left, step, t, shapes));
    for (int s = 0; s < chart.series().size(); s++) {
      intervals(axis, left, step, s, shapes);
    }
    for (int s = 0; s < chart.series().size(); s++) {
      line(axis, left, step, s, shapes);
    }
    double y = gaps(left, step, bottom + 8, shapes);
    y = row(chart.points(), "label", left, step, y, shapes) + 6;
    for (int s = 0; s < chart.series().size(); s++) {
      LineChart.Series series = chart.series().get(s);
      shapes.add(Svg.line(MARGIN, y, width - MARGIN, y, "grid"));
      shapes.add(Paint.lineSample(MARGIN, y + 13, s));
      name(series.name(), y, width, shapes);
      List<String> values =
          series.values().stream().map(d -> GroupedBarChart.words(d, chart.format())).toList();
      y = row(values, "value", left, step, y + 24, shapes);
      List<String> intervals =
          IntStream.range(0, values.size())
              .mapToObj(i -> series.interval(i).map(LineChart.Interval::words).orElse(""))
              .toList();
      if (intervals.stream().anyMatch(i -> !i.isEmpty())) {
        y = row(intervals, "tick", left, step, y, shapes);
      }
      y += 6;
    }
    if (chart.target().isPresent()) {
      Target target = chart.target().get();
      shapes.add(Svg.line(MARGIN, y, width - MARGIN, y, "grid"));
      shapes.add(Paint.targetSample(MARGIN, y + 13));
      name(target.name(), y, width, shapes);
      List<String> values =
          target.values().stream().map(d -> GroupedBarChart.words(d, chart.format())).toList();
      y = row(values, "value", left, step, y + 24, shapes) + 6;
    }
    if (chart.marksGaps()) {
      List<Integer> broken =
          IntStream.range(0, chart.series().size())
              .filter(s -> chart.series().get(s).hasGap())
              .boxed()
              .toList();
      shapes.add(Svg.line(MARGIN, y, width - MARGIN, y, "grid"));
      y = Legend.gaps(chart.gap(), broken, 34, width, y + 4, shapes);
    }
    return new Drawing(y, shapes);
  }

  private static void name(String name, double y, double width, List<Html> shapes) {
    double room = width - 2 * MARGIN - 34;
    shapes.add(Svg.fitted(MARGIN + 34, y + 17.5, Svg.Anchor.START, "label", name, room));
  }

  private Axis axis(double bottom) {
    double low = chart.span().map(Span::low).orElse(0.0);
    double high = chart.span().map(Span::high).orElse(0.0);
    for (double value : drawn().toArray()) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return Axis.upward(low, high, bottom, TOP, 7, chart.format());
  }

  private DoubleStream drawn() {
    Stream<Datum> values =
        Stream.concat(
            chart.series().stream().flatMap(s -> s.values().stream()),
            chart.target().stream().flatMap(t -> t.values().stream()));
    Stream<LineChart.Interval> intervals =
        chart.series().stream().flatMap(s -> s.intervals().stream()).flatMap(Optional::stream);
    return DoubleStream.concat(
        values.flatMap(d -> d.value().stream()).mapToDouble(v -> v),
        intervals.flatMapToDouble(i -> DoubleStream.of(i.low(), i.high())));
  }

  /** Where a series stands at a point: whiskers of several series must not cover each other. */
  private double x(double left, double step, int point, int s) {
    long lines = chart.series().size();
    boolean apart =
        lines > 1
            && chart.series().stream()
                .anyMatch(l -> l.spread() == LineChart.Spread.WHISKERS && !l.intervals().isEmpty());
    double shift = apart ? Math.min(9, step / (lines + 1)) : 0;
    return left + (point + 0.5) * step + (s - (lines - 1) / 2.0) * shift;
  }

  private void line(Axis axis, double left, double step, int s, List<Html> shapes) {
    List<Datum> values = chart.series().get(s).values();
    List<Html> markers = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Optional<Double> here = values.get(i).value();
      if (here.isEmpty()) {
        continue;
      }
      double x = x(left, step, i, s);
      double y = axis.at(here.get());
      if (i > 0 && values.get(i - 1).value().isPresent()) {
        double before = axis.at(values.get(i - 1).value().get());
        shapes.add(Svg.line(x(left, step, i - 1, s), before, x, y, Paint.stroke(s)));
      }
      markers.add(Paint.marker(x, y, s));
    }
    shapes.addAll(markers);
  }

  private void intervals(Axis axis, double left, double step, int s, List<Html> shapes) {
    LineChart.Series series = chart.series().get(s);
    for (int i = 0; i < series.intervals().size(); i++) {
      int end = i;
      while (end < series.intervals().size() && series.interval(end).isPresent()) {
        end++;
      }
      if (series.spread() == LineChart.Spread.BAND && end - i > 1) {
        band(axis, left, step, s, i, end, shapes);
        i = end;
      } else if (end > i) {
        double x = x(left, step, i, s);
        whisker(axis, x, Math.min(4, step / 4), series.interval(i).get(), s, shapes);
      }
    }
  }

  private void band(
      Axis axis, double left, double step, int s, int from, int to, List<Html> shapes) {
    LineChart.Series series = chart.series().get(s);
    int count = to - from;
    double[] corners = new double[count * 4];
    for (int i = 0; i < count; i++) {
      double x = x(left, step, from + i, s);
      LineChart.Interval interval = series.interval(from + i).orElseThrow();
      int back = 2 * count - 1 - i;
      corners[2 * i] = x;
      corners[2 * i + 1] = axis.at(interval.high());
      corners[2 * back] = x;
      corners[2 * back + 1] = axis.at(interval.low());
    }
    shapes.add(Paint.polygon("band " + Paint.colour(s), corners));
    for (int i = 1; i < count; i++) {
      int back = 2 * count - 1 - i;
      shapes.add(edge(corners, i - 1, i, s));
      shapes.add(edge(corners, back, back + 1, s));
    }
  }

  private static Html edge(double[] corners, int a, int b, int s) {
    return Svg.line(
        corners[2 * a],
        corners[2 * a + 1],
        corners[2 * b],
        corners[2 * b + 1],
        "edge " + Paint.colour(s));
  }

  private static void whisker(
      Axis axis, double x, double cap, LineChart.Interval interval, int s, List<Html> shapes) {
    double low = axis.at(interval.low());
    double high = axis.at(interval.high());
    String style = "whisker " + Paint.colour(s);
    shapes.add(Svg.line(x, low, x, high, style));
    shapes.add(Svg.line(x - cap, low, x + cap, low, style));
    shapes.add(Svg.line(x - cap, high, x + cap, high, style));
  }

  /** A level holds for the whole width of its point, so a change of level is a step. */
  private static void target(
      Axis axis, double left, double step, Target target, List<Html> shapes) {
    for (int i = 0; i < target.values().size(); i++) {
      Optional<Double> value = target.values().get(i).value();
      if (value.isEmpty()) {
        continue;
      }
      int end = i + 1;
      while (end < target.values().size() && target.values().get(end).value().equals(value)) {
        end++;
      }
      double y = axis.at(value.get());
      shapes.add(Svg.line(left + i * step, y, left + end * step, y, "target"));
      for (int point = i; point < end; point++) {
        double x = left + (point + 0.5) * step;
        double half = Math.min(5, step / 4);
        shapes.add(Svg.line(x - half, y, x + half, y, "target-bar"));
      }
      i = end - 1;
    }
  }

  /** Marks for missing values below the axis, where no value can stand; a row for each series. */
  private double gaps(double left, double step, double top, List<Html> shapes) {
    double y = top;
    for (int s = 0; s < chart.series().size(); s++) {
      LineChart.Series series = chart.series().get(s);
      if (chart.marksGaps() && series.hasGap()) {
        for (int i = 0; i < series.values().size(); i++) {
          if (series.values().get(i).value().isEmpty()) {
            shapes.add(Paint.gap(x(left, step, i, s), y + 8, s));
          }
        }
        y += 17;
      }
    }
    return y;
  }

  /**
   * Texts under their points, upright if they are too wide, every second or third if there are too
   * many; returns where the row ends.
   */
  private static double row(
      List<String> texts, String style, double left, double step, double top, List<Html> shapes) {
    double widest = texts.stream().mapToDouble(t -> TextFit.width(t, Svg.FONT)).max().orElse(0);
    boolean upright = widest + 6 > step;
    int every = upright ? (int) Math.max(1, Math.ceil(15 / step)) : 1;
    for (int i = 0; i < texts.size(); i += every) {
      double x = left + (i + 0.5) * step;
      String text = texts.get(i);
      if (text.isEmpty()) {
        continue;
      }
      shapes.add(
          upright
              ? Svg.upright(x + 4.5, top + 2, style, text, UPRIGHT_ROOM)
              : Svg.fitted(x, top + 13, Svg.Anchor.MIDDLE, style, text, step));
    }
    return top + (upright ? Math.min(widest, UPRIGHT_ROOM) + 6 : 18);
  }
}
