package io.github.finsam.indicators.socioeconomic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Sek;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SimulationTest {

  private static final Question SOCIETY = new Question(ViewKind.REAL, Actor.SOCIETY, 5);

  private static final Evaluation TEN =
      Evaluation.of(
          Cases.random(7, 10),
          Cases.BOOK,
          InsatsCost.byLaw(Sek.kronor(1_000_000)),
          Cases.assumptions(Cases.PROJECTION));

  private static BigDecimal d(String value) {
    return new BigDecimal(value);
  }

  private static SimulationPlan plan(int draws, Sampling sampling, Uncertain... uncertain) {
    return new SimulationPlan(SOCIETY, List.of(uncertain), sampling, draws, 20131231L);
  }

  private static void near(double expected, Simulation simulation) {
    double error =
        simulation.standardDeviation().getAmount().doubleValue()
            / Math.sqrt(simulation.plan().draws());
    assertEquals(expected, simulation.mean().getAmount().doubleValue(), 4 * error);
  }

  @Test
  @DisplayName("The mean converges to the result at the means where the result is linear")
  void meanConvergesToTheAnalyticOne() {
    Simulation simulation =
        Simulation.run(
            TEN,
            plan(
                40_000,
                Sampling.GROUP_AS_IT_IS,
                new Uncertain(Input.COUNTERFACTUAL_SHARE, new Spread.Uniform(d("0.1"), d("0.7"))),
                new Uncertain(Input.WORK, new Spread.Triangular(d("0.5"), d("1.2"), d("1.3"))),
                new Uncertain(Input.INSATS_COST, new Spread.Pert(d("0.8"), d("1"), d("1.8"))),
                new Uncertain(
                    Input.item("visit"), new Spread.Normal(d("1"), d("0.3"), d("0.5"), d("1.5")))));
    Evaluation atMeans =
        TEN.with(Input.COUNTERFACTUAL_SHARE, d("0.4"))
            .with(Input.WORK, d("1"))
            .with(Input.INSATS_COST, d("1.1"));
    near(SOCIETY.result(atMeans).getAmount().doubleValue(), simulation);
  }

  @Test
  @DisplayName("Drawing the participants anew has the group's result as its mean, and σ²/n spread")
  void resamplingHasTheMeanAndSpreadOfTheSample() {
    Simulation simulation = Simulation.run(TEN, plan(40_000, Sampling.RESAMPLED));
    near(SOCIETY.result(TEN).getAmount().doubleValue(), simulation);
    double[] gains =
        TEN.group().courses().stream()
            .mapToDouble(
                c ->
                    Cases.evaluation(Cases.PROJECTION, Sek.ZERO, c)
                        .real()
                        .investment(Actor.SOCIETY)
                        .gain(5)
                        .getAmount()
                        .doubleValue())
            .toArray();
    double mean = 0;
    for (double gain : gains) {
      mean += gain / gains.length;
    }
    double squares = 0;
    for (double gain : gains) {
      squares += (gain - mean) * (gain - mean);
    }
    // The total of n draws with replacement has n times the variance of one.
    assertEquals(
        1, simulation.standardDeviation().getAmount().doubleValue() / Math.sqrt(squares), 0.02);
  }

  @Test
  @DisplayName("A non-linear input: the mean of the discounted sum, by integration over the rate")
  void meanOfANonLinearResult() {
    Evaluation one = Cases.evaluation(Projection.PLAIN, Sek.ZERO, Cases.one());
    Simulation simulation =
        Simulation.run(
            one,
            plan(
                40_000,
                Sampling.GROUP_AS_IT_IS,
                new Uncertain(Input.DISCOUNT_RATE, new Spread.Uniform(d("0"), d("0.1")))));
    // The mean of (1 + r)^-t over r from 0 to 0.1.
    double factor = 1 + Math.log(1.1) / 0.1;
    for (int t = 2; t < 5; t++) {
      factor += (1 - Math.pow(1.1, 1 - t)) / ((t - 1) * 0.1);
    }
    near(198_244.80 * factor, simulation);
  }

  @Test
  @DisplayName("The same seed gives the same figures, bit for bit, on however many threads")
  void reproducible() throws ExecutionException, InterruptedException {
    SimulationPlan plan =
        plan(
            3_001,
            Sampling.RESAMPLED,
            new Uncertain(Input.PERSISTENCE, new Spread.Pert(d("0.5"), d("0.8"), d("1"))));
    Simulation first = Simulation.run(TEN, plan);
    for (int threads : new int[] {1, 2, 7}) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      try {
        assertEquals(first, pool.submit(() -> Simulation.run(TEN, plan)).get());
      } finally {
        pool.shutdown();
      }
    }
    assertNotEquals(first, Simulation.run(TEN, plan.withSeed(1)));
  }

  @Test
  void everyDrawHasRandomNumbersOfItsOwn() {
    Simulation simulation =
        Simulation.run(
            TEN,
            plan(
                1_000,
                Sampling.GROUP_AS_IT_IS,
                new Uncertain(Input.WORK, new Spread.Uniform(d("0"), d("2")))));
    Set<Money> seen = new HashSet<>();
    for (int i = 1; i <= 1_000; i++) {
      seen.add(simulation.quantile(i / 1_000.0));
    }
    assertEquals(1_000, seen.size());
  }

  @Test
  void intervalsHoldTheirShareOfTheDraws() {
    Evaluation one = Cases.evaluation(Projection.PLAIN, Sek.ZERO, Cases.one());
    Simulation simulation =
        Simulation.run(
            one,
            plan(
                20_000,
                Sampling.GROUP_AS_IT_IS,
                new Uncertain(Input.COUNTERFACTUAL_SHARE, new Spread.Uniform(d("0"), d("1")))));
    double full = 5 * 198_244.80;
    AmountInterval interval = simulation.interval(0.9);
    assertEquals(0.05 * full, interval.lower().getAmount().doubleValue(), 0.01 * full);
    assertEquals(0.95 * full, interval.upper().getAmount().doubleValue(), 0.01 * full);
    assertEquals(0, simulation.lossShare().part());
    assertEquals(full, simulation.quantile(1).getAmount().doubleValue(), 0.001 * full);
    Simulation certain =
        Simulation.run(
            one.with(Input.COUNTERFACTUAL_SHARE, d("1")), plan(100, Sampling.GROUP_AS_IT_IS));
    assertTrue(certain.mean().isZero());
    assertEquals(Sek.ZERO, certain.standardDeviation().plus(Sek.ZERO));
  }

  @Test
  @DisplayName("A factor of a scenario holds in the draws unless the input itself is drawn")
  void scenariosHold() {
    Evaluation none = TEN.with(Input.WORK, d("0")).with(Input.INSATS_COST, d("2"));
    Simulation drawn =
        Simulation.run(
            none,
            plan(
                20_000,
                Sampling.GROUP_AS_IT_IS,
                new Uncertain(Input.WORK, new Spread.Uniform(d("0.5"), d("1.5")))));
    near(SOCIETY.result(none.with(Input.WORK, d("1"))).getAmount().doubleValue(), drawn);
    Simulation kept = Simulation.run(none, plan(100, Sampling.GROUP_AS_IT_IS));
    assertEquals(
        SOCIETY.result(none).getAmount().doubleValue(),
        kept.mean().getAmount().doubleValue(),
        0.05);
  }

  @Test
  @DisplayName(
      "R 4.2.2: lo + (hi - lo) * qbeta(c(.1, .5, .9), 1 + 4 * (mo - lo) / (hi - lo), 1 + 4 * (hi -"
          + " mo) / (hi - lo)); m + s * qnorm within pnorm(c(lo, hi), m, s); lo, mo, hi = .1, .3,"
          + " .6; s = .1")
  void distributions() {
    double[] shares = {0.1, 0.5, 0.9};
    double[][] expected = {
      {0.1943095800, 0.3127354010, 0.4449447696},
      {0.2000000000, 0.3261387212, 0.4775255129},
      {0.1826711813, 0.3026824432, 0.4287615646},
      {0.15, 0.35, 0.55}
    };
    List<Spread> spreads =
        List.of(
            new Spread.Pert(d("0.1"), d("0.3"), d("0.6")),
            new Spread.Triangular(d("0.1"), d("0.3"), d("0.6")),
            new Spread.Normal(d("0.3"), d("0.1"), d("0.1"), d("0.6")),
            new Spread.Uniform(d("0.1"), d("0.6")));
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < shares.length; j++) {
        assertEquals(expected[i][j], spreads.get(i).quantile().at(shares[j]), 1e-9);
      }
    }
    double[] means = {1.9 / 6, 1.0 / 3, 0.3050782990, 0.35};
    for (int i = 0; i < means.length; i++) {
      assertEquals(means[i], spreads.get(i).mean(), 1e-9);
    }
  }

  @Test
  void whatCannotBeDrawnIsNamed() {
    InvalidValueException share =
        assertThrows(
            InvalidValueException.class,
            () -> new Uncertain(Input.PERSISTENCE, new Spread.Uniform(d("0.8"), d("1.2"))));
    assertEquals("1.2", share.violations().get(0).value());
    assertEquals("PERSISTENCE", share.violations().get(0).argument());
    assertThrows(InvalidValueException.class, () -> new Spread.Uniform(d("1"), d("1")));
    assertThrows(InvalidValueException.class, () -> new Spread.Triangular(d("0"), d("2"), d("1")));
    Uncertain work = new Uncertain(Input.WORK, new Spread.Uniform(d("0"), d("1")));
    assertThrows(InvalidValueException.class, () -> plan(1_000, Sampling.RESAMPLED, work, work));
    assertThrows(InvalidValueException.class, () -> plan(99, Sampling.RESAMPLED, work));
    assertThrows(
        InvalidValueException.class,
        () ->
            Simulation.run(
                TEN,
                plan(
                    100,
                    Sampling.RESAMPLED,
                    new Uncertain(Input.item("unheard-of"), new Spread.Uniform(d("0"), d("1"))))));
    Evaluation typical =
        Cases.evaluation(
            Projection.PLAIN, Sek.ZERO, Cases.one().withWeight(BigDecimal.valueOf(24)));
    assertThrows(
        InvalidValueException.class, () -> Simulation.run(typical, plan(100, Sampling.RESAMPLED)));
  }

  @Test
  void theDrawingIsToldInWords() {
    Simulation simulation =
        Simulation.run(
            TEN,
            plan(
                100,
                Sampling.RESAMPLED,
                new Uncertain(Input.PERSISTENCE, new Spread.Pert(d("0.5"), d("0.8"), d("1")))));
    List<String> sv = simulation.assumptions().stream().map(Label::sv).toList();
    assertTrue(
        sv.contains(
            "Varaktighet per år: PERT-fördelat mellan 50\u00a0% och 100\u00a0%, troligast"
                + " 80\u00a0%."),
        sv.toString());
    assertTrue(
        sv.contains(
            "100 dragningar med slumptalsfrö 20131231; osäkra värden dras oberoende av"
                + " varandra."));
    assertTrue(sv.get(0).startsWith("Resultatet gäller Samhället som helhet över 5 år"), sv.get(0));
  }
}
