package io.github.finsam.indicators.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.indicators.table.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

  /** Agreement with R: both compute in doubles, quantiles by different series. */
  private static final double TOLERANCE = 1e-11;

  private static final Scores ITEMS =
      Scores.of(
          new int[] {4, 5, 4, 3},
          new int[] {2, 2, 3, 2},
          new int[] {5, 5, 4, 5},
          new int[] {3, 3, 3, 4},
          new int[] {1, 2, 1, 2},
          new int[] {4, 4, 5, 4},
          new int[] {3, 4, 3, 3},
          new int[] {2, 3, 2, 1},
          new int[] {5, 4, 5, 5},
          new int[] {3, 2, 3, 3});

  /** Shrout and Fleiss, Psychological Bulletin 86 (1979) 420-428, table 2. */
  private static final Scores JUDGES =
      Scores.of(
          new int[] {9, 2, 5, 8},
          new int[] {6, 1, 3, 2},
          new int[] {8, 4, 6, 8},
          new int[] {7, 1, 2, 6},
          new int[] {10, 5, 6, 9},
          new int[] {6, 2, 4, 7});

  private static final long[][] RATINGS = {
    {20, 5, 1, 0}, {4, 15, 6, 1}, {1, 5, 18, 4}, {0, 1, 3, 16}
  };

  private static Estimated estimated(Estimate estimate) {
    assertTrue(estimate.undefined().isEmpty());
    return estimate.estimated().orElseThrow();
  }

  private static void assertEstimate(double value, double lower, double upper, Estimate estimate) {
    Estimated estimated = estimated(estimate);
    Interval interval = estimated.interval().orElseThrow();
    assertEquals(value, estimated.value(), TOLERANCE);
    assertEquals(lower, interval.lowerInclusive(), TOLERANCE);
    assertEquals(upper, interval.upperInclusive(), TOLERANCE);
    assertEquals(estimated.method(), interval.method());
  }

  private static void assertUndefined(Undefined.Reason reason, Estimate estimate) {
    assertEquals(reason, assertInstanceOf(Undefined.class, estimate).reason());
    assertTrue(estimate.estimated().isEmpty());
  }

  @Test
  @DisplayName("R 4.2.2, psych 2.2.9: alpha(S)$total$raw_alpha, alpha(S)$feldt")
  void alpha() {
    // S <- matrix(c(4,5,4,3, 2,2,3,2, 5,5,4,5, 3,3,3,4, 1,2,1,2, 4,4,5,4, 3,4,3,3, 2,3,2,1,
    //   5,4,5,5, 3,2,3,3), ncol = 4, byrow = TRUE)
    assertEstimate(
        0.930330015715034,
        0.816708332533403,
        0.980563283071770,
        Reliability.cronbachAlpha(ITEMS, MissingData.REFUSE, 0.95));
  }

  @Test
  @DisplayName("R 4.2.2, psych 2.2.9: alpha(S)$item.stats$r.drop")
  void itemRest() {
    List<Estimate> estimates = Reliability.itemRestCorrelations(ITEMS, MissingData.REFUSE);
    double[] expected = {
      0.972529800443417, 0.724736999739979, 0.854721136847315, 0.805493137322559
    };
    assertEquals(expected.length, estimates.size());
    for (int item = 0; item < expected.length; item++) {
      assertEquals(expected[item], estimated(estimates.get(item)).value(), TOLERANCE);
      assertEquals(10, estimated(estimates.get(item)).n());
    }
  }

  @Test
  @DisplayName(
      "R 4.2.2, vcd 1.4.11: Kappa(K, weights = \"Equal-Spacing\"), Kappa(K, weights ="
          + " \"Fleiss-Cohen\"), confint")
  void kappa() {
    // K <- matrix(c(20,5,1,0, 4,15,6,1, 1,5,18,4, 0,1,3,16), 4, byrow = TRUE)
    Estimate linear = Reliability.weightedKappa(RATINGS, KappaWeights.LINEAR, 0.95);
    assertEstimate(0.7096881220968811, 0.613185854133701, 0.806190390060061, linear);
    assertEquals(0.0492367557385635, estimated(linear).standardError().getAsDouble(), TOLERANCE);
    Estimate quadratic = Reliability.weightedKappa(RATINGS, KappaWeights.QUADRATIC, 0.95);
    assertEstimate(0.8156089193825046, 0.736434730016625, 0.894783108748384, quadratic);
    assertEquals(0.0403957368555727, estimated(quadratic).standardError().getAsDouble(), TOLERANCE);
    assertEquals(100, estimated(quadratic).n());
  }

  @Test
  void kappaOfPairsIsKappaOfTheirTable() {
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        for (long k = 0; k < RATINGS[i][j]; k++) {
          rows.add(new int[] {i + 1, j + 1});
        }
      }
    }
    Scores pairs = Scores.of(rows.toArray(new int[0][]));
    assertEquals(
        Reliability.weightedKappa(RATINGS, KappaWeights.LINEAR, 0.9),
        Reliability.weightedKappa(pairs, 1, 4, KappaWeights.LINEAR, MissingData.REFUSE, 0.9));
    assertThrows(
        InvalidValueException.class,
        () -> Reliability.weightedKappa(pairs, 1, 3, KappaWeights.LINEAR, MissingData.REFUSE, 0.9));
    assertThrows(
        InvalidValueException.class,
        () -> Reliability.weightedKappa(pairs, 4, 1, KappaWeights.LINEAR, MissingData.REFUSE, 0.9));
    // Unused ends of the scale change nothing but the last bits of the error.
    Estimated wide =
        estimated(
            Reliability.weightedKappa(pairs, 0, 6, KappaWeights.LINEAR, MissingData.REFUSE, 0.9));
    Estimated narrow = estimated(Reliability.weightedKappa(RATINGS, KappaWeights.LINEAR, 0.9));
    assertEquals(narrow.value(), wide.value());
    assertEquals(narrow.standardError().getAsDouble(), wide.standardError().getAsDouble(), 1e-14);
  }

  @Test
  void kappaWithoutChance() {
    assertUndefined(
        Undefined.Reason.NO_DATA,
        Reliability.weightedKappa(new long[2][2], KappaWeights.LINEAR, 0.95));
    assertUndefined(
        Undefined.Reason.NO_VARIATION,
        Reliability.weightedKappa(new long[][] {{7, 0}, {0, 0}}, KappaWeights.LINEAR, 0.95));
    assertUndefined(
        Undefined.Reason.NO_VARIATION,
        Reliability.weightedKappa(new long[][] {{7}}, KappaWeights.QUADRATIC, 0.95));
    for (long[][] wrong : new long[][][] {{}, {{1, 2}}, {{1, -1}, {0, 2}}}) {
      assertThrows(
          InvalidValueException.class,
          () -> Reliability.weightedKappa(wrong, KappaWeights.LINEAR, 0.95));
    }
  }

  @Test
  @DisplayName(
      "Shrout and Fleiss, Psychological Bulletin 86 (1979) 420-428, table 4: six subjects, four"
          + " judges, ICC(2,1) = 0.29 and ICC(3,1) = 0.71")
  void shroutAndFleiss() {
    assertEquals(
        0.29, estimated(Reliability.iccAgreement(JUDGES, MissingData.REFUSE, 0.95)).value(), 0.005);
    assertEquals(
        0.71,
        estimated(Reliability.iccConsistency(JUDGES, MissingData.REFUSE, 0.95)).value(),
        0.005);
  }

  @Test
  @DisplayName("R 4.2.2, psych 2.2.9: ICC(x, lmer = FALSE)$results[c(2, 3), ]")
  void icc() {
    assertEstimate(
        0.289763779527559,
        0.018786513374712,
        0.761084369648953,
        Reliability.iccAgreement(JUDGES, MissingData.REFUSE, 0.95));
    assertEstimate(
        0.714840714840715,
        0.342464765033925,
        0.945858259955360,
        Reliability.iccConsistency(JUDGES, MissingData.REFUSE, 0.95));
    assertEstimate(
        0.783068783068783,
        0.549243584008162,
        0.931492731819347,
        Reliability.iccAgreement(ITEMS, MissingData.REFUSE, 0.95));
    assertEstimate(
        0.769497400346620,
        0.526951096874800,
        0.926536783517313,
        Reliability.iccConsistency(ITEMS, MissingData.REFUSE, 0.95));
  }

  @Test
  @DisplayName(
      "R 4.2.2, stats: r <- cor(b, a, method = \"spearman\"); tanh(atanh(r) + c(-1, 1) *"
          + " qnorm(.975) * sqrt((1 + r^2/2) / (12 - 3)))")
  void spearman() {
    assertEstimate(
        0.84347512003434,
        0.440134571847506,
        0.963586562871677,
        Reliability.spearman(
            Scores.pairs(IntervalsTest.BEFORE, IntervalsTest.AFTER), MissingData.REFUSE, 0.95));
    assertEquals(
        0.661141793757635,
        estimated(
                Reliability.spearman(
                    Scores.pairs(SignificanceTestsTest.B, SignificanceTestsTest.A),
                    MissingData.REFUSE,
                    0.95))
            .value(),
        TOLERANCE);
  }

  @Test
  void whatTheDataDoNotDefine() {
    Scores none = Scores.of();
    Scores one = Scores.of(new int[] {1, 2});
    Scores single = Scores.of(new int[] {1}, new int[] {2}, new int[] {3});
    Scores alike = Scores.of(new int[] {3, 3}, new int[] {3, 3}, new int[] {3, 3});
    assertUndefined(
        Undefined.Reason.NO_DATA, Reliability.cronbachAlpha(none, MissingData.REFUSE, 0.95));
    assertUndefined(
        Undefined.Reason.TOO_FEW, Reliability.cronbachAlpha(one, MissingData.REFUSE, 0.95));
    assertUndefined(
        Undefined.Reason.TOO_FEW, Reliability.cronbachAlpha(single, MissingData.REFUSE, 0.95));
    assertUndefined(
        Undefined.Reason.NO_VARIATION, Reliability.cronbachAlpha(alike, MissingData.REFUSE, 0.95));
    assertUndefined(
        Undefined.Reason.TOO_FEW, Reliability.iccAgreement(one, MissingData.REFUSE, 0.95));
    assertUndefined(
        Undefined.Reason.NO_VARIATION, Reliability.iccAgreement(alike, MissingData.REFUSE, 0.95));
    assertUndefined(
        Undefined.Reason.NO_VARIATION, Reliability.iccConsistency(alike, MissingData.REFUSE, 0.95));
    assertUndefined(Undefined.Reason.TOO_FEW, Reliability.spearman(one, MissingData.REFUSE, 0.95));
    assertUndefined(
        Undefined.Reason.NO_VARIATION, Reliability.spearman(alike, MissingData.REFUSE, 0.95));
    assertUndefined(
        Undefined.Reason.NO_VARIATION,
        Reliability.itemRestCorrelations(alike, MissingData.REFUSE).get(1));
    assertUndefined(
        Undefined.Reason.TOO_FEW,
        Reliability.itemRestCorrelations(single, MissingData.REFUSE).get(0));
    assertEquals(List.of(), Reliability.itemRestCorrelations(none, MissingData.REFUSE));
    Undefined undefined = new Undefined(Undefined.Reason.NO_VARIATION, 3);
    assertNotEquals(undefined.explain(Language.SV), undefined.explain(Language.EN));
    assertThrows(
        InvalidValueException.class, () -> Reliability.spearman(single, MissingData.REFUSE, 0.95));
  }

  @Test
  @DisplayName("A perfect result has a value and no interval")
  void perfect() {
    Scores same = Scores.of(new int[] {1, 1}, new int[] {2, 2}, new int[] {4, 4}, new int[] {5, 5});
    Scores shifted =
        Scores.of(new int[] {1, 2}, new int[] {2, 3}, new int[] {4, 5}, new int[] {5, 6});
    for (Estimate estimate :
        List.of(
            Reliability.cronbachAlpha(same, MissingData.REFUSE, 0.95),
            Reliability.cronbachAlpha(shifted, MissingData.REFUSE, 0.95),
            Reliability.iccAgreement(same, MissingData.REFUSE, 0.95),
            Reliability.iccConsistency(shifted, MissingData.REFUSE, 0.95),
            Reliability.spearman(shifted, MissingData.REFUSE, 0.95),
            Reliability.weightedKappa(same, 1, 5, KappaWeights.LINEAR, MissingData.REFUSE, 0.95))) {
      assertEquals(1, estimated(estimate).value());
      assertTrue(estimated(estimate).interval().isEmpty());
    }
    assertTrue(estimated(Reliability.iccAgreement(shifted, MissingData.REFUSE, 0.95)).value() < 1);
  }

  @Test
  void missingScoresAreRefusedOrLeftOut() {
    Scores holed =
        Scores.withMissing(
            9,
            new int[] {1, 2},
            new int[] {9, 3},
            new int[] {3, 3},
            new int[] {2, 9},
            new int[] {4, 5},
            new int[] {2, 1});
    Scores rest = Scores.of(new int[] {1, 2}, new int[] {3, 3}, new int[] {4, 5}, new int[] {2, 1});
    assertEquals(6, holed.respondents());
    assertEquals(4, holed.completeRespondents());
    assertEquals(
        new Undefined(Undefined.Reason.MISSING_ANSWERS, 4),
        Reliability.cronbachAlpha(holed, MissingData.REFUSE, 0.95));
    assertUndefined(
        Undefined.Reason.MISSING_ANSWERS,
        Reliability.itemRestCorrelations(holed, MissingData.REFUSE).get(0));
    MissingData policy = MissingData.COMPLETE_CASES;
    assertEquals(
        leaving(2, Reliability.cronbachAlpha(rest, policy, 0.95)),
        Reliability.cronbachAlpha(holed, policy, 0.95));
    assertEquals(
        Reliability.itemRestCorrelations(rest, policy).stream().map(e -> leaving(2, e)).toList(),
        Reliability.itemRestCorrelations(holed, policy));
    assertEquals(
        leaving(2, Reliability.iccAgreement(rest, policy, 0.95)),
        Reliability.iccAgreement(holed, policy, 0.95));
    assertEquals(
        leaving(2, Reliability.spearman(rest, policy, 0.95)),
        Reliability.spearman(holed, policy, 0.95));
    assertEquals(
        leaving(2, Reliability.weightedKappa(rest, 1, 5, KappaWeights.LINEAR, policy, 0.95)),
        Reliability.weightedKappa(holed, 1, 5, KappaWeights.LINEAR, policy, 0.95));
  }

  private static Estimate leaving(long left, Estimate estimate) {
    return estimated(estimate).withLeft(left);
  }

  @Test
  void scoresAreValues() {
    int[] row = {1, 2};
    Scores scores = Scores.of(row, new int[] {3, 4});
    row[0] = 5;
    assertEquals(Scores.pairs(new int[] {1, 3}, new int[] {2, 4}), scores);
    assertEquals(Scores.pairs(new int[] {1, 3}, new int[] {2, 4}).hashCode(), scores.hashCode());
    assertFalse(scores.toString().contains("3"));
    assertThrows(InvalidValueException.class, () -> Scores.of(new int[1], new int[2]));
    assertThrows(InvalidValueException.class, () -> Scores.pairs(new int[1], new int[2]));
    assertThrows(InvalidValueException.class, () -> Scores.of(new int[] {40_000}));
    assertEquals(0, Scores.withMissing(99_999, new int[] {99_999}).completeRespondents());
  }

  @Provide
  Arbitrary<int[][]> rows() {
    return Arbitraries.integers()
        .between(2, 5)
        .flatMap(
            width ->
                Arbitraries.integers()
                    .between(1, 5)
                    .array(int[].class)
                    .ofSize(width)
                    .array(int[][].class)
                    .ofMinSize(2)
                    .ofMaxSize(25));
  }

  @Property
  @Label("Neither the order of respondents nor that of items changes a bit")
  void orderNeverChangesABit(@ForAll("rows") int[][] rows, @ForAll long seed) {
    Random random = new Random(seed);
    List<int[]> shuffled = new ArrayList<>(Arrays.asList(rows));
    Collections.shuffle(shuffled, random);
    List<Integer> order = new ArrayList<>();
    for (int item = 0; item < rows[0].length; item++) {
      order.add(item);
    }
    Collections.shuffle(order, random);
    Scores scores = Scores.of(rows);
    Scores others =
        Scores.of(
            shuffled.stream()
                .map(row -> order.stream().mapToInt(item -> row[item]).toArray())
                .toArray(int[][]::new));
    MissingData policy = MissingData.REFUSE;
    assertEquals(
        Reliability.cronbachAlpha(scores, policy, 0.95),
        Reliability.cronbachAlpha(others, policy, 0.95));
    assertEquals(
        Reliability.iccAgreement(scores, policy, 0.95),
        Reliability.iccAgreement(others, policy, 0.95));
    assertEquals(
        Reliability.iccConsistency(scores, policy, 0.95),
        Reliability.iccConsistency(others, policy, 0.95));
    List<Estimate> correlations = Reliability.itemRestCorrelations(scores, policy);
    List<Estimate> permuted = Reliability.itemRestCorrelations(others, policy);
    for (int item = 0; item < order.size(); item++) {
      assertEquals(correlations.get(order.get(item)), permuted.get(item));
    }
  }

  @Property
  void measuresStayInTheirRange(@ForAll("rows") int[][] rows) {
    Scores scores = Scores.of(rows);
    MissingData policy = MissingData.REFUSE;
    List<Estimate> estimates = new ArrayList<>(Reliability.itemRestCorrelations(scores, policy));
    estimates.add(Reliability.iccConsistency(scores, policy, 0.95));
    Scores pairs =
        Scores.of(Arrays.stream(rows).map(row -> new int[] {row[0], row[1]}).toArray(int[][]::new));
    estimates.add(Reliability.spearman(pairs, policy, 0.95));
    for (KappaWeights weights : KappaWeights.values()) {
      estimates.add(Reliability.weightedKappa(pairs, 1, 5, weights, policy, 0.95));
    }
    for (Estimate estimate : estimates) {
      estimate
          .estimated()
          .ifPresent(
              value -> {
                assertTrue(value.value() >= -1 && value.value() <= 1, value.toString());
                value.interval().ifPresent(i -> assertTrue(i.contains(value.value())));
              });
    }
    // These two have no lower bound.
    for (Estimate estimate :
        List.of(
            Reliability.cronbachAlpha(scores, policy, 0.95),
            Reliability.iccAgreement(scores, policy, 0.95))) {
      estimate
          .estimated()
          .ifPresent(
              value -> {
                assertTrue(value.value() <= 1);
                value.interval().ifPresent(i -> assertTrue(i.contains(value.value())));
              });
    }
  }

  @Property
  void identicalRatersAgreePerfectly(@ForAll("rows") int[][] rows) {
    Scores same =
        Scores.of(Arrays.stream(rows).map(row -> new int[] {row[0], row[0]}).toArray(int[][]::new));
    for (Estimate estimate :
        List.of(
            Reliability.weightedKappa(same, 1, 5, KappaWeights.LINEAR, MissingData.REFUSE, 0.95),
            Reliability.weightedKappa(same, 1, 5, KappaWeights.QUADRATIC, MissingData.REFUSE, 0.95),
            Reliability.iccAgreement(same, MissingData.REFUSE, 0.95),
            Reliability.spearman(same, MissingData.REFUSE, 0.95))) {
      estimate.estimated().ifPresent(value -> assertEquals(1, value.value()));
    }
  }

  @Property
  @Label("Turning both scales round leaves kappa and Spearman as they are")
  void mirrored(@ForAll("rows") int[][] rows) {
    Scores pairs =
        Scores.of(Arrays.stream(rows).map(row -> new int[] {row[0], row[1]}).toArray(int[][]::new));
    Scores turned =
        Scores.of(
            Arrays.stream(rows)
                .map(row -> new int[] {6 - row[0], 6 - row[1]})
                .toArray(int[][]::new));
    MissingData policy = MissingData.REFUSE;
    assertEquals(
        Reliability.spearman(pairs, policy, 0.95), Reliability.spearman(turned, policy, 0.95));
    assertEquals(
        Reliability.weightedKappa(pairs, 1, 5, KappaWeights.QUADRATIC, policy, 0.95)
            .estimated()
            .map(Estimated::value),
        Reliability.weightedKappa(turned, 1, 5, KappaWeights.QUADRATIC, policy, 0.95)
            .estimated()
            .map(Estimated::value));
  }
}
