package io.github.finsam.examples.annualreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.Language;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.BalanceSheet;
import io.github.finsam.exchange.Exchange;
import io.github.finsam.exchange.ImportMode;
import io.github.finsam.finding.Finding;
import io.github.finsam.rules.Dossier;
import io.github.finsam.rules.Rules;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.memory.MemoryStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The code of README.md, compiled and run. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..", "..");
  private static final Path DATA =
      Path.of("src", "main", "resources", "io/github/finsam/examples/annualreport/data");

  private static void readme(Path folder) {
    // README begins
    try (Store store = MemoryStore.open()) {
      // A folder of CSV tables: all of it is stored, or nothing and every error is named.
      Exchange.readFolder(folder, ImportMode.ALL_OR_NOTHING).into(store).throwIfErrors();

      ForbundId forbund = ForbundId.of("skelleftea-norsjo");
      Accounts accounts = store.read(s -> s.accounts().get(forbund, Year.of(2014)));
      System.out.println(BalanceSheet.of(accounts).equity()); // SEK 2192261.00, from the rows

      // What the rules in force that day, and the figures among themselves, object to.
      for (Finding finding : Rules.inForceOn(accounts.closingDate()).check(accounts)) {
        System.out.println(finding.text(Language.SV));
      }

      // All that is known about the förbund, against the law and against what its documents print.
      Dossier dossier = store.read(s -> s.dossier(forbund));
      for (Finding finding : Rules.all().check(dossier)) {
        System.out.println(
            finding.severity() + " " + finding.place() + ": " + finding.why(Language.EN));
      }
    }
    // README ends
  }

  @Test
  @DisplayName("The code of the README prints what its comments say")
  void runs() {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      readme(DATA);
    } finally {
      System.setOut(before);
    }
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals("SEK 2192261.00", lines.get(0));
    assertTrue(lines.size() > 40, () -> "only " + lines.size() + " lines");
  }

  @Test
  @DisplayName("The code in the README is this code, but for line breaks and indentation")
  void same() throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));
    String code =
        source.substring(
            source.indexOf("// README begins") + "// README begins".length(),
            source.indexOf("// README ends"));
    String readme = Files.readString(ROOT.resolve("README.md"));
    int start = readme.indexOf("```java") + "```java".length();
    assertEquals(squeeze(code), squeeze(readme.substring(start, readme.indexOf("```", start))));
  }

  private static String squeeze(String code) {
    return code.replaceAll("\\s+", "");
  }
}
