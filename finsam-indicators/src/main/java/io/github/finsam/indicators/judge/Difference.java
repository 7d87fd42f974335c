package io.github.finsam.indicators.judge;

import io.github.finsam.base.Label;
import io.github.finsam.base.Share;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.statistic.Intervals;
import io.github.finsam.indicators.statistic.Moments;
import io.github.finsam.indicators.statistic.ShareRule;
import io.github.finsam.indicators.statistic.SignificanceTests;
import io.github.finsam.indicators.statistic.Tested;
import io.github.finsam.indicators.table.Absence;
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
 * @param interval confidence interval of the difference of shares, -1 to 1; empty if it cannot be
 *     told
 * @param test whether the shares differ; empty as the interval is
 * @param means the difference of the means; empty if a mean has no meaning for the scale
 * @param untested why there is neither interval nor test; empty if there are
 */
@Value.Builder
public record Difference(
    Share baseline,
    Share compared,
    Optional<Interval> interval,
    Optional<Tested> test,
    Optional<MeanDifference> means,
    Optional<Label> untested)
    implements WithDifference {

  /**
   * @throws io.github.finsam.base.InvalidValueException if there is an interval without a test or
   *     the other way round, or neither and no reason why
   */
  public Difference {
    new Arguments()
        .that(
            interval.isPresent() == test.isPresent() && interval.isPresent() == untested.isEmpty(),
            "mismatch",
            "untested",
            untested.map(Label::en).orElse(""),
            "given exactly if there is no interval and no test")
        .orThrow();
  }

  /**
   * The difference of two figures of different people: shares with Newcombe's interval and Fisher's
   * or the chi-square test by the counts expected, means with Welch's interval and test. There are
   * intervals and tests only if both figures have intervals: they have none where one person gave
   * several of the answers, which are not independent then. Whether the figures can be compared is
   * not asked here, except for their scales.
   *
   * @param level confidence level of the intervals, greater than 0 and less than 1
   * @return {@code DIFFERENT_SCALES} if their distributions do not have the same codes
   * @throws io.github.finsam.base.InvalidValueException if {@code level <= 0} or {@code level >= 1}
   */
  public static Outcome<Difference> of(Figure baseline, Figure compared, double level) {
    Guarded.checkLevel(level);
    return sameScale(baseline, compared)
        ? Outcome.found(between(baseline, compared, level))
        : scales();
  }

  /** A figure lists every step of its scale, those that nobody chose too. */
  static boolean sameScale(Figure figure, Figure other) {
    return figure.distribution().keySet().equals(other.distribution().keySet());
  }

  static <T> Outcome<T> scales() {
    return Outcome.none(Absence.of(Absence.Reason.DIFFERENT_SCALES), Sentences.of("change.scales"));
  }

  private static Difference between(Figure baseline, Figure compared, double level) {
    boolean independent =
        baseline.shareInterval().isPresent() && compared.shareInterval().isPresent();
    return new Difference(
        baseline.sharePositive(),
        compared.sharePositive(),
        independent
            ? Optional.of(
                Intervals.newcombe(baseline.sharePositive(), compared.sharePositive(), level))
            : Optional.empty(),
        independent
            ? Optional.of(
                SignificanceTests.independentShares(
                    baseline.sharePositive(),
                    compared.sharePositive(),
                    ShareRule.BY_EXPECTED_COUNT))
            : Optional.empty(),
        means(baseline, compared, independent, level),
        independent ? Optional.empty() : Optional.of(Sentences.of("change.dependent")));
  }

  private static Optional<MeanDifference> means(
      Figure baseline, Figure compared, boolean independent, double level) {
    if (baseline.measures().isEmpty() || compared.measures().isEmpty()) {
      return Optional.empty();
    }
    double value = Exact.mean(compared).minus(Exact.mean(baseline)).toDouble();
    if (!independent) {
      return Optional.of(new MeanDifference(value, Optional.empty(), Optional.empty()));
    }
    Moments before = moments(baseline);
    Moments after = moments(compared);
    return Optional.of(
        new MeanDifference(
            value,
            Intervals.welch(before, after, level),
            Optional.of(SignificanceTests.welch(before, after))));
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
