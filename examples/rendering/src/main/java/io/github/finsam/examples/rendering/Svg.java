package io.github.finsam.examples.rendering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The shapes charts are made of. */
final class Svg {
  static final double FONT = 13;
  static final double LINE = 16;

  /** How a text stands at its point. */
  enum Anchor {
    START,
    MIDDLE,
    END;

    private String svg() {
      return switch (this) {
        case START -> "start";
        case MIDDLE -> "middle";
        case END -> "end";
      };
    }
  }

  private Svg() {}

  /** At most two decimals and always a point, whatever the locale. */
  static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  static Html.Element line(double x1, double y1, double x2, double y2, String style) {
    return Html.element("line")
        .attribute("x1", number(x1))
        .attribute("y1", number(y1))
        .attribute("x2", number(x2))
        .attribute("y2", number(y2))
        .attribute("class", style);
  }

  static Html.Element rect(double x, double y, double width, double height) {
    return Html.element("rect")
        .attribute("x", number(x))
        .attribute("y", number(y))
        .attribute("width", number(width))
        .attribute("height", number(height));
  }

  /** Lines of text below each other, the first with its base line at y. */
  static Html text(
      double x, double y, Anchor anchor, String style, TextFit.Lines lines, String full) {
    Html.Element text =
        Html.element("text")
            .attribute("x", number(x))
            .attribute("y", number(y))
            .attribute("text-anchor", anchor.svg())
            .attribute("class", style);
    if (lines.cut()) {
      text = text.add(Html.element("title").text(full));
    }
    if (lines.lines().size() == 1) {
      return text.text(lines.lines().get(0));
    }
    List<Html> spans = new ArrayList<>();
    for (int i = 0; i < lines.lines().size(); i++) {
      spans.add(
          Html.element("tspan")
              .attribute("x", number(x))
              .attribute("y", number(y + i * LINE))
              .text(lines.lines().get(i)));
    }
    return text.add(spans);
  }

  /** One line of text, cut with an ellipsis where the room ends. */
  static Html fitted(double x, double y, Anchor anchor, String style, String text, double room) {
    return text(x, y, anchor, style, TextFit.cut(text, room, FONT), text);
  }

  /** Text from bottom to top, ending at y. */
  static Html upright(double x, double y, String style, String text, double room) {
    TextFit.Lines lines = TextFit.cut(text, room, FONT);
    Html.Element upright =
        Html.element("text")
            .attribute("x", number(x))
            .attribute("y", number(y))
            .attribute("text-anchor", "end")
            .attribute("transform", "rotate(-90 " + number(x) + " " + number(y) + ")")
            .attribute("class", style);
    if (lines.cut()) {
      upright = upright.add(Html.element("title").text(text));
    }
    return upright.text(lines.lines().get(0));
  }
}
