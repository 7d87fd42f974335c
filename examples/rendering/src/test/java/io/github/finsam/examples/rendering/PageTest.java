package io.github.finsam.examples.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PageTest {

  @Test
  void the_sample_is_one_file_that_needs_nothing_else() throws IOException {
    Path file = Path.of("target", "sample.html");
    Files.createDirectories(file.toAbsolutePath().getParent());
    sample().write(file);

    String text = Files.readString(file);

    assertFalse(text.contains("<script"));
    assertFalse(text.contains("@import"));
    assertFalse(text.replaceAll("http://www\\.w3\\.org/[0-9a-z/]+", "").contains("http://"));
    assertTrue(text.startsWith("<!DOCTYPE html>\n"));
  }

  @Test
  void the_same_page_gives_the_same_text() {
    assertEquals(sample().render(), sample().render());
  }

  @Test
  void every_id_is_unique_and_every_reference_leads_somewhere() {
    Document document = Xml.parse(sample().render());
    Set<String> ids = new HashSet<>();
    for (Element element : Xml.all(document, "*")) {
      if (element.hasAttribute("id")) {
        assertTrue(ids.add(element.getAttribute("id")), element.getAttribute("id"));
      }
    }
    for (Element element : Xml.all(document, "*")) {
      if (element.hasAttribute("aria-labelledby")) {
        assertTrue(ids.containsAll(List.of(element.getAttribute("aria-labelledby").split(" "))));
      }
      if (element.getAttribute("href").startsWith("#")) {
        assertTrue(ids.contains(element.getAttribute("href").substring(1)));
      }
      if (element.getAttribute("fill").startsWith("url(#")) {
        String fill = element.getAttribute("fill");
        assertTrue(ids.contains(fill.substring(5, fill.length() - 1)), fill);
      }
    }
  }

  @Test
  void landmarks_headings_and_language_are_there() {
    Document document = Xml.parse(sample().render());

    assertEquals("sv", document.getDocumentElement().getAttribute("lang"));
    for (String landmark : List.of("header", "nav", "main", "footer", "h1")) {
      assertEquals(1, Xml.all(document, landmark).size(), landmark);
    }
    assertEquals("#page_main", Xml.all(document, "a").get(0).getAttribute("href"));
    for (Element svg : Xml.all(document, "svg")) {
      assertEquals("img", svg.getAttribute("role"));
      assertFalse(Xml.all(svg, "title").get(0).getTextContent().isBlank());
      assertFalse(Xml.all(svg, "desc").get(0).getTextContent().isBlank());
    }
    for (Element table : Xml.all(document, "table")) {
      assertEquals("caption", table.getElementsByTagName("*").item(0).getNodeName());
    }
  }

  @Test
  void what_could_not_be_linked_to_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> Section.of("a b", "x"));
    assertThrows(IllegalArgumentException.class, () -> Section.of("a_1", "x"));
    Page.Builder twice =
        Page.builder("sv", "x")
            .section(Section.of("a", "x").withSubsections(Section.Subsection.of("a", "x")));
    assertThrows(IllegalArgumentException.class, twice::build);
    assertThrows(IllegalArgumentException.class, () -> Page.builder("sv\"", "x"));
    assertThrows(IllegalArgumentException.class, () -> Page.builder("sv", " "));
    assertThrows(IllegalArgumentException.class, () -> Mark.of(Tone.GOOD, " "));
  }

  private static String kr(double value) {
    return String.format(Locale.ROOT, "%,.0f", value).replace(',', '\u00A0').replace('-', '−');
  }

  private static String percent(double share) {
    return Math.round(share * 100) + "\u00A0%";
  }

  static Page sample() {
    Section economy =
        Section.of(
                "ekonomi",
                "Ekonomi",
                Paragraph.lead(
                    "Förbundet gick in i året med ett större eget kapital än rekommenderat och"
                        + " har därför budgeterat ett underskott."),
                Tiles.of(
                    Tiles.Tile.of("Årets resultat", "−35 tkr").withNote("Budget −200 tkr"),
                    Tiles.Tile.of("Eget kapital", "1 240 tkr")
                        .withMark(Mark.of(Tone.WARNING, "Över rekommenderad nivå")),
                    Tiles.Tile.of("Deltagare", "312").withNote("varav 184 kvinnor"),
                    Tiles.Tile.of("Insatser", "14").withMark(Mark.of(Tone.GOOD, "Enligt plan"))),
                Callout.of(
                    Mark.of(Tone.WARNING, "Varning"),
                    "Eget kapital överstiger rekommendationen",
                    "Nationella rådets rekommendation för förbund av denna storlek är 20 procent"
                        + " av årets tilldelade medel."))
            .withSubsections(
                Section.Subsection.of(
                    "resultat",
                    "Resultaträkning",
                    DataTable.builder("Resultaträkning, tkr")
                        .textColumn("Post")
                        .numberColumn("Utfall 2014")
                        .numberColumn("Budget 2014")
                        .numberColumn("Avvikelse")
                        .groupRow("Verksamhetens intäkter")
                        .row("Bidrag från medlemmarna", "4 200", "4 200", "0")
                        .row(
                            DataTable.Cell.of("Övriga intäkter"),
                            DataTable.Cell.of("12").withFootnote("1"),
                            DataTable.Cell.of("–"),
                            DataTable.Cell.of("12"))
                        .sumRow("Summa intäkter", "4 212", "4 200", "12")
                        .groupRow("Verksamhetens kostnader")
                        .row("Individinriktade insatser", "−3 104", "−3 300", "196")
                        .row(
                            DataTable.Cell.of("Strukturinriktade insatser"),
                            DataTable.Cell.of("−512"),
                            DataTable.Cell.of("−400"),
                            DataTable.Cell.of("−112").withMark(Mark.of(Tone.ERROR, "över budget")))
                        .row("Kansli och styrelse", "−631", "−700", "69")
                        .sumRow("Årets resultat", "−35", "−200", "165")
                        .footnote("1", "Återbetalda medel från en avslutad insats.")
                        .build(),
                    BarChart.of(
                        ChartText.of(
                                "Avvikelse mot budget per insats, tkr",
                                "Liggande staplar, negativa värden till vänster.",
                                "Inga uppgifter.")
                            .withNote("Källa: exempeluppgifter."),
                        PageTest::kr,
                        BarChart.Bar.of("Grön rehabilitering", 120_000),
                        BarChart.Bar.of(
                            "Samordnad individuell rehabilitering för unga vuxna med"
                                + " funktionsnedsättning och långvarig frånvaro från arbete",
                            -86_000),
                        BarChart.Bar.of("Arbetsmarknadsanpassad introduktionsverksamhet", 8_000),
                        BarChart.Bar.of("Spåret", 0),
                        BarChart.Bar.absent("Hälsoskolan", "ej slutredovisad"))),
                Section.Subsection.of(
                    "insatser",
                    "Budget och utfall",
                    GroupedBarChart.of(
                        ChartText.of("Budget och utfall per insats, kr", "Grupperade.", "–"),
                        PageTest::kr,
                        List.of("Budget", "Utfall", "Prognos"),
                        GroupedBarChart.Group.of("Grön rehabilitering", 900_000, 780_000, 790_000),
                        GroupedBarChart.Group.of(
                            "Samverkansteam för unga med aktivitetsersättning",
                            1_200_000,
                            1_286_000,
                            1_250_000),
                        GroupedBarChart.Group.of(
                            "Spåret",
                            Datum.of(400_000),
                            Datum.absent("saknas"),
                            Datum.of(-15_000))),
                    ShareChart.of(
                        ChartText.of("Finansiering 2014", "Andelar av bidragen.", "–"),
                        v -> kr(v) + " kr",
                        PageTest::percent,
                        ShareChart.Part.of("Försäkringskassan och Arbetsförmedlingen", 2_100_000),
                        ShareChart.Part.of("Regionen", 1_050_000),
                        ShareChart.Part.of("Skellefteå kommun", 900_000),
                        ShareChart.Part.of("Norsjö kommun", 100_000),
                        ShareChart.Part.of("Malå kommun", 50_000),
                        ShareChart.Part.of("Övriga", 9_000))));
    Section people =
        Section.of(
            "deltagare",
            "Deltagare",
            Paragraph.of(
                Html.text("Antalet deltagare ökade. Se även "),
                Html.link("Ekonomi", "#ekonomi"),
                Html.text(". "),
                Html.strong("Siffrorna är påhittade.")),
            LineChart.of(
                ChartText.of("Deltagare per år", "Linjer för kvinnor och män.", "–"),
                PageTest::kr,
                List.of("2009", "2010", "2011", "2012", "2013", "2014"),
                LineChart.Series.of("Kvinnor", 120.0, 131.0, null, 160.0, 171.0, 184.0),
                LineChart.Series.of("Män", 90.0, 88.0, 97.0, 101.0, 118.0, 128.0),
                LineChart.Series.of("Förändring", null, 9.0, null, null, 28.0, -5.0)),
            LineChart.of(
                ChartText.of("Eget kapital, kr", "Ett år.", "–"),
                PageTest::kr,
                List.of("2014"),
                LineChart.Series.of("Eget kapital", 1_240_000.0)),
            LineChart.of(
                ChartText.of("Intäkter, kr", "Tolv år.", "–"),
                PageTest::kr,
                IntStream.rangeClosed(2003, 2014).mapToObj(Integer::toString).toList(),
                LineChart.Series.of(
                    "Bidrag från Försäkringskassan, Arbetsförmedlingen, regionen och kommunerna",
                    IntStream.rangeClosed(1, 12)
                        .mapToObj(i -> Datum.of(12_000_000 + i * 337_000.0))
                        .toList())),
            BarChart.of(
                ChartText.of("Nöjdhet", "–", "Underlaget är för litet för att visas."),
                PageTest::kr),
            Callout.of(Mark.of(Tone.GOOD, "Klart"), "Alla insatser är registrerade"),
            Callout.of(Mark.of(Tone.NOTE, "Notera"), "Avrundning kan ge differenser"),
            Callout.of(
                Mark.of(Tone.ERROR, "Fel"), "Balansräkningen går inte ihop", "Differens 3 tkr."),
            BulletList.of("Första punkten", "Andra punkten"));
    return Page.builder("sv", "Årsredovisning 2014")
        .subtitle("Samordningsförbundet Skellefteå–Norsjö")
        .navigation("Hoppa till innehållet", "Innehåll")
        .section(economy)
        .section(people)
        .section(SurveySample.section())
        .footer("Framtagen med finsam. Uppgifterna är exempel.")
        .build();
  }
}
