package io.github.finsam.examples.followup;

import io.github.finsam.examples.rendering.DataTable;
import io.github.finsam.examples.rendering.Program;
import io.github.finsam.indicators.collect.CsvStyle;
import io.github.finsam.indicators.collect.TidyCsv;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.memory.MemoryPersonStore;
import io.github.finsam.storage.memory.MemoryStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Makes up a year of two insatser, stores what is counted in one store and the pathways in another,
 * and prints the follow-up that a förbundschef hands to the board, beside figures that were
 * published of real insatser.
 *
 * <p>Usage: {@code follow-up [folder to write to] [--lang sv|en] [--seed n]}. Everything but the
 * published figures is made up, and the report says so wherever it shows it.
 */
public final class BoardReport {

  private static final int WIDEST_COLUMN = 50;

  /** What the name of every CSV file with made-up data begins with, in any language. */
  private static final String PREFIX = "synthetic-";

  private static final Program<Arguments> PROGRAM =
      new Program<>(
          language -> new Words(language).of("usage"), Arguments::parse, BoardReport::work);

  private BoardReport() {}

  /**
   * Runs the example; ends the JVM with status 2 if the arguments are wrong.
   *
   * @param args see the class
   */
  public static void main(String... args) {
    PROGRAM.start(args);
  }

  /** Runs the example and tells its exit status: 0, or 2 if the arguments are wrong. */
  static int run(PrintStream out, PrintStream err, String... args) {
    return PROGRAM.run(out, err, args);
  }

  private static int work(Arguments arguments, PrintStream out, PrintStream err) {
    Words words = new Words(arguments.language());
    // The log of who has read what tells the day of the report, so that every run is the same.
    Clock clock =
        Clock.fixed(ReportData.TODAY.atTime(8, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    try (Store store = MemoryStore.open();
        PersonStore persons = MemoryPersonStore.open(clock)) {
      Made made = SyntheticYear.make(arguments.seed());
      made.into(store);
      made.into(persons);
      ReportData data = read(store, persons);
      report(data, arguments.output(), words, out);
      return 0;
    } catch (IOException e) {
      err.println(words.of("not-done", String.valueOf(e.getMessage())));
      return 2;
    }
  }

  /** Counts from the one store, pathways from the other in one read that is logged. */
  static ReportData read(Store store, PersonStore persons) {
    ReportData.Counted counted = store.read(s -> ReportData.Counted.of(SyntheticYear.FORBUND, s));
    return persons.read(
        Accessor.of("syntet-forbundschef", "uppföljning " + ReportData.YEAR),
        s -> ReportData.of(counted, s));
  }

  private static void report(ReportData data, Path folder, Words words, PrintStream out)
      throws IOException {
    Tables source = new Tables(data, words);
    Map<String, DataTable> tables = source.all();
    Path page = folder.resolve("index.html");
    Files.createDirectories(folder);
    HtmlReport html = new HtmlReport(data, words, source, tables);
    html.page().write(page);
    html.duePage().write(folder.resolve(PREFIX + "due-list.html"));
    for (Map.Entry<String, DataTable> table : tables.entrySet()) {
      boolean real = table.getKey().equals(Tables.PUBLISHED);
      String name = (real ? "" : PREFIX) + table.getKey() + ".csv";
      Files.writeString(folder.resolve(name), table.getValue().toCsv());
    }
    Map<String, Table> tidy = source.tidy();
    for (Map.Entry<String, Table> table : tidy.entrySet()) {
      Files.writeString(
          folder.resolve(PREFIX + "tidy-" + table.getKey() + ".csv"),
          TidyCsv.text(table.getValue(), CsvStyle.SPREADSHEET_SAFE));
    }
    out.println(words.of("title", data.forbund().name(), ReportData.YEAR.toString()));
    out.println(words.of("synthetic.mark") + ": " + words.of("synthetic.what"));
    for (Part part : data.parts()) {
      for (String name : List.of("flows", "results")) {
        out.println();
        out.println(table(tables, Tables.name(name, part)).toConsole(WIDEST_COLUMN));
      }
    }
    out.println(words.of("console.written", tables.size() + tidy.size() + 2));
    out.println("  " + page.toAbsolutePath());
  }

  private static DataTable table(Map<String, DataTable> tables, String name) {
    DataTable table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("No table " + name);
    }
    return table;
  }
}
