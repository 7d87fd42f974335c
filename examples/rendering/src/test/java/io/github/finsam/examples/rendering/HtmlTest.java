package io.github.finsam.examples.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlTest {

  @Property
  void any_text_comes_back_as_it_was_put_in(@ForAll("nasty") String text) {
    Element p =
        Xml.root(Html.element("p").attribute("title", text).add(Html.element("em").text(text)));

    assertEquals(readable(text), p.getAttribute("title"));
    assertEquals(readable(text), p.getTextContent());
    assertEquals(1, p.getElementsByTagName("*").getLength());
  }

  @Property(tries = 200)
  void any_text_anywhere_leaves_the_page_well_formed(@ForAll("nasty") String s) {
    ChartText words = new ChartText(s, s, s, s);
    Mark mark = Mark.of(Tone.ERROR, "x" + s);
    Page page =
        Page.builder("sv", "x" + s)
            .subtitle(s)
            .navigation(s, s)
            .footer(s)
            .section(
                Section.of(
                        "a",
                        s,
                        Paragraph.of(s),
                        Paragraph.lead(s),
                        Paragraph.note(s),
                        BulletList.of(s, s),
                        Callout.of(mark, s, s),
                        Tiles.of(Tiles.Tile.of(s, s).withNote(s).withMark(mark)),
                        new Markup(Html.element("div").text(s)),
                        DataTable.builder(s)
                            .textColumn(s)
                            .numberColumn(s)
                            .groupRow(s)
                            .row(
                                new DataTable.Cell(s, s, Optional.of(mark), Optional.of(s)),
                                DataTable.Cell.of(s))
                            .sumRow(s, s)
                            .footnote(s, s)
                            .build(),
                        BarChart.of(
                            words, v -> s, BarChart.Bar.of(s, 1), BarChart.Bar.absent(s, s)),
                        GroupedBarChart.of(
                            words,
                            v -> s,
                            java.util.List.of(s, s),
                            GroupedBarChart.Group.of(s, 1, -2)),
                        ShareChart.of(words, v -> s, v -> s, ShareChart.Part.of(s, 3)),
                        LineChart.of(
                            words,
                            v -> s,
                            java.util.List.of(s, s),
                            LineChart.Series.of(s, 1.0, null)),
                        LineChart.of(
                                words,
                                v -> s,
                                java.util.List.of(s, s),
                                LineChart.Series.of(s, 1.0, null)
                                    .withBand(LineChart.Interval.of(0, 2, s), null))
                            .withTarget(Target.level(s, 1, 2))
                            .withGap(s),
                        DistributionChart.of(
                            words,
                            (k, n) -> s,
                            n -> s,
                            java.util.List.of(
                                DistributionChart.Level.of(s, s), DistributionChart.Level.of(s, s)),
                            DistributionChart.Row.of(s, 1, 2).withBeside(s),
                            DistributionChart.Row.absent(s, "x" + s)),
                        RadarChart.of(
                                words,
                                v -> s,
                                Span.of(0, 1),
                                java.util.List.of(s, s, s, s, s),
                                "x" + s,
                                RadarChart.Series.of(s, 1.0, null, 0.0, 1.0, 1.0))
                            .withTarget(Target.level(s, 1, 5)),
                        BarChart.of(words, v -> s))
                    .withSubsections(Section.Subsection.of("b", s, Paragraph.of(s))))
            .build();

    Document document = Xml.parse(page.render());

    assertEquals(1, Xml.all(document, "main").size());
    assertTrue(Xml.all(document, "script").isEmpty());
  }

  @Provide
  Arbitrary<String> nasty() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(30),
        Arbitraries.strings().withChars("<>&\"'/]=-! \n\r\tåa").ofMaxLength(30),
        Arbitraries.of(
            "</style><script>alert(1)</script>", "]]>", "<!--", "&amp;", "\ud800", "\u0000", "😀"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"script", "style", "iframe", "img", "link", "a b", "p>", ""})
  void elements_that_could_run_or_load_something_do_not_exist(String name) {
    assertThrows(IllegalArgumentException.class, () -> Html.element(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"onclick", "ONLOAD", "style", "src", "a b", "x=\"", ""})
  void attributes_that_could_run_or_load_something_are_refused(String name) {
    assertThrows(
        IllegalArgumentException.class, () -> Html.element("p").attribute(name, "alert(1)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " JavaScript:x",
        "java\nscript:x",
        "data:text/html,x",
        "file:///x",
        "java\n/script:x",
        ":"
      })
  void a_link_cannot_run_anything(String address) {
    assertThrows(IllegalArgumentException.class, () -> Html.link("x", address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#ekonomi",
        "bilaga.html",
        "../a/b?x=1:2",
        "https://www.example.org/a:b",
        "mailto:a@example.org"
      })
  void a_link_leads_to_places_and_pages(String address) {
    assertEquals(address, Xml.root(Html.link("x", address)).getAttribute("href"));
  }

  @Test
  void attributes_stand_in_the_order_they_were_set() {
    assertEquals(
        "<p class=\"a\" id=\"b\">x &lt; <strong>y</strong></p>\n",
        Html.element("p")
            .attribute("class", "a")
            .attribute("id", "b")
            .text("x < ")
            .add(Html.strong("y"))
            .render());
  }

  private static String readable(String text) {
    StringBuilder out = new StringBuilder();
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .forEach(
            c -> out.appendCodePoint(c == '\n' || c == '\t' || Escape.printable(c) ? c : 0xFFFD));
    return out.toString();
  }
}
