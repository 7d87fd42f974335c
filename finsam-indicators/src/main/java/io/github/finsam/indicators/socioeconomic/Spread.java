package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;

/** How an input that is not known for certain may turn out; always within bounds. */
public sealed interface Spread {

  /** The lowest value. */
  BigDecimal low();

  /** The highest value. */
  BigDecimal high();

  /** The mean. */
  double mean();

  /** The value that lies above a share {@code p} of all, {@code 0 <= p <= 1}. */
  Quantile quantile();

  /** The distribution in words, its bounds and parameters as an input is shown. */
  Label text(Input input);

  /** Values by share. */
  @FunctionalInterface
  interface Quantile {
    /** The value that lies above a share {@code p} of all. */
    double at(double p);
  }

  /**
   * Every value between the bounds as likely as the next.
   *
   * @param low lowest value
   * @param high highest value, above the lowest
   */
  record Uniform(BigDecimal low, BigDecimal high) implements Spread {

    /**
     * @throws io.github.finsam.base.InvalidValueException if {@code high <= low}
     */
    public Uniform {
      ordered(low, high).orThrow();
    }

    @Override
    public double mean() {
      return (low.doubleValue() + high.doubleValue()) / 2;
    }

    @Override
    public Quantile quantile() {
      ContinuousDistribution distribution =
          UniformContinuousDistribution.of(low.doubleValue(), high.doubleValue());
      return distribution::inverseCumulativeProbability;
    }

    @Override
    public Label text(Input input) {
      return Sentences.of("spread.uniform", input.text(low), input.text(high));
    }
  }

  /**
   * Rising evenly to the most likely value and falling evenly from there.
   *
   * @param low lowest value
   * @param mode most likely value, within the bounds
   * @param high highest value, above the lowest
   */
  record Triangular(BigDecimal low, BigDecimal mode, BigDecimal high) implements Spread {

    /**
     * @throws io.github.finsam.base.InvalidValueException if {@code high <= low}, {@code mode <
     *     low} or {@code mode > high}
     */
    public Triangular {
      within(ordered(low, high), "mode", mode, low, high).orThrow();
    }

    @Override
    public double mean() {
      return (low.doubleValue() + mode.doubleValue() + high.doubleValue()) / 3;
    }

    @Override
    public Quantile quantile() {
      ContinuousDistribution distribution =
          TriangularDistribution.of(low.doubleValue(), mode.doubleValue(), high.doubleValue());
      return distribution::inverseCumulativeProbability;
    }

    @Override
    public Label text(Input input) {
      return Sentences.of("spread.triangular", input.text(low), input.text(mode), input.text(high));
    }
  }

  /**
   * PERT: a beta distribution on the bounds whose mean weighs the most likely value four times
   * (Malcolm, Roseboom, Clark and Fazar 1959).
   *
   * @param low lowest value
   * @param mode most likely value, within the bounds
   * @param high highest value, above the lowest
   */
  record Pert(BigDecimal low, BigDecimal mode, BigDecimal high) implements Spread {

    /**
     * @throws io.github.finsam.base.InvalidValueException if {@code high <= low}, {@code mode <
     *     low} or {@code mode > high}
     */
    public Pert {
      within(ordered(low, high), "mode", mode, low, high).orThrow();
    }

    @Override
    public double mean() {
      return (low.doubleValue() + 4 * mode.doubleValue() + high.doubleValue()) / 6;
    }

    @Override
    public Quantile quantile() {
      double a = low.doubleValue();
      double width = high.doubleValue() - a;
      double peak = (mode.doubleValue() - a) / width;
      ContinuousDistribution beta = BetaDistribution.of(1 + 4 * peak, 1 + 4 * (1 - peak));
      return p -> a + width * beta.inverseCumulativeProbability(p);
    }

    @Override
    public Label text(Input input) {
      return Sentences.of("spread.pert", input.text(low), input.text(mode), input.text(high));
    }
  }

  /**
   * Normal, cut off at the bounds.
   *
   * @param centre mean of the uncut distribution
   * @param deviation standard deviation of the uncut distribution, greater than zero
   * @param low lowest value
   * @param high highest value, above the lowest
   */
  record Normal(BigDecimal centre, BigDecimal deviation, BigDecimal low, BigDecimal high)
      implements Spread {

    /**
     * @throws io.github.finsam.base.InvalidValueException if {@code high <= low}, {@code centre <
     *     low}, {@code centre > high} or {@code deviation <= 0}
     */
    public Normal {
      within(ordered(low, high), "centre", centre, low, high)
          .that(deviation.signum() > 0, "not-positive", "deviation", deviation.toPlainString())
          .orThrow();
    }

    private ContinuousDistribution distribution() {
      return TruncatedNormalDistribution.of(
          centre.doubleValue(), deviation.doubleValue(), low.doubleValue(), high.doubleValue());
    }

    @Override
    public double mean() {
      return distribution().getMean();
    }

    @Override
    public Quantile quantile() {
      ContinuousDistribution distribution = distribution();
      return distribution::inverseCumulativeProbability;
    }

    @Override
    public Label text(Input input) {
      return Sentences.of(
          "spread.normal",
          input.text(centre),
          input.text(deviation),
          input.text(low),
          input.text(high));
    }
  }

  private static Arguments ordered(BigDecimal low, BigDecimal high) {
    return new Arguments()
        .that(
            high.compareTo(low) > 0,
            "mismatch",
            "high",
            high.toPlainString(),
            "above " + low.toPlainString());
  }

  private static Arguments within(
      Arguments arguments, String argument, BigDecimal value, BigDecimal low, BigDecimal high) {
    return arguments.that(
        value.compareTo(low) >= 0 && value.compareTo(high) <= 0,
        "out-of-range",
        argument,
        value.toPlainString(),
        low.toPlainString(),
        high.toPlainString());
  }
}
