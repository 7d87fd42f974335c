package io.github.finsam.examples.annualreport;

import io.github.finsam.base.ForbundId;
import io.github.finsam.examples.rendering.DataTable;
import io.github.finsam.examples.rendering.Program;
import io.github.finsam.exchange.Exchange;
import io.github.finsam.exchange.Import;
import io.github.finsam.exchange.ImportException;
import io.github.finsam.exchange.ImportMode;
import io.github.finsam.finding.Finding;
import io.github.finsam.rules.Dossier;
import io.github.finsam.rules.Rules;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.memory.MemoryStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prints a förbund's annual report and where the printed documents contradict themselves.
 *
 * <p>Usage: {@code annual-report [folder to write to] [--lang sv|en] [--data folder of CSV]}.
 * Without {@code --data} it reads the published 2014 accounts of Samordningsförbundet
 * Skellefteå–Norsjö.
 */
public final class AnnualReport {

  private static final int WIDEST_COLUMN = 60;

  private static final Program<Arguments> PROGRAM =
      new Program<>(
          language -> new Words(language).of("usage"), Arguments::parse, AnnualReport::work);

  private AnnualReport() {}

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
    try (Store store = MemoryStore.open()) {
      Import read =
          arguments.data().isPresent()
              ? Exchange.readFolder(arguments.data().get(), ImportMode.ALL_OR_NOTHING)
              : Exchange.read(PublishedAccounts.source(), ImportMode.ALL_OR_NOTHING);
      read.into(store).throwIfErrors();
      for (ForbundId forbund : forbunds(store)) {
        Dossier dossier = store.read(s -> s.dossier(forbund));
        Optional<Year> year =
            dossier.accounts().stream().map(a -> a.id().year()).max(Year::compareTo);
        if (year.isEmpty()) {
          err.println(words.of("no-accounts", dossier.forbund().name()));
          return 2;
        }
        report(dossier, year.get(), folder(arguments, store, forbund), words, out);
      }
      return 0;
    } catch (ImportException e) {
      err.println(e.text(arguments.language()));
      return 2;
    } catch (IOException e) {
      err.println(words.of("not-written", arguments.output(), String.valueOf(e.getMessage())));
      return 2;
    }
  }

  private static List<ForbundId> forbunds(Store store) {
    return store.read(s -> s.forbunds().all().stream().map(f -> f.id()).toList());
  }

  /** One förbund is written to the folder itself, several each to a folder of its own. */
  private static Path folder(Arguments arguments, Store store, ForbundId forbund) {
    return forbunds(store).size() == 1
        ? arguments.output()
        : arguments.output().resolve(forbund.value());
  }

  private static void report(Dossier dossier, Year year, Path folder, Words words, PrintStream out)
      throws IOException {
    List<Finding> findings = Rules.all().check(dossier);
    ReportData data = new ReportData(dossier, year, findings);
    Map<String, DataTable> tables = new Tables(data, words).all();
    Path page = folder.resolve("index.html");
    Files.createDirectories(folder);
    new HtmlReport(data, words, tables).page().write(page);
    for (Map.Entry<String, DataTable> table : tables.entrySet()) {
      Files.writeString(folder.resolve(table.getKey() + ".csv"), table.getValue().toCsv());
    }
    out.println(words.of("title", dossier.forbund().name(), year.toString()));
    for (Map.Entry<String, DataTable> table : tables.entrySet()) {
      // A console line holds a finding whole; a column of the table would cut it.
      if (!table.getKey().equals(Tables.FINDINGS)) {
        out.println();
        out.println(table.getValue().toConsole(WIDEST_COLUMN));
      }
    }
    out.println(words.of("console.findings", findings.size()));
    findings.forEach(f -> out.println("  " + f.text(words.language())));
    out.println();
    out.println(words.of("console.written", tables.size() + 1));
    out.println("  " + page.toAbsolutePath());
  }
}
