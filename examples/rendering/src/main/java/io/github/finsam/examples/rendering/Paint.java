package io.github.finsam.examples.rendering;

import java.util.ArrayList;
import java.util.List;

/** Tells series apart by colour, by pattern and by marker, so that any one of them is enough. */
final class Paint {
  private static final int COLOURS = 5;
  private static final int PATTERNS = 6;

  private Paint() {}

  static String colour(int series) {
    return "c" + series % COLOURS;
  }

  /** The patterns of the first so many series, to stand first in a drawing. */
  static Html patterns(int series, String id) {
    List<Html> patterns = new ArrayList<>();
    for (int i = 0; i < series; i++) {
      if (i % PATTERNS != 0) {
        patterns.add(pattern(i, id));
      }
    }
    return Html.element("defs").add(patterns);
  }

  /** A rectangle in the fill of a series. */
  static Html filled(Html.Element rect, int series, String id) {
    String style = "bar " + colour(series);
    return series % PATTERNS == 0
        ? rect.attribute("class", style)
        : rect.attribute("class", style + " patterned")
            .attribute("fill", "url(#" + patternId(series, id) + ")");
  }

  static Html.Element swatch(double x, double y, int series, String id) {
    return Html.element("g").add(filled(Svg.rect(x, y, 16, 12), series, id));
  }

  private static String patternId(int series, String id) {
    return id + "_p" + series;
  }

  private static Html pattern(int series, String id) {
    String d =
        switch (series % PATTERNS) {
          case 1 -> "M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6";
          case 2 -> "M1,2 L4,2 M5,6 L8,6";
          case 3 -> "M0,1.5 L8,1.5 M0,5.5 L8,5.5";
          case 4 -> "M0,0 L8,8 M0,8 L8,0";
          default -> "M1.5,0 L1.5,8 M5.5,0 L5.5,8";
        };
    return Html.element("pattern")
        .attribute("id", patternId(series, id))
        .attribute("width", "8")
        .attribute("height", "8")
        .attribute("patternUnits", "userSpaceOnUse")
        .add(
            Html.element("path")
                .attribute("class", "tint " + colour(series))
                .attribute("d", "M0,0 H8 V8 H0 Z"),
            Html.element("path").attribute("class", "hatch " + colour(series)).attribute("d", d));
  }

  /** A marker with a shape of its own for each of six series. */
  static Html marker(double x, double y, int series) {
    String style = "marker " + colour(series) + (series % PATTERNS >= 4 ? " hollow" : "");
    return switch (series % PATTERNS) {
      case 0, 4 ->
          Html.element("circle")
              .attribute("cx", Svg.number(x))
              .attribute("cy", Svg.number(y))
              .attribute("r", "4.5")
              .attribute("class", style);
      case 1, 5 -> Svg.rect(x - 4, y - 4, 8, 8).attribute("class", style);
      case 2 -> polygon(style, x, y - 5, x + 5, y + 4, x - 5, y + 4);
      default -> polygon(style, x, y - 6, x + 6, y, x, y + 6, x - 6, y);
    };
  }

  /** The marker of a series, empty and struck through: here is no value. */
  static Html gap(double x, double y, int series) {
    Html.Element marker = (Html.Element) marker(x, y, series);
    return Html.element("g")
        .add(
            marker.attribute("class", "marker " + colour(series) + " hollow"),
            Svg.line(x - 6, y + 6, x + 6, y - 6, "strike " + colour(series)));
  }

  /** The stroke of a series' line. */
  static String stroke(int series) {
    return "stroke " + colour(series) + " d" + series % 4;
  }

  /** A piece of a series' line with its marker, as a sample. */
  static Html lineSample(double x, double y, int series) {
    return Html.element("g")
        .add(Svg.line(x, y, x + 26, y, stroke(series)), marker(x + 13, y, series));
  }

  /** A piece of the line of a target with the bar that stands at each of its values. */
  static Html targetSample(double x, double y) {
    return Html.element("g")
        .add(Svg.line(x, y, x + 26, y, "target"), Svg.line(x + 8, y, x + 18, y, "target-bar"));
  }

  static Html polygon(String style, double... points) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < points.length; i += 2) {
      list.append(i == 0 ? "" : " ")
          .append(Svg.number(points[i]))
          .append(',')
          .append(Svg.number(points[i + 1]));
    }
    return Html.element("polygon").attribute("points", list.toString()).attribute("class", style);
  }
}
