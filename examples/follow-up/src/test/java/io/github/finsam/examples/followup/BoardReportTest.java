package io.github.finsam.examples.followup;

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
import java.io.UncheckedIOException;
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
import org.w3c.dom.Element;

class BoardReportTest {

  private static final String TORGET = "Arbetsmarknadstorget (syntetisk), 2014: ";
  private static final String PUBLISHED = "Publicerade uppgifter";

  /** Where the report of the first seed lies, for tests that only look at it. */
  @TempDir static Path first;

  private static final ByteArrayOutputStream FIRST_OUT = new ByteArrayOutputStream();

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return BoardReport.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        args);
  }

  @BeforeAll
  static void firstReport() {
    PrintStream console = new PrintStream(FIRST_OUT, true, StandardCharsets.UTF_8);
    assertEquals(0, BoardReport.run(console, console, first.toString()));
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
  @DisplayName(
      "Without options: Swedish, every section, a CSV for every table, all called synthetic")
  void swedish() throws Exception {
    String console = FIRST_OUT.toString(StandardCharsets.UTF_8);
    assertTrue(console.contains("Syntetiska samordningsförbundet: uppföljning"), console);
    String page = Files.readString(first.resolve("index.html"));
    assertTrue(page.contains("lang=\"sv\""));
    for (String heading :
        List.of(
            "Vad som är publicerat",
            "Planerat och faktiskt",
            "Flöden",
            "Vilka som deltar",
            "Försörjning före och efter",
            "Sysselsättning före och efter",
            "Resultat under varje nämnare",
            "Kvinnor och män",
            "Tider",
            "Blocken i ACTivera",
            "6 och 12 månader efter",
            "Avsteg från upplägget",
            "Att göra",
            "Metod")) {
      assertTrue(page.contains(heading), heading);
    }
    for (Path file : files(first)) {
      String name = first.relativize(file).toString();
      assertTrue(
          name.startsWith("synthetic-")
              || name.equals("index.html")
              || name.equals("published.csv"),
          name);
    }
  }

  @Test
  @DisplayName(
      "Every section, chart and table says that it is synthetic, but for what was published")
  void marked() throws Exception {
    Document page = Pages.parse(first);
    String title = page.getElementsByTagName("header").item(0).getTextContent();
    assertTrue(title.contains("Syntetiska data"), title);
    for (String tag : List.of("section", "figure", "caption")) {
      var elements = page.getElementsByTagName(tag);
      assertTrue(elements.getLength() > 0, tag);
      for (int i = 0; i < elements.getLength(); i++) {
        Element element = (Element) elements.item(i);
        String text = element.getTextContent();
        if (element.getAttribute("id").equals("published") || text.startsWith(PUBLISHED)) {
          assertFalse(text.toLowerCase(java.util.Locale.ROOT).contains("syntetisk"), text);
        } else {
          assertTrue(text.toLowerCase(java.util.Locale.ROOT).contains("syntetiska data"), text);
        }
      }
    }
  }

  @Test
  @DisplayName(
      "Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö, Arbetsmarknadstorget:"
          + " printed figures stand with document, year and place, 55 of 123 are 45 %")
  void published() throws Exception {
    List<List<String>> rows = Pages.table(Pages.parse(first), PUBLISHED);
    List<String> women = Pages.row(rows, "kvinnor bland deltagarna");
    assertEquals(List.of("55", "55 av 123 = 45 %"), women.subList(1, 3));
    assertTrue(
        women
            .get(3)
            .contains("Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö, 2014: Arbets"));
    // MedUrs: 53 of the 144 who ended are the printed 37 %.
    List<String> medUrs = Pages.row(rows, "till arbete eller studier, av avslutade");
    assertEquals(List.of("37 %", "53 av 144 = 37 %"), medUrs.subList(1, 3));
    for (List<String> row : rows) {
      assertTrue(row.size() == 1 || !row.get(3).isBlank(), row::toString);
    }
  }

  @Test
  @DisplayName(
      "What was published stands beside the made-up year, the result under both denominators")
  void beside() throws Exception {
    List<List<String>> rows = Pages.table(Pages.parse(first), TORGET + "publicerat bredvid");
    assertEquals(
        List.of("55 av 123 = 45 %", "55 av 123 = 45 %"),
        Pages.row(rows, "kvinnor bland deltagarna").subList(1, 3));
    List<List<String>> results = rows.stream().filter(r -> r.get(1).equals("78 %")).toList();
    assertEquals(
        List.of("44 av 123 = 36 %", "44 av 56 = 79 %"),
        results.stream().map(r -> r.get(2)).toList());
  }

  @Test
  @DisplayName("As many women and men as published: who came in left or remains")
  void flows() throws Exception {
    List<List<String>> rows = Pages.table(Pages.parse(first), TORGET + "flöden");
    assertEquals(List.of("Alla deltagare", "123", "55", "68"), Pages.row(rows, "Alla deltagare"));
    List<String> before = Pages.row(rows, "Kvar från tidigare");
    List<String> started = Pages.row(rows, "Alla som börjat");
    List<String> ended = Pages.row(rows, "Alla avslutade");
    List<String> remaining = Pages.row(rows, "Kvarvarande");
    for (int i = 1; i <= 3; i++) {
      assertEquals(
          Integer.parseInt(before.get(i)) + Integer.parseInt(started.get(i)),
          Integer.parseInt(ended.get(i)) + Integer.parseInt(remaining.get(i)));
    }
  }

  @Test
  @DisplayName("The same 44 people are 36 % of all participants and 79 % of those who ended")
  void denominators() throws Exception {
    List<List<String>> rows = Pages.table(Pages.parse(first), TORGET + "resultat under");
    assertEquals("44 av 123 = 36 %", Pages.row(rows, "Alla deltagare").get(2));
    assertEquals("44 av 56 = 79 %", Pages.row(rows, "Alla avslutade").get(2));
    String page = Files.readString(first.resolve("index.html"));
    assertTrue(
        page.contains(
            "Siffrorna gäller 123 deltagare: 56 identifierade med avslut, 12 anonyma, 0 som bara"
                + " är räknade och 55 som fortfarande deltog vid årets slut."));
  }

  @Test
  @DisplayName("What is hidden is said to be hidden, with the number below which it is")
  void hidden() throws Exception {
    Document page = Pages.parse(first);
    String text = page.getDocumentElement().getTextContent();
    assertTrue(text.contains("Döljs: färre än 5 personer."));
    assertTrue(text.contains("annars kunde räknas ut"));
    assertFalse(text.contains("NaN"));
    assertTrue(
        files(first).stream()
            .filter(f -> f.toString().endsWith(".csv"))
            .map(BoardReportTest::read)
            .anyMatch(csv -> csv.contains("BELOW_MINIMUM")));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName("The funnel stands as a chart with its words and as a table with the same figures")
  void funnel() throws Exception {
    Document page = Pages.parse(first);
    List<List<String>> rows = Pages.table(page, "Hur långt deltagarna kom");
    assertEquals(
        List.of("Steg", "Började insatsen", "Block 1", "Block 2", "Block 3", "Block 4"),
        rows.subList(0, 6).stream().map(r -> r.get(0)).toList());
    String started = rows.get(1).get(1);
    String second = rows.get(3).get(1);
    var descriptions = page.getElementsByTagName("desc");
    boolean said = false;
    for (int i = 0; i < descriptions.getLength(); i++) {
      String words = descriptions.item(i).getTextContent().replace('\u00a0', ' ');
      said |=
          words.contains("Block 1: " + started)
              && words.contains("Block 2: " + second + " (" + rows.get(3).get(2) + ")");
    }
    assertTrue(said, rows::toString);
  }

  @Test
  @DisplayName("No pathway, participant or staff is named in what goes to the board")
  void nobody() throws IOException {
    for (Path file : files(first)) {
      String text = Files.readString(file);
      boolean forStaff = file.getFileName().toString().equals("synthetic-due-list.html");
      assertEquals(forStaff, text.contains("syntet-0"), file::toString);
      assertFalse(text.contains("ParticipantId"), file::toString);
    }
  }

  @Test
  @DisplayName("--lang en: headings, reasons and numbers in English")
  void english() throws Exception {
    assertEquals(0, run(folder.toString(), "--lang", "en"), this::err);
    String page = Files.readString(folder.resolve("index.html"));
    assertTrue(page.contains("lang=\"en\""));
    assertTrue(page.contains("Results under each denominator"));
    assertTrue(page.contains("Hidden because there are fewer than 5 persons."));
    assertTrue(page.contains("44 of 56 = 79%"));
    for (String swedish : List.of("Nämnare", "Kvarvarande", "döljs", "Försörjning", "Svarade")) {
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
      assertFalse(en.getProperty(key).isBlank(), key);
    }
  }

  private static Properties texts(String language) throws IOException {
    String name = "report_" + language + ".properties";
    Properties texts = new Properties();
    try (InputStream in =
        Objects.requireNonNull(BoardReportTest.class.getResourceAsStream(name), name)) {
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
  @DisplayName("The pages need nothing from outside and no script")
  void selfContained() throws IOException {
    for (String name : List.of("index.html", "synthetic-due-list.html")) {
      String page = Files.readString(first.resolve(name));
      assertFalse(page.contains("<script"));
      assertFalse(page.contains("src="));
      assertFalse(page.replace("url(#", "").contains("url("));
      assertFalse(page.contains("<link"));
    }
  }

  @Test
  @DisplayName("The same seed gives the same bytes in every file, another seed other pathways")
  void deterministic() throws IOException {
    Path again = folder.resolve("again");
    Path other = folder.resolve("other");
    assertEquals(0, run(again.toString(), "--seed", "1"), this::err);
    assertEquals(0, run(other.toString(), "--seed", "8"), this::err);
    TreeMap<String, byte[]> before = contents(first);
    TreeMap<String, byte[]> after = contents(again);
    assertEquals(before.keySet(), after.keySet());
    before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
    assertNotEquals(
        Files.readString(first.resolve("index.html")),
        Files.readString(other.resolve("index.html")));
  }

  private static TreeMap<String, byte[]> contents(Path in) throws IOException {
    TreeMap<String, byte[]> contents = new TreeMap<>();
    for (Path file : files(in)) {
      contents.put(in.relativize(file).toString(), Files.readAllBytes(file));
    }
    return contents;
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 3, 4, 5})
  @DisplayName("Other seeds run too, with the same numbers of women and men")
  void seeds(long seed) throws Exception {
    assertEquals(0, run(folder.toString(), "--seed", Long.toString(seed)), this::err);
    List<List<String>> rows = Pages.table(Pages.parse(folder), TORGET + "flöden");
    assertEquals(List.of("Alla deltagare", "123", "55", "68"), Pages.row(rows, "Alla deltagare"));
  }

  @Test
  @DisplayName("An unknown option, a language we do not speak, a seed that is no number: status 2")
  void badOptions() throws IOException {
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
