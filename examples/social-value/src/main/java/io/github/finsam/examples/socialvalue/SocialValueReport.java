package io.github.finsam.examples.socialvalue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.examples.rendering.CommandLine;
import io.github.finsam.examples.rendering.DataTable;
import io.github.finsam.examples.rendering.Program;
import io.github.finsam.indicators.instrument.DefinitionException;
import io.github.finsam.indicators.instrument.DefinitionSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the situations of twenty made-up participants before and after an insats, with made-up
 * prices, and prints what it was worth to whom, beside what was published of Arbetsmarknadstorget
 * in 2013; and, on pages of their own, a published estimate of needs and a published scorecard.
 *
 * <p>Usage: {@code social-value [folder to write to] [--lang sv|en] [--data folder] [--seed n]}.
 * The tables of {@code --data} are those of the package {@code
 * io.github.finsam.indicators.socioeconomic}; the example's own lie beside it as resources.
 */
public final class SocialValueReport {

  private static final int WIDEST_COLUMN = 50;

  private static final long FIRST_SEED = 1;

  private static final int PAGES = 3;

  private static final Program<Arguments> PROGRAM =
      new Program<>(SocialValueReport::usage, Arguments::parse, SocialValueReport::work);

  private SocialValueReport() {}

  /**
   * Runs the example; ends the JVM with status 2 if the arguments or the data are wrong.
   *
   * @param args see the class
   */
  public static void main(String... args) {
    PROGRAM.start(args);
  }

  /** Runs the example and tells its exit status: 0, or 2 if the arguments or the data are wrong. */
  static int run(PrintStream out, PrintStream err, String... args) {
    return PROGRAM.run(out, err, args);
  }

  private static int work(Arguments arguments, PrintStream out, PrintStream err) {
    CommandLine line = arguments.line();
    Optional<Path> data = line.folder("--data");
    Words words = new Words(line.language(), data.isPresent() ? Origin.OWN : Origin.SYNTHETIC);
    try {
      DefinitionSource source =
          data.map(DefinitionSource::folder)
              .orElseGet(() -> DefinitionSource.resources(SocialValueReport.class, "synthetic"));
      report(Study.read(source, arguments.seed()), line.output(), words, out);
      return 0;
    } catch (DefinitionException e) {
      err.println(e.text(line.language()));
      return 2;
    } catch (InvalidValueException e) {
      err.println(e.text(line.language()));
      return 2;
    } catch (IOException e) {
      err.println(words.of("not-done", String.valueOf(e.getMessage())));
      return 2;
    }
  }

  /** What the command line asks for. */
  private record Arguments(CommandLine line, long seed) {

    static Arguments parse(String... words) {
      CommandLine line = CommandLine.parse("social-value", List.of("--data", "--seed"), words);
      return new Arguments(line, line.number("--seed", FIRST_SEED));
    }
  }

  private static String usage(Language language) {
    return new Words(language, Origin.SYNTHETIC).of("usage");
  }

  private static void report(Study study, Path folder, Words words, PrintStream out)
      throws IOException {
    Tables source = new Tables(study, words);
    Map<String, DataTable> tables = source.all();
    Path page = folder.resolve("index.html");
    Files.createDirectories(folder);
    new HtmlReport(study, words, source, tables).page().write(page);
    NeedsPage needs = new NeedsPage(words);
    needs.page().write(folder.resolve(HtmlReport.NEEDS));
    tables.put(NeedsPage.TABLE, needs.table());
    ScorecardPage scorecard = new ScorecardPage(words);
    scorecard.page().write(folder.resolve(HtmlReport.SCORECARD));
    tables.put(ScorecardPage.TABLE, scorecard.table());
    for (Map.Entry<String, DataTable> table : tables.entrySet()) {
      boolean real = table.getKey().startsWith(Tables.PUBLISHED);
      String name = (real ? "" : words.origin().id() + "-") + table.getKey() + ".csv";
      Files.writeString(folder.resolve(name), table.getValue().toCsv());
    }
    out.println(words.of("title"));
    out.println(words.data("mark") + ": " + words.data("what"));
    for (String name : List.of("results-real", "payback", Tables.PUBLISHED)) {
      out.println();
      out.println(Objects.requireNonNull(tables.get(name), name).toConsole(WIDEST_COLUMN));
    }
    out.println(words.of("console.written", tables.size() + PAGES));
    out.println("  " + page.toAbsolutePath());
  }
}
