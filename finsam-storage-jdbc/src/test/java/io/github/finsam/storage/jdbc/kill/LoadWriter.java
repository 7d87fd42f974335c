package io.github.finsam.storage.jdbc.kill;

import io.github.finsam.storage.jdbc.JdbcStore;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A process that loads many questionnaires at a time until it is killed. Each load is told in the
 * first lane, and in the second how many rows of all loads so far are in.
 */
public final class LoadWriter {

  private LoadWriter() {}

  /** The place as {@link KillWriter} has it, then whether loads are whole, and which is next. */
  public static void main(String[] args) {
    KillWriter.endWithParent();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean whole = Boolean.parseBoolean(args[4]);
    try (JdbcStore store = KillWriter.open(args)) {
      KillWriter.repeat(
          0,
          Integer.parseInt(args[5]),
          out,
          n ->
              new Load(whole, n)
                  .into(store, rows -> out.println("done 1 " + (n * Load.SIZE + rows))));
    }
  }
}
