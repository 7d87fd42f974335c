package io.github.finsam.indicators.statistic;

import io.github.finsam.base.Share;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.SignificanceResult;
import org.apache.commons.statistics.inference.TTest;

/**
 * Tests of significance, all two-sided, of no difference between a baseline and what is compared
 * with it. A statistic is positive, or large, where the compared lies higher.
 *
 * <p>A p-value says nothing of how large a difference is: show it beside the interval from {@link
 * Intervals}.
 */
public final class SignificanceTests {

  /** The greatest number of observations for which rank tests use the exact distribution. */
  public static final int EXACT_RANKS = 50;

  private static final int ENOUGH_EXPECTED = 5;

  private SignificanceTests() {}

  /**
   * Whether two independent shares differ.
   *
   * <p>Sources: R. A. Fisher, The logic of inductive inference, Journal of the Royal Statistical
   * Society 98 (1935) 39-82, two-sided by adding all tables that are no more probable; K. Pearson,
   * Philosophical Magazine 50 (1900) 157-175.
   *
   * @param rule which test is made
   * @return undefined for want of variation if chi-square is asked for and all of both groups, or
   *     none, are counted
   * @throws ArithmeticException if the counts pass 2<sup>31</sup> - 1 in an exact test
   */
  public static Tested independentShares(Share baseline, Share compared, ShareRule rule) {
    long no1 = compared.whole() - compared.part();
    long no2 = baseline.whole() - baseline.part();
    long n = Math.addExact(baseline.whole(), compared.whole());
    long yes = baseline.part() + compared.part();
    boolean exact =
        switch (rule) {
          case FISHER_EXACT -> true;
          case CHI_SQUARE -> false;
          case BY_EXPECTED_COUNT ->
              (double) Math.min(yes, n - yes) * Math.min(baseline.whole(), compared.whole())
                  < (double) ENOUGH_EXPECTED * n;
        };
    if (exact) {
      double p =
          fisher(
              HypergeometricDistribution.of(Math.toIntExact(n), (int) yes, (int) compared.whole()),
              (int) compared.part());
      return result(TestMethod.FISHER_EXACT, compared.part(), OptionalDouble.empty(), p, n);
    }
    if (yes == 0 || yes == n) {
      return new Undefined(Undefined.Reason.NO_VARIATION, n);
    }
    SignificanceResult chi =
        ChiSquareTest.withDefaults()
            .test(new long[][] {{compared.part(), no1}, {baseline.part(), no2}});
    return result(
        TestMethod.CHI_SQUARE, chi.getStatistic(), OptionalDouble.of(1), chi.getPValue(), n);
  }

  /**
   * Whether two shares of the same pairs differ, given the pairs that differ.
   *
   * <p>Source: Q. McNemar, Note on the sampling error of the difference between correlated
   * proportions or percentages, Psychometrika 12 (1947) 153-157. The mid-p value with as many pairs
   * in either direction is one less half the probability of that, as Fagerland and others have it.
   *
   * @param rule which p-value is given
   * @return undefined if there is no pair; a p-value of 1 if no pair differs
   * @throws ArithmeticException if 2<sup>31</sup> pairs or more differ
   */
  public static Tested mcNemar(PairedCounts pairs, McNemarRule rule) {
    if (pairs.n() == 0) {
      return new Undefined(Undefined.Reason.NO_DATA, 0);
    }
    int fewer = Math.toIntExact(Math.min(pairs.onlyBaseline(), pairs.onlyCompared()));
    int discordant = Math.toIntExact(pairs.discordant());
    double exact = 1;
    double observed = 0;
    if (discordant > 0) {
      BinomialDistribution chance = BinomialDistribution.of(discordant, 0.5);
      exact = Math.min(1, 2 * chance.cumulativeProbability(fewer));
      observed = chance.probability(fewer);
    }
    boolean even = pairs.onlyBaseline() == pairs.onlyCompared();
    return switch (rule) {
      case EXACT ->
          result(
              TestMethod.MCNEMAR_EXACT,
              pairs.onlyCompared(),
              OptionalDouble.empty(),
              even ? 1 : exact,
              pairs.n());
      case MID_P ->
          result(
              TestMethod.MCNEMAR_MID_P,
              pairs.onlyCompared(),
              OptionalDouble.empty(),
              even ? 1 - observed / 2 : exact - observed,
              pairs.n());
    };
  }

  /**
   * Whether two means differ, with unequal variances.
   *
   * <p>Source: B. L. Welch, The generalization of "Student's" problem when several different
   * population variances are involved, Biometrika 34 (1947) 28-35.
   *
   * @return undefined if a sample has fewer than two observations or neither varies
   */
  public static Tested welch(Moments baseline, Moments compared) {
    long n = Math.addExact(baseline.n(), compared.n());
    if (baseline.variance().isEmpty() || compared.variance().isEmpty()) {
      return new Undefined(Undefined.Reason.TOO_FEW, n);
    }
    double variance1 = compared.variance().getAsDouble();
    double variance2 = baseline.variance().getAsDouble();
    if (variance1 == 0 && variance2 == 0) {
      return new Undefined(Undefined.Reason.NO_VARIATION, n);
    }
    return t(
        TestMethod.WELCH_T,
        TTest.withDefaults()
            .test(
                compared.mean(), variance1, compared.n(), baseline.mean(), variance2, baseline.n()),
        n);
  }

  /**
   * Whether the mean change within pairs differs from zero.
   *
   * <p>Source: Student, The probable error of a mean, Biometrika 6 (1908) 1-25.
   *
   * @param pairs two columns, baseline and compared
   * @param missing what to do with pairs of which one score is missing
   * @return undefined with fewer than two pairs, if all changes are alike or if scores are missing
   *     and that was refused
   * @throws io.github.finsam.base.InvalidValueException if there are not two columns
   */
  public static Tested pairedT(Scores pairs, MissingData missing) {
    Optional<Undefined> refusal = pairs.requirePairs().refusal(missing);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Optional<Moments> changes = Responsiveness.changes(pairs);
    if (changes.isEmpty()) {
      return new Undefined(Undefined.Reason.NO_DATA, 0);
    }
    Moments change = changes.get();
    if (change.n() < 2) {
      return new Undefined(Undefined.Reason.TOO_FEW, change.n());
    }
    double variance = change.variance().orElse(0);
    if (variance == 0) {
      return new Undefined(Undefined.Reason.NO_VARIATION, change.n());
    }
    return t(
        TestMethod.PAIRED_T,
        TTest.withDefaults().test(change.mean(), variance, change.n()),
        change.n());
  }

  /**
   * Whether answers of two independent groups differ in rank, from their counts by code; equal
   * answers share their mean rank.
   *
   * <p>Sources: H. B. Mann and D. R. Whitney, Annals of Mathematical Statistics 18 (1947) 50-60;
   * the correction for ties and the exact distribution given the ties as in E. L. Lehmann,
   * Nonparametrics (1975). The exact p-value adds all divisions of the ranks whose sum lies at
   * least as far from its expectation.
   *
   * @param baselineByCode the number of answers of the baseline group at the index of their code; a
   *     code past its end was given by nobody
   * @param comparedByCode the same of the compared group
   * @param lowestCode first code that is read, zero or greater
   * @param highestCode last code that is read
   * @param rule how the p-value is computed
   * @return undefined if a group is empty or all answers are alike
   * @throws io.github.finsam.base.InvalidValueException if {@code lowestCode < 0}, {@code
   *     lowestCode > highestCode} or a count is negative
   */
  public static Tested mannWhitney(
      long[] baselineByCode,
      long[] comparedByCode,
      int lowestCode,
      int highestCode,
      RankRule rule) {
    long n2 = Descriptive.n(baselineByCode, lowestCode, highestCode);
    long n1 = Descriptive.n(comparedByCode, lowestCode, highestCode);
    long n = Math.addExact(n1, n2);
    if (n1 == 0 || n2 == 0) {
      return new Undefined(Undefined.Reason.NO_DATA, n);
    }
    // Ranks are doubled, so that mean ranks stay whole.
    int steps = highestCode - lowestCode + 1;
    long[] ties = new long[steps];
    long[] ranks = new long[steps];
    BigInteger rankSum = BigInteger.ZERO;
    long before = 0;
    for (int i = 0; i < steps; i++) {
      long compared = Descriptive.count(comparedByCode, lowestCode + i);
      ties[i] = Descriptive.count(baselineByCode, lowestCode + i) + compared;
      ranks[i] = 2 * before + ties[i] + 1;
      rankSum = rankSum.add(BigInteger.valueOf(ranks[i]).multiply(BigInteger.valueOf(compared)));
      before += ties[i];
      if (ties[i] == n) {
        return new Undefined(Undefined.Reason.NO_VARIATION, n);
      }
    }
    BigInteger size1 = BigInteger.valueOf(n1);
    BigInteger size = BigInteger.valueOf(n);
    double u = rankSum.subtract(size1.multiply(BigInteger.valueOf(n1 + 1))).doubleValue() / 2;
    // Twice the distance of the rank sum from its expectation.
    BigInteger distance = rankSum.subtract(size1.multiply(BigInteger.valueOf(n + 1)));
    if (rule == RankRule.EXACT_IF_SMALL && n <= EXACT_RANKS) {
      return result(
          TestMethod.MANN_WHITNEY_EXACT,
          u,
          OptionalDouble.empty(),
          exactRankSum(ties, ranks, (int) n1, (int) n, distance.abs().longValueExact()),
          n);
    }
    double variance =
        size1
                .multiply(BigInteger.valueOf(n2))
                .multiply(cubeLess(n).subtract(tieCubes(ties)))
                .doubleValue()
            / (12 * size.multiply(size.subtract(BigInteger.ONE)).doubleValue());
    return result(
        TestMethod.MANN_WHITNEY_NORMAL,
        u,
        OptionalDouble.empty(),
        normal(distance.doubleValue() / 2, variance),
        n);
  }

  /**
   * Whether changes within pairs tend in one direction; pairs without change are left out, equal
   * sizes of change share their mean rank.
   *
   * <p>Sources: F. Wilcoxon, Individual comparisons by ranking methods, Biometrics Bulletin 1
   * (1945) 80-83; the correction for ties and the exact distribution given the ties as in E. L.
   * Lehmann, Nonparametrics (1975).
   *
   * @param pairs two columns, baseline and compared
   * @param missing what to do with pairs of which one score is missing
   * @param rule how the p-value is computed
   * @return with the number of pairs that changed; undefined if there is no pair, none changed, or
   *     scores are missing and that was refused
   * @throws io.github.finsam.base.InvalidValueException if there are not two columns
   */
  public static Tested wilcoxonSignedRank(Scores pairs, MissingData missing, RankRule rule) {
    Optional<Undefined> refusal = pairs.requirePairs().refusal(missing);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    int[][] rows = pairs.complete();
    if (rows.length == 0) {
      return new Undefined(Undefined.Reason.NO_DATA, 0);
    }
    TreeMap<Integer, Long> sizes = new TreeMap<>();
    TreeMap<Integer, Long> positive = new TreeMap<>();
    for (int[] row : rows) {
      int change = row[1] - row[0];
      if (change != 0) {
        sizes.merge(Math.abs(change), 1L, Long::sum);
        positive.merge(Math.abs(change), change > 0 ? 1L : 0L, Long::sum);
      }
    }
    if (sizes.isEmpty()) {
      return new Undefined(Undefined.Reason.NO_VARIATION, rows.length);
    }
    long[] ties = new long[sizes.size()];
    long[] ranks = new long[sizes.size()];
    long rankSum = 0;
    long n = 0;
    int i = 0;
    for (Map.Entry<Integer, Long> size : sizes.entrySet()) {
      ties[i] = size.getValue();
      ranks[i] = 2 * n + ties[i] + 1;
      rankSum += ranks[i] * positive.getOrDefault(size.getKey(), 0L);
      n += ties[i];
      i++;
    }
    // Four times the distance of the sum of ranks from its expectation, n (n + 1) / 4.
    long distance = 2 * rankSum - n * (n + 1);
    if (rule == RankRule.EXACT_IF_SMALL && n <= EXACT_RANKS) {
      return result(
          TestMethod.WILCOXON_SIGNED_RANK_EXACT,
          rankSum / 2.0,
          OptionalDouble.empty(),
          exactSignedRank(ties, ranks, (int) n, Math.abs(distance)),
          n);
    }
    BigInteger size = BigInteger.valueOf(n);
    double variance =
        size.multiply(BigInteger.valueOf(n + 1))
                .multiply(BigInteger.valueOf(2 * n + 1))
                .multiply(BigInteger.TWO)
                .subtract(tieCubes(ties))
                .doubleValue()
            / 48;
    return result(
        TestMethod.WILCOXON_SIGNED_RANK_NORMAL,
        rankSum / 2.0,
        OptionalDouble.empty(),
        normal(distance / 4.0, variance),
        n);
  }

  /**
   * The probability of all tables that are no more probable than the observed one. Tables that are
   * exactly as probable must count although their computed probabilities differ in the last bits;
   * the tolerance is that of R. (The test of Commons Statistics 1.2 has none and misses some.)
   */
  private static double fisher(HypergeometricDistribution tables, int observed) {
    double limit = tables.probability(observed) * (1 + 1e-7);
    double sum = 0;
    for (int part = tables.getSupportLowerBound(); part <= tables.getSupportUpperBound(); part++) {
      double probability = tables.probability(part);
      if (probability <= limit) {
        sum += probability;
      }
    }
    return sum;
  }

  /** Of all ways to choose a group, the share whose rank sum lies as far from its expectation. */
  private static double exactRankSum(
      long[] ties, long[] ranks, int chosen, int all, long distance) {
    int highest = all * (all + 1);
    // At most 2^50 ways, so that they are counted exactly.
    long[][] ways = new long[chosen + 1][highest + 1];
    ways[0][0] = 1;
    for (int i = 0; i < ties.length; i++) {
      int rank = (int) ranks[i];
      for (int size = chosen; size > 0; size--) {
        long combinations = 1;
        for (int taken = 1; taken <= Math.min(size, ties[i]); taken++) {
          combinations = combinations * (ties[i] - taken + 1) / taken;
          for (int sum = taken * rank; sum <= highest; sum++) {
            ways[size][sum] += combinations * ways[size - taken][sum - taken * rank];
          }
        }
      }
    }
    return tail(ways[chosen], 1, (long) chosen * (all + 1), distance);
  }

  /** Of all ways to give the ranks a sign, the share whose sum lies as far from its expectation. */
  private static double exactSignedRank(long[] ties, long[] ranks, int all, long distance) {
    int highest = all * (all + 1);
    long[] ways = new long[highest + 1];
    ways[0] = 1;
    for (int i = 0; i < ties.length; i++) {
      int rank = (int) ranks[i];
      for (long each = 0; each < ties[i]; each++) {
        for (int sum = highest; sum >= rank; sum--) {
          ways[sum] += ways[sum - rank];
        }
      }
    }
    return tail(ways, 2, highest, distance);
  }

  private static double tail(long[] ways, int factor, long expectation, long distance) {
    long far = 0;
    long total = 0;
    for (int sum = 0; sum < ways.length; sum++) {
      total += ways[sum];
      if (Math.abs((long) factor * sum - expectation) >= distance) {
        far += ways[sum];
      }
    }
    return (double) far / total;
  }

  /** The two-sided p-value of a distance from expectation, half a step taken off. */
  private static double normal(double distance, double variance) {
    double z = Math.max(0, Math.abs(distance) - 0.5) / Math.sqrt(variance);
    return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(z));
  }

  private static BigInteger tieCubes(long[] ties) {
    BigInteger sum = BigInteger.ZERO;
    for (long tie : ties) {
      sum = sum.add(cubeLess(tie));
    }
    return sum;
  }

  /** t³ - t. */
  private static BigInteger cubeLess(long t) {
    return BigInteger.valueOf(t).pow(3).subtract(BigInteger.valueOf(t));
  }

  private static TestResult t(TestMethod method, TTest.Result t, long n) {
    return result(
        method, t.getStatistic(), OptionalDouble.of(t.getDegreesOfFreedom()), t.getPValue(), n);
  }

  private static TestResult result(
      TestMethod method, double statistic, OptionalDouble degrees, double p, long n) {
    // Sums of probabilities may pass 1 by a rounding.
    return new TestResult(method, statistic, degrees, Math.min(1, Math.max(0, p)), n);
  }
}
