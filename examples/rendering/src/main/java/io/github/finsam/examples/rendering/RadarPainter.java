package io.github.finsam.examples.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws profiles over rings, and a table of their values below. */
final class RadarPainter {
  private static final double MARGIN = 2;
  private static final double NARROW_BELOW = 480;
  private static final double SAMPLE = 34;

  private final RadarChart chart;
  private final double width;
  private final boolean narrow;
  private final double radius;
  private final double centre;
  private final Axis axis;
  private final List<Html> shapes = new ArrayList<>();

  RadarPainter(RadarChart chart, double width) {
    this.chart = chart;
    this.width = width;
    this.narrow = width < NARROW_BELOW;
    this.radius = narrow ? 120 : 160;
    this.centre = width / 2;
    this.axis = axis();
  }

  private Axis axis() {
    double low = chart.span().low();
    double high = chart.span().high();
    double[] values =
        Stream.concat(
                chart.series().stream().flatMap(s -> s.values().stream()),
                chart.target().stream().flatMap(t -> t.values().stream()))
            .flatMap(d -> d.value().stream())
            .mapToDouble(v -> v)
            .toArray();
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return Axis.upward(low, high, 0, radius, 6, chart.format());
  }

  Drawing paint() {
    double y = legend();
    List<Label> labels = labels();
    double above = labels.stream().mapToDouble(Label::top).min().orElse(0);
    double below = labels.stream().mapToDouble(Label::bottom).max().orElse(0);
    // Rings reach further than labels where no axis points straight up or down.
    above = Math.min(above, -radius - 2);
    below = Math.max(below, radius + 2);
    double middle = y + 8 - above;
    rings(middle);
    labels.forEach(l -> shapes.add(l.html(centre, middle)));
    chart.target().ifPresent(t -> target(t, middle));
    for (int s = 0; s < chart.series().size(); s++) {
      profile(s, middle);
    }
    gaps(middle);
    ringLabels(middle);
    return new Drawing(table(middle + below + 22) + 4, shapes);
  }

  private double legend() {
    List<String> names = new ArrayList<>();
    chart.series().forEach(s -> names.add(s.name()));
    chart.target().ifPresent(t -> names.add(t.name()));
    return Legend.draw(names, width, SAMPLE, (x, y, i) -> sample(x, y + 6, i), shapes);
  }

  private Html sample(double x, double y, int i) {
    return i < chart.series().size() ? Paint.lineSample(x, y, i) : Paint.targetSample(x, y);
  }

  private double angle(double place) {
    return 2 * Math.PI * place / chart.axes().size();
  }

  private double x(double place, double distance) {
    return centre + Math.sin(angle(place)) * distance;
  }

  private double y(double place, double distance, double middle) {
    return middle - Math.cos(angle(place)) * distance;
  }

  private void rings(double middle) {
    for (double tick : axis.ticks().values()) {
      double r = axis.at(tick);
      if (r > 0) {
        shapes.add(
            Html.element("circle")
                .attribute("cx", Svg.number(centre))
                .attribute("cy", Svg.number(middle))
                .attribute("r", Svg.number(r))
                .attribute("class", r >= radius - 0.01 ? "circle outer" : "circle"));
      }
    }
    for (int i = 0; i < chart.axes().size(); i++) {
      shapes.add(Svg.line(centre, middle, x(i, radius), y(i, radius, middle), "grid"));
    }
  }

  /** Between the last axis and the first, where neither has its values. */
  private void ringLabels(double middle) {
    for (int i = 0; i < axis.labels().size(); i++) {
      double r = axis.at(axis.ticks().values().get(i));
      String label = axis.labels().get(i);
      double half = TextFit.width(label, Svg.FONT) / 2;
      double at = Math.min(x(-0.5, r), centre - 2);
      shapes.add(
          Svg.fitted(at, y(-0.5, r, middle) + 4.5, Svg.Anchor.MIDDLE, "ring", label, 2 * half));
    }
  }

  private void profile(int s, double middle) {
    List<Datum> values = chart.series().get(s).values();
    int count = values.size();
    boolean whole = values.stream().allMatch(d -> d.value().isPresent());
    double[] corners = new double[2 * count];
    List<Html> markers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Optional<Double> here = values.get(i).value();
      if (here.isEmpty()) {
        continue;
      }
      double r = axis.at(here.get());
      corners[2 * i] = x(i, r);
      corners[2 * i + 1] = y(i, r, middle);
      markers.add(Paint.marker(corners[2 * i], corners[2 * i + 1], s));
    }
    if (whole && chart.series().size() == 1) {
      shapes.add(Paint.polygon("band " + Paint.colour(s), corners));
    }
    for (int i = 0; i < count; i++) {
      int next = (i + 1) % count;
      if (values.get(i).value().isPresent() && values.get(next).value().isPresent()) {
        shapes.add(side(corners, i, next, Paint.stroke(s)));
      }
    }
    shapes.addAll(markers);
  }

  private static Html side(double[] corners, int from, int to, String style) {
    return Svg.line(
        corners[2 * from], corners[2 * from + 1], corners[2 * to], corners[2 * to + 1], style);
  }

  private void target(Target target, double middle) {
    int count = target.values().size();
    double[] corners = new double[2 * count];
    for (int i = 0; i < count; i++) {
      double r = axis.at(target.values().get(i).value().orElse(axis.ticks().first()));
      corners[2 * i] = x(i, r);
      corners[2 * i + 1] = y(i, r, middle);
    }
    for (int i = 0; i < count; i++) {
      int next = (i + 1) % count;
      if (target.values().get(i).value().isEmpty()) {
        continue;
      }
      if (target.values().get(next).value().isPresent()) {
        shapes.add(side(corners, i, next, "target"));
      }
      double across = Math.cos(angle(i)) * 5;
      double down = Math.sin(angle(i)) * 5;
      double x = corners[2 * i];
      double y = corners[2 * i + 1];
      shapes.add(Svg.line(x - across, y - down, x + across, y + down, "target-bar"));
    }
  }

  /** Outside the rings, side by side, so that no mark can be read as a value. */
  private void gaps(double middle) {
    for (int i = 0; i < chart.axes().size(); i++) {
      List<Integer> missing = new ArrayList<>();
      for (int s = 0; s < chart.series().size(); s++) {
        if (chart.series().get(s).values().get(i).value().isEmpty()) {
          missing.add(s);
        }
      }
      for (int m = 0; m < missing.size(); m++) {
        double aside = (m - (missing.size() - 1) / 2.0) * 16;
        double x = x(i, radius + 13) + Math.cos(angle(i)) * aside;
        double y = y(i, radius + 13, middle) + Math.sin(angle(i)) * aside;
        shapes.add(Paint.gap(x, y, missing.get(m)));
      }
    }
  }

  /** The name of an axis, placed around the middle of the rings. */
  private record Label(double x, double top, Svg.Anchor anchor, TextFit.Lines lines, String full) {
    double bottom() {
      return top + lines.lines().size() * Svg.LINE;
    }

    Html html(double centre, double middle) {
      return Svg.text(centre + x, middle + top + 12.5, anchor, "label", lines, full);
    }
  }

  private List<Label> labels() {
    double distance = radius + (chart.gaps() ? 28 : 12);
    List<Label> labels = new ArrayList<>();
    int count = chart.axes().size();
    for (int i = 0; i < count; i++) {
      // Beside rings as wide as a narrow screen there is room for a number only.
      String text = narrow ? Integer.toString(i + 1) : chart.axes().get(i);
      double sin = Math.sin(angle(i));
      double cos = Math.cos(angle(i));
      double x = sin * distance;
      Svg.Anchor anchor =
          Math.abs(sin) < 0.01 ? Svg.Anchor.MIDDLE : sin > 0 ? Svg.Anchor.START : Svg.Anchor.END;
      double room =
          anchor == Svg.Anchor.MIDDLE
              ? 2 * Math.sin(angle(1)) * distance - 16
              : width / 2 - MARGIN - Math.abs(x);
      TextFit.Lines lines = TextFit.wrap(text, room, Svg.FONT, 3);
      double height = lines.lines().size() * Svg.LINE;
      // Labels at the top stand on their point, those at the bottom hang from it.
      double top = -cos * distance - height * (1 + cos) / 2;
      labels.add(new Label(x, top, anchor, lines, text));
    }
    return labels;
  }

  private double table(double top) {
    List<List<String>> columns = new ArrayList<>();
    chart.series().forEach(s -> columns.add(s.values().stream().map(chart::words).toList()));
    chart.target().ifPresent(t -> columns.add(t.values().stream().map(chart::words).toList()));
    double right = Math.min(width, 560) - MARGIN;
    double[] rooms = new double[columns.size()];
    double most = (right - MARGIN) * 0.62 / columns.size() - 14;
    double taken = 0;
    for (int c = 0; c < rooms.length; c++) {
      double widest =
          columns.get(c).stream().mapToDouble(t -> TextFit.width(t, Svg.FONT)).max().orElse(0);
      rooms[c] = Math.min(most, Math.max(SAMPLE, widest));
      taken += rooms[c] + 14;
    }
    double numbers = narrow ? 24 : 0;
    double labels = right - MARGIN - taken - numbers;
    double y = top;
    double x = right;
    for (int c = rooms.length - 1; c >= 0; c--) {
      shapes.add(sample(x - 26, y + 8, c));
      x -= rooms[c] + 14;
    }
    y += 20;
    for (int i = 0; i < chart.axes().size(); i++) {
      shapes.add(Svg.line(MARGIN, y, right, y, "grid"));
      y += 4;
      double end =
          cell(chart.axes().get(i), MARGIN + numbers, labels, y, Svg.Anchor.START, "label");
      if (narrow) {
        cell(Integer.toString(i + 1), MARGIN, numbers, y, Svg.Anchor.START, "tick");
      }
      x = right;
      for (int c = rooms.length - 1; c >= 0; c--) {
        boolean there = datum(c, i).value().isPresent();
        end =
            Math.max(
                end,
                cell(
                    columns.get(c).get(i),
                    x,
                    rooms[c],
                    y,
                    Svg.Anchor.END,
                    there ? "value" : "absent"));
        x -= rooms[c] + 14;
      }
      y = end + 4;
    }
    if (chart.gaps()) {
      List<Integer> broken =
          IntStream.range(0, chart.series().size())
              .filter(s -> chart.series().get(s).hasGap())
              .boxed()
              .toList();
      shapes.add(Svg.line(MARGIN, y, right, y, "grid"));
      y = Legend.gaps(chart.gap(), broken, 24, width, y + 6, shapes);
    }
    return y;
  }

  private Datum datum(int column, int i) {
    return column < chart.series().size()
        ? chart.series().get(column).values().get(i)
        : chart.target().orElseThrow().values().get(i);
  }

  private double cell(
      String text, double x, double room, double y, Svg.Anchor anchor, String style) {
    TextFit.Lines lines = TextFit.wrap(text, room, Svg.FONT, 3);
    if (!text.isBlank()) {
      shapes.add(Svg.text(x, y + 12.5, anchor, style, lines, text));
    }
    return y + lines.lines().size() * Svg.LINE;
  }
}
