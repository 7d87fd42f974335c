package io.github.finsam.indicators.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Share;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.inference.ContinuityCorrection;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignificanceTestsTest {

  /** Agreement with R: relative to one, p-values from different series. */
  private static final double TOLERANCE = 1e-12;

  // set.seed(1); B <- sample(1:5, 80, TRUE, c(2,3,3,2,1))
  // A <- pmin(5, pmax(1, B + sample(-2:3, 80, TRUE, c(1,3,5,4,2,1))))
  static final int[] B = {
    2, 3, 4, 1, 2, 1, 5, 4, 4, 2, 2, 2, 4, 3, 1, 3, 4, 5, 3, 1, 5, 2, 4, 2, 2, 3, 2, 3, 1, 3, 3, 4,
    3, 2, 1, 4, 1, 2, 4, 3, 1, 4, 1, 4, 3, 1, 2, 3, 1, 4, 3, 1, 3, 2, 2, 2, 3, 3, 4, 3, 5, 3, 3, 3,
    4, 2, 3, 1, 2, 1, 3, 1, 3, 3, 3, 1, 1, 3, 1, 5
  };
  static final int[] A = {
    3, 2, 5, 2, 4, 1, 4, 4, 4, 2, 2, 2, 3, 5, 3, 5, 5, 5, 5, 1, 4, 3, 4, 1, 1, 3, 2, 4, 4, 2, 1, 3,
    4, 3, 1, 4, 1, 2, 5, 2, 1, 5, 2, 4, 5, 2, 3, 3, 1, 3, 2, 1, 3, 1, 5, 1, 4, 4, 2, 4, 4, 2, 3, 3,
    3, 3, 3, 1, 2, 3, 2, 2, 4, 4, 4, 1, 2, 3, 1, 5
  };

  private static void assertResult(
      TestMethod method, double statistic, double pValue, long n, Tested tested) {
    TestResult result = tested.result().orElseThrow();
    assertEquals(method, result.method());
    assertEquals(statistic, result.statistic(), TOLERANCE * Math.max(1, Math.abs(statistic)));
    assertEquals(pValue, result.pValue(), TOLERANCE);
    assertEquals(n, result.n());
  }

  private static void assertUndefined(Undefined.Reason reason, Tested tested) {
    assertEquals(reason, assertInstanceOf(Undefined.class, tested).reason());
    assertTrue(tested.result().isEmpty());
    assertTrue(tested.undefined().isPresent());
  }

  @Test
  @DisplayName("R 4.2.2, stats: fisher.test(matrix(c(a,b,c,d), 2, byrow = TRUE))$p.value")
  void fisher() {
    // c(3,7,9,2)
    assertResult(
        TestMethod.FISHER_EXACT,
        3,
        0.0299731228523798,
        21,
        SignificanceTests.independentShares(
            Share.of(9, 11), Share.of(3, 10), ShareRule.BY_EXPECTED_COUNT));
    // c(8,2,1,5)
    assertResult(
        TestMethod.FISHER_EXACT,
        8,
        0.034965034965035,
        16,
        SignificanceTests.independentShares(
            Share.of(1, 6), Share.of(8, 10), ShareRule.FISHER_EXACT));
    // c(53,91,20,80)
    assertResult(
        TestMethod.FISHER_EXACT,
        53,
        0.00668607514205719,
        244,
        SignificanceTests.independentShares(
            Share.of(20, 100), Share.of(53, 144), ShareRule.FISHER_EXACT));
  }

  @Test
  @DisplayName("R 4.2.2, stats: fisher.test(matrix(c(0,2,2,3), 2, byrow = TRUE))$p.value is 1")
  void fisherCountsTablesThatAreAsProbable() {
    // The likeliest table is one of two that are exactly as probable.
    assertEquals(1, p(Share.of(2, 5), Share.of(0, 2), ShareRule.FISHER_EXACT), TOLERANCE);
    // fisher.test(matrix(c(1,2,1,6), 2, byrow = TRUE))
    assertEquals(1, p(Share.of(1, 7), Share.of(1, 3), ShareRule.FISHER_EXACT), TOLERANCE);
  }

  @Test
  @DisplayName("R 4.2.2, stats: prop.test(c(56,48), c(70,80), correct = FALSE)")
  void chiSquare() {
    Tested tested =
        SignificanceTests.independentShares(
            Share.of(48, 80), Share.of(56, 70), ShareRule.BY_EXPECTED_COUNT);
    assertResult(TestMethod.CHI_SQUARE, 7.02341137123745973, 0.00804508136819656, 150, tested);
    assertEquals(OptionalDouble.of(1), tested.result().orElseThrow().degreesOfFreedom());
    assertEquals("Chi-square test without correction", tested.result().orElseThrow().label().en());
  }

  @Test
  @DisplayName("The rule turns at an expected count of five")
  void ruleOfExpectedCounts() {
    // 10 yes of 40, 20 in each group: 5 expected.
    assertEquals(TestMethod.CHI_SQUARE, method(Share.of(2, 20), Share.of(8, 20)));
    assertEquals(TestMethod.FISHER_EXACT, method(Share.of(2, 20), Share.of(7, 20)));
    assertEquals(TestMethod.FISHER_EXACT, method(Share.of(18, 20), Share.of(13, 20)));
  }

  private static TestMethod method(Share baseline, Share compared) {
    return SignificanceTests.independentShares(baseline, compared, ShareRule.BY_EXPECTED_COUNT)
        .result()
        .orElseThrow()
        .method();
  }

  @Test
  void sharesThatCannotDiffer() {
    Share all = Share.of(7, 7);
    assertUndefined(
        Undefined.Reason.NO_VARIATION,
        SignificanceTests.independentShares(all, Share.of(9, 9), ShareRule.CHI_SQUARE));
    assertResult(
        TestMethod.FISHER_EXACT,
        9,
        1,
        16,
        SignificanceTests.independentShares(all, Share.of(9, 9), ShareRule.BY_EXPECTED_COUNT));
  }

  @Test
  @DisplayName(
      "Fagerland, Lydersen and Laake, BMC Medical Research Methodology 13 (2013) 91, airway"
          + " hyper-responsiveness: 1 against 7 pairs, exact 0.0703, mid-p 0.0391; R 4.2.2:"
          + " binom.test(1, 8)$p.value, less dbinom(1, 8, 0.5)")
  void mcNemar() {
    PairedCounts pairs = PairedCounts.of(1, 1, 7, 12);
    assertResult(
        TestMethod.MCNEMAR_EXACT,
        7,
        0.0703125,
        21,
        SignificanceTests.mcNemar(pairs, McNemarRule.EXACT));
    assertResult(
        TestMethod.MCNEMAR_MID_P,
        7,
        0.0390625,
        21,
        SignificanceTests.mcNemar(pairs, McNemarRule.MID_P));
    // binom.test(6, 22)$p.value, less dbinom(6, 22, 0.5)
    PairedCounts more = PairedCounts.of(59, 6, 16, 80);
    assertResult(
        TestMethod.MCNEMAR_EXACT,
        16,
        0.0524787902832032,
        161,
        SignificanceTests.mcNemar(more, McNemarRule.EXACT));
    assertResult(
        TestMethod.MCNEMAR_MID_P,
        16,
        0.0346896648406983,
        161,
        SignificanceTests.mcNemar(more, McNemarRule.MID_P));
  }

  @Test
  void mcNemarWithoutAWinner() {
    PairedCounts even = PairedCounts.of(3, 2, 2, 0);
    assertResult(
        TestMethod.MCNEMAR_EXACT, 2, 1, 7, SignificanceTests.mcNemar(even, McNemarRule.EXACT));
    // 1 - dbinom(2, 4, 0.5) / 2
    assertResult(
        TestMethod.MCNEMAR_MID_P,
        2,
        1 - 0.375 / 2,
        7,
        SignificanceTests.mcNemar(even, McNemarRule.MID_P));
    PairedCounts unchanged = PairedCounts.of(3, 0, 0, 4);
    assertResult(
        TestMethod.MCNEMAR_MID_P, 0, 1, 7, SignificanceTests.mcNemar(unchanged, McNemarRule.MID_P));
    assertUndefined(
        Undefined.Reason.NO_DATA,
        SignificanceTests.mcNemar(PairedCounts.of(0, 0, 0, 0), McNemarRule.EXACT));
  }

  @Test
  @DisplayName("R 4.2.2, stats: t.test(x, y), t.test(a, b, paired = TRUE)")
  void tTests() {
    Moments x = Moments.ofCounts(IntervalsTest.X, 1, 5).orElseThrow();
    Moments y = Moments.ofCounts(IntervalsTest.Y, 1, 5).orElseThrow();
    Tested welch = SignificanceTests.welch(y, x);
    assertResult(TestMethod.WELCH_T, 4.30143354327016, 4.07539690318296e-05, 113, welch);
    assertEquals(
        96.1836403420, welch.result().orElseThrow().degreesOfFreedom().getAsDouble(), 1e-9);
    Tested paired =
        SignificanceTests.pairedT(
            Scores.pairs(IntervalsTest.BEFORE, IntervalsTest.AFTER), MissingData.REFUSE);
    assertResult(TestMethod.PAIRED_T, 2.966479394838265, 0.012825831159257, 12, paired);
    assertEquals(OptionalDouble.of(11), paired.result().orElseThrow().degreesOfFreedom());
  }

  @Test
  void tTestsWithoutScatter() {
    Moments one = Moments.ofScores(4).orElseThrow();
    Moments alike = Moments.ofScores(4, 4).orElseThrow();
    assertUndefined(Undefined.Reason.TOO_FEW, SignificanceTests.welch(one, alike));
    assertUndefined(Undefined.Reason.NO_VARIATION, SignificanceTests.welch(alike, alike));
    Scores shifted = Scores.pairs(new int[] {1, 2, 3}, new int[] {2, 3, 4});
    assertUndefined(
        Undefined.Reason.NO_VARIATION, SignificanceTests.pairedT(shifted, MissingData.REFUSE));
    assertUndefined(
        Undefined.Reason.TOO_FEW,
        SignificanceTests.pairedT(Scores.of(new int[] {1, 2}), MissingData.REFUSE));
    assertUndefined(
        Undefined.Reason.NO_DATA, SignificanceTests.pairedT(Scores.of(), MissingData.REFUSE));
    Scores holed = Scores.withMissing(-1, new int[] {1, 2}, new int[] {3, -1}, new int[] {2, 5});
    assertUndefined(
        Undefined.Reason.MISSING_ANSWERS, SignificanceTests.pairedT(holed, MissingData.REFUSE));
    assertEquals(
        2, SignificanceTests.pairedT(holed, MissingData.COMPLETE_CASES).result().orElseThrow().n());
    assertThrows(
        InvalidValueException.class,
        () -> SignificanceTests.pairedT(Scores.of(new int[] {1, 2, 3}), MissingData.REFUSE));
  }

  @Test
  @DisplayName("R 4.2.2, stats: wilcox.test(x, y, exact = FALSE, correct = TRUE)")
  void mannWhitneyNormal() {
    // x <- rep(1:5, c(3,7,12,25,18)); y <- rep(1:5, c(9,11,14,10,4))
    assertResult(
        TestMethod.MANN_WHITNEY_NORMAL,
        2242,
        4.68470932999488e-05,
        113,
        SignificanceTests.mannWhitney(
            IntervalsTest.Y, IntervalsTest.X, 1, 5, RankRule.EXACT_IF_SMALL));
    // x <- rep(1:5, c(0,1,3,5,3)); y <- rep(1:5, c(3,4,2,1,1))
    assertResult(
        TestMethod.MANN_WHITNEY_NORMAL,
        108,
        8.99545217018231e-03,
        23,
        SignificanceTests.mannWhitney(
            new long[] {0, 3, 4, 2, 1, 1}, new long[] {0, 0, 1, 3, 5, 3}, 1, 5, RankRule.NORMAL));
  }

  @Test
  @DisplayName(
      "R 4.2.2, coin 1.4.2: pvalue(wilcox_test(c(x, y) ~ group, distribution = \"exact\"))")
  void mannWhitneyExact() {
    // x <- rep(1:5, c(0,1,3,5,3)); y <- rep(1:5, c(3,4,2,1,1))
    assertResult(
        TestMethod.MANN_WHITNEY_EXACT,
        108,
        0.0087650268697516,
        23,
        SignificanceTests.mannWhitney(
            new long[] {0, 3, 4, 2, 1, 1},
            new long[] {0, 0, 1, 3, 5, 3},
            1,
            5,
            RankRule.EXACT_IF_SMALL));
  }

  @Test
  void mannWhitneyWithoutRanks() {
    assertUndefined(
        Undefined.Reason.NO_DATA,
        SignificanceTests.mannWhitney(new long[] {0, 0}, new long[] {1, 2}, 0, 1, RankRule.NORMAL));
    assertUndefined(
        Undefined.Reason.NO_VARIATION,
        SignificanceTests.mannWhitney(
            new long[] {0, 5}, new long[] {0, 2}, 0, 1, RankRule.EXACT_IF_SMALL));
    // A code past the end was given by nobody.
    assertEquals(
        SignificanceTests.mannWhitney(new long[] {0, 5}, new long[] {2, 0}, 0, 1, RankRule.NORMAL),
        SignificanceTests.mannWhitney(new long[] {0, 5}, new long[] {2}, 0, 1, RankRule.NORMAL));
    // Millions of answers do not overflow.
    Tested large =
        SignificanceTests.mannWhitney(
            new long[] {500_000_000, 500_000_000},
            new long[] {500_000_000, 500_100_000},
            0,
            1,
            RankRule.NORMAL);
    assertTrue(large.result().orElseThrow().pValue() < 0.05);
  }

  @Test
  @DisplayName("R 4.2.2, stats: wilcox.test(a, b, paired = TRUE, exact = FALSE, correct = TRUE)")
  void signedRankNormal() {
    assertResult(
        TestMethod.WILCOXON_SIGNED_RANK_NORMAL,
        40.5,
        0.0247520207319602,
        9,
        SignificanceTests.wilcoxonSignedRank(
            Scores.pairs(IntervalsTest.BEFORE, IntervalsTest.AFTER),
            MissingData.REFUSE,
            RankRule.NORMAL));
    assertResult(
        TestMethod.WILCOXON_SIGNED_RANK_NORMAL,
        847,
        0.0318388376050164,
        50,
        SignificanceTests.wilcoxonSignedRank(
            Scores.pairs(B, A), MissingData.REFUSE, RankRule.NORMAL));
  }

  @Test
  @DisplayName(
      "R 4.2.2, coin 1.4.2: pvalue(wilcoxsign_test(a ~ b, distribution = \"exact\", zero.method ="
          + " \"Wilcoxon\"))")
  void signedRankExact() {
    assertResult(
        TestMethod.WILCOXON_SIGNED_RANK_EXACT,
        40.5,
        0.03515625,
        9,
        SignificanceTests.wilcoxonSignedRank(
            Scores.pairs(IntervalsTest.BEFORE, IntervalsTest.AFTER),
            MissingData.REFUSE,
            RankRule.EXACT_IF_SMALL));
  }

  @Test
  void signedRankWithoutChange() {
    int[] same = {1, 4, 2};
    assertUndefined(
        Undefined.Reason.NO_VARIATION,
        SignificanceTests.wilcoxonSignedRank(
            Scores.pairs(same, same), MissingData.REFUSE, RankRule.NORMAL));
    assertUndefined(
        Undefined.Reason.NO_DATA,
        SignificanceTests.wilcoxonSignedRank(
            Scores.of(), MissingData.REFUSE, RankRule.EXACT_IF_SMALL));
  }

  /** Commons Statistics computes both rank tests from observations, here the counts unfolded. */
  @Property(tries = 300)
  void rankTestsAgreeWithCommonsStatistics(
      @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 6) Integer> one,
      @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 6) Integer> other) {
    double[] x = one.stream().mapToDouble(Integer::doubleValue).toArray();
    double[] y = other.stream().mapToDouble(Integer::doubleValue).toArray();
    SignificanceTests.mannWhitney(counts(other), counts(one), 1, 6, RankRule.NORMAL)
        .result()
        .ifPresent(
            result -> {
              MannWhitneyUTest.Result expected =
                  MannWhitneyUTest.withDefaults()
                      .with(PValueMethod.ASYMPTOTIC)
                      .with(ContinuityCorrection.ENABLED)
                      .test(x, y);
              assertEquals(expected.getStatistic(), result.statistic(), 1e-9);
              assertEquals(expected.getPValue(), result.pValue(), 1e-9);
            });
    int pairs = Math.min(x.length, y.length);
    double[] z = new double[pairs];
    int[] before = new int[pairs];
    int[] after = new int[pairs];
    for (int i = 0; i < pairs; i++) {
      z[i] = x[i] - y[i];
      before[i] = other.get(i);
      after[i] = one.get(i);
    }
    double[] changed = java.util.Arrays.stream(z).filter(change -> change != 0).toArray();
    SignificanceTests.wilcoxonSignedRank(
            Scores.pairs(before, after), MissingData.REFUSE, RankRule.NORMAL)
        .result()
        .ifPresent(
            result -> {
              WilcoxonSignedRankTest.Result expected =
                  WilcoxonSignedRankTest.withDefaults()
                      .with(PValueMethod.ASYMPTOTIC)
                      .with(ContinuityCorrection.ENABLED)
                      .test(changed);
              assertEquals(expected.getStatistic(), result.statistic(), 1e-9);
              assertEquals(expected.getPValue(), result.pValue(), 1e-9);
            });
  }

  @Property(tries = 200)
  void exactRankTestsAgreeWithEnumeration(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 4) Integer> one,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 4) Integer> other) {
    List<Integer> all = new ArrayList<>(one);
    all.addAll(other);
    double expectation = one.size() * other.size() / 2.0;
    double distance = Math.abs(u(one, other) - expectation);
    long far = 0;
    long ways = 0;
    for (int mask = 0; mask < 1 << all.size(); mask++) {
      if (Integer.bitCount(mask) == one.size()) {
        List<Integer> chosen = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
          ((mask >> i & 1) == 1 ? chosen : rest).add(all.get(i));
        }
        ways++;
        if (Math.abs(u(chosen, rest) - expectation) >= distance) {
          far++;
        }
      }
    }
    double expected = (double) far / ways;
    SignificanceTests.mannWhitney(counts(other), counts(one), 1, 4, RankRule.EXACT_IF_SMALL)
        .result()
        .ifPresent(
            result -> {
              assertEquals(u(one, other), result.statistic());
              assertEquals(expected, result.pValue(), 1e-15);
            });
  }

  private static double u(List<Integer> one, List<Integer> other) {
    double u = 0;
    for (int x : one) {
      for (int y : other) {
        u += x > y ? 1 : x == y ? 0.5 : 0;
      }
    }
    return u;
  }

  @Property
  void pValuesAreProbabilitiesAndDoNotDependOnOrder(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 5) Integer> before,
      @ForAll @Size(min = 40, max = 40) List<@IntRange(min = 1, max = 5) Integer> after,
      @ForAll long seed) {
    int[][] rows = new int[before.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new int[] {before.get(i), after.get(i)};
    }
    List<int[]> shuffled = new ArrayList<>(List.of(rows));
    Collections.shuffle(shuffled, new Random(seed));
    Scores scores = Scores.of(rows);
    Scores others = Scores.of(shuffled.toArray(new int[0][]));
    Scores turned =
        Scores.of(shuffled.stream().map(row -> new int[] {row[1], row[0]}).toArray(int[][]::new));
    for (RankRule rule : RankRule.values()) {
      Tested tested = SignificanceTests.wilcoxonSignedRank(scores, MissingData.REFUSE, rule);
      assertEquals(tested, SignificanceTests.wilcoxonSignedRank(others, MissingData.REFUSE, rule));
      assertEquals(
          tested.result().map(TestResult::pValue),
          SignificanceTests.wilcoxonSignedRank(turned, MissingData.REFUSE, rule)
              .result()
              .map(TestResult::pValue));
    }
    assertEquals(
        SignificanceTests.pairedT(scores, MissingData.REFUSE),
        SignificanceTests.pairedT(others, MissingData.REFUSE));
  }

  @Property
  void shareTestsAreSymmetric(
      @ForAll @IntRange(max = 30) int yes1,
      @ForAll @IntRange(min = 1, max = 30) int no1,
      @ForAll @IntRange(max = 30) int yes2,
      @ForAll @IntRange(min = 1, max = 30) int no2) {
    Share one = Share.of(yes1, (long) yes1 + no1);
    Share other = Share.of(yes2, (long) yes2 + no2);
    for (ShareRule rule : ShareRule.values()) {
      double p = p(one, other, rule);
      assertTrue(p >= 0 && p <= 1);
      assertEquals(p, p(other, one, rule), 1e-12);
      assertEquals(p, p(one.complement(), other.complement(), rule), 1e-12);
    }
  }

  private static double p(Share baseline, Share compared, ShareRule rule) {
    return SignificanceTests.independentShares(baseline, compared, rule)
        .result()
        .map(TestResult::pValue)
        .orElse(1.0);
  }

  private static long[] counts(List<Integer> scores) {
    return DescriptiveTest.counts(scores.stream().mapToInt(Integer::intValue).toArray());
  }
}
