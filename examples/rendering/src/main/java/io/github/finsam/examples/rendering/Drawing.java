package io.github.finsam.examples.rendering;

import java.util.List;
import java.util.stream.Collectors;

/** The shapes of a chart and how high they reach. */
record Drawing(double height, List<Html> shapes) {
  static final double WIDE = 720;
  static final double NARROW = 340;

  /** Lays a chart out in a width. */
  @FunctionalInterface
  interface Painter {
    /** Draws; ids inside begin with the given one. */
    Drawing paint(double width, String id);
  }

  /** The figure with its caption and the chart for wide and for narrow screens. */
  static Html figure(ChartText text, String id, List<String> values, Painter painter) {
    Html.Element figure =
        Html.element("figure")
            .attribute("class", "chart")
            .attribute("id", id)
            .add(Html.element("figcaption").text(text.title()));
    if (values.isEmpty()) {
      figure = figure.add(Html.element("p").attribute("class", "no-data").text(text.noData()));
    } else {
      figure =
          figure.add(
              svg(text, id + "_w", "wide", WIDE, values, painter),
              svg(text, id + "_n", "narrow", NARROW, values, painter));
    }
    return text.note().isEmpty()
        ? figure
        : figure.add(Html.element("p").attribute("class", "note").text(text.note()));
  }

  private static Html svg(
      ChartText text, String id, String style, double width, List<String> values, Painter painter) {
    Drawing drawing = painter.paint(width, id);
    // The drawing itself is silent to a screen reader, so its description carries every value.
    String spoken =
        values.stream().collect(Collectors.joining("; ", text.description() + "\n", ""));
    return Html.element("svg")
        .attribute("xmlns", "http://www.w3.org/2000/svg")
        .attribute("class", style)
        .attribute("viewBox", "0 0 " + Svg.number(width) + " " + Svg.number(drawing.height()))
        .attribute("role", "img")
        .attribute("aria-labelledby", id + "_t " + id + "_d")
        .add(
            Html.element("title").attribute("id", id + "_t").text(text.title()),
            Html.element("desc").attribute("id", id + "_d").text(spoken))
        .add(drawing.shapes());
  }
}
