package io.github.finsam.examples.rendering;

import java.util.ArrayList;
import java.util.List;

/**
 * Fills for ordered levels, from light to dark so that the order survives without colour.
 *
 * <p>There are five shades. With more than five levels some neighbours share a shade, and the
 * second of them is hatched.
 */
final class Shades {
  static final int MOST = 10;
  private static final int COUNT = 5;

  private final int levels;
  private final String id;

  Shades(int levels, String id) {
    this.levels = levels;
    this.id = id;
  }

  /** The shade of a level, 0 for the lightest. */
  int shade(int level) {
    return levels <= COUNT
        ? (int) Math.round(level * (COUNT - 1.0) / Math.max(1, levels - 1))
        : level * COUNT / levels;
  }

  boolean hatched(int level) {
    return level > 0 && shade(level) == shade(level - 1);
  }

  /** The patterns, to stand first in a drawing. */
  Html patterns() {
    List<Html> patterns = new ArrayList<>();
    for (int level = 0; level < levels; level++) {
      if (hatched(level)) {
        patterns.add(
            pattern(id + "_l" + level, "shade sh" + shade(level), "shade-hatch sh" + shade(level)));
      }
    }
    patterns.add(pattern(id + "_hidden", "tint", "hidden-hatch"));
    return Html.element("defs").add(patterns);
  }

  /** A rectangle in the fill of a level. */
  Html filled(Html.Element rect, int level) {
    String style = "segment sh" + shade(level);
    return hatched(level)
        ? rect.attribute("class", style + " patterned")
            .attribute("fill", "url(#" + id + "_l" + level + ")")
        : rect.attribute("class", style);
  }

  /** How a text on the fill of a level is styled. */
  String text(int level) {
    return "on-shade sh" + shade(level);
  }

  /** A rectangle that stands for something that is not shown, in a hatch that no level has. */
  Html hidden(Html.Element rect) {
    return rect.attribute("class", "hidden-bar").attribute("fill", "url(#" + id + "_hidden)");
  }

  private static Html pattern(String id, String ground, String hatch) {
    return Html.element("pattern")
        .attribute("id", id)
        .attribute("width", "8")
        .attribute("height", "8")
        .attribute("patternUnits", "userSpaceOnUse")
        .add(
            Html.element("path").attribute("class", ground).attribute("d", "M0,0 H8 V8 H0 Z"),
            Html.element("path")
                .attribute("class", hatch)
                .attribute("d", "M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6"));
  }
}
