package io.github.finsam.examples.socialvalue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Sek;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.socioeconomic.Actor;
import io.github.finsam.indicators.socioeconomic.Investment;
import io.github.finsam.indicators.socioeconomic.Tornado;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SocialValueReportTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private static final Study STUDY =
      Study.read(DefinitionSource.resources(SocialValueReport.class, "synthetic"), 1);

  private int run(String... args) {
    return SocialValueReport.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        args);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static List<Path> files(Path in) throws IOException {
    try (Stream<Path> files = Files.walk(in)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Document parse(Path page) throws Exception {
    try (InputStream in = Files.newInputStream(page)) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }
  }

  @Test
  @DisplayName("A page for each question, a CSV for every table, in both languages")
  void pages() throws Exception {
    assertEquals(0, run(folder.toString()), err());
    String console = out.toString(StandardCharsets.UTF_8);
    assertTrue(console.startsWith("Vad en insats är värd, och för vem"), console);
    String page = Files.readString(folder.resolve("index.html"));
    assertTrue(page.contains("lang=\"sv\""));
    Path english = folder.resolve("en");
    assertEquals(0, run(english.toString(), "--lang", "en"), err());
    assertTrue(Files.readString(english.resolve("index.html")).contains("lang=\"en\""));
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      assertTrue(
          name.startsWith("synthetic-") || name.startsWith("published") || name.endsWith(".html"),
          name);
    }
  }

  @Test
  @DisplayName("Every section, figure and table says that it is synthetic, but what is published")
  void marked() throws Exception {
    assertEquals(0, run(folder.toString()), err());
    Document page = parse(folder.resolve("index.html"));
    for (String tag : List.of("section", "figure", "caption")) {
      var elements = page.getElementsByTagName(tag);
      assertTrue(elements.getLength() > 0, tag);
      for (int i = 0; i < elements.getLength(); i++) {
        Element element = (Element) elements.item(i);
        String text = element.getTextContent().toLowerCase(Locale.ROOT);
        boolean published =
            element.getAttribute("id").equals("published") || text.startsWith("publicerade");
        assertEquals(!published, text.contains("syntetiska data"), text);
      }
    }
  }

  @Test
  @DisplayName(
      "Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö, Samhällsnytta: 7.3 months, and"
          + " what closes the gap to 18.2")
  void published() throws Exception {
    assertEquals(0, run(folder.toString()), err());
    String page = Files.readString(folder.resolve("index.html"));
    assertTrue(page.contains("7,3 månader"));
    assertTrue(page.contains("12 av 19"));
    String table = Files.readString(folder.resolve("published.csv"));
    for (String amount : List.of("3600000", "1400000", "18200000", "2200000", "18000000")) {
      assertTrue(table.contains(amount + ".00"), amount);
    }
    assertTrue(
        Files.readString(folder.resolve("published-closings.csv"))
            .contains("Årets vinst är avrundad i tryck: 3\u00a0640\u00a0000\u00a0kr"));
  }

  @Test
  @DisplayName(
      "Förstudie FINSAM, SKL 2016, bilaga 4: 483 300 and 6.6 %; Årsredovisning 2014,"
          + " Samordningsförbundet Skellefteå–Norsjö: the scorecard judged by the report's figures")
  void needsAndScorecard() throws Exception {
    assertEquals(0, run(folder.toString()), err());
    String needs = parse(folder.resolve("needs.html")).getDocumentElement().getTextContent();
    assertTrue(needs.contains("483\u00a0300"), needs);
    assertTrue(needs.contains("6,6\u00a0% av 7\u00a0300\u00a0000"), needs);
    assertTrue(needs.contains("480\u00a0635"), needs);
    String scorecard =
        parse(folder.resolve("scorecard.html"))
            .getDocumentElement()
            .getTextContent()
            .replace('\u00a0', ' ');
    for (String perspective :
        List.of("Individen", "Förnyelse/utveckling", "Arbetssätt/processer", "Ekonomi")) {
      assertTrue(scorecard.contains(perspective), perspective);
    }
    assertTrue(scorecard.contains("-1 566 998 kr"), scorecard);
    assertTrue(scorecard.contains("Går inte att bedöma"), scorecard);
    assertFalse(scorecard.toLowerCase(Locale.ROOT).contains("syntetisk"));
    String page = Files.readString(folder.resolve("index.html"));
    assertTrue(page.contains("needs.html") && page.contains("scorecard.html"));
  }

  @Test
  void theSameSeedGivesTheSameFiles() throws Exception {
    Path one = folder.resolve("one");
    Path other = folder.resolve("other");
    assertEquals(0, run(one.toString(), "--seed", "7"));
    assertEquals(0, run(other.toString(), "--seed", "7"));
    for (Path file : files(one)) {
      assertArrayEquals(
          Files.readAllBytes(file), Files.readAllBytes(other.resolve(one.relativize(file))));
    }
  }

  @Test
  @DisplayName("The area between the curves is society's result of the same years, but for öre")
  void theCurveAgreesWithTheResult() {
    Investment society = STUDY.evaluation().real().investment(Actor.SOCIETY);
    assertTrue(
        STUDY
            .curve()
            .benefit()
            .minus(society.result(Study.LONG_TERM))
            .abs()
            .isLessThan(Sek.kronor(1)));
  }

  @Test
  void theTornadoHasTheResultWithinItsBarsAndNothingThatDoesNotMatter() {
    Tornado tornado = STUDY.tornado();
    assertFalse(tornado.bars().isEmpty());
    for (Tornado.Bar bar : tornado.bars()) {
      assertTrue(bar.swing().isPositive(), bar.toString());
      assertTrue(
          bar.atLow().minus(tornado.result()).getAmount().signum()
              != bar.atHigh().minus(tornado.result()).getAmount().signum(),
          bar.toString());
    }
    assertEquals(STUDY.evaluation().participants().compareTo(BigDecimal.valueOf(20)), 0);
  }

  /** The example's own tables, as if somebody else had them. */
  private Path ownTables() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    for (String name :
        List.of(
            "unit_costs",
            "benefits",
            "participants",
            "incomes",
            "uses",
            "assumptions",
            "insats_costs")) {
      try (InputStream in =
          Objects.requireNonNull(
              SocialValueReport.class.getResourceAsStream("synthetic/" + name + ".csv"))) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(
            data.resolve(name + ".csv"), text.replace("Påhittat för exemplet", "Egen lista"));
      }
    }
    return data;
  }

  @Test
  @DisplayName("Data of one's own are nowhere said to be synthetic, but to be one's own")
  void ownData() throws Exception {
    String data = ownTables().toString();
    for (String language : List.of("sv", "en")) {
      Path own = folder.resolve("own-" + language);
      assertEquals(0, run(own.toString(), "--data", data, "--lang", language), err());
      String page = parse(own.resolve("index.html")).getDocumentElement().getTextContent();
      String told = page.toLowerCase(Locale.ROOT);
      for (String word : List.of("syntetisk", "påhitt", "synthetic", "made-up", "made up")) {
        assertFalse(told.contains(word), language + " " + word);
      }
      assertTrue(told.contains(language.equals("sv") ? "egna data" : "your own data"), told);
      for (Path file : files(own)) {
        String name = file.getFileName().toString();
        assertTrue(
            name.startsWith("own-") || name.startsWith("published") || name.endsWith(".html"),
            name);
      }
    }
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "assumptions.csv|persistence,0.9|persistence,1.9|, rad 5, kolumn value: ska ligga mellan 0"
            + " och 1|\"1.9\"",
        "participants.csv|,75,23100,SEK|,-75,23100,SEK|, rad 2, kolumn extent_after: |\"-75\"",
        "participants.csv|2011-06-01,2013-06-01,0,,75,23100|2013-06-01,2011-06-01,0,,75,23100|"
            + ", rad 2, kolumn after: |\"2011-06-01\"",
        "participants.csv|75,23100,SEK|75,23100,EUR|, rad 2, kolumn currency: |\"EUR\"",
        "unit_costs.csv|vardygn,D|vardygnet,D|uses.csv, rad 4, kolumn item: |\"vardygn\"",
        "unit_costs.csv|vardygn,Dygn i slutenvård,Days of inpatient care,dygn,day,REGION,2013-01-01|"
            + "vardbesok,Besök,Visits,besök,visit,REGION,2013-03-01|, rad 3, kolumn from: perioden överlappar den på rad 2 i |"
            + "\"2013-03-01/2013-12-31\""
      })
  @DisplayName("What is wrong with data of one's own is told with its place and value")
  void badTables(String file, String from, String to, String place, String value)
      throws IOException {
    Path data = ownTables();
    String text = Files.readString(data.resolve(file));
    assertTrue(text.contains(from), from);
    Files.writeString(data.resolve(file), text.replace(from, to));
    Path report = folder.resolve("report");
    assertEquals(2, run(report.toString(), "--data", data.toString()));
    assertTrue(err().contains(place.startsWith(",") ? file + place : place), err());
    assertTrue(err().contains(value), err());
    assertFalse(Files.exists(report));
  }

  private static List<List<BigDecimal>> grid(Path table) throws IOException {
    List<List<BigDecimal>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(table)) {
      List<BigDecimal> amounts = new ArrayList<>();
      Matcher amount = Pattern.compile("-?[0-9]+\\.[0-9]{2}(?=,|$)").matcher(line);
      while (amount.find()) {
        amounts.add(new BigDecimal(amount.group()));
      }
      if (!amounts.isEmpty()) {
        rows.add(amounts);
      }
    }
    return rows;
  }

  @Test
  @DisplayName("Scenarios of both: less is left the more would have come anyway or the less lasts")
  void scenarios() throws IOException {
    assertEquals(0, run(folder.toString()), err());
    for (String name : List.of("synthetic-scenarios.csv", "published-scenarios.csv")) {
      List<List<BigDecimal>> grid = grid(folder.resolve(name));
      assertEquals(Study.COUNTERFACTUALS.size(), grid.size(), name);
      for (int i = 0; i < grid.size(); i++) {
        assertEquals(Study.PERSISTENCES.size(), grid.get(i).size(), name);
        for (int j = 0; j < grid.get(i).size(); j++) {
          assertTrue(i == 0 || grid.get(i).get(j).compareTo(grid.get(i - 1).get(j)) < 0, name);
          assertTrue(j == 0 || grid.get(i).get(j).compareTo(grid.get(i).get(j - 1)) > 0, name);
        }
      }
    }
    // Five times 3.6 less 2.2 million; 60 percent of it less the same.
    List<List<BigDecimal>> published = grid(folder.resolve("published-scenarios.csv"));
    assertEquals(new BigDecimal("15800000.00"), published.get(0).get(3));
    assertEquals(new BigDecimal("8600000.00"), published.get(2).get(3));
  }

  @Test
  @DisplayName("Every page in both languages: well-formed, and each mark has words beside its sign")
  void readWithoutColour() throws Exception {
    for (String language : List.of("sv", "en")) {
      Path report = folder.resolve(language);
      assertEquals(0, run(report.toString(), "--lang", language), err());
      int marks = 0;
      for (String name : List.of("index.html", "needs.html", "scorecard.html")) {
        Document page = parse(report.resolve(name));
        assertEquals(language, page.getDocumentElement().getAttribute("lang"));
        var spans = page.getElementsByTagName("span");
        for (int i = 0; i < spans.getLength(); i++) {
          Element span = (Element) spans.item(i);
          if (span.getAttribute("class").equals("icon")) {
            marks++;
            String all = span.getParentNode().getTextContent();
            assertTrue(all.length() > span.getTextContent().length() + 2, name + ": " + all);
          }
        }
      }
      assertTrue(marks > 10, "marks: " + marks);
    }
  }

  @Test
  void wrongArguments() {
    assertEquals(2, run("--unheard-of"));
    assertTrue(err().contains("Användning: social-value"), err());
    assertEquals(2, run("--seed", "x"));
    assertEquals(0, run("--help"));
    assertEquals(2, run("--data", folder.resolve("missing").toString()));
  }

  @Test
  void bothLanguagesHaveTheSameTextsAndPlaceholders() throws IOException {
    Properties sv = texts("sv");
    Properties en = texts("en");
    assertEquals(new TreeSet<>(sv.stringPropertyNames()), new TreeSet<>(en.stringPropertyNames()));
    for (String key : sv.stringPropertyNames()) {
      assertEquals(placeholders(sv.getProperty(key)), placeholders(en.getProperty(key)), key);
    }
  }

  private static List<String> placeholders(String text) {
    return Pattern.compile("\\{\\d+}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    String name = "report_" + language + ".properties";
    try (InputStream in =
        Objects.requireNonNull(SocialValueReport.class.getResourceAsStream(name))) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
