package io.github.finsam.examples.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Draws bars of a hundred percent with their labels before and their totals after them. */
final class DistributionPainter {
  private static final double MARGIN = 2;
  private static final double GAP = 12;
  private static final double NARROW_BELOW = 480;
  private static final double CODES = 16;
  private static final double BAR = 24;

  private final DistributionChart chart;
  private final double width;
  private final Shades shades;
  private final List<Html> shapes = new ArrayList<>();

  DistributionPainter(DistributionChart chart, double width, String id) {
    this.chart = chart;
    this.width = width;
    this.shades = new Shades(chart.levels().size(), id);
  }

  Drawing paint() {
    shapes.add(shades.patterns());
    List<String> names = chart.levels().stream().map(DistributionChart.Level::words).toList();
    double y =
        Legend.draw(
                names,
                width,
                24,
                (x, top, level) -> shades.filled(Svg.rect(x, top, 16, 12), level),
                shapes)
            + 8;
    return new Drawing(width < NARROW_BELOW ? stacked(y) : aside(y), shapes);
  }

  /** Label, bar, and what stands beside it below each other. */
  private double stacked(double top) {
    double room = width - 2 * MARGIN;
    double y = top;
    for (DistributionChart.Row row : chart.rows()) {
      y = words(row.label(), MARGIN, y, room, 4, "label");
      double end = bar(row, MARGIN, room, y + 1);
      String below =
          Stream.of(total(row), row.beside())
              .filter(s -> !s.isEmpty())
              .reduce((a, b) -> a + " · " + b)
              .orElse("");
      y = (below.isEmpty() ? end : words(below, MARGIN, end + 3, room, 3, "tick")) + 14;
    }
    return y;
  }

  /** The label before the bar, what stands beside it after it. */
  private double aside(double top) {
    double labels = Math.min(width * 0.32, widest(DistributionChart.Row::label));
    double besides =
        Math.min(width * 0.2, Math.max(widest(this::total), widest(DistributionChart.Row::beside)));
    double left = MARGIN + labels + GAP;
    double right = width - MARGIN - (besides == 0 ? 0 : besides + GAP);
    double y = top;
    for (DistributionChart.Row row : chart.rows()) {
      double barTop = y + (row.isAbsent() ? 4 : 0);
      double end = bar(row, left, right - left, barTop);
      double middle = row.isAbsent() ? (barTop + end) / 2 : end - BAR / 2;
      double labelTop = centred(row.label(), labels, 4, middle);
      double textEnd = words(row.label(), MARGIN, Math.max(y, labelTop), labels, 4, "label");
      String total = total(row);
      if (total.isEmpty()) {
        double besideTop = centred(row.beside(), besides, 3, middle);
        textEnd =
            Math.max(
                textEnd,
                words(row.beside(), right + GAP, Math.max(y, besideTop), besides, 3, "tick"));
      } else {
        double besideTop = row.beside().isEmpty() ? middle - 8 : middle - 15;
        double next = words(total, right + GAP, besideTop, besides, 1, "label");
        textEnd = Math.max(textEnd, words(row.beside(), right + GAP, next, besides, 2, "tick"));
      }
      y = Math.max(end, textEnd) + 8;
    }
    return y;
  }

  /** Where a text must begin to stand around a line, so that short and long labels look alike. */
  private static double centred(String text, double room, int most, double middle) {
    return middle - TextFit.wrap(text, room, Svg.FONT, most).lines().size() * Svg.LINE / 2;
  }

  private double words(String text, double x, double top, double room, int most, String style) {
    if (text.isEmpty()) {
      return top;
    }
    TextFit.Lines lines = TextFit.wrap(text, room, Svg.FONT, most);
    shapes.add(Svg.text(x, top + 12.5, Svg.Anchor.START, style, lines, text));
    return top + lines.lines().size() * Svg.LINE;
  }

  private double bar(DistributionChart.Row row, double left, double room, double top) {
    return row.isAbsent() ? hidden(row, left, room, top) : segments(row, left, room, top);
  }

  private double segments(DistributionChart.Row row, double left, double room, double top) {
    double y = top + CODES;
    long total = row.total();
    long before = 0;
    for (int level = 0; level < chart.levels().size(); level++) {
      long count = row.counts().get(level);
      if (count == 0) {
        continue;
      }
      double from = left + (double) before / total * room;
      before += count;
      double length = left + (double) before / total * room - from;
      shapes.add(shades.filled(Svg.rect(from, y, length, BAR), level));
      double middle = from + length / 2;
      String code = chart.levels().get(level).code();
      if (TextFit.width(code, Svg.FONT) + 2 <= length) {
        shapes.add(Svg.fitted(middle, y - 4, Svg.Anchor.MIDDLE, "tick", code, length));
      }
      String share = chart.share().text(count, total);
      if (TextFit.width(share, Svg.FONT) + 4 <= length) {
        String style = shades.text(level);
        shapes.add(Svg.fitted(middle, y + 16.5, Svg.Anchor.MIDDLE, style, share, length));
      }
    }
    return y + BAR;
  }

  private double hidden(DistributionChart.Row row, double left, double room, double top) {
    TextFit.Lines lines = TextFit.wrap(row.absence(), room - 24, Svg.FONT, 3);
    double height = Math.max(BAR, lines.lines().size() * Svg.LINE + 8);
    double widest =
        lines.lines().stream().mapToDouble(l -> TextFit.width(l, Svg.FONT)).max().orElse(0);
    shapes.add(shades.hidden(Svg.rect(left, top, room, height)));
    shapes.add(Svg.rect(left + 8, top + 2, widest + 8, height - 4).attribute("class", "plate"));
    double first = top + (height - lines.lines().size() * Svg.LINE) / 2 + 12.5;
    shapes.add(Svg.text(left + 12, first, Svg.Anchor.START, "absent", lines, row.absence()));
    return top + height;
  }

  private String total(DistributionChart.Row row) {
    return row.isAbsent() ? "" : chart.total().apply(row.total());
  }

  private double widest(Function<DistributionChart.Row, String> text) {
    return chart.rows().stream()
        .map(text)
        .mapToDouble(t -> TextFit.width(t, Svg.FONT))
        .max()
        .orElse(0);
  }
}
