package io.github.finsam.examples.rendering;

import java.util.List;

/** Names the series beside a sample of how they are drawn. */
final class Legend {
  private Legend() {}

  /** Draws what stands beside a name. */
  @FunctionalInterface
  interface Sample {
    /** Draws the sample of a series, 12 high, from its upper left corner. */
    Html at(double x, double y, int series);
  }

  /** Draws from the top and returns where it ends. */
  static double draw(List<String> series, double width, String id, List<Html> out) {
    return draw(series, width, 24, (x, y, s) -> Paint.swatch(x, y, s, id), out);
  }

  /** Draws from the top, with so much room for each sample, and returns where it ends. */
  static double draw(
      List<String> series, double width, double indent, Sample sample, List<Html> out) {
    double x = 2;
    double y = 2;
    for (int s = 0; s < series.size(); s++) {
      double room = width - indent - 4;
      double text = Math.min(TextFit.width(series.get(s), Svg.FONT), room);
      if (x > 2 && x + indent + text > width - 2) {
        x = 2;
        y += 20;
      }
      out.add(sample.at(x, y + 1, s));
      out.add(Svg.fitted(x + indent, y + 12, Svg.Anchor.START, "label", series.get(s), room));
      x += indent + text + 22;
    }
    return y + 18;
  }

  /**
   * Says what the marks for gaps mean, below everything else; returns where it ends.
   *
   * @param series those that have a gap, at least one
   */
  static double gaps(
      String words, List<Integer> series, double indent, double width, double top, List<Html> out) {
    double x = 2 + indent / 2 - 4;
    for (int s : series) {
      out.add(Paint.gap(x, top + 9, s));
      x += 18;
    }
    double left = x - 18 + indent / 2 + 4;
    TextFit.Lines lines = TextFit.wrap(words, width - left - 2, Svg.FONT, 4);
    out.add(Svg.text(left, top + 13.5, Svg.Anchor.START, "tick", lines, words));
    return top + lines.lines().size() * Svg.LINE + 6;
  }
}
