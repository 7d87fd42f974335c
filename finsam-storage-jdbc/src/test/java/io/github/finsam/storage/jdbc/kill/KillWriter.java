package io.github.finsam.storage.jdbc.kill;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.jdbc.JdbcOptions;
import io.github.finsam.storage.jdbc.JdbcStore;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A process that writes until it is killed: one thread a lane, each unit told on standard output
 * when it is stored. Ends by itself when whoever started it is gone.
 */
public final class KillWriter {

  private KillWriter() {}

  /**
   * How the process is called: where the store is, the seed, and for each lane the number of its
   * next unit. A place is {@code embedded}, a path, and two words that nobody reads, or an address,
   * a user, a password and a schema.
   */
  public static void main(String[] args) throws InterruptedException {
    endWithParent();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long seed = Long.parseLong(args[4]);
    try (Store store = open(args)) {
      List<Thread> writers = new ArrayList<>();
      for (int i = 5; i < args.length; i++) {
        Lane lane = new Lane(seed, i - 5);
        int next = Integer.parseInt(args[i]);
        Thread writer = new Thread(() -> write(store, lane, next, out));
        writers.add(writer);
        writer.start();
      }
      for (Thread writer : writers) {
        writer.join();
      }
    }
  }

  static Store open(String[] args) {
    if (args[0].equals("embedded")) {
      return JdbcStore.embedded(Path.of(args[1]));
    }
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(args[0]);
    config.setUsername(args[1]);
    config.setPassword(args[2]);
    config.setMaximumPoolSize(6);
    config.setConnectionTimeout(2_000);
    return JdbcStore.open(
        new HikariDataSource(config), JdbcOptions.standard().withSchema(Optional.of(args[3])));
  }

  private static void write(Store store, Lane lane, int next, PrintStream out) {
    for (int n = next; ; n++) {
      int number = n;
      try {
        store.write(
            unit -> {
              lane.play(unit, number);
              return "";
            });
      } catch (StoreException e) {
        out.println("lost " + lane.number() + " " + n + " " + e.code());
        return;
      }
      out.println("done " + lane.number() + " " + n);
    }
  }

  /** Ends the process when whoever started it is gone. */
  static void endWithParent() {
    Thread watch =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  // Nothing is ever said.
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              } finally {
                Runtime.getRuntime().halt(3);
              }
            });
    watch.setDaemon(true);
    watch.start();
  }
}
