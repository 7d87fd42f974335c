package io.github.finsam.examples.benchmarks;

import io.github.finsam.code.Sex;
import io.github.finsam.storage.jdbc.BulkResult;
import io.github.finsam.storage.jdbc.JdbcStore;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Group;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.HalfYear;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A database through the store beside loops written by hand, in one process and by turns: what else
 * the machine does hits all alike. Ratios are medians of the ratios of each turn.
 */
final class JdbcRun {

  private static final PrintStream OUT = System.out;
  private static final int YEARS = 4;
  private static final TallyQuery NATION =
      TallyQuery.of(Survey.EDITION)
          .by(
              Dimension.RESPONDENT,
              Dimension.OCCASION,
              Dimension.SEX,
              Dimension.AGE_BAND,
              Dimension.HALF_YEAR);

  /** A whole process, its own code and stacks included, may not take more. */
  private static final long MEMORY_LIMIT_MB = 200;

  private static final long ANSWERS_IN_LITTLE_MEMORY = 60_000_000;

  private JdbcRun() {}

  static void run(JdbcServer server, long answers, boolean quick) throws Exception {
    int rounds = quick ? 3 : 5;
    String url = server.start();
    DataSource source = JdbcServer.source(url);
    ByHand hand = new ByHand(server, source);
    try (JdbcStore store = JdbcStore.open(source)) {
      store.write(
          unit -> {
            Survey.forms().forEach(unit.forms()::insert);
            return "";
          });
      List<Response> responses = Survey.responses(answers, YEARS, Survey.Order.RANDOM);
      OUT.printf(
          Locale.ROOT,
          "%s, %,d questionnaires with about %,d answers, %d processors%n",
          server,
          responses.size(),
          answers,
          Runtime.getRuntime().availableProcessors());
      ingest(store, hand, responses, rounds);
      read(store, hand, responses, rounds);
      if (server == JdbcServer.POSTGRES) {
        nation(store, hand, responses, rounds);
      }
      kept(store, quick ? 20 : 50);
    }
    memory(url, quick ? ANSWERS_IN_LITTLE_MEMORY / 10 : ANSWERS_IN_LITTLE_MEMORY);
  }

  private static void ingest(JdbcStore store, ByHand hand, List<Response> responses, int rounds)
      throws Exception {
    print(
        "ingest",
        responses.size(),
        rounds,
        0.8,
        "loop by hand",
        timed(
            () -> {
              hand.insert(responses.iterator());
              return "";
            },
            () -> empty(hand)),
        "store",
        timed(() -> store.bulk().load(responses.iterator()), () -> empty(hand)));
    if (store.read(s -> s.responses().count()) != responses.size()) {
      throw new IllegalStateException("Not all are stored");
    }
  }

  private static void empty(ByHand hand) throws Exception {
    hand.run("delete from finsam_segment_change");
    hand.run("truncate table finsam_response");
  }

  private static void read(JdbcStore store, ByHand hand, List<Response> responses, int rounds)
      throws Exception {
    Tally expected = Tally.of(CountingBenchmark.EVERYTHING, Survey.forms(), responses.iterator());
    require(
        store.read(s -> s.responses().tally(CountingBenchmark.EVERYTHING)).equals(expected),
        "tally from rows");
    print(
        "read into responses",
        responses.size(),
        rounds,
        0.7,
        "raw JDBC, columns read and let go",
        timed(hand::readAll, () -> {}),
        "store",
        timed(
            () -> {
              AtomicLong count = new AtomicLong();
              store.read(
                  snapshot -> {
                    snapshot
                        .responses()
                        .forEach(TallyQuery.of(Survey.EDITION), r -> count.incrementAndGet());
                    return "";
                  });
              require(count.get() == responses.size(), "responses read");
              return "";
            },
            () -> {}));
    print(
        "count by everything from rows",
        responses.size(),
        rounds,
        0.9,
        "raw JDBC, columns read and let go",
        timed(hand::readCounted, () -> {}),
        "store",
        timed(() -> store.read(s -> s.responses().tally(CountingBenchmark.EVERYTHING)), () -> {}));
    require(byForbundAndCode(hand.count()).equals(byForbundAndCode(expected)), "counts by hand");
    print(
        "count by everything from rows",
        responses.size(),
        rounds,
        0.9,
        "raw JDBC, counted in a HashMap",
        timed(hand::count, () -> {}),
        "store",
        timed(() -> store.read(s -> s.responses().tally(CountingBenchmark.EVERYTHING)), () -> {}));
  }

  private static Map<List<Object>, Long> byForbundAndCode(Map<ByHand.Key, int[][]> counts) {
    Map<List<Object>, Long> sums = new HashMap<>();
    counts.forEach(
        (key, items) -> {
          for (int[] item : items) {
            for (int code = 0; code < item.length; code++) {
              if (item[code] > 0) {
                sums.merge(List.of(key.forbund(), code), (long) item[code], Long::sum);
              }
            }
          }
        });
    return sums;
  }

  private static Map<List<Object>, Long> byForbundAndCode(Tally tally) {
    Map<List<Object>, Long> sums = new HashMap<>();
    for (int cell = 0; cell < tally.cellCount(); cell++) {
      String forbund = tally.group(cell).forbund().orElseThrow().value();
      for (int code = 0; code <= tally.highestCode(); code++) {
        if (tally.count(cell, code) > 0) {
          sums.merge(List.of(forbund, code), tally.count(cell, code), Long::sum);
        }
      }
    }
    return sums;
  }

  private static void nation(JdbcStore store, ByHand hand, List<Response> responses, int rounds)
      throws Exception {
    hand.insertAnswers(responses.iterator());
    hand.run("vacuum analyze finsam_response");
    require(hand.groupBy().equals(counts(responses)), "counts of GROUP BY");
    print(
        "count the nation from rows",
        responses.size(),
        rounds,
        4,
        "GROUP BY, a row for each answer",
        timed(hand::groupBy, () -> {}),
        "store",
        timed(() -> store.read(s -> s.responses().tally(NATION)), () -> {}));
    hand.run("drop table answer");
  }

  /** By item, half-year, sex and code, as {@link ByHand#groupBy} gives them. */
  private static Map<List<Object>, Long> counts(List<Response> responses) {
    Tally tally =
        Tally.of(
            NATION.by(Dimension.SEX, Dimension.HALF_YEAR), Survey.forms(), responses.iterator());
    Map<List<Object>, Long> counts = new HashMap<>();
    for (int cell = 0; cell < tally.cellCount(); cell++) {
      Group group = tally.group(cell);
      HalfYear half = group.halfYear().orElseThrow();
      int number =
          half.startInclusive().getYear() * 2 + (half.startInclusive().getMonthValue() > 6 ? 1 : 0);
      int sex = group.sex().map(s -> s == Sex.MAN ? 1 : 2).orElse(0);
      for (int code = 0; code <= tally.highestCode(); code++) {
        if (tally.count(cell, code) > 0) {
          counts.put(List.of(tally.item(cell), number, sex, code), tally.count(cell, code));
        }
      }
    }
    return counts;
  }

  private static void kept(JdbcStore store, int rounds) throws Exception {
    Tally fromRows = store.read(s -> s.responses().tally(NATION));
    long start = System.nanoTime();
    long segments = store.segments().refresh();
    OUT.printf(
        Locale.ROOT,
        "%ncounts of %,d segments made in %.1f s%n",
        segments,
        (System.nanoTime() - start) / 1e9);
    for (TallyQuery query : List.of(NATION, CountingBenchmark.EVERYTHING)) {
      double[] times = new double[rounds];
      for (int round = -rounds; round < rounds; round++) {
        start = System.nanoTime();
        Tally tally = store.read(s -> s.responses().tally(query));
        if (round >= 0) {
          times[round] = (System.nanoTime() - start) / 1e6;
        }
        require(!query.equals(NATION) || tally.equals(fromRows), "tally from kept counts");
      }
      Arrays.sort(times);
      OUT.printf(
          Locale.ROOT,
          "%s from kept counts: median %.1f ms, best %.1f ms%s%n",
          query.equals(NATION) ? "the nation" : "by everything",
          times[rounds / 2],
          times[0],
          query.equals(NATION) ? " (to be below 50)" : "");
    }
    require(store.segments().verify().isEmpty(), "kept counts and rows");
  }

  /** Loads into the same database from a process that has little memory. */
  private static void memory(String url, long answers) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx80m",
            "-XX:ReservedCodeCacheSize=40m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Loading.class.getName(),
            url,
            Long.toString(answers));
    if (url.startsWith("jdbc:h2")) {
      // The file can be open in one process only.
      command = new ArrayList<>(command);
      command.set(
          command.indexOf(url),
          "jdbc:h2:file:"
              + Files.createTempDirectory("finsam-benchmark-").resolve("loaded")
              + ";WRITE_DELAY=0");
    }
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (!process.waitFor(2, TimeUnit.HOURS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException("Loading in little memory failed");
    }
  }

  /** Loads responses that nobody holds. */
  static final class Loading {

    private Loading() {}

    /** The database and how many answers. */
    public static void main(String[] args) throws Exception {
      DataSource source = JdbcServer.source(args[0]);
      long answers = Long.parseLong(args[1]);
      try (JdbcStore store = JdbcStore.open(source)) {
        new ByHand(JdbcServer.H2, source).run("delete from finsam_segment_tally");
        empty(new ByHand(JdbcServer.H2, source));
        store.write(
            unit -> {
              Survey.forms().stream()
                  .filter(form -> unit.forms().find(form.id()).isEmpty())
                  .forEach(unit.forms()::insert);
              return "";
            });
        long start = System.nanoTime();
        BulkResult result = store.bulk().load(Survey.stream(answers, YEARS));
        OUT.printf(
            Locale.ROOT,
            "%n%,d questionnaires with about %,d answers loaded as one unit in %.1f s; the process"
                + " took %d MB at most (to be below %d)%n",
            result.stored(),
            answers,
            (System.nanoTime() - start) / 1e9,
            peak(),
            MEMORY_LIMIT_MB);
        if (peak() >= MEMORY_LIMIT_MB) {
          throw new IllegalStateException("Too much memory");
        }
      }
    }

    /** The most memory that the process has had, in megabytes. */
    private static long peak() throws IOException {
      try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
        return lines
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
            .findFirst()
            .orElse(-1);
      }
    }
  }

  private interface Step {
    void run() throws Exception;
  }

  /** Measures a run, after something that is not measured. */
  private static Callable<Double> timed(Callable<?> run, Step before) {
    return () -> {
      before.run();
      long start = System.nanoTime();
      run.call();
      return (System.nanoTime() - start) / 1e6;
    };
  }

  private static void print(
      String what,
      long rows,
      int rounds,
      double goal,
      String handName,
      Callable<Double> hand,
      String storeName,
      Callable<Double> store)
      throws Exception {
    double[] hands = new double[rounds];
    double[] stores = new double[rounds];
    double[] ratios = new double[rounds];
    for (int round = -1; round < rounds; round++) {
      double byHand = hand.call();
      double byStore = store.call();
      if (round >= 0) {
        hands[round] = byHand;
        stores[round] = byStore;
        ratios[round] = byHand / byStore;
      }
    }
    for (double[] all : List.of(hands, stores, ratios)) {
      Arrays.sort(all);
    }
    OUT.printf(
        Locale.ROOT,
        "%n%s%n  %-40s %10.0f ms %12.0f rows/s%n  %-40s %10.0f ms %12.0f rows/s%n"
            + "  as fast as by hand times %.2f (to be at least %.1f)%n",
        what,
        handName,
        hands[rounds / 2],
        rows / hands[rounds / 2] * 1000,
        storeName,
        stores[rounds / 2],
        rows / stores[rounds / 2] * 1000,
        ratios[rounds / 2],
        goal);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("Not the same: " + what);
    }
  }
}
