package io.github.finsam.indicators.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Share;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResponsivenessTest {

  private static final double TOLERANCE = 1e-12;

  private static final Scores PAIRS = Scores.pairs(IntervalsTest.BEFORE, IntervalsTest.AFTER);
  private static final Scores MANY = Scores.pairs(SignificanceTestsTest.B, SignificanceTestsTest.A);

  private static double value(Estimate estimate) {
    return estimate.estimated().orElseThrow().value();
  }

  private static Undefined.Reason reason(Estimate estimate) {
    return estimate.undefined().orElseThrow().reason();
  }

  @Test
  @DisplayName("R 4.2.2: d <- a - b; mean(d)/sd(d), mean(d)/sd(b)")
  void changeInUnits() {
    assertEquals(
        0.856348838577675,
        value(Responsiveness.standardisedResponseMean(PAIRS, MissingData.REFUSE)),
        TOLERANCE);
    assertEquals(
        0.548502234138295, value(Responsiveness.effectSize(PAIRS, MissingData.REFUSE)), TOLERANCE);
    assertEquals(
        0.249442155157913,
        value(Responsiveness.standardisedResponseMean(MANY, MissingData.REFUSE)),
        TOLERANCE);
    assertEquals(
        0.219983810736908, value(Responsiveness.effectSize(MANY, MissingData.REFUSE)), TOLERANCE);
  }

  @Test
  @DisplayName("R 4.2.2, stats: t.test(a, b, paired = TRUE)[c(\"estimate\", \"stderr\")]")
  void meanChange() {
    Estimated change =
        Responsiveness.meanChange(PAIRS, MissingData.REFUSE, 0.95).estimated().orElseThrow();
    assertEquals(0.666666666666667, change.value(), TOLERANCE);
    assertEquals(0.224733287487747, change.standardError().getAsDouble(), TOLERANCE);
    assertEquals(
        Intervals.pairedT(Responsiveness.changes(PAIRS).orElseThrow(), 0.95), change.interval());
    assertEquals(12, change.n());
  }

  @Test
  void whatTheDataDoNotDefine() {
    MissingData refuse = MissingData.REFUSE;
    Scores one = Scores.of(new int[] {1, 3});
    Scores shifted = Scores.pairs(new int[] {1, 2}, new int[] {2, 3});
    Scores level = Scores.pairs(new int[] {2, 2}, new int[] {2, 3});
    Scores holed = Scores.withMissing(0, new int[] {1, 2}, new int[] {0, 2}, new int[] {3, 2});
    assertEquals(
        Undefined.Reason.NO_DATA, reason(Responsiveness.meanChange(Scores.of(), refuse, 0.95)));
    assertEquals(Undefined.Reason.NO_DATA, reason(Responsiveness.effectSize(Scores.of(), refuse)));
    assertEquals(
        Undefined.Reason.TOO_FEW, reason(Responsiveness.standardisedResponseMean(one, refuse)));
    assertEquals(
        Undefined.Reason.NO_VARIATION,
        reason(Responsiveness.standardisedResponseMean(shifted, refuse)));
    assertEquals(Undefined.Reason.NO_VARIATION, reason(Responsiveness.effectSize(level, refuse)));
    assertEquals(
        Undefined.Reason.MISSING_ANSWERS, reason(Responsiveness.effectSize(holed, refuse)));
    assertEquals(0.0, value(Responsiveness.effectSize(holed, MissingData.COMPLETE_CASES)));
    Estimated single = Responsiveness.meanChange(one, refuse, 0.95).estimated().orElseThrow();
    assertEquals(2, single.value());
    assertTrue(single.standardError().isEmpty());
    assertTrue(single.interval().isEmpty());
    assertThrows(
        InvalidValueException.class,
        () -> Responsiveness.effectSize(Scores.of(new int[] {1, 2, 3}), refuse));
  }

  @Test
  @DisplayName("An effect is more than the threshold, compared exactly: 15 of 100 is none")
  void floorAndCeiling() {
    FloorCeiling effects =
        Responsiveness.floorCeiling(
                new long[] {0, 15, 20, 30, 19, 16}, 1, 5, Responsiveness.TERWEE_THRESHOLD)
            .orElseThrow();
    assertEquals(Share.of(15, 100), effects.atLowest());
    assertEquals(Share.of(16, 100), effects.atHighest());
    assertFalse(effects.hasFloorEffect());
    assertTrue(effects.hasCeilingEffect());
    assertEquals(
        Optional.empty(),
        Responsiveness.floorCeiling(new long[6], 1, 5, Responsiveness.TERWEE_THRESHOLD));
    assertThrows(
        InvalidValueException.class,
        () -> Responsiveness.floorCeiling(new long[6], 1, 1, Share.of(1, 2)));
    assertThrows(
        InvalidValueException.class,
        () -> new FloorCeiling(Share.of(1, 2), Share.of(1, 3), Share.of(1, 2)));
  }
}
