package io.github.finsam.storage.jdbc.kill;

import io.github.finsam.storage.jdbc.JdbcPersonStore;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A process that writes and reads about persons until it is killed, called as {@link KillWriter}.
 */
public final class PersonWriter {

  private PersonWriter() {}

  /** The place, the seed, and for each lane the number of its next unit. */
  public static void main(String[] args) throws InterruptedException {
    KillWriter.endWithParent();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long seed = Long.parseLong(args[4]);
    try (JdbcPersonStore store = KillWriter.openPersons(args)) {
      for (Thread writer :
          KillWriter.begin(args, out, (lane, n) -> new PersonLane(seed, lane).play(store, n))) {
        writer.join();
      }
    }
  }
}
