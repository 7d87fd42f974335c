package io.github.finsam.examples.rendering;

import java.util.List;

/** Names the series beside a sample of their fill. */
final class Legend {
  private Legend() {}

  /** Draws from the top and returns where it ends. */
  static double draw(List<String> series, double width, String id, List<Html> out) {
    double x = 2;
    double y = 2;
    for (int s = 0; s < series.size(); s++) {
      double room = width - 28;
      double text = Math.min(TextFit.width(series.get(s), Svg.FONT), room);
      if (x > 2 && x + 24 + text > width - 2) {
        x = 2;
        y += 20;
      }
      out.add(Paint.swatch(x, y + 1, s, id));
      out.add(Svg.fitted(x + 24, y + 12, Svg.Anchor.START, "label", series.get(s), room));
      x += 24 + text + 22;
    }
    return y + 18;
  }
}
