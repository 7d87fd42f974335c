package io.github.finsam.examples.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class RadarChartTest {
  private static final ChartText WORDS = ChartText.of("Titel", "Beskrivning", "Inga svar");
  private static final List<String> FIVE = List.of("A", "B", "C", "D", "E");

  @Property(tries = 100)
  void everything_stays_inside_and_no_name_lies_on_another(@ForAll("charts") RadarChart chart) {
    ChartTest.inside(chart);
    for (Element svg : Xml.all(Xml.root(chart.html("a_1")), "svg")) {
      TextBox.assertApart(
          Xml.all(svg, "text").stream()
              .filter(t -> !t.getAttribute("class").equals("ring"))
              .toList());
      Element outer = outer(svg);
      for (Element text : Xml.all(svg, "text")) {
        for (TextBox box : TextBox.of(text)) {
          double distance = box.distance(Xml.number(outer, "cx"), Xml.number(outer, "cy"));
          boolean ring = text.getAttribute("class").equals("ring");
          assertTrue(ring || distance > Xml.number(outer, "r") + 4, box::toString);
        }
      }
    }
  }

  private static Element outer(Element svg) {
    return Xml.all(svg, "circle").stream()
        .filter(c -> c.getAttribute("class").equals("circle outer"))
        .findFirst()
        .orElseThrow();
  }

  @Property(tries = 100)
  void a_missing_value_has_a_mark_outside_the_rings_and_nothing_within(
      @ForAll("charts") RadarChart chart) {
    for (Element svg : Xml.all(Xml.root(chart.html("a_1")), "svg")) {
      Element outer = outer(svg);
      double r = Xml.number(outer, "r");
      double x = Xml.number(outer, "cx");
      double y = Xml.number(outer, "cy");
      long missing = 0;
      long broken = 0;
      int present = 0;
      int sides = 0;
      for (RadarChart.Series profile : chart.series()) {
        int count = profile.values().size();
        for (int i = 0; i < count; i++) {
          boolean here = profile.values().get(i).value().isPresent();
          boolean next = profile.values().get((i + 1) % count).value().isPresent();
          missing += here ? 0 : 1;
          present += here ? 1 : 0;
          sides += here && next ? 1 : 0;
        }
        broken += profile.hasGap() ? 1 : 0;
      }
      List<Element> strikes =
          Xml.all(svg, "line").stream()
              .filter(l -> l.getAttribute("class").startsWith("strike"))
              .toList();
      // One at each missing value and one per broken profile in the legend.
      assertEquals(missing == 0 ? 0 : missing + broken, strikes.size());
      for (Element strike : strikes) {
        double dx = (Xml.number(strike, "x1") + Xml.number(strike, "x2")) / 2 - x;
        double dy = (Xml.number(strike, "y1") + Xml.number(strike, "y2")) / 2 - y;
        assertTrue(Math.hypot(dx, dy) > r + 8);
      }
      int samples = 2 * chart.series().size();
      assertEquals(
          sides + samples,
          Xml.all(svg, "line").stream()
              .filter(l -> l.getAttribute("class").startsWith("stroke"))
              .count());
      assertEquals(present + missing + samples + (missing == 0 ? 0 : broken), markers(svg));
    }
  }

  private static long markers(Element svg) {
    return Xml.all(svg, "*").stream()
        .filter(e -> e.getAttribute("class").startsWith("marker"))
        .count();
  }

  @Test
  void a_value_stands_as_far_out_as_its_ring() {
    Element svg =
        Xml.all(
                Xml.root(
                    RadarChart.of(
                            WORDS,
                            SurveySample::mean,
                            Span.of(1, 5),
                            FIVE,
                            "",
                            RadarChart.Series.of("x", 5.0, 1.0, 3.0, 3.0, 3.0))
                        .html("a_1")),
                "svg")
            .get(0);
    List<Element> rings =
        Xml.all(svg, "circle").stream()
            .filter(c -> c.getAttribute("class").startsWith("circle"))
            .toList();
    List<Element> markers =
        Xml.all(svg, "circle").stream()
            .filter(c -> c.getAttribute("class").startsWith("marker"))
            .toList();
    double y = Xml.number(rings.get(0), "cy");

    assertEquals(
        List.of("40", "80", "120", "160"), rings.stream().map(r -> r.getAttribute("r")).toList());
    assertEquals(
        List.of("1,0", "2,0", "3,0", "4,0", "5,0"),
        ChartTest.texts(svg, "ring").stream().map(Xml::shown).toList());
    // The first marker is the legend's.
    assertEquals(y - 160, Xml.number(markers.get(1), "cy"), 0.01);
    assertEquals(y, Xml.number(markers.get(2), "cy"), 0.01);
    assertEquals(y + 80 * Math.cos(Math.PI / 5), Xml.number(markers.get(3), "cy"), 0.01);
  }

  @Test
  void a_screen_reader_hears_every_value_the_target_and_why_one_is_missing() {
    RadarChart chart =
        RadarChart.of(
                WORDS,
                SurveySample::mean,
                Span.of(1, 5),
                FIVE,
                "döljs: färre än 5 svar",
                RadarChart.Series.of("2014", 4.25, null, 3.0, 2.0, 1.0))
            .withTarget(Target.level("Mål", 4, 5));

    assertEquals(
        "Beskrivning\n2014, A: 4,3; 2014, B: –; 2014, C: 3,0; 2014, D: 2,0; 2014, E: 1,0;"
            + " Mål, A: 4,0; Mål, B: 4,0; Mål, C: 4,0; Mål, D: 4,0; Mål, E: 4,0;"
            + " döljs: färre än 5 svar",
        Xml.all(Xml.root(chart.html("a_1")), "desc").get(0).getTextContent());
  }

  @Test
  void only_given_words_and_values_are_shown() {
    Set<String> given = new HashSet<>(SurveySample.AXES);
    given.addAll(List.of("1,0", "2,0", "3,0", "4,0", "5,0", "–", SurveySample.GAP));
    RadarChart chart = SurveySample.radar();
    chart.series().forEach(s -> given.add(s.name()));
    chart.series().forEach(s -> s.values().forEach(d -> given.add(chart.words(d))));
    given.add(chart.target().orElseThrow().name());
    chart.target().orElseThrow().values().forEach(d -> given.add(chart.words(d)));
    Element figure = Xml.root(chart.html("a_1"));

    for (int i = 0; i < 2; i++) {
      for (Element text : Xml.all(Xml.all(figure, "svg").get(i), "text")) {
        String shown = String.join(" ", ChartTest.lines(text));
        boolean number = i == 1 && shown.matches("[1-9]");
        assertTrue(number || given.contains(shown), () -> "'" + shown + "' was not given");
      }
    }
  }

  @Test
  void shapes_that_cannot_be_read_are_refused() {
    assertThrows(IllegalArgumentException.class, () -> of(List.of("a", "b", "c", "d"), ""));
    assertThrows(IllegalArgumentException.class, () -> of(FIVE, ""));
    assertThrows(
        IllegalArgumentException.class,
        () -> of(FIVE, "", RadarChart.Series.of("x", 1.0, 2.0, 3.0, 4.0)));
    assertThrows(
        IllegalArgumentException.class,
        () -> of(FIVE, " ", RadarChart.Series.of("x", 1.0, null, 3.0, 4.0, 5.0)));
    RadarChart.Series whole = RadarChart.Series.of("x", 1.0, 2.0, 3.0, 4.0, 5.0);
    assertThrows(IllegalArgumentException.class, () -> of(FIVE, "", whole, whole, whole, whole));
    RadarChart chart = of(FIVE, "", whole);
    assertThrows(IllegalArgumentException.class, () -> chart.withTarget(Target.level("Mål", 1, 4)));
    assertThrows(IllegalArgumentException.class, () -> Span.of(1, 1));
    assertThrows(IllegalArgumentException.class, () -> Span.of(Double.NaN, 1));
    assertThrows(IllegalArgumentException.class, () -> Span.of(0, Double.POSITIVE_INFINITY));
  }

  private static RadarChart of(List<String> axes, String gap, RadarChart.Series... series) {
    return RadarChart.of(WORDS, SurveySample::mean, Span.of(1, 5), axes, gap, series);
  }

  @Provide
  Arbitrary<RadarChart> charts() {
    Arbitrary<Datum> datum =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(1, 5).map(Datum::of),
            Arbitraries.integers().between(1, 5).map(Datum::of),
            Arbitraries.doubles().between(1, 5).map(Datum::of),
            Arbitraries.of(Datum.absent("–"), Datum.absent("döljs: färre än fem svar")));
    Arbitrary<String> name =
        Arbitraries.oneOf(
            Arbitraries.strings().withChars("abcåäöÅM -").ofMaxLength(90),
            Arbitraries.of("Hälsa", "Rehabiliteringskoordinatorssamverkan", "WWWWWWWWWWWWWWWWWWW"));
    return Arbitraries.integers()
        .between(5, 12)
        .flatMap(
            axes ->
                name.list()
                    .ofSize(axes)
                    .flatMap(
                        names ->
                            datum
                                .list()
                                .ofSize(axes)
                                .filter(v -> v.stream().anyMatch(d -> d.value().isPresent()))
                                .list()
                                .ofMinSize(2)
                                .ofMaxSize(4)
                                .map(values -> chart(names, values))));
  }

  /** The last row of values is the target. */
  private static RadarChart chart(List<String> names, List<List<Datum>> values) {
    List<RadarChart.Series> series = new ArrayList<>();
    for (int s = 0; s < values.size() - 1; s++) {
      series.add(RadarChart.Series.of("Förbundet " + s, values.get(s)));
    }
    return RadarChart.of(
            WORDS,
            SurveySample::mean,
            Span.of(1, 5),
            names,
            SurveySample.GAP,
            series.toArray(RadarChart.Series[]::new))
        .withTarget(Target.of("Mål", values.get(values.size() - 1)));
  }
}
