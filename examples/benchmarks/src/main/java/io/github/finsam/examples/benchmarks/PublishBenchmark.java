package io.github.finsam.examples.benchmarks;

import io.github.finsam.indicators.calculate.Breakdown;
import io.github.finsam.indicators.calculate.Depth;
import io.github.finsam.indicators.calculate.Indicators;
import io.github.finsam.indicators.calculate.Results;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Tally;
import io.github.finsam.time.Period;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a ready tally of ten years to a table with every figure there is, distributions and
 * intervals among them, and with what may not be shown hidden.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
public class PublishBenchmark {

  /** What is reported. */
  public enum Report {
    /** All indicators of every förbund and the country by half-year and group of respondents. */
    HALF_YEARS,
    /** The same by year. */
    YEARS,
    /** The same by year and sex. */
    YEARS_BY_SEX;

    /** The tally that the report needs: as coarse as it can be. */
    Tally of(Tally tally) {
      return switch (this) {
        case HALF_YEARS, YEARS ->
            tally.select(
                tally.query().by(Dimension.FORBUND, Dimension.HALF_YEAR, Dimension.RESPONDENT));
        case YEARS_BY_SEX ->
            tally.select(
                tally
                    .query()
                    .by(
                        Dimension.FORBUND,
                        Dimension.HALF_YEAR,
                        Dimension.RESPONDENT,
                        Dimension.SEX));
      };
    }

    Breakdown breakdown() {
      Breakdown indicators = Breakdown.of(Depth.INDICATOR);
      return switch (this) {
        case HALF_YEARS ->
            indicators
                .by(Dimension.FORBUND, Dimension.HALF_YEAR, Dimension.RESPONDENT)
                .withTotalsOf(Dimension.FORBUND);
        case YEARS ->
            indicators
                .during(years())
                .by(Dimension.FORBUND, Dimension.RESPONDENT)
                .withTotalsOf(Dimension.FORBUND);
        case YEARS_BY_SEX ->
            indicators
                .during(years())
                .by(Dimension.FORBUND, Dimension.RESPONDENT, Dimension.SEX)
                .withTotalsOf(Dimension.FORBUND, Dimension.SEX);
      };
    }

    private static Period[] years() {
      return IntStream.range(0, Nation.YEARS)
          .mapToObj(year -> Period.year(Nation.FIRST_YEAR + year))
          .toArray(Period[]::new);
    }
  }

  /** A tally and what is asked of it. */
  @State(Scope.Benchmark)
  public static class Counted {

    /** Which report. */
    @Param({"HALF_YEARS", "YEARS", "YEARS_BY_SEX"})
    public Report report = Report.HALF_YEARS;

    private Tally tally = Tally.empty(Nation.query());

    /** Counts. */
    @Setup(Level.Trial)
    public void fill() {
      tally = report.of(Nation.tally());
    }

    Results publish(Disclosure disclosure) {
      return Indicators.of(Nation.EDITION).with(disclosure).publish(tally, report.breakdown());
    }
  }

  /** With what the standard policy hides. */
  @Benchmark
  public Results publish(Counted counted) {
    return counted.publish(Disclosure.standard());
  }

  /** With nothing hidden, for use within the förbund. */
  @Benchmark
  public Results publishAll(Counted counted) {
    return counted.publish(Disclosure.none("benchmark"));
  }
}
