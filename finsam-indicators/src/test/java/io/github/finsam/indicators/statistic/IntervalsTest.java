package io.github.finsam.indicators.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Share;
import io.github.finsam.indicators.table.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IntervalsTest {

  /** Agreement with R: both compute in doubles, quantiles by different series. */
  private static final double TOLERANCE = 1e-12;

  /** Tables in papers print four decimals. */
  private static final double PRINTED = 0.5e-4;

  static final long[] X = {0, 3, 7, 12, 25, 18};
  static final long[] Y = {0, 9, 11, 14, 10, 4};
  static final int[] BEFORE = {2, 3, 1, 4, 3, 2, 5, 3, 2, 4, 1, 3};
  static final int[] AFTER = {3, 3, 2, 5, 3, 4, 5, 4, 1, 5, 2, 4};

  private static void assertLimits(
      double lower, double upper, Interval interval, double tolerance) {
    assertEquals(lower, interval.lowerInclusive(), tolerance);
    assertEquals(upper, interval.upperInclusive(), tolerance);
  }

  @Test
  @DisplayName(
      "Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3: 81/263, 15/148, 0/20,"
          + " 1/29")
  void wilsonOfThePaper() {
    assertLimits(0.2553, 0.3662, Intervals.wilson(Share.of(81, 263), 0.95), PRINTED);
    assertLimits(0.0624, 0.1605, Intervals.wilson(Share.of(15, 148), 0.95), PRINTED);
    assertLimits(0.0000, 0.1611, Intervals.wilson(Share.of(0, 20), 0.95), PRINTED);
    assertLimits(0.0061, 0.1718, Intervals.wilson(Share.of(1, 29), 0.95), PRINTED);
  }

  @Test
  @DisplayName("R 4.2.2, stats: prop.test(x, n, conf.level, correct = FALSE)$conf.int")
  void wilsonOfR() {
    // prop.test(81, 263, correct = FALSE)
    assertLimits(
        0.255288519878274, 0.366209576982800, Intervals.wilson(Share.of(81, 263), 0.95), TOLERANCE);
    // prop.test(53, 144, conf.level = 0.99, correct = FALSE)
    Interval interval = Intervals.wilson(Share.of(53, 144), 0.99);
    assertLimits(0.272484206982532, 0.475250210091829, interval, TOLERANCE);
    assertEquals(0.99, interval.level());
    assertSame(Intervals.WILSON, interval.method());
    // prop.test(0, 20, correct = FALSE)
    Interval none = Intervals.wilson(Share.of(0, 20), 0.95);
    assertLimits(0, 0.161125158052819, none, TOLERANCE);
    assertEquals(0, none.lowerInclusive());
    assertEquals(1, Intervals.wilson(Share.of(20, 20), 0.95).upperInclusive());
  }

  @Test
  @DisplayName(
      "Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10: 56/70 - 48/80, 9/10"
          + " - 3/10, 5/56 - 0/29, 0/10 - 0/20, 10/10 - 0/20")
  void newcombeOfThePaper() {
    assertLimits(
        0.0524, 0.3339, Intervals.newcombe(Share.of(48, 80), Share.of(56, 70), 0.95), PRINTED);
    assertLimits(
        0.1705, 0.8090, Intervals.newcombe(Share.of(3, 10), Share.of(9, 10), 0.95), PRINTED);
    assertLimits(
        -0.0381, 0.1926, Intervals.newcombe(Share.of(0, 29), Share.of(5, 56), 0.95), PRINTED);
    assertLimits(
        -0.1611, 0.2775, Intervals.newcombe(Share.of(0, 20), Share.of(0, 10), 0.95), PRINTED);
    assertLimits(
        0.6791, 1.0000, Intervals.newcombe(Share.of(0, 20), Share.of(10, 10), 0.95), PRINTED);
  }

  @Test
  @DisplayName("R 4.2.2, stats: limits of prop.test, squared and added as in the paper")
  void newcombeOfR() {
    // u <- prop.test(56, 70, correct=FALSE)$conf.int; v <- prop.test(48, 80,
    // correct=FALSE)$conf.int
    // d <- 56/70 - 48/80
    // c(d - sqrt((56/70-u[1])^2 + (v[2]-48/80)^2), d + sqrt((u[2]-56/70)^2 + (48/80-v[1])^2))
    assertLimits(
        0.0524314724023649,
        0.3338726540369059,
        Intervals.newcombe(Share.of(48, 80), Share.of(56, 70), 0.95),
        TOLERANCE);
  }

  @Test
  @DisplayName("R 4.2.2, stats: method 10 of Newcombe's paper on pairs, on limits of prop.test")
  void newcombeOfPairs() {
    // np <- function(e, f, g, h) { n <- e+f+g+h
    //   w1 <- prop.test(e+f, n, correct=FALSE)$conf.int
    //   w2 <- prop.test(e+g, n, correct=FALSE)$conf.int
    //   p1 <- (e+f)/n; p2 <- (e+g)/n; m <- (e+f)*(g+h)*(e+g)*(f+h); A <- e*h - f*g
    //   phi <- if (m == 0) 0 else (if (A > n/2) A - n/2 else if (A >= 0) 0 else A) / sqrt(m)
    //   a <- p1-w1[1]; b <- w1[2]-p1; c <- p2-w2[1]; d <- w2[2]-p2
    //   (f-g)/n + c(-sqrt(a^2 - 2*phi*a*d + d^2), sqrt(b^2 - 2*phi*b*c + c^2)) }
    // np(20, 12, 2, 16)
    assertLimits(
        0.0561564248417483,
        0.3292069954001405,
        Intervals.newcombePaired(PairedCounts.of(20, 2, 12, 16), 0.95).orElseThrow(),
        TOLERANCE);
    // np(1, 1, 7, 12): a negative correlation is not shrunk
    assertLimits(
        -0.5069202266861409,
        -0.0255591241648599,
        Intervals.newcombePaired(PairedCounts.of(1, 7, 1, 12), 0.95).orElseThrow(),
        TOLERANCE);
    // np(36, 14, 0, 0): an empty margin
    assertLimits(
        0.152839517855857,
        0.416651236959566,
        Intervals.newcombePaired(PairedCounts.of(36, 0, 14, 0), 0.95).orElseThrow(),
        TOLERANCE);
    // np(53, 0, 0, 1)
    assertLimits(
        -0.072938145478577,
        0.072938145478577,
        Intervals.newcombePaired(PairedCounts.of(53, 0, 0, 1), 0.95).orElseThrow(),
        TOLERANCE);
    assertEquals(Optional.empty(), Intervals.newcombePaired(PairedCounts.of(0, 0, 0, 0), 0.95));
  }

  @Test
  @DisplayName("R 4.2.2, stats: t.test(x)$conf.int, t.test(x, y)$conf.int, t.test(a, b, paired)")
  void meansOfR() {
    // x <- rep(1:5, c(3,7,12,25,18)); y <- rep(1:5, c(9,11,14,10,4))
    Moments x = Moments.ofCounts(X, 1, 5).orElseThrow();
    Moments y = Moments.ofCounts(Y, 1, 5).orElseThrow();
    assertLimits(
        3.46046896647976, 4.01645411044331, Intervals.studentT(x, 0.95).orElseThrow(), TOLERANCE);
    assertLimits(
        0.521107298160398, 1.414149112096012, Intervals.welch(y, x, 0.95).orElseThrow(), TOLERANCE);
    // b <- c(2,3,1,4,3,2,5,3,2,4,1,3); a <- c(3,3,2,5,3,4,5,4,1,5,2,4); t.test(a, b, paired = TRUE)
    Moments changes = Responsiveness.changes(Scores.pairs(BEFORE, AFTER)).orElseThrow();
    Interval paired = Intervals.pairedT(changes, 0.95).orElseThrow();
    assertLimits(0.172032035927527, 1.161301297405806, paired, TOLERANCE);
    assertSame(Intervals.PAIRED_T, paired.method());
  }

  @Test
  void noIntervalForAMeanWithoutScatter() {
    Moments one = Moments.ofScores(4).orElseThrow();
    Moments alike = Moments.ofScores(4, 4, 4).orElseThrow();
    Moments two = Moments.ofScores(4, 5).orElseThrow();
    assertEquals(Optional.empty(), Intervals.studentT(one, 0.95));
    assertEquals(Optional.empty(), Intervals.studentT(alike, 0.95));
    assertEquals(Optional.empty(), Intervals.pairedT(alike, 0.95));
    assertEquals(Optional.empty(), Intervals.welch(one, two, 0.95));
    assertEquals(Optional.empty(), Intervals.welch(alike, alike, 0.95));
    assertTrue(Intervals.welch(alike, two, 0.95).isPresent());
    assertTrue(Intervals.studentT(two, 0.95).isPresent());
    // Variances so small that their squares are zero.
    Moments narrow = new Moments(5, 1, OptionalDouble.of(1e-200));
    assertTrue(Intervals.welch(narrow, narrow, 0.95).isPresent());
  }

  @Test
  void cutEndsAtTheScale() {
    Interval wide = Intervals.studentT(Moments.ofScores(4, 5).orElseThrow(), 0.95).orElseThrow();
    Interval cut = Intervals.cut(wide, 1, 5);
    assertLimits(1, 5, cut, 0);
    assertEquals("Students t-intervall (1908), avkortat vid skalans ände", cut.method().sv());
    Interval within = Intervals.wilson(Share.of(3, 9), 0.9);
    assertSame(within, Intervals.cut(within, 0, 1));
    assertThrows(InvalidValueException.class, () -> Intervals.cut(within, 2, 3));
  }

  @Test
  void refusesALevelThatIsNone() {
    for (double level : new double[] {0, 1, 95, -0.5, Double.NaN}) {
      Share half = Share.of(1, 2);
      Moments sample = Moments.ofScores(1, 1).orElseThrow();
      assertThrows(InvalidValueException.class, () -> Intervals.wilson(half, level));
      assertThrows(InvalidValueException.class, () -> Intervals.newcombe(half, half, level));
      assertThrows(InvalidValueException.class, () -> Intervals.studentT(sample, level));
      assertThrows(InvalidValueException.class, () -> Intervals.welch(sample, sample, level));
    }
  }

  @Test
  void pairsAreCounts() {
    PairedCounts pairs = PairedCounts.of(4, 3, 2, 1);
    assertEquals(Optional.of(Share.of(7, 10)), pairs.baseline());
    assertEquals(Optional.of(Share.of(6, 10)), pairs.compared());
    assertEquals(5, pairs.discordant());
    assertEquals(Optional.empty(), PairedCounts.of(0, 0, 0, 0).baseline());
    assertEquals(11, pairs.withBoth(5).n());
    assertThrows(InvalidValueException.class, () -> PairedCounts.of(0, -1, 0, 0));
    assertThrows(InvalidValueException.class, () -> PairedCounts.builder().both(1).build());
  }

  @Property
  @Label("Wilson lies within 0 and 1, around the share, and mirrors when yes and no change places")
  void wilsonLaws(
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long whole,
      @ForAll @DoubleRange(min = 0, max = 1) double part,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
    Share share = Share.of(Math.round(part * whole), whole);
    Interval interval = Intervals.wilson(share, level);
    assertTrue(interval.lowerInclusive() >= 0 && interval.upperInclusive() <= 1);
    assertTrue(interval.contains((double) share.part() / whole));
    Interval other = Intervals.wilson(share.complement(), level);
    assertEquals(interval.lowerInclusive(), 1 - other.upperInclusive(), 1e-12);
    assertEquals(interval.upperInclusive(), 1 - other.lowerInclusive(), 1e-12);
    Interval wider = Intervals.wilson(share, (1 + level) / 2);
    assertTrue(wider.width() >= interval.width());
  }

  @Property
  void newcombeLaws(
      @ForAll @IntRange(min = 1, max = 400) int whole1,
      @ForAll @IntRange(min = 1, max = 400) int whole2,
      @ForAll @DoubleRange(min = 0, max = 1) double part1,
      @ForAll @DoubleRange(min = 0, max = 1) double part2) {
    Share baseline = Share.of(Math.round(part1 * whole1), whole1);
    Share compared = Share.of(Math.round(part2 * whole2), whole2);
    Interval interval = Intervals.newcombe(baseline, compared, 0.95);
    double difference = (double) compared.part() / whole2 - (double) baseline.part() / whole1;
    assertTrue(interval.contains(difference));
    assertTrue(interval.lowerInclusive() >= -1 && interval.upperInclusive() <= 1);
    Interval turned = Intervals.newcombe(compared, baseline, 0.95);
    assertEquals(interval.lowerInclusive(), -turned.upperInclusive(), 1e-12);
    assertEquals(interval.upperInclusive(), -turned.lowerInclusive(), 1e-12);
  }

  @Property
  void newcombePairedLaws(
      @ForAll @IntRange(max = 60) int both,
      @ForAll @IntRange(max = 60) int lost,
      @ForAll @IntRange(max = 60) int gained,
      @ForAll @IntRange(min = 1, max = 60) int neither) {
    PairedCounts pairs = PairedCounts.of(both, lost, gained, neither);
    Interval interval = Intervals.newcombePaired(pairs, 0.95).orElseThrow();
    assertTrue(interval.contains(((double) gained - lost) / pairs.n()));
    assertTrue(interval.lowerInclusive() >= -1 && interval.upperInclusive() <= 1);
    Interval turned =
        Intervals.newcombePaired(PairedCounts.of(both, gained, lost, neither), 0.95).orElseThrow();
    assertEquals(interval.lowerInclusive(), -turned.upperInclusive(), 1e-12);
    Interval mirrored =
        Intervals.newcombePaired(PairedCounts.of(neither, gained, lost, both), 0.95).orElseThrow();
    assertEquals(interval.lowerInclusive(), -mirrored.upperInclusive(), 1e-12);
  }

  @Property
  void meansLieWithinTheirIntervals(
      @ForAll @Size(min = 2, max = 40) List<@IntRange(min = 1, max = 5) Integer> one,
      @ForAll @Size(min = 2, max = 40) List<@IntRange(min = 1, max = 5) Integer> other) {
    Moments x = moments(one);
    Moments y = moments(other);
    Intervals.studentT(x, 0.95).ifPresent(interval -> assertTrue(interval.contains(x.mean())));
    Intervals.welch(x, y, 0.95)
        .ifPresent(interval -> assertTrue(interval.contains(y.mean() - x.mean())));
  }

  private static Moments moments(List<Integer> scores) {
    return Moments.ofScores(scores.stream().mapToInt(Integer::intValue).toArray()).orElseThrow();
  }
}
