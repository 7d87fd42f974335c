package io.github.finsam.examples.benchmarks;

import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.followup.FollowUp;
import io.github.finsam.indicators.followup.OutcomeDefinition;
import io.github.finsam.indicators.followup.Spells;
import io.github.finsam.indicators.followup.YearReport;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The yearly report of pathways of ten events each: from the pathways themselves, from spells made
 * before, and with streams. And what it costs to validate a pathway.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class FollowUpBenchmark {

  /** Which pathways. */
  @State(Scope.Benchmark)
  public static class Data {

    /** How many. */
    @Param({"1000000"})
    public int number;

    List<Pathway> pathways = List.of();
    Spells spells = Spells.of(List.of(), Courses.TODAY);
    int next;

    /** Makes them. */
    @Setup
    public void make() {
      pathways = Courses.of(number);
      spells = Spells.of(pathways, Courses.TODAY);
    }
  }

  private static YearReport report(Spells spells) {
    return YearReport.of(
        FollowUp.of(spells),
        io.github.finsam.indicators.followup.Scope.nation(),
        Courses.YEAR,
        Disclosure.standard(),
        OutcomeDefinition.PUBLISHED,
        List.of());
  }

  /** One row of numbers for each pathway. */
  @Benchmark
  public Spells extract(Data data) {
    return Spells.of(data.pathways, Courses.TODAY);
  }

  /** The report of spells made before. */
  @Benchmark
  public YearReport reportOfSpells(Data data) {
    return report(data.spells);
  }

  /** The report of pathways. */
  @Benchmark
  public YearReport reportOfPathways(Data data) {
    return report(Spells.of(data.pathways, Courses.TODAY));
  }

  /** Fewer tables, with streams. */
  @Benchmark
  public Map<String, Map<List<Object>, Long>> streams(Data data) {
    return NaiveFollowUp.report(data.pathways);
  }

  /** Every rule of one pathway. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public boolean validate(Data data) {
    data.next = data.next + 1 == data.number ? 0 : data.next + 1;
    return data.pathways.get(data.next).violations(PathwayContext.none()).isEmpty();
  }
}
