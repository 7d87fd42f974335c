package io.github.finsam.storage.jdbc.kill;

import io.github.finsam.exchange.Exchange;
import io.github.finsam.exchange.ImportMode;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.jdbc.NationalTables;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that imports questionnaires and tells how many rows are stored, until it is killed. */
public final class ImportWriter {

  private ImportWriter() {}

  /**
   * The place as {@link KillWriter} has it, then how many questionnaires, with how many answers. In
   * the second lane it tells at last how much memory it took, in kB.
   */
  public static void main(String[] args) throws IOException {
    KillWriter.endWithParent();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    NationalTables tables =
        new NationalTables(Integer.parseInt(args[4]), Integer.parseInt(args[5]), -1);
    try (Store store = KillWriter.open(args)) {
      Exchange.read(
              tables,
              ImportMode.RESUMABLE,
              (file, rows) -> {
                if (file.startsWith("responses-")) {
                  out.println("done 0 " + rows);
                }
              })
          .into(store)
          .throwIfErrors();
    }
    out.println("done 1 " + mostMemory());
  }

  /**
   * The most memory that the process has had, in kB: what the system counts, not the heap alone.
   */
  private static int mostMemory() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.replaceAll("[^0-9]", ""))
        .map(Integer::valueOf)
        .findFirst()
        .orElseThrow();
  }
}
