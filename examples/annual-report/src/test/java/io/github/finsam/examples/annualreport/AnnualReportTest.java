package io.github.finsam.examples.annualreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnualReportTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return AnnualReport.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String page(Path in) throws IOException {
    return Files.readString(in.resolve("index.html"));
  }

  @Test
  @DisplayName("Without options: Swedish, console, one page, a CSV for every table")
  void swedish() throws IOException {
    assertEquals(0, run(folder.toString()), this::err);
    assertEquals("", err());
    assertTrue(out().contains("Samordningsförbundet Skellefteå–Norsjö: årsredovisning 2014"));
    assertTrue(out().contains("Totala kostnader"));
    String page = page(folder);
    assertTrue(page.contains("lang=\"sv\""));
    for (String heading :
        List.of(
            "Förbundet",
            "Styrning och beslut 2014",
            "Insatser 2014",
            "Utfall och budget 2014",
            "Resultaträkning",
            "Balansräkning",
            "Kassaflödesanalys",
            "Noter",
            "Ekonomisk prognos",
            "Motsägelser i dokumenten")) {
      assertTrue(page.contains(heading), heading);
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(f -> f.getFileName().toString()).sorted().toList();
      assertTrue(
          names.containsAll(
              List.of(
                  "balance-sheet.csv",
                  "budget.csv",
                  "cash-flow.csv",
                  "findings.csv",
                  "forecast.csv",
                  "income-statement.csv",
                  "index.html",
                  "insatser.csv",
                  "members.csv",
                  "note-1.csv",
                  "note-2.csv",
                  "note-3.csv",
                  "note-4.csv")),
          names::toString);
    }
    assertTrue(
        Files.readString(folder.resolve("income-statement.csv"))
            .contains("Årets resultat,-1566998,29909"));
  }

  @Test
  @DisplayName("The page needs nothing from outside and no script")
  void selfContained() throws IOException {
    run(folder.toString());
    String page = page(folder);
    assertFalse(page.contains("<script"));
    assertFalse(page.contains("src="));
    assertFalse(page.replace("url(#", "").contains("url("));
    assertFalse(page.contains("<link"));
  }

  @Test
  @DisplayName("--lang en: headings, findings and numbers in English")
  void english() throws IOException {
    assertEquals(0, run(folder.toString(), "--lang", "en"));
    assertTrue(page(folder).contains("lang=\"en\""));
    assertTrue(page(folder).contains("Contradictions in the documents"));
    assertTrue(out().contains("6,139,306"));
    assertFalse(out().contains("Motsägelser"));
  }

  @Test
  @DisplayName("The recommended ceiling of 1 220 tkr stands only where 6 104 tkr is contributed")
  void ceilingOfOtherYearsIsNotGuessed() throws IOException {
    // Ekonomisk prognos 2015, Skellefteå–Norsjö; Nationella rådet 2013-10-02 confirms one step.
    run(folder.toString());
    String page = page(folder).replace('\u00a0', ' ');
    assertTrue(page.contains("Rekommenderat tak, ingången av 2013: –"));
    assertTrue(page.contains("Rekommenderat tak, 2013: –"));
    assertTrue(page.contains("Rekommenderat tak, 2014: –"));
    assertTrue(page.contains("Rekommenderat tak, 2015: 1 220 000"));
  }

  @Test
  @DisplayName("The same input gives the same bytes")
  void deterministic() throws IOException {
    Path other = folder.resolve("other");
    run(folder.resolve("one").toString());
    run(other.toString());
    assertEquals(page(folder.resolve("one")), page(other));
  }

  @Test
  @DisplayName("An unknown option or a language we do not speak: message, usage, status 2")
  void badOptions() {
    assertEquals(2, run("--language", "en"));
    assertTrue(err().contains("--language"));
    assertTrue(err().contains("--lang sv|en"));
    err.reset();
    assertEquals(2, run("--lang", "de"));
    assertTrue(err().contains("\"de\""));
    err.reset();
    assertEquals(2, run("--lang"));
    assertTrue(err().contains("--lang"));
  }

  @Test
  @DisplayName("Bad data: every error with file, line, column, rule and value; nothing is written")
  void badData() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(
        data.resolve("forbund.csv"),
        "id,name,organisation_number,formed,dissolved\nx,Förbundet X,,2014-02-30,\n");
    Files.writeString(data.resolve("area.csv"), "forbund,kommun,part\nx,9999,\n");
    Path report = folder.resolve("report");
    assertEquals(2, run(report.toString(), "--data", data.toString()));
    assertTrue(err().contains("forbund.csv"), err());
    assertTrue(err().contains("2014-02-30"), err());
    assertTrue(err().contains("9999"), err());
    assertTrue(err().contains("members.csv"), err());
    assertFalse(Files.exists(report));
  }

  @Test
  @DisplayName("A förbund without accounts has no report to print: said, not thrown")
  void noAccounts() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(
        data.resolve("forbund.csv"),
        "id,name,organisation_number,formed,dissolved\nx,Förbundet X,,2014-01-01,\n");
    Files.writeString(data.resolve("area.csv"), "forbund,kommun,part\nx,2482,\n");
    Files.writeString(data.resolve("members.csv"), "forbund,id,kind,code,name,from,to\n");
    assertEquals(2, run(folder.resolve("report").toString(), "--data", data.toString()));
    assertTrue(err().contains("Förbundet X"), err());
    assertFalse(err().contains("Exception"), err());
  }

  @Test
  @DisplayName("A folder that cannot be written to: said, not thrown")
  void outputNotWritable() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertEquals(2, run(file.resolve("report").toString()));
    assertTrue(err().contains(file.toString()), err());
    assertFalse(err().contains("Exception"), err());
  }

  @Test
  @DisplayName("--help: the usage, and nothing is wrong")
  void help() {
    assertEquals(0, run("--help"));
    assertTrue(out().contains("--lang sv|en"), out());
    assertEquals("", err());
  }

  @Test
  @DisplayName("A folder that does not exist is named")
  void noFolder() {
    assertEquals(
        2, run(folder.toString(), "--data", folder.resolve("nowhere").toString(), "--lang", "en"));
    assertTrue(err().contains("nowhere"), err());
  }
}
