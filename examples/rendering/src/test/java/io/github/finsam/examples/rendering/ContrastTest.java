package io.github.finsam.examples.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of the style sheet by WCAG 2.1: text 4.5 (1.4.3), shapes 3 (1.4.11). */
class ContrastTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void text_can_be_read(boolean dark) throws IOException {
    Map<String, String> colours = colours(dark);

    for (String text : List.of("ink", "muted", "accent", "good", "note", "warning", "error")) {
      atLeast(4.5, colours, text, "paper");
    }
    atLeast(4.5, colours, "muted", "wash");
    for (int i = 0; i < 5; i++) {
      atLeast(4.5, colours, "t" + i, "s" + i);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void lines_markers_and_outlines_can_be_seen(boolean dark) throws IOException {
    Map<String, String> colours = colours(dark);

    for (String shape : List.of("c0", "c1", "c2", "c3", "c4", "strong", "accent", "ink")) {
      atLeast(3, colours, shape, "paper");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void neighbouring_shades_differ_without_colour(boolean dark) throws IOException {
    Map<String, String> colours = colours(dark);

    for (int i = 1; i < 5; i++) {
      atLeast(1.5, colours, "s" + i, "s" + (i - 1));
      double step = luminance(colours.get("s" + i)) - luminance(colours.get("s" + (i - 1)));
      assertEquals(dark, step > 0, "shades must go one way");
    }
  }

  private static void atLeast(double ratio, Map<String, String> colours, String a, String b) {
    double one = luminance(colours.get(a)) + 0.05;
    double other = luminance(colours.get(b)) + 0.05;
    double contrast = Math.max(one, other) / Math.min(one, other);
    assertTrue(contrast >= ratio, a + " on " + b + " has contrast " + contrast);
  }

  /** Relative luminance as WCAG 2.1 defines it. */
  private static double luminance(String hex) {
    double[] parts = new double[3];
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
      parts[i] = c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }

  /** The first block of colours is for light screens and print, the second for dark screens. */
  private static Map<String, String> colours(boolean dark) throws IOException {
    String css;
    try (InputStream in = ContrastTest.class.getResourceAsStream("page.css")) {
      css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    int from = css.indexOf(":root {");
    from = dark ? css.indexOf(":root {", from + 1) : from;
    Matcher matcher =
        Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6});")
            .matcher(css.substring(from, css.indexOf('}', from)));
    Map<String, String> colours = new HashMap<>();
    while (matcher.find()) {
      colours.put(matcher.group(1), matcher.group(2));
    }
    return colours;
  }
}
