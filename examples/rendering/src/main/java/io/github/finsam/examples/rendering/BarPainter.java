package io.github.finsam.examples.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Draws horizontal bars, one or several per label. */
final class BarPainter implements Drawing.Painter {
  private static final double MARGIN = 2;
  private static final double GAP = 6;
  private static final double NARROW_BELOW = 480;

  private final List<String> series;
  private final List<GroupedBarChart.Group> groups;
  private final DoubleFunction<String> format;

  BarPainter(
      List<String> series, List<GroupedBarChart.Group> groups, DoubleFunction<String> format) {
    this.series = series;
    this.groups = groups;
    this.format = format;
  }

  @Override
  public Drawing paint(double width, String id) {
    // On a narrow screen the label stands above its bars and leaves them the whole width.
    boolean above = width < NARROW_BELOW;
    int perGroup = series.size();
    double thick = perGroup == 1 ? 18 : 15;
    double band = perGroup * thick + (perGroup - 1) * 3;
    double labelRoom = above ? width - 2 * MARGIN : Math.min(width * 0.36, widestLabel());
    double left = above ? MARGIN : labelRoom + 12;
    Axis axis = axis(left, width - MARGIN);

    List<Html> grid = new ArrayList<>();
    List<Html> marks = new ArrayList<>();
    marks.add(Paint.patterns(perGroup, id));
    double y = perGroup == 1 ? 4 : Legend.draw(series, width, id, marks) + 8;
    double top = y;
    for (GroupedBarChart.Group group : groups) {
      TextFit.Lines label = TextFit.wrap(group.label(), labelRoom, Svg.FONT, 2);
      double labelHeight = label.lines().size() * Svg.LINE;
      double barTop;
      double rowHeight;
      if (above) {
        marks.add(Svg.text(MARGIN, y + 13, Svg.Anchor.START, "label", label, group.label()));
        barTop = y + labelHeight + 3;
        rowHeight = labelHeight + 3 + band + 14;
        ticks(axis, barTop - 1, barTop + band + 1, grid);
      } else {
        rowHeight = Math.max(band, labelHeight) + (perGroup == 1 ? 10 : 16);
        double labelTop = y + (rowHeight - labelHeight) / 2 + 12.5;
        marks.add(Svg.text(left - 12, labelTop, Svg.Anchor.END, "label", label, group.label()));
        barTop = y + (rowHeight - band) / 2;
      }
      for (int s = 0; s < perGroup; s++) {
        bar(
            axis,
            left,
            group.values().get(s),
            barTop + s * (thick + 3),
            thick,
            s,
            width,
            id,
            marks);
      }
      y += rowHeight;
    }
    if (!above) {
      ticks(axis, top, y, grid);
    }
    tickLabels(axis, y + 16, width, marks);
    List<Html> all = new ArrayList<>(grid);
    all.addAll(marks);
    return new Drawing(y + 24, all);
  }

  private double widestLabel() {
    return groups.stream().mapToDouble(g -> TextFit.width(g.label(), Svg.FONT)).max().orElse(0);
  }

  private Axis axis(double left, double right) {
    double low = 0;
    double high = 0;
    double before = 0;
    double after = 0;
    for (GroupedBarChart.Group group : groups) {
      for (Datum datum : group.values()) {
        double value = datum.value().orElse(0.0);
        double room = TextFit.width(words(datum), Svg.FONT) + GAP;
        low = Math.min(low, value);
        high = Math.max(high, value);
        if (value < 0) {
          before = Math.max(before, room);
        } else {
          after = Math.max(after, room);
        }
      }
    }
    double most = (right - left) * 0.3;
    double from = left + Math.min(before, most);
    double to = right - Math.min(after, most);
    return Axis.across(low, high, from, to, right - left < NARROW_BELOW ? 6 : 8, format);
  }

  private String words(Datum datum) {
    return GroupedBarChart.words(datum, format);
  }

  private void bar(
      Axis axis,
      double left,
      Datum datum,
      double y,
      double thick,
      int s,
      double width,
      String id,
      List<Html> out) {
    double zero = axis.at(0);
    double end = axis.at(datum.value().orElse(0.0));
    double base = y + thick / 2 + 4.5;
    if (end != zero) {
      out.add(Paint.filled(Svg.rect(Math.min(zero, end), y, Math.abs(end - zero), thick), s, id));
    }
    if (datum.value().isEmpty()) {
      out.add(
          Svg.fitted(
              zero + GAP,
              base,
              Svg.Anchor.START,
              "absent",
              datum.absence(),
              width - MARGIN - zero - GAP));
    } else if (datum.value().get() < 0) {
      // By sign, not by length: a value too small to draw still belongs to its side.
      double room = end - GAP - left;
      out.add(Svg.fitted(end - GAP, base, Svg.Anchor.END, "value", words(datum), room));
    } else {
      double room = width - MARGIN - end - GAP;
      out.add(Svg.fitted(end + GAP, base, Svg.Anchor.START, "value", words(datum), room));
    }
  }

  private static void ticks(Axis axis, double top, double bottom, List<Html> out) {
    for (double tick : axis.ticks().values()) {
      double x = axis.at(tick);
      out.add(Svg.line(x, top, x, bottom, tick == 0 ? "zero" : "grid"));
    }
  }

  private static void tickLabels(Axis axis, double y, double width, List<Html> out) {
    for (int i = 0; i < axis.labels().size(); i++) {
      if (axis.shows(i)) {
        String label = axis.labels().get(i);
        double room = axis.room();
        double half = Math.min(TextFit.width(label, Svg.FONT), room) / 2;
        double x = axis.at(axis.ticks().values().get(i));
        double inside = Math.max(MARGIN + half, Math.min(width - MARGIN - half, x));
        out.add(Svg.fitted(inside, y, Svg.Anchor.MIDDLE, "tick", label, room));
      }
    }
  }
}
