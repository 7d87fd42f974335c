package io.github.finsam.examples.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    for (int s = 0; s < chart.series().size(); s++) {
      line(axis, left, step, s, shapes);
    }
    double y = row(chart.points(), "label", left, step, bottom + 8, shapes) + 6;
    for (int s = 0; s < chart.series().size(); s++) {
      LineChart.Series series = chart.series().get(s);
      shapes.add(Svg.line(MARGIN, y, width - MARGIN, y, "grid"));
      shapes.add(Svg.line(MARGIN, y + 13, MARGIN + 26, y + 13, stroke(s)));
      shapes.add(Paint.marker(MARGIN + 13, y + 13, s));
      shapes.add(
          Svg.fitted(
              MARGIN + 34,
              y + 17.5,
              Svg.Anchor.START,
              "label",
              series.name(),
              width - 2 * MARGIN - 34));
      List<String> values =
          series.values().stream().map(d -> GroupedBarChart.words(d, chart.format())).toList();
      y = row(values, "value", left, step, y + 24, shapes) + 6;
    }
    return new Drawing(y, shapes);
  }

  private Axis axis(double bottom) {
    double low = 0;
    double high = 0;
    for (LineChart.Series series : chart.series()) {
      for (Datum datum : series.values()) {
        low = Math.min(low, datum.value().orElse(0.0));
        high = Math.max(high, datum.value().orElse(0.0));
      }
    }
    return Axis.upward(low, high, bottom, TOP, 7, chart.format());
  }

  private void line(Axis axis, double left, double step, int s, List<Html> shapes) {
    List<Datum> values = chart.series().get(s).values();
    List<Html> markers = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Optional<Double> here = values.get(i).value();
      if (here.isEmpty()) {
        continue;
      }
      double x = left + (i + 0.5) * step;
      double y = axis.at(here.get());
      if (i > 0 && values.get(i - 1).value().isPresent()) {
        double before = axis.at(values.get(i - 1).value().get());
        shapes.add(Svg.line(x - step, before, x, y, stroke(s)));
      }
      markers.add(Paint.marker(x, y, s));
    }
    shapes.addAll(markers);
  }

  private static String stroke(int s) {
    return "stroke " + Paint.colour(s) + " d" + s % 4;
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
