package io.github.finsam.indicators.judge;

import io.github.finsam.base.Share;
import io.github.finsam.indicators.statistic.Intervals;
import io.github.finsam.indicators.statistic.Moments;
import io.github.finsam.indicators.statistic.ShareRule;
import io.github.finsam.indicators.statistic.SignificanceTests;
import io.github.finsam.indicators.statistic.Tested;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.Interval;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How far two figures of different people lie apart, always the compared minus the baseline.
 *
 * <p>Immutable and thread-safe.
 *
 * @param baseline share of positive answers that the other is compared with
 * @param compared share of positive answers that is compared
 * @param interval confidence interval of the difference of shares, -1 to 1
 * @param test whether the shares differ
 * @param means the difference of the means; empty if a mean has no meaning for the scale
 */
@Value.Builder
public record Difference(
    Share baseline, Share compared, Interval interval, Tested test, Optional<MeanDifference> means)
    implements WithDifference {

  /**
   * The difference of two figures of different people: shares with Newcombe's interval and Fisher's
   * or the chi-square test by the counts expected, means with Welch's interval and test. Whether
   * the figures can be compared is not asked here.
   *
   * @param level confidence level of the intervals, greater than 0 and less than 1
   * @throws io.github.finsam.base.InvalidValueException if {@code level <= 0} or {@code level >= 1}
   */
  public static Difference of(Figure baseline, Figure compared, double level) {
    return new Difference(
        baseline.sharePositive(),
        compared.sharePositive(),
        Intervals.newcombe(baseline.sharePositive(), compared.sharePositive(), level),
        SignificanceTests.independentShares(
            baseline.sharePositive(), compared.sharePositive(), ShareRule.BY_EXPECTED_COUNT),
        means(baseline, compared, level));
  }

  private static Optional<MeanDifference> means(Figure baseline, Figure compared, double level) {
    if (baseline.measures().isEmpty() || compared.measures().isEmpty()) {
      return Optional.empty();
    }
    Moments before = moments(baseline);
    Moments after = moments(compared);
    return Optional.of(
        new MeanDifference(
            Exact.mean(compared).minus(Exact.mean(baseline)).toDouble(),
            Intervals.welch(before, after, level),
            SignificanceTests.welch(before, after)));
  }

  /** Number, mean and variance of the answers of a figure. */
  static Moments moments(Figure figure) {
    long[] counts = new long[figure.distribution().lastKey() + 1];
    for (Map.Entry<Integer, Long> step : figure.distribution().entrySet()) {
      counts[step.getKey()] = step.getValue();
    }
    return Moments.ofCounts(counts, 0, counts.length - 1).orElseThrow();
  }

  /** A new builder. */
  public static DifferenceBuilder builder() {
    return new DifferenceBuilder();
  }

  private Exact exact() {
    return Exact.of(compared).minus(Exact.of(baseline));
  }

  /** The difference of the shares, -1 to 1, unrounded. */
  public double value() {
    return exact().toDouble();
  }

  /**
   * The difference of the shares in percentage points, rounded once, half away from zero.
   *
   * @param decimals digits after the decimal point
   */
  public BigDecimal percentagePoints(int decimals) {
    return exact().times(100).rounded(decimals);
  }
}
