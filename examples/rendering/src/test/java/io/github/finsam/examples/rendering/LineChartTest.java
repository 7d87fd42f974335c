package io.github.finsam.examples.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.examples.rendering.LineChart.Interval;
import io.github.finsam.examples.rendering.LineChart.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class LineChartTest {
  private static final ChartText WORDS = ChartText.of("Titel", "Beskrivning", "Inga svar");

  @Property(tries = 300)
  void intervals_gaps_and_targets_stay_inside(
      @ForAll("lines") List<List<Datum>> values, @ForAll boolean bands) {
    int points = values.get(0).size();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      names.add("" + (2003 + i));
    }
    List<Series> series = new ArrayList<>();
    for (List<Datum> line : values) {
      List<Optional<Interval>> around =
          line.stream()
              .map(d -> d.value().map(v -> Interval.of(v - 1.5, v + 0.5, "3,5–4,5")))
              .toList();
      Series plain = Series.of("Förbundet", line);
      series.add(bands ? plain.withBand(around) : plain.withWhiskers(around));
    }

    ChartTest.inside(
        new LineChart(WORDS, SurveySample::mean, names, series)
            .withSpan(Span.of(1, 5))
            .withTarget(Target.level("Mål", 6, points))
            .withGap(SurveySample.GAP));
  }

  @Provide
  Arbitrary<List<List<Datum>>> lines() {
    Arbitrary<Datum> datum =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(1, 5).map(Datum::of),
            Arbitraries.of(Datum.of(3), Datum.absent("–")));
    return Arbitraries.integers()
        .between(1, 12)
        .flatMap(points -> datum.list().ofSize(points).list().ofMinSize(1).ofMaxSize(4));
  }

  @Test
  void a_gap_has_a_mark_below_the_axis_where_no_value_can_stand() {
    Element svg = svg(SurveySample.whiskers());
    List<Element> strikes = styled(svg, "line", "strike");
    double axis =
        styled(svg, "line", "grid").stream()
            .filter(l -> Xml.number(l, "x1") > 2)
            .mapToDouble(l -> Xml.number(l, "y1"))
            .max()
            .orElseThrow();

    // Three gaps, and a sample for each of the two lines that have one.
    assertEquals(3 + 2, strikes.size());
    for (Element strike : strikes) {
      assertTrue(Math.min(Xml.number(strike, "y1"), Xml.number(strike, "y2")) > axis);
    }
    assertTrue(
        ChartTest.texts(svg, "tick").stream().anyMatch(t -> Xml.shown(t).equals(SurveySample.GAP)));
  }

  @Test
  void without_words_for_gaps_there_are_no_marks() {
    LineChart chart =
        LineChart.of(WORDS, SurveySample::mean, List.of("a", "b"), Series.of("x", 1.0, null));

    assertTrue(styled(svg(chart), "line", "strike").isEmpty());
    assertEquals(2, styled(svg(chart.withGap("saknas")), "line", "strike").size());
  }

  @Test
  void a_band_breaks_with_its_line_and_a_lone_interval_is_a_whisker() {
    Element svg =
        svg(
            LineChart.of(
                WORDS,
                SurveySample::mean,
                List.of("1", "2", "3", "4", "5"),
                Series.of("x", 2.0, 3.0, null, 4.0, null)
                    .withBand(
                        Interval.of(1, 3, "1–3"),
                        Interval.of(2, 4, "2–4"),
                        null,
                        Interval.of(3, 5, "3–5"),
                        null)));

    assertEquals(1, styled(svg, "polygon", "band").size());
    assertEquals(4, styled(svg, "polygon", "band").get(0).getAttribute("points").split(" ").length);
    assertEquals(3, styled(svg, "line", "whisker").size());
    assertTrue(
        ChartTest.texts(svg, "tick").stream()
            .map(Xml::shown)
            .toList()
            .containsAll(List.of("1–3", "2–4", "3–5")));
  }

  @Test
  void whiskers_reach_as_far_as_their_intervals() {
    Element svg =
        svg(
            LineChart.of(
                    WORDS,
                    SurveySample::mean,
                    List.of("1"),
                    Series.of("x", 3.0).withWhiskers(Interval.of(2, 5, "")))
                .withSpan(Span.of(1, 5)));
    Element whisker = styled(svg, "line", "whisker").get(0);

    // The axis is 230 high from 1 to 5 and begins 10 below the top.
    assertEquals(10, Xml.number(whisker, "y2"), 0.01);
    assertEquals(240 - 230 / 4.0, Xml.number(whisker, "y1"), 0.01);
    assertEquals(
        List.of("1,0", "2,0", "3,0", "4,0", "5,0"),
        ChartTest.texts(svg, "tick").stream().map(Xml::shown).toList());
  }

  @Test
  void a_target_is_a_line_for_as_long_as_it_holds() {
    Element svg = svg(SurveySample.whiskers());
    List<Element> levels =
        styled(svg, "line", "target").stream()
            .filter(l -> l.getAttribute("class").equals("target"))
            .toList();

    // Two levels and the sample beside the name.
    assertEquals(3, levels.size());
    assertEquals(Xml.number(levels.get(0), "x2"), Xml.number(levels.get(1), "x1"));
    assertTrue(Xml.number(levels.get(0), "y1") > Xml.number(levels.get(1), "y1"));
  }

  @Test
  void a_screen_reader_hears_intervals_target_and_gap() {
    LineChart chart =
        LineChart.of(
                WORDS,
                SurveySample::mean,
                List.of("2013", "2014"),
                Series.of("x", 3.0, null).withWhiskers(Interval.of(2, 4, "2,0–4,0"), null))
            .withTarget(Target.level("Mål", 4, 2))
            .withGap("döljs");

    assertEquals(
        "Beskrivning\nx, 2013: 3,0 (2,0–4,0); x, 2014: –; Mål, 2013: 4,0; Mål, 2014: 4,0; döljs",
        Xml.all(svg(chart), "desc").get(0).getTextContent());
  }

  @Test
  void an_interval_cannot_tell_what_a_gap_hides() {
    Series broken = Series.of("x", 1.0, null);

    assertThrows(
        IllegalArgumentException.class,
        () -> broken.withBand(Interval.of(0, 2, ""), Interval.of(1, 2, "")));
    assertThrows(IllegalArgumentException.class, () -> broken.withWhiskers(Interval.of(0, 2, "")));
    assertThrows(IllegalArgumentException.class, () -> Interval.of(2, 1, ""));
    assertThrows(IllegalArgumentException.class, () -> Interval.of(Double.NaN, 1, ""));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            LineChart.of(WORDS, SurveySample::mean, List.of("a", "b"), broken)
                .withTarget(Target.level("Mål", 1, 3)));
  }

  private static Element svg(LineChart chart) {
    return Xml.all(Xml.root(chart.html("a_1")), "svg").get(0);
  }

  private static List<Element> styled(Element svg, String name, String style) {
    return Xml.all(svg, name).stream()
        .filter(e -> e.getAttribute("class").startsWith(style))
        .toList();
  }
}
