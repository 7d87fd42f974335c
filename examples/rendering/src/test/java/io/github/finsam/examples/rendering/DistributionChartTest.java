package io.github.finsam.examples.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.examples.rendering.DistributionChart.Level;
import io.github.finsam.examples.rendering.DistributionChart.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class DistributionChartTest {
  private static final ChartText WORDS = ChartText.of("Titel", "Beskrivning", "Inga svar");

  @Property(tries = 100)
  void everything_stays_inside_and_no_text_lies_on_another(
      @ForAll("charts") DistributionChart chart) {
    ChartTest.inside(chart);
    for (Element svg : Xml.all(Xml.root(chart.html("a_1")), "svg")) {
      TextBox.assertApart(Xml.all(svg, "text"));
    }
  }

  @Property(tries = 100)
  void segments_are_as_long_as_their_counts(@ForAll("charts") DistributionChart chart) {
    Element svg = Xml.all(Xml.root(chart.html("a_1")), "svg").get(0);
    List<Double> lengths =
        Xml.all(svg, "rect").stream()
            .filter(r -> r.getAttribute("class").startsWith("segment"))
            .filter(r -> Xml.number(r, "height") > 12)
            .map(r -> Xml.number(r, "width"))
            .toList();

    int at = 0;
    for (Row row : chart.rows()) {
      List<Long> counts = row.counts().stream().filter(c -> c > 0).toList();
      List<Double> segments = lengths.subList(at, at + counts.size());
      double room = segments.stream().mapToDouble(l -> l).sum();
      for (int i = 0; i < counts.size(); i++) {
        assertEquals((double) counts.get(i) / row.total() * room, segments.get(i), 0.1);
      }
      at += counts.size();
    }
    assertEquals(lengths.size(), at);
  }

  @Property(tries = 100)
  void only_given_figures_and_words_are_shown(@ForAll("charts") DistributionChart chart) {
    Set<String> given = new HashSet<>();
    chart.levels().forEach(l -> given.addAll(List.of(l.code(), l.words())));
    for (Row row : chart.rows()) {
      given.addAll(List.of(row.label(), row.absence(), row.beside()));
      given.add("n = " + row.total());
      given.add("n = " + row.total() + " · " + row.beside());
      row.counts().forEach(c -> given.add(SurveySample.share(c, Math.max(1, row.total()))));
    }
    given.add("");
    Set<String> squeezed = new HashSet<>();
    given.forEach(g -> squeezed.add(g.replaceAll("[\\s-]", "")));

    for (Element svg : Xml.all(Xml.root(chart.html("a_1")), "svg")) {
      for (Element text : Xml.all(svg, "text")) {
        String shown = String.join("", ChartTest.lines(text)).replaceAll("[\\s-]", "");
        assertTrue(
            shown.endsWith("…") || squeezed.contains(shown), () -> "'" + shown + "' was not given");
      }
    }
  }

  @Test
  void a_hidden_row_looks_the_same_whatever_it_hides() {
    List<Element> rects =
        Xml.all(Xml.root(SurveySample.distribution().html("a_1")), "rect").stream()
            .filter(r -> r.getAttribute("class").equals("hidden-bar"))
            .toList();

    assertEquals(4, rects.size());
    assertEquals(rects.get(0).getAttribute("width"), rects.get(1).getAttribute("width"));
    assertEquals("url(#a_1_w_hidden)", rects.get(0).getAttribute("fill"));
    String spoken =
        Xml.all(Xml.root(SurveySample.distribution().html("a_1")), "desc").get(0).getTextContent();
    assertTrue(
        spoken.contains("Stödet har gjort mig närmare arbete: döljs: färre än 5 svar, ej svar 4"));
  }

  @Test
  void a_screen_reader_hears_every_answer_with_its_count() {
    DistributionChart chart =
        DistributionChart.of(
            WORDS,
            SurveySample::share,
            n -> n + " svar",
            List.of(Level.of("Nej", ""), Level.of("Ja", "helt")),
            Row.of("Plan", 1, 2).withBeside("3 vet ej"));

    assertEquals(
        "Beskrivning\nPlan: 3 svar, Nej: 33\u00A0% (1), Ja helt: 67\u00A0% (2), 3 vet ej",
        Xml.all(Xml.root(chart.html("a_1")), "desc").get(0).getTextContent());
  }

  @Test
  void a_share_is_rounded_from_its_counts_and_no_share_from_another() {
    // As a binary fraction 29 of 200 lies below 14.5 percent and would round down.
    Element svg =
        Xml.all(
                Xml.root(
                    DistributionChart.of(
                            WORDS,
                            SurveySample::share,
                            n -> "n = " + n,
                            List.of(Level.of("1", ""), Level.of("2", ""), Level.of("3", "")),
                            Row.of("a", 29, 29, 142),
                            Row.of("b", 1, 1, 1))
                        .html("a_1")),
                "svg")
            .get(0);

    assertEquals(
        List.of("15\u00A0%", "15\u00A0%", "71\u00A0%", "33\u00A0%", "33\u00A0%", "33\u00A0%"),
        Xml.all(svg, "text").stream()
            .filter(t -> t.getAttribute("class").startsWith("on-shade"))
            .map(Xml::shown)
            .toList());
  }

  @Test
  void a_percentage_stands_only_where_it_fits() {
    Element svg =
        Xml.all(
                Xml.root(
                    DistributionChart.of(
                            WORDS,
                            SurveySample::share,
                            n -> "",
                            List.of(Level.of("1", ""), Level.of("2", "")),
                            Row.of("a", 1, 99))
                        .html("a_1")),
                "svg")
            .get(0);

    assertEquals(
        List.of("99\u00A0%"),
        Xml.all(svg, "text").stream()
            .filter(t -> t.getAttribute("class").startsWith("on-shade"))
            .map(Xml::shown)
            .toList());
  }

  @Property
  void no_two_levels_look_alike_and_they_darken_in_order(
      @ForAll @IntRange(min = 2, max = 10) int levels) {
    Shades shades = new Shades(levels, "a");
    Set<String> looks = new HashSet<>();
    for (int level = 0; level < levels; level++) {
      looks.add(shades.shade(level) + " " + shades.hatched(level));
      assertTrue(level == 0 || shades.shade(level) >= shades.shade(level - 1));
    }
    assertEquals(levels, looks.size());
    assertEquals(0, shades.shade(0));
    assertEquals(4, shades.shade(levels - 1));
  }

  @Test
  void the_table_says_the_same_and_why_a_row_is_hidden() {
    assertEquals(
        """
        Svar
        ┌────────────┬──────────────────────┬───────┬───────┬───────┬──────────────────┬───────────┬────────────────────┐
        │ Påstående  │ 1 instämmer inte al… │ 2     │ 3     │ 4     │ 5 instämmer helt │ Svar      │ Utan svar          │
        ├────────────┼──────────────────────┼───────┼───────┼───────┼──────────────────┼───────────┼────────────────────┤
        │ Bemötande  │     2 %              │  5 %  │ 15 %  │ 34 %  │    44 %          │ n = 41    │ 3 ej svar          │
        │ Inflytande │     – 1)             │  – 1) │  – 1) │  – 1) │     – 1)         │      – 1) │                    │
        └────────────┴──────────────────────┴───────┴───────┴───────┴──────────────────┴───────────┴────────────────────┘
        1) döljs: färre än 5 svar
        """
            .replaceAll(" +", " ")
            .replaceAll("─+", "─"),
        DistributionChart.of(
                WORDS,
                SurveySample::share,
                n -> "n = " + n,
                SurveySample.FIVE,
                Row.of("Bemötande", 1, 2, 6, 14, 18).withBeside("3 ej svar"),
                Row.absent("Inflytande", "döljs: färre än 5 svar"))
            .table("Svar", "Påstående", "Svar", "Utan svar")
            .toConsole(20)
            .replace('\u00A0', ' ')
            .replaceAll(" +", " ")
            .replaceAll("─+", "─"));
    assertFalse(
        SurveySample.yesNo().table("a", "b", "c", "d").columns().stream()
            .anyMatch(c -> c.label().equals("d")));
  }

  @Test
  void what_has_no_shares_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> Row.of("a", 0, 0));
    assertThrows(IllegalArgumentException.class, () -> Row.of("a", 1, -1));
    assertThrows(IllegalArgumentException.class, () -> Row.of("a", 1, Long.MAX_VALUE));
    assertThrows(IllegalArgumentException.class, () -> Row.of("a"));
    assertThrows(IllegalArgumentException.class, () -> Row.absent("a", " "));
    assertThrows(IllegalArgumentException.class, () -> new Row("a", List.of(1L), "döljs", ""));
    assertThrows(IllegalArgumentException.class, () -> of(2, Row.of("a", 1, 2, 3)));
    assertThrows(IllegalArgumentException.class, () -> of(1));
    assertThrows(IllegalArgumentException.class, () -> of(11));
  }

  private static DistributionChart of(int levels, Row... rows) {
    return DistributionChart.of(
        WORDS,
        SurveySample::share,
        n -> "n = " + n,
        IntStream.rangeClosed(1, levels).mapToObj(i -> Level.of("" + i, "")).toList(),
        rows);
  }

  @Provide
  Arbitrary<DistributionChart> charts() {
    Arbitrary<String> label =
        Arbitraries.oneOf(
            Arbitraries.strings().withChars("abcåäöÅM -").ofMaxLength(140),
            Arbitraries.of(
                "Tillit", "Rehabiliteringskoordinatorssamverkan", "WWWWWWWWWWWWWWWWWWW"));
    Arbitrary<String> beside =
        Arbitraries.of("", "3 ej svar", "11 vet ej, 4 ej aktuellt, 2 ej besvarade frågor");
    return Arbitraries.integers()
        .between(2, 10)
        .flatMap(
            levels -> {
              Arbitrary<Row> shown =
                  Combinators.combine(
                          label,
                          Arbitraries.longs()
                              .between(0, 60)
                              .array(long[].class)
                              .ofSize(levels)
                              .filter(c -> Arrays.stream(c).sum() > 0),
                          beside)
                      .as((l, c, b) -> Row.of(l, c).withBeside(b));
              Arbitrary<Row> hidden =
                  Combinators.combine(
                          label,
                          Arbitraries.of(
                              "döljs",
                              "döljs, eftersom en annan grupps värde annars kan räknas ut ur"
                                  + " skillnaden mellan summan och de grupper som visas"),
                          beside)
                      .as((l, w, b) -> Row.absent(l, w).withBeside(b));
              List<Level> scale = new ArrayList<>();
              for (int i = 1; i <= levels; i++) {
                scale.add(Level.of("" + i, i == 1 ? "instämmer inte alls" : ""));
              }
              return Arbitraries.oneOf(shown, hidden)
                  .list()
                  .ofMinSize(1)
                  .ofMaxSize(5)
                  .map(
                      rows ->
                          new DistributionChart(
                              WORDS, SurveySample::share, n -> "n = " + n, scale, rows));
            });
  }
}
