package io.github.finsam.indicators.socioeconomic;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The loops of a simulation. For one actor and one view a course is a row of few numbers: what it
 * gives through each item that is drawn, and through all others together. A draw is as many
 * additions as there are courses and such numbers.
 */
final class Draws {

  /** Draws that one task makes with its own memory. */
  private static final int BLOCK = 64;

  private final SimulationPlan plan;
  private final int courses;
  // The items that are drawn, in their order, and last all others with the scenario's factors.
  private final int columns;
  // Kronor a year by course and column, one course after another.
  private final double[] gains;
  private final double[] totals;
  private final double cost;
  private final double costFactor;
  private final double discount;
  private final double persistence;
  private final double counterfactual;
  private final double growth;
  // For each input that is drawn: its kind, the column of its item, and its quantiles.
  private final Input.Kind[] kinds;
  private final int[] places;
  private final Spread.Quantile[] quantiles;

  Draws(Evaluation evaluation, SimulationPlan plan) {
    this.plan = plan;
    Projection projection = evaluation.given().projection();
    this.discount = projection.discountRate().doubleValue();
    this.persistence = projection.persistence().doubleValue();
    this.counterfactual = projection.counterfactualShare().doubleValue();
    this.growth = projection.realGrowth().doubleValue();
    this.costFactor = evaluation.value(Input.INSATS_COST).doubleValue();
    this.cost = evaluation.statedCost().paidBy(plan.question().actor()).getAmount().doubleValue();
    List<String> drawn =
        plan.uncertain().stream()
            .map(one -> one.input().item())
            .filter(item -> !item.isEmpty())
            .toList();
    List<Course> group = evaluation.group().courses();
    this.courses = group.size();
    this.columns = drawn.size() + 1;
    this.gains = new double[courses * columns];
    this.totals = new double[columns];
    BigDecimal[][] exact = exact(evaluation, plan.question(), drawn);
    for (int column = 0; column < columns; column++) {
      BigDecimal total = BigDecimal.ZERO;
      for (int course = 0; course < courses; course++) {
        gains[course * columns + column] = exact[column][course].doubleValue();
        total = total.add(exact[column][course].multiply(group.get(course).weight()));
      }
      totals[column] = total.doubleValue();
    }
    int inputs = plan.uncertain().size();
    this.kinds = new Input.Kind[inputs];
    this.places = new int[inputs];
    this.quantiles = new Spread.Quantile[inputs];
    for (int i = 0; i < inputs; i++) {
      Uncertain one = plan.uncertain().get(i);
      kinds[i] = one.input().kind();
      places[i] = drawn.indexOf(one.input().item());
      quantiles[i] = one.spread().quantile();
    }
  }

  /** What each course gives the actor in a year, by column. */
  private static BigDecimal[][] exact(
      Evaluation evaluation, Question question, List<String> drawn) {
    int courses = evaluation.group().courses().size();
    BigDecimal[][] exact = new BigDecimal[drawn.size() + 1][courses];
    for (BigDecimal[] column : exact) {
      Arrays.fill(column, BigDecimal.ZERO);
    }
    for (Line line : evaluation.lines()) {
      Flow flow = line.flow(Amounts.rounded(BigDecimal.ZERO));
      if (question.view() == ViewKind.REAL && !(flow instanceof RealFlow)) {
        continue;
      }
      String item = line.key().item();
      int place = drawn.indexOf(item);
      BigDecimal[] column = exact[place < 0 ? drawn.size() : place];
      BigDecimal factor =
          BigDecimal.valueOf(flow.sign(question.actor()))
              .multiply(place < 0 ? evaluation.factor(item) : BigDecimal.ONE);
      for (int i = 0; i < courses; i++) {
        column[i] = column[i].add(line.perCourse()[i].multiply(factor));
      }
    }
    return exact;
  }

  double[] results() {
    double[] results = new double[plan.draws()];
    long[] seeds = new SplittableRandom(plan.seed()).longs(plan.draws()).toArray();
    int blocks = (plan.draws() + BLOCK - 1) / BLOCK;
    IntStream.range(0, blocks)
        .parallel()
        .forEach(
            block -> {
              double[] sums = new double[columns];
              int end = Math.min(plan.draws(), (block + 1) * BLOCK);
              for (int draw = block * BLOCK; draw < end; draw++) {
                results[draw] = draw(new SplittableRandom(seeds[draw]), sums);
              }
            });
    return results;
  }

  /** One result; the same for the same random numbers. */
  private double draw(SplittableRandom random, double[] sums) {
    if (plan.sampling() == Sampling.RESAMPLED) {
      Arrays.fill(sums, 0);
      for (int i = 0; i < courses; i++) {
        int at = random.nextInt(courses) * columns;
        for (int column = 0; column < columns; column++) {
          sums[column] += gains[at + column];
        }
      }
    } else {
      System.arraycopy(totals, 0, sums, 0, columns);
    }
    double r = discount;
    double d = persistence;
    double share = counterfactual;
    double g = growth;
    double paid = costFactor;
    for (int i = 0; i < kinds.length; i++) {
      double value = quantiles[i].at(random.nextDouble());
      switch (kinds[i]) {
        case DISCOUNT_RATE -> r = value;
        case PERSISTENCE -> d = value;
        case COUNTERFACTUAL_SHARE -> share = value;
        case REAL_GROWTH -> g = value;
        case INSATS_COST -> paid = value;
        case ITEM -> sums[places[i]] *= value;
      }
    }
    double gain = 0;
    for (double sum : sums) {
      gain += sum;
    }
    double yearly = d * (1 + g) / (1 + r);
    double factor = 0;
    double power = 1;
    for (int year = 0; year < plan.question().years(); year++) {
      factor += power;
      power *= yearly;
    }
    return gain * factor * (1 - share) - cost * paid;
  }
}
