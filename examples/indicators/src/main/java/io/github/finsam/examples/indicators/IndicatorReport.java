package io.github.finsam.examples.indicators;

import io.github.finsam.examples.rendering.DataTable;
import io.github.finsam.examples.rendering.Program;
import io.github.finsam.exchange.Exchange;
import io.github.finsam.exchange.ImportException;
import io.github.finsam.exchange.ImportMode;
import io.github.finsam.indicators.catalogue.Catalogue;
import io.github.finsam.indicators.collect.CsvStyle;
import io.github.finsam.indicators.collect.TidyCsv;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.memory.MemoryStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes the core indicators of a förbund from answers in CSV and prints a report.
 *
 * <p>Usage: {@code indicators [folder to write to] [--lang sv|en] [--seed n] [--data folder of
 * CSV]}. Without {@code --data} it makes up answers of förbund that do not exist, writes them as
 * CSV and reads them from there. Whatever it reads, the report calls the data synthetic.
 */
public final class IndicatorReport {

  private static final int WIDEST_COLUMN = 50;

  /** What the name of every CSV file begins with, in any language. */
  private static final String PREFIX = "synthetic-";

  private static final List<String> ON_CONSOLE = List.of(Tables.RESPONSES, Tables.TARGETS);

  private static final Program<Arguments> PROGRAM =
      new Program<>(
          language -> new Words(language).of("usage"), Arguments::parse, IndicatorReport::work);

  private IndicatorReport() {}

  /**
   * Runs the example; ends the JVM with status 2 if the arguments or the data are wrong.
   *
   * @param args see the class
   */
  public static void main(String... args) {
    PROGRAM.start(args);
  }

  /** Runs the example and tells its exit status: 0, or 2 if arguments or data are wrong. */
  static int run(PrintStream out, PrintStream err, String... args) {
    return PROGRAM.run(out, err, args);
  }

  private static int work(Arguments arguments, PrintStream out, PrintStream err) {
    Words words = new Words(arguments.language());
    Edition edition = Catalogue.nns("2014-12");
    try (Store store = MemoryStore.open()) {
      Path folder = data(arguments, edition);
      Exchange.readFolder(folder, ImportMode.ALL_OR_NOTHING).into(store).throwIfErrors();
      Companion companion = CompanionTables.read(CompanionTables.beside(folder));
      Optional<ReportData> data = store.read(s -> ReportData.of(edition, companion, s));
      if (data.isEmpty()) {
        err.println(words.of("no-answers"));
        return 2;
      }
      report(data.get(), arguments.output(), words, out);
      return 0;
    } catch (ImportException e) {
      err.println(e.text(arguments.language()));
      return 2;
    } catch (IOException e) {
      err.println(words.of("not-done", String.valueOf(e.getMessage())));
      return 2;
    }
  }

  /** The folder to read, made up first if none was given. */
  private static Path data(Arguments arguments, Edition edition) throws IOException {
    if (arguments.data().isPresent()) {
      return arguments.data().get();
    }
    Path folder = arguments.output().resolve(PREFIX + "data");
    Files.createDirectories(folder);
    SyntheticForbund.write(edition, arguments.seed(), folder);
    return folder;
  }

  private static void report(ReportData data, Path folder, Words words, PrintStream out)
      throws IOException {
    Map<String, DataTable> tables = new Tables(data, words).all();
    Path page = folder.resolve("index.html");
    Files.createDirectories(folder);
    new HtmlReport(data, words, tables).page().write(page);
    for (Map.Entry<String, DataTable> table : tables.entrySet()) {
      Files.writeString(folder.resolve(PREFIX + table.getKey() + ".csv"), table.getValue().toCsv());
    }
    for (String id : data.tables().keySet()) {
      Files.writeString(
          folder.resolve(PREFIX + "tidy-" + id + ".csv"),
          TidyCsv.text(data.table(id), CsvStyle.SPREADSHEET_SAFE));
    }
    out.println(words.of("title", data.forbund().name(), data.last().label(words.language())));
    out.println(words.of("synthetic.mark") + ": " + words.of("synthetic.what"));
    for (Map.Entry<String, DataTable> table : tables.entrySet()) {
      if (ON_CONSOLE.contains(table.getKey())) {
        out.println();
        out.println(table.getValue().toConsole(WIDEST_COLUMN));
      }
    }
    out.println(words.of("console.written", tables.size() + data.tables().size() + 1));
    out.println("  " + page.toAbsolutePath());
  }
}
