package io.github.finsam.examples.socialvalue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.socioeconomic.Actor;
import io.github.finsam.indicators.socioeconomic.Assumptions;
import io.github.finsam.indicators.socioeconomic.Evaluation;
import io.github.finsam.indicators.socioeconomic.Group;
import io.github.finsam.indicators.socioeconomic.InsatsCost;
import io.github.finsam.indicators.socioeconomic.Investment;
import io.github.finsam.indicators.socioeconomic.PriceBook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The code of README.md about socio-economic evaluation, compiled and run. */
class ReadmeTest {

  private static final String BEGINS = "// README begins\n";
  private static final String ENDS = "    // README ends\n";

  private static void worth(Path folder) {
    // README begins
    // A folder of CSV tables: prices with day and source, situations, costs, assumptions.
    DefinitionSource tables = DefinitionSource.folder(folder);
    PriceBook prices = PriceBook.load(tables);
    Assumptions assumptions = Assumptions.load(tables, prices);
    Group group = Group.load(tables, prices, assumptions.prices());
    Evaluation evaluation = Evaluation.of(group, prices, InsatsCost.load(tables), assumptions);

    // In the real view transfers cancel; in the financial one they are somebody's loss and gain.
    Investment society = evaluation.real().investment(Actor.SOCIETY);
    System.out.println(society.result(5) + " in five years");
    System.out.println(evaluation.financial().matrix(5).result(Actor.KOMMUN) + " to the kommun");

    // No assumption has a default, and every result tells those that it rests on.
    society.assumptions().forEach(assumption -> System.out.println(assumption.en()));
    // README ends
  }

  @Test
  @DisplayName("The code of the README tells the result and every assumption")
  void runs() throws Exception {
    Path folder =
        Path.of(
                Objects.requireNonNull(
                        SocialValueReport.class.getResource("synthetic/assumptions.csv"))
                    .toURI())
            .getParent();
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      worth(folder);
    } finally {
      System.setOut(before);
    }
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertTrue(lines.get(0).matches("SEK -?[0-9]+\\.[0-9]{2} in five years"), lines.get(0));
    assertTrue(lines.get(1).matches("SEK -?[0-9]+\\.[0-9]{2} to the kommun"), lines.get(1));
    assertTrue(lines.contains("Of the gain, 90% is left a year later."), lines.toString());
    assertEquals(lines.size(), lines.stream().distinct().count());
  }

  @Test
  @DisplayName("The code in the README is this code, but for line breaks and indentation")
  void same() throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));
    int begin = source.indexOf(BEGINS, source.indexOf("void worth")) + BEGINS.length();
    String code = source.substring(begin, source.indexOf(ENDS, begin));
    String readme = Files.readString(Path.of("..", "..", "README.md"));
    assertTrue(packed(readme).contains("```java" + packed(code) + "```"), code);
  }

  private static String packed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
