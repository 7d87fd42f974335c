package io.github.finsam.examples.benchmarks;

import io.github.finsam.base.Label;
import io.github.finsam.base.Sek;
import io.github.finsam.indicators.socioeconomic.Actor;
import io.github.finsam.indicators.socioeconomic.Assumptions;
import io.github.finsam.indicators.socioeconomic.BenefitLevel;
import io.github.finsam.indicators.socioeconomic.Course;
import io.github.finsam.indicators.socioeconomic.Evaluation;
import io.github.finsam.indicators.socioeconomic.Group;
import io.github.finsam.indicators.socioeconomic.Income;
import io.github.finsam.indicators.socioeconomic.Input;
import io.github.finsam.indicators.socioeconomic.InsatsCost;
import io.github.finsam.indicators.socioeconomic.PriceBasis;
import io.github.finsam.indicators.socioeconomic.PriceBook;
import io.github.finsam.indicators.socioeconomic.Projection;
import io.github.finsam.indicators.socioeconomic.Question;
import io.github.finsam.indicators.socioeconomic.Sampling;
import io.github.finsam.indicators.socioeconomic.Simulation;
import io.github.finsam.indicators.socioeconomic.SimulationPlan;
import io.github.finsam.indicators.socioeconomic.Situation;
import io.github.finsam.indicators.socioeconomic.Spread;
import io.github.finsam.indicators.socioeconomic.Taxation;
import io.github.finsam.indicators.socioeconomic.Uncertain;
import io.github.finsam.indicators.socioeconomic.UnitCost;
import io.github.finsam.indicators.socioeconomic.ViewKind;
import io.github.finsam.time.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
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
 * The socio-economic evaluation of synthetic participants with invented prices, and a simulation of
 * it with five uncertain inputs in which the participants are drawn anew each time.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SimulationBenchmark {

  private static final String INVENTED = "invented";
  private static final Label NAME = Label.of("påhittad", "invented");
  private static final int ITEMS = 8;
  private static final int INCOMES = 4;
  private static final LocalDate START = LocalDate.of(2013, 1, 1);

  /** Whose evaluation. */
  @State(Scope.Benchmark)
  public static class Data {

    /** How many participants. */
    @Param({"1000"})
    public int participants;

    /** How many draws. */
    @Param({"10000"})
    public int draws;

    Group group = group(1);
    PriceBook prices = prices();

    /** Makes them. */
    @Setup
    public void make() {
      group = group(participants);
    }

    Evaluation evaluation() {
      return Evaluation.of(
          group, prices, InsatsCost.byLaw(Sek.kronor(100_000L * participants)), assumptions());
    }
  }

  /** Flows of money from situations. */
  @Benchmark
  public Evaluation evaluate(Data data) {
    return data.evaluation();
  }

  /** From situations to intervals. */
  @Benchmark
  public Simulation simulate(Data data) {
    return Simulation.run(data.evaluation(), plan(data.draws));
  }

  static SimulationPlan plan(int draws) {
    return SimulationPlan.builder()
        .question(new Question(ViewKind.FINANCIAL, Actor.PUBLIC, 5))
        .uncertain(
            List.of(
                new Uncertain(
                    Input.PERSISTENCE, new Spread.Pert(d("0.5"), d("0.9"), BigDecimal.ONE)),
                new Uncertain(
                    Input.COUNTERFACTUAL_SHARE,
                    new Spread.Triangular(BigDecimal.ZERO, d("0.3"), d("0.6"))),
                new Uncertain(
                    Input.WORK, new Spread.Normal(BigDecimal.ONE, d("0.2"), d("0.5"), d("1.5"))),
                new Uncertain(Input.item("item0"), new Spread.Uniform(d("0.5"), d("1.5"))),
                new Uncertain(Input.INSATS_COST, new Spread.Uniform(d("0.9"), d("1.1")))))
        .sampling(Sampling.RESAMPLED)
        .draws(draws)
        .seed(2013)
        .build();
  }

  private static BigDecimal d(String value) {
    return new BigDecimal(value);
  }

  private static Assumptions assumptions() {
    return new Assumptions(
        Projection.builder()
            .discountRate(d("0.03"))
            .persistence(d("0.9"))
            .counterfactualShare(d("0.3"))
            .realGrowth(BigDecimal.ZERO)
            .build(),
        PriceBasis.unconverted(Year.of(2013), NAME),
        Taxation.builder()
            .kommun(d("0.2"))
            .region(d("0.1"))
            .state(BigDecimal.ZERO)
            .employerFee(d("0.3"))
            .source(INVENTED)
            .build());
  }

  private static PriceBook prices() {
    List<UnitCost> costs = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      costs.add(
          UnitCost.builder()
              .item("item" + i)
              .label(NAME)
              .unit(NAME)
              .payer(i % 2 == 0 ? Actor.REGION : Actor.KOMMUN)
              .during(DateRange.from(START))
              .price(Sek.kronor(500L * (i + 1)))
              .source(INVENTED)
              .build());
    }
    List<BenefitLevel> benefits = new ArrayList<>();
    for (int i = 0; i < INCOMES; i++) {
      benefits.add(
          BenefitLevel.builder()
              .income("income" + i)
              .label(NAME)
              .payer(i % 2 == 0 ? Actor.KOMMUN : Actor.FORSAKRINGSKASSAN)
              .receiver(Actor.INDIVIDUAL)
              .taxable(i % 2 == 1)
              .during(DateRange.from(START))
              .perMonth(Optional.empty())
              .source(INVENTED)
              .build());
    }
    return new PriceBook(costs, benefits, List.of());
  }

  private static Group group(int participants) {
    Random random = new Random(2013);
    List<Course> courses = new ArrayList<>();
    for (int i = 0; i < participants; i++) {
      courses.add(Course.participant("p" + i, situation(random, 2012), situation(random, 2014)));
    }
    return new Group(courses);
  }

  private static Situation situation(Random random, int year) {
    Map<String, BigDecimal> uses = new TreeMap<>();
    for (int i = 0; i < ITEMS; i++) {
      uses.put("item" + i, BigDecimal.valueOf(random.nextInt(10)));
    }
    return Situation.builder()
        .on(LocalDate.of(year, 1, 1))
        .incomes(
            List.of(
                Income.of("income" + random.nextInt(INCOMES), Sek.kronor(random.nextInt(9_000)))))
        .uses(uses)
        .extent(BigDecimal.valueOf(random.nextInt(101)))
        .fullTimeWage(Sek.kronor(25_000))
        .build();
  }
}
