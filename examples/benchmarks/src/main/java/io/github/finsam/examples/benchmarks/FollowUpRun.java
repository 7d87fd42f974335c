package io.github.finsam.examples.benchmarks;

import io.github.finsam.code.Sex;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.followup.Denominator;
import io.github.finsam.indicators.followup.FollowUp;
import io.github.finsam.indicators.followup.OutcomeDefinition;
import io.github.finsam.indicators.followup.Scope;
import io.github.finsam.indicators.followup.Spells;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.time.Period;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/**
 * Shows that the report and the streams count the same, measures both, and prints the ratios: of
 * the number of pathways asked for, and of a tenth of it.
 */
final class FollowUpRun {

  private static final PrintStream OUT = System.out;

  /** What each measurement is, in the order of the lines. */
  private static final Map<String, String> LINES = new LinkedHashMap<>();

  static {
    LINES.put("extract", "one row of numbers for each pathway");
    LINES.put("reportOfSpells", "the full yearly report of such rows, protected");
    LINES.put("reportOfPathways", "the full yearly report of pathways, protected");
    LINES.put(
        "streams",
        "with streams: " + NaiveFollowUp.TABLES + " tables, fewer than the report, unprotected");
  }

  private FollowUpRun() {}

  static void run(int number, boolean quick) throws Exception {
    check(Math.min(number, 20_000));
    if (!quick) {
      measure(number / 10, false);
    }
    measure(number, quick);
  }

  private static void measure(int number, boolean quick) throws Exception {
    int gigabytes = 2 + number / 150_000;
    ChainedOptionsBuilder options =
        Benchmarks.options(FollowUpBenchmark.class, quick)
            .param("number", Integer.toString(number))
            .jvmArgsAppend("-Xms" + gigabytes + "g", "-Xmx" + gigabytes + "g");
    Map<String, Double> times = new HashMap<>();
    for (RunResult result : new Runner(options.build()).run()) {
      times.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
    }
    double streams = time(times, "streams");
    OUT.printf(
        Locale.ROOT,
        "%n%,d pathways of %d events, %d processors%n%-58s %10s %10s%n",
        number,
        Courses.EVENTS,
        Runtime.getRuntime().availableProcessors(),
        "",
        "ms",
        "x streams");
    for (Map.Entry<String, String> line : LINES.entrySet()) {
      double time = time(times, line.getKey());
      OUT.printf(Locale.ROOT, "%-58s %10.1f %10.1f%n", line.getValue(), time, streams / time);
    }
    OUT.printf(Locale.ROOT, "validating a pathway: %.2f µs%n", time(times, "validate"));
  }

  private static double time(Map<String, Double> times, String name) {
    return Objects.requireNonNull(times.get(name), name);
  }

  private static void check(int number) {
    List<Pathway> pathways = Courses.of(number);
    Map<String, Map<List<Object>, Long>> naive = NaiveFollowUp.report(pathways);
    if (naive.size() != NaiveFollowUp.TABLES) {
      throw new IllegalStateException("Not as many tables as said: " + naive.size());
    }
    Table table =
        FollowUp.of(Spells.of(pathways, Courses.TODAY))
            .report(
                Scope.nation(),
                Period.year(Courses.YEAR.getValue()),
                Disclosure.none("nobody is real"))
            .outcomes(List.of(OutcomeDefinition.WORK_OR_STUDIES));
    for (Sex sex : Sex.values()) {
      Figure figure =
          table
              .cell(OutcomeDefinition.WORK_OR_STUDIES, Denominator.IDENTIFIED, sex)
              .figure()
              .orElseThrow();
      long results = number(naive, "results", true, sex);
      long ended = number(naive, "ended", "all", sex);
      if (figure.sharePositive().part() != results || figure.n() != ended) {
        throw new IllegalStateException("Not the same: " + figure.sharePositive());
      }
    }
    OUT.println("The report and the streams agree.");
  }

  private static long number(
      Map<String, Map<List<Object>, Long>> tables, String table, Object row, Sex sex) {
    return tables.getOrDefault(table, Map.of()).getOrDefault(List.of(row, sex), 0L);
  }
}
