package io.github.finsam.examples.benchmarks;

import io.github.finsam.base.ForbundId;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Sex;
import io.github.finsam.storage.memory.MemoryStore;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.HalfYear;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From stored answers to mean, share and standard deviation of every cell, by all dimensions: each
 * contender in a process of its own, on the same answers.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 8, time = 2)
public class CountingBenchmark {

  static final TallyQuery EVERYTHING = TallyQuery.of(Survey.EDITION).by(Dimension.values());

  /** Each contender uses as many threads as the store does. */
  static final int THREADS = Math.min(16, Runtime.getRuntime().availableProcessors());

  /** Which answers. */
  @State(Scope.Benchmark)
  public static class Data {

    /** How many answers, about. */
    @Param({"10000000"})
    public long answers;

    /** The years they are spread over. */
    @Param({"4"})
    public int years;

    /** The order in which they come. */
    @Param({"CLUSTERED", "RANDOM"})
    public String order = "";

    List<Response> responses() {
      return Survey.responses(answers, years, Survey.Order.valueOf(order));
    }
  }

  /** Responses in a store. */
  @State(Scope.Benchmark)
  public static class Stored {

    final MemoryStore store = MemoryStore.open();

    /** Inserts them. */
    @Setup(Level.Trial)
    public void fill(Data data) {
      insert(store, data.responses());
    }

    /** Lets go of them. */
    @TearDown(Level.Trial)
    public void close() {
      store.close();
    }
  }

  static void insert(MemoryStore store, List<Response> responses) {
    store.write(
        unit -> {
          Survey.forms().forEach(unit.forms()::insert);
          unit.responses().insert(responses);
          return "";
        });
  }

  /** Responses in a list. */
  @State(Scope.Benchmark)
  public static class Listed {

    final List<Form> forms = Survey.forms();
    List<Response> responses = List.of();

    /** Makes them. */
    @Setup(Level.Trial)
    public void fill(Data data) {
      responses = data.responses();
    }
  }

  /** Responses in DuckDB. */
  @State(Scope.Benchmark)
  public static class InDuck {

    /** How they lie. */
    @Param({"WIDE", "WIDE_SUMS", "NARROW", "NAMED", "AS_GIVEN"})
    public String layout = "";

    private final List<Duck> duck = new ArrayList<>();

    /** Inserts them. */
    @Setup(Level.Trial)
    public void fill(Data data) throws SQLException {
      duck.add(Duck.with(Survey.forms(), data.responses(), Duck.Layout.valueOf(layout), THREADS));
    }

    Duck duck() {
      return duck.get(0);
    }

    /** Lets go of them. */
    @TearDown(Level.Trial)
    public void close() throws SQLException {
      duck().close();
    }
  }

  /** As many bytes as the store keeps for counting. */
  @State(Scope.Benchmark)
  public static class Memory {

    private long[] words = {};

    /** Makes them. */
    @Setup(Level.Trial)
    public void fill(Stored stored) {
      words = new long[(int) (stored.store.responseMemory().answerBytes() / Long.BYTES)];
      for (int i = 0; i < words.length; i++) {
        words[i] = i;
      }
    }
  }

  /** The store: columns, several threads. */
  @Benchmark
  public Object store(Stored stored) {
    Tally tally = stored.store.read(s -> s.responses().tally(EVERYTHING));
    return Figures.of(tally, THREADS);
  }

  /** The store up to the tally. */
  @Benchmark
  public Object storeTally(Stored stored) {
    return stored.store.read(s -> s.responses().tally(EVERYTHING));
  }

  /** Any responses one after the other, read by one thread and counted by several. */
  @Benchmark
  public Object iterator(Listed listed) {
    Tally tally = Tally.of(EVERYTHING, listed.forms, listed.responses.iterator());
    return Figures.of(tally, THREADS);
  }

  /** A stream and {@code groupingBy}. */
  @Benchmark
  @Warmup(iterations = 1, time = 1)
  @Measurement(iterations = 2, time = 1)
  public Object naive(Listed listed) {
    return Naive.figures(listed.forms, listed.responses);
  }

  /** DuckDB, the figures added up inside. */
  @Benchmark
  @Warmup(iterations = 3, time = 2)
  @Measurement(iterations = 5, time = 2)
  public Object duck(InDuck duck) throws SQLException {
    return duck.duck().figures();
  }

  /** DuckDB, the figures of every cell read over JDBC. */
  @Benchmark
  @Warmup(iterations = 3, time = 2)
  @Measurement(iterations = 5, time = 2)
  public Object duckFetched(InDuck duck) throws SQLException {
    return duck.duck().fetched();
  }

  /** How fast memory can be read: the sum of as many bytes as the store keeps for counting. */
  @Benchmark
  @Warmup(iterations = 3, time = 2)
  @Measurement(iterations = 5, time = 2)
  public long memoryScan(Memory memory) {
    long[] words = memory.words;
    return IntStream.range(0, THREADS)
        .parallel()
        .mapToLong(
            t -> {
              long sum = 0;
              int to = (int) ((long) words.length * (t + 1) / THREADS);
              for (int i = (int) ((long) words.length * t / THREADS); i < to; i++) {
                sum += words[i];
              }
              return sum;
            })
        .sum();
  }

  /**
   * How fast responses can be met: every object that counting has to look into is looked into, and
   * nothing is counted. No iterator can be counted faster than this.
   */
  @Benchmark
  @Warmup(iterations = 3, time = 2)
  @Measurement(iterations = 5, time = 2)
  public long objectScan(Listed listed) {
    List<Response> responses = listed.responses;
    return IntStream.range(0, THREADS)
        .parallel()
        .mapToLong(
            t -> {
              long sum = 0;
              int to = (int) ((long) responses.size() * (t + 1) / THREADS);
              for (int i = (int) ((long) responses.size() * t / THREADS); i < to; i++) {
                sum += met(responses.get(i));
              }
              return sum;
            })
        .sum();
  }

  private static long met(Response response) {
    Setting setting = response.setting();
    return response.form().value().length()
        + setting.forbund().value().length()
        + setting.insats().map(i -> i.value().length()).orElse(0)
        + setting.day().getMonthValue()
        + setting.sex().map(Sex::ordinal).orElse(0)
        + setting.ageBand().map(AgeBand::fromInclusive).orElse(0)
        + response.answers().code(0);
  }

  /** A tally of ten years by everything. */
  @State(Scope.Benchmark)
  public static class TenYears {

    static final int YEARS = 10;

    Tally tally = Tally.empty(EVERYTHING);
    final List<ForbundId> forbunds = new ArrayList<>();
    final List<HalfYear> halfYears = new ArrayList<>();

    /** Counts. */
    @Setup(Level.Trial)
    public void fill(Data data) {
      List<Response> responses =
          Survey.responses(data.answers, YEARS, Survey.Order.valueOf(data.order));
      tally = Tally.of(EVERYTHING, Survey.forms(), responses.iterator());
      tally.groups().stream().flatMap(g -> g.forbund().stream()).distinct().forEach(forbunds::add);
      tally.groups().stream()
          .flatMap(g -> g.halfYear().stream())
          .distinct()
          .forEach(halfYears::add);
    }
  }

  /**
   * A report: for each förbund and half-year a tally by group of respondents, and of each item the
   * mean and the share.
   */
  @Benchmark
  @Warmup(iterations = 3, time = 2)
  @Measurement(iterations = 5, time = 2)
  public double report(TenYears years) {
    double all = 0;
    for (ForbundId forbund : years.forbunds) {
      for (HalfYear halfYear : years.halfYears) {
        Figures figures =
            Figures.of(
                years.tally.select(
                    EVERYTHING
                        .ofForbunds(List.of(forbund))
                        .during(halfYear)
                        .by(Dimension.RESPONDENT)),
                1);
        all += figures.means() + figures.shares();
      }
    }
    return all;
  }

  /** The same from one tally by förbund, half-year and group of respondents. */
  @Benchmark
  @Warmup(iterations = 3, time = 2)
  @Measurement(iterations = 5, time = 2)
  public double reportAtOnce(TenYears years) {
    Figures figures =
        Figures.of(
            years.tally.select(
                EVERYTHING.by(Dimension.FORBUND, Dimension.HALF_YEAR, Dimension.RESPONDENT)),
            1);
    return figures.means() + figures.shares();
  }
}
