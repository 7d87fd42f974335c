package io.github.finsam.examples.followup;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.Language;
import io.github.finsam.exchange.ImportMode;
import io.github.finsam.exchange.PersonExchange;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.followup.Denominator;
import io.github.finsam.indicators.followup.FollowUp;
import io.github.finsam.indicators.followup.FollowUpReport;
import io.github.finsam.indicators.followup.OutcomeDefinition;
import io.github.finsam.indicators.followup.Scope;
import io.github.finsam.indicators.followup.Spells;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.PathwayQuery;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.memory.MemoryPersonStore;
import io.github.finsam.storage.memory.MemoryStore;
import io.github.finsam.time.Period;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of README.md about follow-up, compiled and run. */
class ReadmeTest {

  private static final String BEGINS = "// README begins\n";
  private static final String ENDS = "    // README ends\n";

  @TempDir Path folder;

  private static void followUp(
      Path folder, Store store, PersonStore persons, ForbundId forbund, LocalDate day) {
    // README begins
    // Who took part lies in a store apart: pseudonyms by your key, a log of who read what and why.
    Accessor me = Accessor.of("handler-7", "Årsuppföljning 2014");
    PersonExchange.readFolder(folder, ImportMode.ALL_OR_NOTHING).into(persons, me).throwIfErrors();

    // A row of numbers for each pathway as it was known that day, and heads that were only counted.
    PathwayQuery ours = PathwayQuery.all().ofForbunds(forbund);
    Spells spells = persons.read(me, s -> Spells.of(s.pathways().all(ours), AsOf.of(day)));
    FollowUpReport report =
        FollowUp.of(spells)
            .withCounts(store.read(s -> s.counts().all()))
            .report(Scope.forbund(forbund), Period.year(2014), Disclosure.standard());

    // One result under each denominator: never a share without what it is a share of.
    Table results = report.outcomes(List.of(OutcomeDefinition.WORK_OR_STUDIES));
    for (Denominator of : List.of(Denominator.ENDED, Denominator.COMPLETED)) {
      Cell cell = results.cell(OutcomeDefinition.WORK_OR_STUDIES, of);
      System.out.println(
          of.label().sv()
              + ": "
              + cell.map(f -> f.sharePositive().text(Language.SV, 0) + " av " + f.n())
                  .orElse(Absence::explain));
    }
    // README ends
  }

  @Test
  @DisplayName("The code of the README gives the result under two denominators")
  void runs() {
    Made made = SyntheticYear.make(1);
    try (Store store = MemoryStore.open();
        PersonStore from = MemoryPersonStore.open(Clock.systemUTC());
        PersonStore to = MemoryPersonStore.open(Clock.systemUTC())) {
      made.into(store);
      made.into(from);
      PersonExchange.write(from, Accessor.of("syntet", "README"), folder);
      PrintStream before = System.out;
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        followUp(folder, store, to, SyntheticYear.FORBUND, SyntheticYear.TODAY);
      } finally {
        System.setOut(before);
      }
      List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
      assertTrue(lines.size() == 2, lines.toString());
      assertTrue(lines.get(0).matches("Alla avslutade: \\d+\u00a0% av \\d+"), lines.get(0));
      assertTrue(lines.get(1).matches("Avslutade enligt plan: \\d+\u00a0% av \\d+"), lines.get(1));
    }
  }

  @Test
  @DisplayName("The code in the README is this code, but for line breaks and indentation")
  void same() throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));
    int begin = source.indexOf(BEGINS, source.indexOf("void followUp")) + BEGINS.length();
    String code = source.substring(begin, source.indexOf(ENDS, begin));
    String readme = Files.readString(Path.of("..", "..", "README.md"));
    assertTrue(packed(readme).contains("```java" + packed(code) + "```"), code);
  }

  private static String packed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
