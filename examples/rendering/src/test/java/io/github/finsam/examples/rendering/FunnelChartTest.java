package io.github.finsam.examples.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.examples.rendering.FunnelChart.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class FunnelChartTest {
  private static final ChartText WORDS = ChartText.of("Titel", "Beskrivning", "Inga uppgifter");
  private static final FunnelChart.Format FORMAT =
      new FunnelChart.Format() {
        @Override
        public String stage(long count) {
          return Long.toString(count);
        }

        @Override
        public String step(long from, long to) {
          return to + " av " + from + " gick vidare, " + SurveySample.share(to, from);
        }
      };
  private static final String HIDDEN = "döljs: färre än 5 personer";

  private static FunnelChart blocks() {
    return FunnelChart.of(
        WORDS,
        FORMAT,
        Stage.of("Block 1", 80),
        Stage.of("Block 2", 60),
        Stage.absent("Block 3", HIDDEN),
        Stage.of("Block 4", 20),
        Stage.of("Avslutat enligt plan", 0));
  }

  @Property(tries = 200)
  void everything_stays_inside_and_no_text_lies_on_another(@ForAll("charts") FunnelChart chart) {
    ChartTest.inside(chart);
    for (Element svg : Xml.all(Xml.root(chart.html("a_1")), "svg")) {
      TextBox.assertApart(Xml.all(svg, "text"));
    }
  }

  @Test
  void bars_are_as_wide_as_their_counts_and_centred() {
    List<Element> bars =
        Xml.all(wide(blocks()), "rect").stream()
            .filter(r -> r.getAttribute("class").startsWith("segment"))
            .toList();

    assertEquals(3, bars.size());
    double first = Xml.number(bars.get(0), "width");
    assertEquals(60.0 / 80 * first, Xml.number(bars.get(1), "width"), 0.02);
    assertEquals(20.0 / 80 * first, Xml.number(bars.get(2), "width"), 0.02);
    double middle = Xml.number(bars.get(0), "x") + first / 2;
    for (Element bar : bars) {
      assertEquals(middle, Xml.number(bar, "x") + Xml.number(bar, "width") / 2, 0.02);
    }
  }

  @Test
  void a_hidden_stage_looks_the_same_whatever_it_hides_and_no_step_tells_of_it() {
    Element svg = wide(blocks());
    List<Element> hidden =
        Xml.all(svg, "rect").stream()
            .filter(r -> r.getAttribute("class").equals("hidden-bar"))
            .toList();
    List<String> steps =
        ChartTest.texts(svg, "value").stream()
            .map(Xml::shown)
            .filter(t -> t.contains("vidare"))
            .toList();

    assertEquals(1, hidden.size());
    assertEquals("url(#a_1_w_hidden)", hidden.get(0).getAttribute("fill"));
    assertEquals(
        List.of("60 av 80 gick vidare, 75\u00A0%", "0 av 20 gick vidare, 0\u00A0%"), steps);
  }

  @Test
  void a_screen_reader_hears_every_stage_and_step() {
    assertEquals(
        "Beskrivning\nBlock 1: 80; Block 2: 60 (60 av 80 gick vidare, 75\u00A0%); Block 3: "
            + HIDDEN
            + "; Block 4: 20; Avslutat enligt plan: 0 (0 av 20 gick vidare, 0\u00A0%)",
        Xml.all(wide(blocks()), "desc").get(0).getTextContent());
  }

  @Test
  void the_table_holds_the_same_figures_and_says_why_one_is_missing() {
    String csv = blocks().table("Block", "Steg", "Antal", "Från steget före").toCsv();

    assertTrue(csv.contains("Block 2,60,\"60 av 80 gick vidare, 75\u00A0%\""), csv);
    assertTrue(csv.contains("Block 3," + HIDDEN + ",–"), csv);
    assertFalse(csv.contains("Block 4,20,2"), csv);
  }

  @Test
  void what_is_no_funnel_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            FunnelChart.of(
                WORDS, FORMAT, Stage.of("a", 3), Stage.absent("b", HIDDEN), Stage.of("c", 4)));
    assertThrows(IllegalArgumentException.class, () -> Stage.of("a", -1));
    assertThrows(IllegalArgumentException.class, () -> Stage.absent("a", ""));
    assertThrows(IllegalArgumentException.class, () -> new Stage("a", Optional.of(1L), "both"));
  }

  @Test
  void without_anyone_the_callers_words_say_so() {
    for (FunnelChart chart :
        List.of(FunnelChart.of(WORDS, FORMAT), FunnelChart.of(WORDS, FORMAT, Stage.of("a", 0)))) {
      Element figure = Xml.root(chart.html("a_1"));
      assertEquals("Inga uppgifter", Xml.all(figure, "p").get(0).getTextContent());
      assertTrue(Xml.all(figure, "svg").isEmpty());
    }
  }

  private static Element wide(FunnelChart chart) {
    return Xml.all(Xml.root(chart.html("a_1")), "svg").get(0);
  }

  @Provide
  Arbitrary<FunnelChart> charts() {
    Arbitrary<String> labels =
        Arbitraries.oneOf(
            Arbitraries.strings().withChars("abcåäöÅM -").ofMaxLength(90),
            Arbitraries.of("Block 1", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"));
    Arbitrary<Long> counts =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 300),
            Arbitraries.longs().between(0, 1_000_000_000_000L));
    Arbitrary<Boolean> shown = Arbitraries.of(true, true, true, false);
    return Combinators.combine(
            labels.list().ofSize(6), counts.list().ofSize(6), shown.list().ofSize(6))
        .as(
            (names, numbers, visible) -> {
              List<Long> falling = numbers.stream().sorted(Comparator.reverseOrder()).toList();
              List<Stage> stages = new ArrayList<>();
              for (int i = 0; i < names.size(); i++) {
                stages.add(
                    visible.get(i)
                        ? Stage.of(names.get(i), falling.get(i))
                        : Stage.absent(names.get(i), HIDDEN));
              }
              return new FunnelChart(WORDS, FORMAT, stages);
            });
  }
}
