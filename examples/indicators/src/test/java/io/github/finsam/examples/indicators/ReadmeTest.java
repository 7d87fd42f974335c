package io.github.finsam.examples.indicators;

import static io.github.finsam.survey.Dimension.FORBUND;
import static io.github.finsam.survey.Dimension.OCCASION;
import static io.github.finsam.survey.Dimension.RESPONDENT;
import static io.github.finsam.survey.Dimension.SEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Language;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.exchange.Exchange;
import io.github.finsam.exchange.ImportMode;
import io.github.finsam.indicators.calculate.Indicators;
import io.github.finsam.indicators.catalogue.Catalogue;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.instrument.EditionAssert;
import io.github.finsam.indicators.instrument.EditionLoader;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.memory.MemoryStore;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.Period;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of README.md about indicators, compiled and run. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..", "..");
  private static final Path DEFINITIONS =
      ROOT.resolve(
          "finsam-indicators/src/test/resources/io/github/finsam/indicators/instrument"
              + "/definitions/synthetic/2030");

  @TempDir Path folder;

  private static void count(Store store, Path folder, Period year) {
    // README begins
    // The folder also holds questionnaires, one wide CSV for each form, as survey tools export
    // them.
    Exchange.readFolder(folder, ImportMode.ALL_OR_NOTHING).into(store).throwIfErrors();
    Edition edition = Catalogue.nns("2014-12");
    TallyQuery query =
        TallyQuery.of(edition.id()).during(year).by(FORBUND, RESPONDENT, OCCASION, SEX);
    Tally tally = store.read(s -> s.responses().tally(query));
    Table table = Indicators.of(edition).with(Disclosure.standard()).calculate(tally);
    Cell cell =
        table.cell(edition.indicator(5), Respondent.PARTICIPANT, Occasion.CLOSURE, Sex.WOMAN);
    // A figure, or the reason why there is none: too few answers, hidden to protect, not asked.
    System.out.println(
        cell.map(f -> f.sharePositive().text(Language.SV, 0) + " av " + f.n())
            .orElse(Absence::explain));
    // README ends
  }

  private static void define(Path folder) {
    // README begins
    Edition mine = EditionLoader.load(DefinitionSource.folder(folder));
    EditionAssert.assertThat(mine)
        .isConsistent()
        .hasIndicators(3)
        .hasItems(4)
        .hasForm(Respondent.PARTICIPANT, Occasion.DURING, 4)
        .hasPositive("four-steps", 3, 4);
    // README ends
  }

  @Test
  @DisplayName("The code of the README gives a figure")
  void runs() throws IOException {
    SyntheticForbund.write(Catalogue.nns("2014-12"), 1, folder);
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Store store = MemoryStore.open()) {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      count(store, folder, Period.year(2016));
    } finally {
      System.setOut(before);
    }
    String line = out.toString(StandardCharsets.UTF_8).strip();
    assertTrue(line.matches("\\d+\u00a0% av \\d+"), line);
    define(DEFINITIONS);
  }

  @Test
  @DisplayName("The code in the README is this code, but for line breaks and indentation")
  void same() throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));
    List<String> readme = blocks(Files.readString(ROOT.resolve("README.md")), "```java", "```");
    for (String code : blocks(source, "// README begins\n", "    // README ends\n")) {
      assertTrue(readme.contains(code), code);
    }
    assertEquals(5, readme.size());
  }

  private static List<String> blocks(String text, String begin, String end) {
    List<String> blocks = new ArrayList<>();
    int start = text.indexOf(begin);
    while (start >= 0) {
      int stop = text.indexOf(end, start + begin.length());
      blocks.add(text.substring(start + begin.length(), stop).replaceAll("\\s+", ""));
      start = text.indexOf(begin, stop + end.length());
    }
    return blocks;
  }
}
