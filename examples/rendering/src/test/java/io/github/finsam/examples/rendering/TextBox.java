package io.github.finsam.examples.rendering;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** The place a line of text takes, as wide as it is taken to be. */
record TextBox(double left, double top, double right, double bottom, String text) {

  /** No two of these texts, none of them upright, cover each other. */
  static void assertApart(List<Element> texts) {
    List<TextBox> boxes = new ArrayList<>();
    texts.forEach(t -> boxes.addAll(of(t)));
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        TextBox a = boxes.get(i);
        TextBox b = boxes.get(j);
        assertFalse(a.covers(b), () -> a + " and " + b);
      }
    }
  }

  private boolean covers(TextBox other) {
    return left < other.right - 0.05
        && other.left < right - 0.05
        && top < other.bottom - 0.05
        && other.top < bottom - 0.05;
  }

  /** How far the nearest corner or side is from a point. */
  double distance(double x, double y) {
    double dx = Math.max(0, Math.max(left - x, x - right));
    double dy = Math.max(0, Math.max(top - y, y - bottom));
    return Math.hypot(dx, dy);
  }

  static List<TextBox> of(Element text) {
    List<TextBox> boxes = new ArrayList<>();
    double x = Xml.number(text, "x");
    double y = Xml.number(text, "y");
    for (String line : ChartTest.lines(text)) {
      double length = TextFit.width(line, Svg.FONT);
      double left =
          switch (text.getAttribute("text-anchor")) {
            case "start" -> x;
            case "middle" -> x - length / 2;
            default -> x - length;
          };
      // From the height of a capital to the foot of a g.
      boxes.add(new TextBox(left, y - 9.5, left + length, y + 3, line));
      y += Svg.LINE;
    }
    return boxes;
  }
}
