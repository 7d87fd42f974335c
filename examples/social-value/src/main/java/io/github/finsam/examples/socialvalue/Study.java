package io.github.finsam.examples.socialvalue;

import io.github.finsam.base.Sek;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.socioeconomic.Actor;
import io.github.finsam.indicators.socioeconomic.Assumptions;
import io.github.finsam.indicators.socioeconomic.Evaluation;
import io.github.finsam.indicators.socioeconomic.ExclusionCurve;
import io.github.finsam.indicators.socioeconomic.Group;
import io.github.finsam.indicators.socioeconomic.Input;
import io.github.finsam.indicators.socioeconomic.InsatsCost;
import io.github.finsam.indicators.socioeconomic.Potential;
import io.github.finsam.indicators.socioeconomic.PriceBook;
import io.github.finsam.indicators.socioeconomic.Question;
import io.github.finsam.indicators.socioeconomic.Sampling;
import io.github.finsam.indicators.socioeconomic.Simulation;
import io.github.finsam.indicators.socioeconomic.SimulationPlan;
import io.github.finsam.indicators.socioeconomic.Spread;
import io.github.finsam.indicators.socioeconomic.Tornado;
import io.github.finsam.indicators.socioeconomic.Uncertain;
import io.github.finsam.indicators.socioeconomic.Variation;
import io.github.finsam.indicators.socioeconomic.ViewKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/**
 * The evaluation of a group, and what is asked of it. The ranges that inputs are varied over are
 * the example's own and have no source.
 *
 * @param evaluation the evaluation
 * @param seed where the random numbers of the simulation begin
 */
record Study(Evaluation evaluation, long seed) {

  /** Short and middle term as payoff's reports have them, and two that are longer. */
  static final int MIDDLE_TERM = 5;

  /** How long curves are drawn. */
  static final int LONG_TERM = 10;

  /** Over how many years payoff's sensitivity case writes the cost off. */
  static final int WRITE_OFF = 3;

  /** Whether society gains. */
  static final Question SOCIETY = new Question(ViewKind.REAL, Actor.SOCIETY, MIDDLE_TERM);

  /** What shares are tried of what would have come anyway. */
  static final List<BigDecimal> COUNTERFACTUALS = values("0", "0.2", "0.4", "0.6", "0.8");

  /** What persistence is tried. */
  static final List<BigDecimal> PERSISTENCES = values("0.5", "0.7", "0.9", "1");

  /** What all are taken to earn at full time when the potential is worked out. */
  static final Money FULL_TIME_WAGE = Sek.kronor(24_000);

  private static final int DRAWS = 10_000;

  /** Reads a group, its prices, its assumptions and what the insats cost. */
  static Study read(DefinitionSource source, long seed) {
    PriceBook prices = PriceBook.load(source);
    Assumptions assumptions = Assumptions.load(source, prices);
    Group group = Group.load(source, prices, assumptions.prices());
    return new Study(Evaluation.of(group, prices, InsatsCost.load(source), assumptions), seed);
  }

  private static List<BigDecimal> values(String... values) {
    List<BigDecimal> all = new ArrayList<>();
    for (String value : values) {
      all.add(new BigDecimal(value));
    }
    return List.copyOf(all);
  }

  Potential potential() {
    return evaluation.potential(FULL_TIME_WAGE);
  }

  Tornado tornado() {
    List<Variation> variations = new ArrayList<>();
    variations.add(Variation.of(Input.COUNTERFACTUAL_SHARE, "0.1", "0.6"));
    variations.add(Variation.of(Input.PERSISTENCE, "0.6", "1"));
    variations.add(Variation.of(Input.DISCOUNT_RATE, "0", "0.06"));
    variations.add(Variation.of(Input.REAL_GROWTH, "-0.01", "0.02"));
    variations.add(Variation.of(Input.INSATS_COST, "0.9", "1.3"));
    // Benefits are transfers: whatever they are, society's real result is the same.
    Set<String> items = new LinkedHashSet<>();
    evaluation.real().flows().forEach(flow -> items.add(flow.item()));
    for (String item : items) {
      variations.add(Variation.of(Input.item(item), "0.8", "1.2"));
    }
    return Tornado.of(evaluation, SOCIETY, variations);
  }

  Simulation simulation() {
    return Simulation.run(
        evaluation,
        SimulationPlan.builder()
            .question(SOCIETY)
            .uncertain(
                List.of(
                    new Uncertain(
                        Input.COUNTERFACTUAL_SHARE,
                        new Spread.Triangular(d("0.1"), d("0.3"), d("0.6"))),
                    new Uncertain(Input.PERSISTENCE, new Spread.Pert(d("0.5"), d("0.9"), d("1"))),
                    new Uncertain(Input.INSATS_COST, new Spread.Uniform(d("0.9"), d("1.3"))),
                    new Uncertain(
                        Input.WORK, new Spread.Normal(d("1"), d("0.1"), d("0.7"), d("1.3")))))
            .sampling(Sampling.RESAMPLED)
            .draws(DRAWS)
            .seed(seed)
            .build());
  }

  private static BigDecimal d(String value) {
    return new BigDecimal(value);
  }

  /**
   * The social investment against ordinary activity: with the investment the part of the exclusion
   * that it reached is gone at once and comes back as the gain fades; of that part ordinary
   * activity alone would have reached the counterfactual share.
   */
  ExclusionCurve curve() {
    Potential potential = potential();
    BigDecimal reached =
        potential.efficiency().value().orElse(BigDecimal.ZERO).max(BigDecimal.ZERO);
    BigDecimal persistence = evaluation.value(Input.PERSISTENCE);
    BigDecimal anyway = evaluation.value(Input.COUNTERFACTUAL_SHARE);
    List<BigDecimal> ordinary = new ArrayList<>();
    List<BigDecimal> invested = new ArrayList<>();
    BigDecimal left = reached.min(BigDecimal.ONE);
    for (int year = 0; year < LONG_TERM; year++) {
      ordinary.add(BigDecimal.ONE.subtract(left.multiply(anyway)));
      invested.add(BigDecimal.ONE.subtract(left));
      left = left.multiply(persistence);
    }
    return ExclusionCurve.builder()
        .exclusionPerYear(potential.total())
        .investment(evaluation.real().investment(Actor.SOCIETY).cost())
        .ordinary(ordinary)
        .invested(invested)
        .discountRate(evaluation.value(Input.DISCOUNT_RATE))
        .build();
  }

  /** Society's evaluation with other shares of what would have come anyway and of what lasts. */
  Evaluation scenario(BigDecimal counterfactual, BigDecimal persistence) {
    return evaluation
        .with(Input.COUNTERFACTUAL_SHARE, counterfactual)
        .with(Input.PERSISTENCE, persistence);
  }
}
