package io.github.finsam.examples.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Draws centred bars below each other and, between two of them, how many went on. */
final class FunnelPainter {
  private static final double MARGIN = 2;
  private static final double GAP = 12;
  private static final double NARROW_BELOW = 480;
  private static final double BAR = 28;
  private static final double STEP = 26;

  private final FunnelChart chart;
  private final double width;
  private final Shades shades;
  private final boolean above;
  private final double labels;
  private final double left;
  private final double right;
  private final double most;
  private final List<Html> shapes = new ArrayList<>();

  FunnelPainter(FunnelChart chart, double width, String id) {
    this.chart = chart;
    this.width = width;
    this.shades = new Shades(2, id);
    // On a narrow screen the label stands above its bar and leaves it the whole width.
    this.above = width < NARROW_BELOW;
    double widest = widest(FunnelChart.Stage::label);
    this.labels = above ? width - 2 * MARGIN : Math.min(width * 0.32, widest);
    this.left = above ? MARGIN : MARGIN + labels + GAP;
    double numbers = Math.min(width * 0.2, widest(this::number));
    this.right = width - MARGIN - (numbers == 0 ? 0 : numbers + GAP);
    this.most =
        Math.max(1, chart.stages().stream().mapToLong(s -> s.count().orElse(0L)).max().orElse(0));
  }

  private double widest(Function<FunnelChart.Stage, String> text) {
    return chart.stages().stream()
        .mapToDouble(s -> TextFit.width(text.apply(s), Svg.FONT))
        .max()
        .orElse(0);
  }

  private String number(FunnelChart.Stage stage) {
    return stage.count().map(c -> chart.format().stage(c)).orElse("");
  }

  Drawing paint() {
    shapes.add(shades.patterns());
    double y = MARGIN;
    for (int i = 0; i < chart.stages().size(); i++) {
      y = stage(chart.stages().get(i), y);
      if (i + 1 < chart.stages().size()) {
        y = step(i + 1, y);
      }
    }
    return new Drawing(y + 4, shapes);
  }

  private double stage(FunnelChart.Stage stage, double top) {
    TextFit.Lines label = TextFit.wrap(stage.label(), labels, Svg.FONT, 2);
    double labelHeight = label.lines().size() * Svg.LINE;
    TextFit.Lines absence = TextFit.wrap(stage.absence(), right - left - 24, Svg.FONT, 4);
    double height =
        stage.count().isPresent() ? BAR : Math.max(BAR, absence.lines().size() * Svg.LINE + 8);
    double row = above ? height : Math.max(height, labelHeight);
    double y = above ? top + labelHeight + 3 : top;
    double labelTop = above ? top : top + (row - labelHeight) / 2;
    if (!stage.label().isBlank()) {
      shapes.add(
          Svg.text(MARGIN, labelTop + 12.5, Svg.Anchor.START, "label", label, stage.label()));
    }
    double barTop = y + (row - height) / 2;
    if (stage.count().isPresent()) {
      bar(stage.count().get(), number(stage), barTop);
    } else {
      hidden(stage, absence, barTop, height);
    }
    return y + row;
  }

  private void bar(long count, String number, double top) {
    double half = half(count);
    double middle = (left + right) / 2;
    if (half > 0) {
      shapes.add(shades.filled(Svg.rect(middle - half, top, 2 * half, BAR), 1));
    } else {
      shapes.add(Svg.line(middle, top, middle, top + BAR, "zero"));
    }
    double room = width - MARGIN - right - GAP;
    shapes.add(
        Svg.fitted(width - MARGIN, top + BAR / 2 + 4.5, Svg.Anchor.END, "value", number, room));
  }

  private double half(long count) {
    return count / most * (right - left) / 2;
  }

  /** As wide as the widest bar, whatever it hides. */
  private void hidden(FunnelChart.Stage stage, TextFit.Lines lines, double top, double height) {
    double words =
        lines.lines().stream().mapToDouble(l -> TextFit.width(l, Svg.FONT)).max().orElse(0);
    double middle = (left + right) / 2;
    shapes.add(shades.hidden(Svg.rect(left, top, right - left, height)));
    shapes.add(
        Svg.rect(middle - words / 2 - 4, top + 2, words + 8, height - 4)
            .attribute("class", "plate"));
    double first = top + (height - lines.lines().size() * Svg.LINE) / 2 + 12.5;
    shapes.add(Svg.text(middle, first, Svg.Anchor.MIDDLE, "absent", lines, stage.absence()));
  }

  private double step(int next, double top) {
    Optional<String> words = chart.step(next);
    if (words.isEmpty()) {
      return top + STEP / 2;
    }
    double middle = (left + right) / 2;
    double from = half(chart.stages().get(next - 1).count().orElse(0L));
    double to = half(chart.stages().get(next).count().orElse(0L));
    double bottom = top + STEP;
    shapes.add(
        Paint.polygon(
            "band c0",
            middle - from,
            top,
            middle + from,
            top,
            middle + to,
            bottom,
            middle - to,
            bottom));
    shapes.add(
        Svg.fitted(
            middle, top + STEP / 2 + 4.5, Svg.Anchor.MIDDLE, "value", words.get(), right - left));
    return bottom;
  }
}
