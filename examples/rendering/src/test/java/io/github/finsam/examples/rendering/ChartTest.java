package io.github.finsam.examples.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ChartTest {
  private static final ChartText WORDS = ChartText.of("Titel", "Beskrivning", "Inga uppgifter");
  private static final DoubleFunction<String> KR = v -> String.format(Locale.ROOT, "%.0f kr", v);

  @Property(tries = 300)
  void bars_stay_inside(@ForAll("groups") List<GroupedBarChart.Group> groups) {
    List<BarChart.Bar> bars =
        groups.stream().map(g -> new BarChart.Bar(g.label(), g.values().get(0))).toList();

    inside(new BarChart(WORDS, KR, bars));
  }

  @Property(tries = 300)
  void grouped_bars_stay_inside(
      @ForAll("groups") List<GroupedBarChart.Group> groups, @ForAll("labels") String name) {
    inside(new GroupedBarChart(WORDS, KR, List.of(name, "Utfall", "Prognos"), groups));
  }

  @Property(tries = 300)
  void shares_stay_inside(@ForAll("groups") List<GroupedBarChart.Group> groups) {
    List<ShareChart.Part> parts =
        groups.stream()
            .map(
                g -> ShareChart.Part.of(g.label(), Math.abs(g.values().get(0).value().orElse(0.0))))
            .toList();

    inside(new ShareChart(WORDS, KR, s -> Math.round(s * 100) + " %", parts));
  }

  @Property(tries = 300)
  void lines_stay_inside(@ForAll("groups") List<GroupedBarChart.Group> groups) {
    List<String> points = groups.stream().map(GroupedBarChart.Group::label).toList();
    List<LineChart.Series> series = new ArrayList<>();
    for (int s = 0; s < 3; s++) {
      int index = s;
      series.add(
          LineChart.Series.of("S" + s, groups.stream().map(g -> g.values().get(index)).toList()));
    }

    inside(new LineChart(WORDS, KR, points, series));
  }

  @Property(tries = 300)
  void labels_of_wide_bars_end_before_the_plot(@ForAll("labels") String label) {
    Element svg =
        Xml.all(Xml.root(BarChart.of(WORDS, KR, BarChart.Bar.of(label, 7)).html("a_1")), "svg")
            .get(0);

    Element text = texts(svg, "label").get(0);
    double plot =
        Xml.all(svg, "line").stream().mapToDouble(l -> Xml.number(l, "x1")).min().orElseThrow();
    assertTrue(Xml.number(text, "x") <= plot);
    assertTrue(lines(text).size() <= 2);
  }

  @Test
  void a_long_label_wraps_and_what_is_cut_can_still_be_read() {
    String label =
        "Samordnad individuell rehabilitering för unga vuxna med funktionsnedsättning och långvarig"
            + " frånvaro från studier och arbete";
    Element svg =
        Xml.all(Xml.root(BarChart.of(WORDS, KR, BarChart.Bar.of(label, 7)).html("a_1")), "svg")
            .get(0);

    Element text = texts(svg, "label").get(0);

    assertEquals(2, lines(text).size());
    assertTrue(Xml.shown(text).endsWith("…"));
    assertEquals(label, Xml.all(text, "title").get(0).getTextContent());
  }

  @Test
  void a_word_longer_than_the_line_is_broken() {
    assertEquals(
        List.of("arbetsmarknads-", "åtgärder"),
        TextFit.wrap("arbetsmarknadsåtgärder", TextFit.width("arbetsmarknads-", 13), 13, 2)
            .lines());
    assertEquals(
        List.of("ett två", "tre"),
        TextFit.wrap(" ett  två tre", TextFit.width("ett två", 13), 13, 2).lines());
  }

  @Test
  void without_data_the_callers_words_say_so() {
    List<Chart> empty =
        List.of(
            BarChart.of(WORDS, KR),
            BarChart.of(WORDS, KR, BarChart.Bar.absent("a", "för få")),
            GroupedBarChart.of(WORDS, KR, List.of("x")),
            ShareChart.of(WORDS, KR, KR),
            ShareChart.of(WORDS, KR, KR, ShareChart.Part.of("a", 0)),
            LineChart.of(WORDS, KR, List.of()),
            DistributionChart.of(WORDS, SurveySample::share, n -> "", SurveySample.FIVE),
            RadarChart.of(
                WORDS,
                KR,
                Span.of(1, 5),
                List.of("a", "b", "c", "d", "e"),
                "för få",
                RadarChart.Series.of("x", null, null, null, null, null)),
            LineChart.of(WORDS, KR, List.of("2014"), LineChart.Series.of("x", (Double) null)));

    for (Chart chart : empty) {
      Element figure = Xml.root(chart.html("a_1"));
      assertEquals("Inga uppgifter", Xml.all(figure, "p").get(0).getTextContent());
      assertTrue(Xml.all(figure, "svg").isEmpty());
    }
  }

  @Test
  void bars_are_as_long_as_their_values() {
    Element svg =
        Xml.all(
                Xml.root(
                    BarChart.of(
                            WORDS,
                            KR,
                            BarChart.Bar.of("a", 40),
                            BarChart.Bar.of("b", -20),
                            BarChart.Bar.of("c", 0),
                            BarChart.Bar.absent("d", "för få svar"))
                        .html("a_1")),
                "svg")
            .get(0);
    List<Element> bars = Xml.all(svg, "rect");

    assertEquals(2, bars.size());
    assertEquals(2, Xml.number(bars.get(0), "width") / Xml.number(bars.get(1), "width"), 0.001);
    assertEquals(
        Xml.number(bars.get(0), "x"),
        Xml.number(bars.get(1), "x") + Xml.number(bars.get(1), "width"),
        0.02);
    assertEquals(
        List.of("40 kr", "-20 kr", "0 kr"), texts(svg, "value").stream().map(Xml::shown).toList());
    assertEquals("för få svar", Xml.shown(texts(svg, "absent").get(0)));
    String spoken = Xml.all(svg, "desc").get(0).getTextContent();
    assertEquals("Beskrivning\na: 40 kr; b: -20 kr; c: 0 kr; d: för få svar", spoken);
  }

  @Test
  void shares_fill_the_bar_and_nothing_more() {
    Element svg =
        Xml.all(
                Xml.root(
                    ShareChart.of(
                            WORDS,
                            KR,
                            s -> Math.round(s * 100) + " %",
                            ShareChart.Part.of("Staten", 50),
                            ShareChart.Part.of("Regionen", 25),
                            ShareChart.Part.of("Kommunerna", 25))
                        .html("a_1")),
                "svg")
            .get(0);
    List<Double> widths =
        Xml.all(svg, "rect").stream()
            .filter(r -> Xml.number(r, "height") > 20)
            .map(r -> Xml.number(r, "width"))
            .toList();

    assertEquals(List.of(358.0, 179.0, 179.0), widths);
    assertTrue(texts(svg, "value").stream().map(Xml::shown).toList().contains("25 %"));
  }

  @Test
  void a_line_breaks_where_a_value_is_missing() {
    Element svg =
        Xml.all(
                Xml.root(
                    LineChart.of(
                            WORDS,
                            KR,
                            List.of("2011", "2012", "2013", "2014"),
                            LineChart.Series.of("x", 1.0, 2.0, null, -3.0))
                        .html("a_1")),
                "svg")
            .get(0);
    long strokes =
        Xml.all(svg, "line").stream()
            .filter(l -> l.getAttribute("class").startsWith("stroke"))
            .count();

    // One between the first two points and one sample beside the name.
    assertEquals(2, strokes);
    assertEquals(3 + 1, Xml.all(svg, "circle").size());
    assertEquals(
        List.of("1 kr", "2 kr", "–", "-3 kr"),
        texts(svg, "value").stream().map(Xml::shown).toList());
  }

  @Test
  void series_differ_in_more_than_colour() {
    Set<String> paths = new HashSet<>();
    List<Element> patterns = Xml.all(Xml.root(Paint.patterns(6, "a")), "pattern");
    for (Element pattern : patterns) {
      paths.add(Xml.all(pattern, "path").get(1).getAttribute("d"));
    }
    assertEquals(5, paths.size());
    Set<String> markers = new HashSet<>();
    for (int i = 0; i < 6; i++) {
      Html marker = Paint.marker(10, 10, i);
      markers.add(marker.render().replaceAll(" c[0-9]", ""));
    }
    assertEquals(6, markers.size());
  }

  @Test
  void numbers_do_not_follow_the_locale() {
    Locale before = Locale.getDefault();
    Chart chart = BarChart.of(WORDS, KR, BarChart.Bar.of("a", 0.123), BarChart.Bar.of("b", 7));
    String here = chart.html("a_1").render();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(here, chart.html("a_1").render());
      assertEquals("-0.13", Svg.number(-0.125));
      assertEquals("0", Svg.number(-0.001));
      assertEquals("1000000", Svg.number(1e6));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void values_that_cannot_be_drawn_are_refused() {
    assertThrows(IllegalArgumentException.class, () -> Datum.of(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Datum.of(Double.POSITIVE_INFINITY));
    assertThrows(IllegalArgumentException.class, () -> ShareChart.Part.of("a", -1));
    assertThrows(
        IllegalArgumentException.class,
        () -> GroupedBarChart.of(WORDS, KR, List.of("a", "b"), GroupedBarChart.Group.of("x", 1)));
  }

  @Provide
  Arbitrary<List<GroupedBarChart.Group>> groups() {
    Arbitrary<Datum> datum =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(-5e6, 5e6).map(Datum::of),
            Arbitraries.integers().between(-3, 3).map(i -> Datum.of(i)),
            Arbitraries.doubles().between(-1e20, 1e20).map(Datum::of),
            Arbitraries.of(
                Datum.of(0), Datum.absent("–"), Datum.absent("färre än fem svar, visas inte")));
    return Combinators.combine(labels(), datum.list().ofSize(3))
        .as(GroupedBarChart.Group::new)
        .list()
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<String> labels() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("abcåäöÅM -").ofMaxLength(120),
        Arbitraries.strings().ofMaxLength(12),
        Arbitraries.of(
            "2014", "Rehabiliteringskoordinatorssamverkan", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"));
  }

  /** Every shape and, as wide as it is taken to be, every text lies within the view box. */
  static void inside(Chart chart) {
    for (Element svg : Xml.all(Xml.root(chart.html("a_1")), "svg")) {
      double[] box =
          Arrays.stream(svg.getAttribute("viewBox").split(" "))
              .mapToDouble(Double::parseDouble)
              .toArray();
      double width = box[2];
      double height = box[3];
      for (Element rect : Xml.all(svg, "rect")) {
        double x = Xml.number(rect, "x");
        double y = Xml.number(rect, "y");
        within(x, width, rect);
        within(y, height, rect);
        within(x + Xml.number(rect, "width"), width, rect);
        within(y + Xml.number(rect, "height"), height, rect);
        assertTrue(Xml.number(rect, "width") >= 0);
      }
      for (Element line : Xml.all(svg, "line")) {
        within(Xml.number(line, "x1"), width, line);
        within(Xml.number(line, "x2"), width, line);
        within(Xml.number(line, "y1"), height, line);
        within(Xml.number(line, "y2"), height, line);
      }
      for (Element circle : Xml.all(svg, "circle")) {
        // A marker may touch the edge, a ring may not.
        double r = Xml.number(circle, "r") > 5 ? Xml.number(circle, "r") : 0;
        within(Xml.number(circle, "cx") - r, width, circle);
        within(Xml.number(circle, "cx") + r, width, circle);
        within(Xml.number(circle, "cy") - r, height, circle);
        within(Xml.number(circle, "cy") + r, height, circle);
      }
      for (Element polygon : Xml.all(svg, "polygon")) {
        for (String point : polygon.getAttribute("points").split(" ")) {
          within(Double.parseDouble(point.split(",")[0]), width, polygon);
          within(Double.parseDouble(point.split(",")[1]), height, polygon);
        }
      }
      for (Element text : Xml.all(svg, "text")) {
        double x = Xml.number(text, "x");
        double y = Xml.number(text, "y");
        for (String line : lines(text)) {
          double length = TextFit.width(line, Svg.FONT);
          if (text.hasAttribute("transform")) {
            within(x, width, text);
            within(y, height, text);
            within(y + length, height, text);
          } else {
            double start =
                switch (text.getAttribute("text-anchor")) {
                  case "start" -> x;
                  case "middle" -> x - length / 2;
                  default -> x - length;
                };
            within(start, width, text);
            within(start + length, width, text);
            within(y, height, text);
          }
        }
        for (Element span : Xml.all(text, "tspan")) {
          within(Xml.number(span, "y"), height, text);
        }
      }
    }
  }

  private static void within(double at, double end, Element element) {
    assertTrue(
        at >= -0.02 && at <= end + 0.02,
        () ->
            at
                + " is outside 0 to "
                + end
                + ": "
                + element.getTagName()
                + " "
                + element.getAttribute("class")
                + " "
                + element.getTextContent());
  }

  static List<Element> texts(Element svg, String style) {
    return Xml.all(svg, "text").stream()
        .filter(t -> t.getAttribute("class").equals(style))
        .toList();
  }

  static List<String> lines(Element text) {
    List<Element> spans = Xml.all(text, "tspan");
    return spans.isEmpty()
        ? List.of(Xml.shown(text))
        : spans.stream().map(Element::getTextContent).toList();
  }
}
