package io.github.finsam.indicators.socioeconomic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The loops of a simulation. For one actor and one view a course is a row of one number for each
 * item, so that a draw is as many additions as there are courses and items.
 */
final class Draws {

  /** Draws that one task makes with its own memory. */
  private static final int BLOCK = 64;

  private final SimulationPlan plan;
  private final int courses;
  private final int items;
  // Kronor a year by course and item, one course after another; without any factor.
  private final double[] gains;
  private final double[] totals;
  private final double cost;
  private final double costFactor;
  private final Projection projection;
  // For each input that is drawn: its kind, its item's number, and its quantiles.
  private final Input.Kind[] kinds;
  private final int[] numbers;
  // What each item, and the cost, is multiplied by unless it is drawn.
  private final double[] standing;
  private final Spread.Quantile[] quantiles;

  Draws(Evaluation evaluation, SimulationPlan plan) {
    this.plan = plan;
    Question question = plan.question();
    this.projection = evaluation.given().projection();
    this.costFactor = evaluation.value(Input.INSATS_COST).doubleValue();
    this.cost = evaluation.statedCost().paidBy(question.actor()).getAmount().doubleValue();
    List<Course> group = evaluation.group().courses();
    this.courses = group.size();
    Map<String, BigDecimal[]> byItem = byItem(evaluation, question);
    this.items = byItem.size();
    this.gains = new double[courses * items];
    this.totals = new double[items];
    this.standing = new double[items];
    List<String> names = new ArrayList<>(byItem.keySet());
    for (int item = 0; item < items; item++) {
      BigDecimal[] column = byItem.getOrDefault(names.get(item), new BigDecimal[0]);
      BigDecimal total = BigDecimal.ZERO;
      for (int course = 0; course < courses; course++) {
        gains[course * items + item] = column[course].doubleValue();
        total = total.add(column[course].multiply(group.get(course).weight()));
      }
      totals[item] = total.doubleValue();
      standing[item] = evaluation.factor(names.get(item)).doubleValue();
    }
    int inputs = plan.uncertain().size();
    this.kinds = new Input.Kind[inputs];
    this.numbers = new int[inputs];
    this.quantiles = new Spread.Quantile[inputs];
    for (int i = 0; i < inputs; i++) {
      Uncertain one = plan.uncertain().get(i);
      kinds[i] = one.input().kind();
      numbers[i] = names.indexOf(one.input().item());
      quantiles[i] = one.spread().quantile();
    }
  }

  /** What each course gives the actor in a year through each item, unscaled. */
  private static Map<String, BigDecimal[]> byItem(Evaluation evaluation, Question question) {
    Map<String, BigDecimal[]> byItem = new TreeMap<>();
    for (Line line : evaluation.lines()) {
      Flow flow = line.flow(Amounts.rounded(BigDecimal.ZERO));
      int sign = flow.sign(question.actor());
      if (sign == 0 || (question.view() == ViewKind.REAL && !(flow instanceof RealFlow))) {
        continue;
      }
      BigDecimal[] sums =
          byItem.computeIfAbsent(
              line.key().item(),
              item -> {
                BigDecimal[] zeros = new BigDecimal[line.perCourse().length];
                Arrays.fill(zeros, BigDecimal.ZERO);
                return zeros;
              });
      BigDecimal plusOrMinus = BigDecimal.valueOf(sign);
      for (int i = 0; i < sums.length; i++) {
        sums[i] = sums[i].add(line.perCourse()[i].multiply(plusOrMinus));
      }
    }
    return byItem;
  }

  double[] results() {
    double[] results = new double[plan.draws()];
    long[] seeds = new SplittableRandom(plan.seed()).longs(plan.draws()).toArray();
    int blocks = (plan.draws() + BLOCK - 1) / BLOCK;
    IntStream.range(0, blocks)
        .parallel()
        .forEach(
            block -> {
              double[] sums = new double[items];
              double[] factors = new double[items];
              int end = Math.min(plan.draws(), (block + 1) * BLOCK);
              for (int draw = block * BLOCK; draw < end; draw++) {
                results[draw] = draw(new SplittableRandom(seeds[draw]), sums, factors);
              }
            });
    return results;
  }

  /** One result; the same for the same random numbers. */
  private double draw(SplittableRandom random, double[] sums, double[] factors) {
    if (plan.sampling() == Sampling.RESAMPLED) {
      Arrays.fill(sums, 0);
      for (int i = 0; i < courses; i++) {
        int at = random.nextInt(courses) * items;
        for (int item = 0; item < items; item++) {
          sums[item] += gains[at + item];
        }
      }
    } else {
      System.arraycopy(totals, 0, sums, 0, items);
    }
    System.arraycopy(standing, 0, factors, 0, items);
    double discount = projection.discountRate().doubleValue();
    double persistence = projection.persistence().doubleValue();
    double counterfactual = projection.counterfactualShare().doubleValue();
    double growth = projection.realGrowth().doubleValue();
    double paid = costFactor;
    for (int i = 0; i < kinds.length; i++) {
      double value = quantiles[i].at(random.nextDouble());
      switch (kinds[i]) {
        case DISCOUNT_RATE -> discount = value;
        case PERSISTENCE -> persistence = value;
        case COUNTERFACTUAL_SHARE -> counterfactual = value;
        case REAL_GROWTH -> growth = value;
        case INSATS_COST -> paid = value;
        case ITEM -> {
          // Nothing that the actor has a part in need come of the item.
          if (numbers[i] >= 0) {
            factors[numbers[i]] = value;
          }
        }
      }
    }
    double gain = 0;
    for (int item = 0; item < items; item++) {
      gain += sums[item] * factors[item];
    }
    double yearly = persistence * (1 + growth) / (1 + discount);
    double factor = 0;
    double power = 1;
    for (int year = 0; year < plan.question().years(); year++) {
      factor += power;
      power *= yearly;
    }
    return gain * factor * (1 - counterfactual) - cost * paid;
  }
}
