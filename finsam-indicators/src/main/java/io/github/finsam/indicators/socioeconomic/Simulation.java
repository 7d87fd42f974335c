package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Share;
import io.github.finsam.base.Violation;
import io.github.finsam.indicators.internal.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;

/**
 * A result drawn many times (Monte Carlo), each time with inputs from their distributions, and
 * participants drawn anew if the plan says so.
 *
 * <p>The same plan gives the same figures, bit for bit, on however many threads: every draw has
 * random numbers of its own, and sums are formed in the order of the draws.
 *
 * <p>Immutable and thread-safe.
 */
public final class Simulation {

  private final SimulationPlan plan;
  private final double mean;
  private final double deviation;
  private final double[] sorted;
  private final List<Label> assumptions;

  private Simulation(SimulationPlan plan, double[] results, List<Label> assumptions) {
    this.plan = plan;
    this.assumptions = List.copyOf(assumptions);
    double sum = 0;
    for (double result : results) {
      sum += result;
    }
    this.mean = sum / results.length;
    double squares = 0;
    for (double result : results) {
      squares += (result - mean) * (result - mean);
    }
    this.deviation = Math.sqrt(squares / (results.length - 1));
    this.sorted = results.clone();
    Arrays.sort(sorted);
  }

  /**
   * Draws. Uses the pool of fork-join threads that it is called from, else the common one.
   *
   * @throws InvalidValueException if nothing comes of the item of an input, or participants are to
   *     be resampled but have weights
   */
  public static Simulation run(Evaluation evaluation, SimulationPlan plan) {
    for (Uncertain one : plan.uncertain()) {
      evaluation.value(one.input());
    }
    if (plan.sampling() == Sampling.RESAMPLED && !evaluation.group().unweighted()) {
      throw InvalidValueException.of(
          Violation.of(
              "mismatch", "sampling", plan.sampling(), "GROUP_AS_IT_IS for typical cases"));
    }
    return new Simulation(plan, new Draws(evaluation, plan).results(), words(evaluation, plan));
  }

  private static List<Label> words(Evaluation evaluation, SimulationPlan plan) {
    List<Label> texts = new ArrayList<>(plan.question().assumptions(evaluation));
    texts.add(
        Sentences.of(
            "simulation.draws",
            Texts.number(plan.draws()),
            Texts.same(Long.toString(plan.seed()))));
    texts.add(
        Sentences.of(
            plan.sampling() == Sampling.RESAMPLED
                ? "simulation.resampled"
                : "simulation.as-it-is"));
    for (Uncertain one : plan.uncertain()) {
      texts.add(
          Sentences.of(
              "simulation.input", evaluation.label(one.input()), one.spread().text(one.input())));
    }
    return texts;
  }

  /** What was drawn. */
  public SimulationPlan plan() {
    return plan;
  }

  /** The mean of all draws, to öre. */
  public Money mean() {
    return Amounts.rounded(BigDecimal.valueOf(mean));
  }

  /** Their standard deviation, to öre. */
  public Money standardDeviation() {
    return Amounts.rounded(BigDecimal.valueOf(deviation));
  }

  /**
   * The draw that at least a share of all draws are not above, to öre: the smallest of rank {@code
   * ⌈share · draws⌉}.
   *
   * @param share greater than 0, at most 1
   * @throws InvalidValueException if {@code share <= 0} or {@code share > 1}
   */
  public Money quantile(double share) {
    if (!(share > 0 && share <= 1)) {
      throw InvalidValueException.of(Violation.of("out-of-range", "share", share, "0", "1"));
    }
    int rank = (int) Math.ceil(share * sorted.length);
    return Amounts.rounded(BigDecimal.valueOf(sorted[Math.max(rank, 1) - 1]));
  }

  /**
   * The middle draws, as many below as above them.
   *
   * @param level the share of draws that lie within, greater than 0, below 1; for example 0.95
   * @throws InvalidValueException if {@code level <= 0} or {@code level >= 1}
   */
  public AmountInterval interval(double level) {
    if (!(level > 0 && level < 1)) {
      throw InvalidValueException.of(Violation.of("out-of-range", "level", level, "0", "1"));
    }
    return new AmountInterval(quantile((1 - level) / 2), quantile(1 - (1 - level) / 2), level);
  }

  /** The share of draws in which less came back than was paid. */
  public Share lossShare() {
    int below = 0;
    while (below < sorted.length && sorted[below] < 0) {
      below++;
    }
    return Share.of(below, sorted.length);
  }

  /** Everything that the figures rest on, in words. */
  public List<Label> assumptions() {
    return assumptions;
  }

  /** Whether both drew the same, bit for bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Simulation that
        && plan.equals(that.plan)
        && assumptions.equals(that.assumptions)
        && Double.compare(mean, that.mean) == 0
        && Double.compare(deviation, that.deviation) == 0
        && Arrays.equals(sorted, that.sorted);
  }

  @Override
  public int hashCode() {
    return 31 * plan.hashCode() + Arrays.hashCode(sorted);
  }
}
