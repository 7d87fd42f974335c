package io.github.finsam.storage.jdbc.kill;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.jdbc.JdbcOptions;
import io.github.finsam.storage.jdbc.JdbcPersonStore;
import io.github.finsam.storage.jdbc.JdbcStore;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javax.sql.DataSource;

/**
 * A process that writes until it is killed: one thread a lane, each unit told on standard output
 * when it is stored, and one that looks after the kept counts all the while, which is told as one
 * lane more. Ends by itself when whoever started it is gone.
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
    try (JdbcStore store = open(args)) {
      List<Thread> writers =
          begin(
              args,
              out,
              (lane, n) ->
                  store.write(
                      unit -> {
                        new Lane(seed, lane).play(unit, n);
                        return "";
                      }));
      new Thread(() -> keepCounts(store, writers.size(), out)).start();
      for (Thread writer : writers) {
        writer.join();
      }
    }
  }

  /** What a lane does. */
  interface Deed {
    void play(int lane, int n);
  }

  /** Lets each lane do one unit after the other, in a thread of its own. */
  static List<Thread> begin(String[] args, PrintStream out, Deed deed) {
    List<Thread> writers = new ArrayList<>();
    for (int i = 5; i < args.length; i++) {
      int lane = i - 5;
      int next = Integer.parseInt(args[i]);
      writers.add(new Thread(() -> repeat(lane, next, out, n -> deed.play(lane, n))));
    }
    writers.forEach(Thread::start);
    return writers;
  }

  static JdbcStore open(String[] args) {
    return args[0].equals("embedded")
        ? JdbcStore.embedded(Path.of(args[1]))
        : JdbcStore.open(source(args), options(args));
  }

  static JdbcPersonStore openPersons(String[] args) {
    return args[0].equals("embedded")
        ? JdbcPersonStore.embedded(Path.of(args[1]))
        : JdbcPersonStore.open(source(args), options(args));
  }

  private static DataSource source(String[] args) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(args[0]);
    config.setUsername(args[1]);
    config.setPassword(args[2]);
    config.setMaximumPoolSize(6);
    config.setConnectionTimeout(2_000);
    return new HikariDataSource(config);
  }

  private static JdbcOptions options(String[] args) {
    return JdbcOptions.standard().withSchema(Optional.of(args[3]));
  }

  /** Counts segments again and again, and after every fourth time puts notes together. */
  private static void keepCounts(JdbcStore store, int lane, PrintStream out) {
    repeat(
        lane,
        0,
        out,
        n -> {
          store.segments().refresh();
          if (n % 4 == 3) {
            store.segments().compact();
          }
        });
  }

  /** Does one task after the other until the store is lost, and tells of each. */
  static void repeat(int lane, int next, PrintStream out, IntConsumer task) {
    for (int n = next; ; n++) {
      try {
        task.accept(n);
      } catch (StoreException e) {
        out.println("lost " + lane + " " + n + " " + e.code());
        return;
      }
      out.println("done " + lane + " " + n);
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
