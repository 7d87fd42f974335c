package io.github.finsam.examples.rendering;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits text into a width without knowing the font: each character is taken as wide as it is in the
 * wider of the usual system fonts, so what fits here fits on screen.
 */
final class TextFit {
  private static final String ELLIPSIS = "…";

  /** Room measured from a text must be enough for it, whatever the order of the additions. */
  private static final double SLACK = 1e-6;

  private TextFit() {}

  /** The lines of a text; {@code cut} if some of it is missing. */
  record Lines(List<String> lines, boolean cut) {}

  static double width(String text, double fontSize) {
    return text.codePoints().mapToDouble(TextFit::ems).sum() * fontSize;
  }

  private static double ems(int c) {
    if (c > 0x2E7F || !Escape.printable(c)) {
      return 1.05;
    }
    if ("iljtfrI.,:;'|!()[]/ \u00A0\u202F".indexOf(c) >= 0) {
      return 0.36;
    }
    if ("=+<>~".indexOf(c) >= 0) {
      return 0.85;
    }
    if ("mwMW@%—…&ÆæŒœ".indexOf(c) >= 0) {
      return 1.0;
    }
    if (c >= '0' && c <= '9') {
      return 0.66;
    }
    if (Character.isUpperCase(c)) {
      return 0.75;
    }
    return c < 0x250 ? 0.6 : 0.8;
  }

  /** The text on one line, with an ellipsis if it does not fit. */
  static Lines cut(String text, double width, double fontSize) {
    return wrap(text, width, fontSize, 1);
  }

  /** Breaks between words; a word that is too long for a line is broken with a hyphen. */
  static Lines wrap(String text, double width, double fontSize, int maxLines) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip().replaceAll("\\s+", " ");
    while (lines.size() < maxLines - 1 && width(rest, fontSize) > width + SLACK) {
      int end = longest(rest, width, fontSize);
      int space = rest.lastIndexOf(' ', end);
      if (end < rest.length() && rest.charAt(end) != ' ' && space <= 0) {
        int hyphenated = longest(rest, width - width("-", fontSize), fontSize);
        if (hyphenated <= 0) {
          break;
        }
        lines.add(rest.substring(0, hyphenated) + "-");
        rest = rest.substring(hyphenated);
      } else {
        int at = rest.charAt(end) == ' ' ? end : space;
        lines.add(rest.substring(0, at).strip());
        rest = rest.substring(at).strip();
      }
    }
    if (width(rest, fontSize) <= width + SLACK) {
      lines.add(rest);
      return new Lines(List.copyOf(lines), false);
    }
    int end = longest(rest, width - width(ELLIPSIS, fontSize), fontSize);
    lines.add(rest.substring(0, end).strip() + ELLIPSIS);
    return new Lines(List.copyOf(lines), true);
  }

  /** How many characters from the start fit into the width. */
  private static int longest(String text, double width, double fontSize) {
    double used = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      used += ems(c) * fontSize;
      if (used > width + SLACK) {
        return i;
      }
      i += Character.charCount(c);
    }
    return i;
  }
}
