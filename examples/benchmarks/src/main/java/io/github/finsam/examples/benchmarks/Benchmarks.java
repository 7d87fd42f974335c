package io.github.finsam.examples.benchmarks;

import io.github.finsam.storage.memory.MemoryStore;
import io.github.finsam.storage.memory.ResponseMemory;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import java.io.File;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Shows that all contenders give the same figures, measures them, and prints what came of it.
 *
 * <p>Arguments: what is measured, {@code count} unless said; its size; and {@code quick} for a
 * smoke run. {@code count} counts answers, 10000000 unless said; {@code follow-up} makes the yearly
 * report of pathways, of 1000000 unless said; {@code social-value} runs the simulation of a
 * socio-economic evaluation, of 1000 participants unless said; {@code jdbc} uses a database with as
 * many answers, {@code h2} unless {@code postgres} or {@code mariadb} is said.
 */
public final class Benchmarks {

  private static final PrintStream OUT = System.out;

  private Benchmarks() {}

  /** Runs them. */
  public static void main(String[] args) throws Exception {
    // Run by Maven, the class path is that of a class loader, and processes would start without.
    System.setProperty("java.class.path", classPath());
    List<String> words = new ArrayList<>(Arrays.asList(args));
    boolean quick = words.remove("quick");
    OptionalInt size =
        words.stream().filter(a -> a.matches("\\d+")).mapToInt(Integer::parseInt).findFirst();
    words.removeIf(a -> a.matches("\\d+"));
    String what = words.isEmpty() ? "count" : words.remove(0);
    int answers = size.orElse(quick ? 1_000_000 : 10_000_000);
    switch (what) {
      case "count" -> {
        ResponseMemory memory = check(answers);
        print(measure(answers, quick), memory);
        publish(quick);
      }
      case "follow-up" -> FollowUpRun.run(size.orElse(quick ? 100_000 : 1_000_000), quick);
      case "social-value" -> SimulationRun.run(size.orElse(1_000), quick);
      case "jdbc" -> {
        String server = words.isEmpty() ? "h2" : words.remove(0);
        JdbcRun.run(JdbcServer.valueOf(server.toUpperCase(Locale.ROOT)), answers, quick);
      }
      default -> throw new IllegalArgumentException("No such benchmark: " + what);
    }
  }

  /** A run of a class of benchmarks. */
  static ChainedOptionsBuilder options(Class<?> benchmarks, boolean quick) {
    ChainedOptionsBuilder options =
        new OptionsBuilder().include(benchmarks.getName()).shouldFailOnError(true);
    return quick ? options.warmupIterations(2).measurementIterations(2) : options;
  }

  /** How long it takes to make reports of the whole country. */
  private static void publish(boolean quick) throws Exception {
    ChainedOptionsBuilder options =
        options(PublishBenchmark.class, quick).jvmArgsAppend("-Xms4g", "-Xmx4g");
    OUT.printf(
        Locale.ROOT,
        "%nTables of %d förbund over %d years from a ready tally, every figure of every cell%n",
        Nation.FORBUNDS,
        Nation.YEARS);
    for (RunResult result : new Runner(options.build()).run()) {
      OUT.printf(
          Locale.ROOT,
          "%-14s %-48s %10.1f ms%n",
          result.getParams().getParam("report"),
          result.getPrimaryResult().getLabel().equals("publish")
              ? "with what the standard policy hides"
              : "with nothing hidden",
          result.getPrimaryResult().getScore());
    }
  }

  /** Every contender must say the same of the same answers. */
  private static ResponseMemory check(long answers) throws Exception {
    ResponseMemory memory;
    List<Response> responses = Survey.responses(answers, 4, Survey.Order.RANDOM);
    Tally listed = Tally.of(CountingBenchmark.EVERYTHING, Survey.forms(), responses.iterator());
    Figures figures = Figures.of(listed, 1);
    try (MemoryStore store = MemoryStore.open()) {
      long start = System.nanoTime();
      CountingBenchmark.insert(store, responses);
      OUT.printf(
          Locale.ROOT,
          "%,d questionnaires with %,d answers, synthetic; %,d cells; inserted in %.1f s%n",
          responses.size(),
          figures.answers() + figures.doNotKnow() + figures.blank(),
          figures.cells(),
          (System.nanoTime() - start) / 1e9);
      Tally stored = store.read(s -> s.responses().tally(CountingBenchmark.EVERYTHING));
      require(stored.equals(listed), "tallies of store and iterator");
      memory = store.responseMemory();
    }
    require(figures.agreesWith(Figures.of(listed, 3)), "figures on several threads");
    require(figures.agreesWith(Naive.figures(Survey.forms(), responses)), "figures of groupingBy");
    for (Duck.Layout layout : Duck.Layout.values()) {
      try (Duck duck = Duck.with(Survey.forms(), responses, layout, CountingBenchmark.THREADS)) {
        require(figures.agreesWith(duck.figures()), "figures of DuckDB " + layout);
        require(figures.agreesWith(duck.fetched()), "figures read from DuckDB " + layout);
      }
    }
    OUT.println("All contenders agree on every figure.");
    return memory;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("Not the same: " + what);
    }
  }

  private static Map<String, Double> measure(long answers, boolean quick) throws Exception {
    long gigabytes = 4 + answers / 8_000_000;
    ChainedOptionsBuilder options =
        options(CountingBenchmark.class, quick)
            .param("answers", Long.toString(answers))
            // Memory that the system has not yet given is no part of what is measured.
            .jvmArgsAppend(
                "-Xms" + gigabytes + "g", "-Xmx" + gigabytes + "g", "-XX:+AlwaysPreTouch");
    Collection<RunResult> results = new Runner(options.build()).run();
    Map<String, Double> times = new HashMap<>();
    for (RunResult result : results) {
      String name = result.getPrimaryResult().getLabel();
      String layout = result.getParams().getParam("layout");
      times.put(
          name + (layout == null ? "" : " " + layout) + " " + result.getParams().getParam("order"),
          result.getPrimaryResult().getScore());
    }
    return times;
  }

  private static String classPath() throws Exception {
    ClassLoader loader = Benchmarks.class.getClassLoader();
    if (!(loader instanceof URLClassLoader urls)) {
      return System.getProperty("java.class.path");
    }
    List<String> files = new ArrayList<>();
    for (URL url : urls.getURLs()) {
      files.add(Path.of(url.toURI()).toString());
    }
    return String.join(File.pathSeparator, files);
  }

  /** The mean time of a benchmark in milliseconds. */
  private static double time(Map<String, Double> times, String name) {
    return Objects.requireNonNull(times.get(name), name);
  }

  private static void print(Map<String, Double> times, ResponseMemory memory) {
    OUT.println();
    for (Survey.Order order : Survey.Order.values()) {
      double given = time(times, "duckFetched " + Duck.Layout.AS_GIVEN + " " + order);
      double named = time(times, "duckFetched " + Duck.Layout.NAMED + " " + order);
      double numbers =
          Stream.of(Duck.Layout.WIDE, Duck.Layout.WIDE_SUMS, Duck.Layout.NARROW)
              .mapToDouble(layout -> time(times, "duckFetched " + layout + " " + order))
              .min()
              .orElse(Double.NaN);
      Line line = new Line(given, named, numbers, time(times, "naive " + order), memory.answers());
      OUT.printf(
          Locale.ROOT,
          "%nQuestionnaires in %s order, %d threads; DuckDB by JDBC, with keys as they are given,"
              + " as enumerations, and as numbers in the best of three layouts%n"
              + "%-48s %10s %14s %10s %10s %10s %10s%n",
          order.name().toLowerCase(Locale.ROOT),
          CountingBenchmark.THREADS,
          "up to mean, share and standard deviation",
          "ms",
          "answers/s",
          "x given",
          "x named",
          "x numbers",
          "x naive");
      line.print("responses in the memory store", time(times, "store " + order));
      line.print("  of this, up to the tally", time(times, "storeTally " + order));
      line.print("iterator, read by one thread", time(times, "iterator " + order));
      line.print("  only looking into the objects", time(times, "objectScan " + order));
      for (Duck.Layout layout : Duck.Layout.values()) {
        String name = "DuckDB " + layout.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String ofLayout = layout + " " + order;
        line.print(name + ", figures stay inside", time(times, "duck " + ofLayout));
        line.print(name + ", figures read over JDBC", time(times, "duckFetched " + ofLayout));
      }
      line.print("groupingBy, one thread", time(times, "naive " + order));
    }
    double bytes = memory.answerBytes();
    OUT.printf(
        Locale.ROOT,
        "%nBytes per answer: %.2f without ids, %.2f with ids%n"
            + "Counting reads %.2f GB/s; a sum over as many bytes %.2f GB/s%n"
            + "Report for %d förbund over %d years from a ready tally: %.0f ms"
            + " with a selection for each förbund and half-year, %.1f ms at once%n",
        bytes / memory.answers(),
        (bytes + memory.idBytes()) / memory.answers(),
        bytes / time(times, "storeTally RANDOM") / 1e6,
        bytes / time(times, "memoryScan RANDOM") / 1e6,
        Survey.FORBUNDS,
        CountingBenchmark.TenYears.YEARS,
        time(times, "report RANDOM"),
        time(times, "reportAtOnce RANDOM"));
  }

  /** A line of the table. */
  private record Line(double given, double named, double numbers, double naive, long answers) {

    void print(String name, double time) {
      OUT.printf(
          Locale.ROOT,
          "%-48s %10.1f %14.0f %10.1f %10.1f %10.1f %10.1f%n",
          name,
          time,
          answers / time * 1000,
          given / time,
          named / time,
          numbers / time,
          naive / time);
    }
  }
}
