package io.github.finsam.examples.indicators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class IndicatorReportTest {

  /** Where the report of the first seed lies, for tests that only look at it. */
  @TempDir static Path first;

  private static final ByteArrayOutputStream FIRST_OUT = new ByteArrayOutputStream();

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return IndicatorReport.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        args);
  }

  @BeforeAll
  static void firstReport() {
    PrintStream console = new PrintStream(FIRST_OUT, true, StandardCharsets.UTF_8);
    assertEquals(0, IndicatorReport.run(console, console, first.toString()));
  }

  /** A copy of the made-up data, to be changed. */
  private Path data() throws IOException {
    Path from = first.resolve("synthetic-data");
    Path to = folder.resolve("data");
    for (Path file : files(from)) {
      Path target = to.resolve(from.relativize(file));
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    return to;
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static List<Path> files(Path in) throws IOException {
    try (Stream<Path> files = Files.walk(in)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  @DisplayName("Without options: Swedish, one page, a CSV for every table, all called synthetic")
  void swedish() throws Exception {
    String console = FIRST_OUT.toString(StandardCharsets.UTF_8);
    assertTrue(console.contains("Syntetiska samordningsförbundet: kärnindikatorer"), console);
    assertTrue(console.contains("Delvis uppnått"), console);
    String page = Files.readString(first.resolve("index.html"));
    assertTrue(page.contains("lang=\"sv\""));
    for (String heading :
        List.of(
            "Deltagarnas bild",
            "Svarens fördelning",
            "Utveckling",
            "Målnivåer",
            "Insatser, kön och ålder",
            "Jämförelse med andra förbund",
            "Indikator 7: båda sidor",
            "Indikator 11: register",
            "Insamling",
            "Metod")) {
      assertTrue(page.contains(heading), heading);
    }
    for (Path file : files(first)) {
      String name = first.relativize(file).toString();
      assertTrue(name.startsWith("synthetic-") || name.equals("index.html"), name);
    }
    for (String table :
        List.of("targets", "comparison", "both-sides", "register", "overdue", "tidy-groups")) {
      assertTrue(Files.exists(first.resolve("synthetic-" + table + ".csv")), table);
    }
  }

  @Test
  @DisplayName("Every section, chart and table of answers says that its data are synthetic")
  void marked() throws Exception {
    Document page = Pages.parse(first);
    String title = page.getElementsByTagName("header").item(0).getTextContent();
    assertTrue(title.contains("Syntetiska data"), title);
    for (String tag : List.of("section", "figure")) {
      var elements = page.getElementsByTagName(tag);
      assertTrue(elements.getLength() > 0, tag);
      for (int i = 0; i < elements.getLength(); i++) {
        String text = elements.item(i).getTextContent();
        assertTrue(text.contains("Syntetiska data"), text);
      }
    }
  }

  @Test
  @DisplayName("--lang en: headings, reasons and numbers in English")
  void english() throws Exception {
    assertEquals(0, run(folder.toString(), "--lang", "en"), this::err);
    String page = Files.readString(folder.resolve("index.html"));
    assertTrue(page.contains("lang=\"en\""));
    assertTrue(page.contains("Beside other förbund"));
    assertTrue(page.contains("too few answers"));
    assertTrue(page.contains("I get the support in a way that is useful to me."));
    assertTrue(page.contains("Unofficial translation"));
    for (String swedish : List.of("Jakande", "avslut", "Målnivå", "enkät", "Uppnått")) {
      assertFalse(page.contains(swedish), swedish);
      assertFalse(out().contains(swedish), swedish);
    }
    Pages.parse(folder);
  }

  @Test
  @DisplayName("Both languages have the same texts with the same placeholders")
  void sameKeys() throws IOException {
    Properties sv = texts("sv");
    Properties en = texts("en");
    assertEquals(new TreeSet<>(sv.stringPropertyNames()), new TreeSet<>(en.stringPropertyNames()));
    for (String key : sv.stringPropertyNames()) {
      assertEquals(placeholders(sv.getProperty(key)), placeholders(en.getProperty(key)), key);
      assertFalse(en.getProperty(key).isBlank() && !key.equals("to"), key);
    }
  }

  private static Properties texts(String language) throws IOException {
    String name = "report_" + language + ".properties";
    Properties texts = new Properties();
    try (InputStream in =
        Objects.requireNonNull(IndicatorReportTest.class.getResourceAsStream(name), name)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static TreeSet<String> placeholders(String text) {
    TreeSet<String> found = new TreeSet<>();
    Pattern.compile("\\{[0-9]}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .forEach(found::add);
    return found;
  }

  @Test
  @DisplayName("The page needs nothing from outside and no script")
  void selfContained() throws IOException {
    String page = Files.readString(first.resolve("index.html"));
    assertFalse(page.contains("<script"));
    assertFalse(page.contains("src="));
    assertFalse(page.replace("url(#", "").contains("url("));
    assertFalse(page.contains("<link"));
  }

  @Test
  @DisplayName("The same seed gives the same bytes in every file, another seed other answers")
  void deterministic() throws IOException {
    Path again = folder.resolve("again");
    Path other = folder.resolve("other");
    run(again.toString(), "--seed", "1");
    run(other.toString(), "--seed", "8");
    TreeMap<String, byte[]> before = contents(first);
    TreeMap<String, byte[]> after = contents(again);
    assertEquals(before.keySet(), after.keySet());
    before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
    assertNotEquals(
        Files.readString(first.resolve("index.html")),
        Files.readString(other.resolve("index.html")));
  }

  private static TreeMap<String, byte[]> contents(Path in) {
    TreeMap<String, byte[]> contents = new TreeMap<>();
    try {
      for (Path file : files(in)) {
        contents.put(in.relativize(file).toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return contents;
  }

  @Test
  @DisplayName("--data: the folder that one run wrote gives another run the same page")
  void fromCsv() throws IOException {
    assertEquals(
        0, run(folder.toString(), "--data", first.resolve("synthetic-data").toString()), this::err);
    assertEquals(
        Files.readString(first.resolve("index.html")),
        Files.readString(folder.resolve("index.html")));
    assertFalse(Files.exists(folder.resolve("synthetic-data")));
  }

  @Test
  @DisplayName("--data without the example's own tables: the report of what can be told without")
  void withoutCompanion() throws Exception {
    Path two = folder.resolve("two");
    Path data = data();
    for (Path file : files(CompanionTables.beside(data))) {
      Files.delete(file);
    }
    assertEquals(0, run(two.toString(), "--data", data.toString()), this::err);
    String page = Files.readString(two.resolve("index.html"));
    assertFalse(page.contains("Indikator 7: båda sidor"));
    assertTrue(page.contains("Jämförelse med andra förbund"));
    Pages.parse(two);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  @DisplayName(
      "Other seeds run too: something hidden for either reason, a target that looks reached")
  void seeds(long seed) throws Exception {
    assertEquals(0, run(folder.toString(), "--seed", Long.toString(seed)), this::err);
    Document page = Pages.parse(folder);
    String text = page.getDocumentElement().getTextContent();
    assertTrue(text.contains("Avrundad till hela procent är andelen lika stor"));
    String insatser =
        Files.readString(folder.resolve("synthetic-insatser-5.csv"))
            + Files.readString(folder.resolve("synthetic-insatser-7.csv"));
    assertTrue(insatser.contains("BELOW_MINIMUM"), insatser);
    assertTrue(insatser.contains("SUPPRESSED"), insatser);
  }

  @Test
  @DisplayName("An unknown option, a language we do not speak, a seed that is no number: status 2")
  void badOptions() {
    assertEquals(2, run("--language", "en"));
    assertTrue(err().contains("--language"));
    assertTrue(err().contains("--lang sv|en"));
    err.reset();
    assertEquals(2, run("--lang", "de"));
    assertTrue(err().contains("\"de\""));
    err.reset();
    assertEquals(2, run("--seed", "many"));
    assertTrue(err().contains("many"));
    err.reset();
    assertEquals(2, run("--seed"));
    assertTrue(err().contains("--seed"));
  }

  @Test
  @DisplayName("Bad data: file, line and value are named, and nothing is written")
  void badData() throws IOException {
    Path data = data();
    Path answers = data.resolve("responses-nns-2014-12-participant-closure.csv");
    List<String> lines = Files.readAllLines(answers);
    lines.set(3, lines.get(3).replaceAll(",[0-9]$", ",6"));
    Files.write(answers, lines);
    Path report = folder.resolve("report");
    assertEquals(2, run(report.toString(), "--data", data.toString()));
    assertTrue(err().contains("responses-nns-2014-12-participant-closure.csv"), this::err);
    assertTrue(err().contains("4"), this::err);
    assertFalse(Files.exists(report));
  }

  @Test
  @DisplayName("A bad row in the example's own tables is named with its file and line")
  void badCompanion() throws IOException {
    Path data = data();
    Path register = CompanionTables.beside(data).resolve("register.csv");
    Files.writeString(
        register,
        Files.readString(register)
            .replaceFirst("\r\nexempel-a,2015,3,[0-9]+", "\r\nexempel-a,2015,3,x"));
    assertEquals(2, run(folder.resolve("two").toString(), "--data", data.toString()));
    assertTrue(err().contains("register.csv:2"), this::err);
  }

  @Test
  @DisplayName("No answers, no folder, a file in the way: said, not thrown")
  void nothingToReport() throws IOException {
    assertEquals(
        2, run(folder.toString(), "--data", folder.resolve("nowhere").toString(), "--lang", "en"));
    assertTrue(err().contains("nowhere"), this::err);
    err.reset();
    Path file = Files.writeString(folder.resolve("file"), "");
    assertEquals(2, run(file.resolve("report").toString()));
    assertFalse(err().contains("Exception"), this::err);
  }

  @Test
  @DisplayName("--help: the usage, and nothing is wrong")
  void help() {
    assertEquals(0, run("--help"));
    assertTrue(out().contains("--seed"), out());
    assertEquals("", err());
  }
}
