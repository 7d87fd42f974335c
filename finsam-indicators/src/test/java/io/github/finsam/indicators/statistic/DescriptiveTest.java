package io.github.finsam.indicators.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Share;
import io.github.finsam.base.Violation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class DescriptiveTest {

  /** Agreement with R to the precision R prints: 1e-14 of the value. */
  private static final double TOLERANCE = 1e-14;

  /** Codes 1 to 5; 9 answers "do not know" stand outside the scale. */
  private static final long[] COUNTS = {9, 3, 7, 12, 25, 18, 0};

  private static String code(Executable executable) {
    List<Violation> violations = assertThrows(InvalidValueException.class, executable).violations();
    return violations.get(0).code();
  }

  @Test
  @DisplayName("R 4.2.2: x <- rep(1:5, c(3,7,12,25,18)); mean(x), median(x), sd(x)")
  void agreesWithR() {
    assertEquals(65, Descriptive.n(COUNTS, 1, 5));
    assertEquals(243, Descriptive.sum(COUNTS, 1, 5));
    assertEquals(3.73846153846154, Descriptive.meanAsDouble(COUNTS, 1, 5), TOLERANCE);
    assertEquals(4.0, Descriptive.medianAsDouble(COUNTS, 1, 5));
    assertEquals(1.12189743120922, Descriptive.standardDeviationAsDouble(COUNTS, 1, 5), TOLERANCE);
    // (mean(x) - 1) / 4 * 100
    assertEquals(68.46153846153847, Descriptive.indexAsDouble(COUNTS, 1, 5), TOLERANCE * 100);
    assertEquals(Optional.of(Share.of(43, 65)), Descriptive.share(COUNTS, 1, 5, 4, 5));
    assertEquals(43.0 / 65, Descriptive.shareAsDouble(COUNTS, 1, 5, 5, 4));
  }

  @Test
  @DisplayName("The median of an even number of answers is the mean of the two middle ones")
  void medianBetweenSteps() {
    assertEquals(2.5, Descriptive.medianAsDouble(new long[] {0, 1, 1, 2}, 1, 3));
    assertEquals(2.0, Descriptive.medianAsDouble(new long[] {0, 2, 0, 2}, 1, 3));
    assertEquals(3.0, Descriptive.medianAsDouble(new long[] {0, 1, 0, 2}, 1, 3));
    assertEquals(0.0, Descriptive.medianAsDouble(new long[] {1}, 0, 0));
  }

  @Test
  void nothingIsDefinedWithoutAnswers() {
    long[] none = new long[6];
    assertEquals(OptionalDouble.empty(), Descriptive.mean(none, 1, 5));
    assertEquals(OptionalDouble.empty(), Descriptive.median(none, 1, 5));
    assertEquals(OptionalDouble.empty(), Descriptive.index(none, 1, 5));
    assertEquals(OptionalDouble.empty(), Descriptive.standardDeviation(none, 1, 5));
    assertEquals(Optional.empty(), Descriptive.share(none, 1, 5, 5));
    assertEquals("empty", code(() -> Descriptive.meanAsDouble(none, 1, 5)));
    assertEquals("empty", code(() -> Descriptive.medianAsDouble(none, 1, 5)));
    assertEquals("empty", code(() -> Descriptive.indexAsDouble(none, 1, 5)));
    assertEquals("empty", code(() -> Descriptive.shareAsDouble(none, 1, 5, 5)));
  }

  @Test
  void oneAnswerHasAMeanButNoDeviation() {
    long[] one = {0, 0, 1};
    assertEquals(OptionalDouble.of(2), Descriptive.mean(one, 1, 2));
    assertEquals(OptionalDouble.of(2), Descriptive.median(one, 1, 2));
    assertEquals(OptionalDouble.of(100), Descriptive.index(one, 1, 2));
    assertEquals(OptionalDouble.empty(), Descriptive.standardDeviation(one, 1, 2));
    assertEquals("out-of-range", code(() -> Descriptive.standardDeviationAsDouble(one, 1, 2)));
    assertEquals(OptionalDouble.of(0), Descriptive.standardDeviation(new long[] {0, 0, 4}, 1, 2));
  }

  @Test
  void refusesWhatIsNoCount() {
    assertEquals("negative", code(() -> Descriptive.n(COUNTS, -1, 5)));
    assertEquals("order", code(() -> Descriptive.n(COUNTS, 5, 1)));
    assertEquals("negative", code(() -> Descriptive.mean(new long[] {0, 3, -1}, 1, 2)));
    assertEquals(3, Descriptive.n(new long[] {-7, 3}, 1, 1));
    assertEquals("out-of-range", code(() -> Descriptive.part(COUNTS, 1, 5, 0)));
    assertEquals("duplicate", code(() -> Descriptive.part(COUNTS, 1, 5, 4, 4)));
    assertEquals("mismatch", code(() -> Descriptive.index(new long[] {1}, 0, 0)));
    assertThrows(
        ArithmeticException.class, () -> Descriptive.n(new long[] {Long.MAX_VALUE, 1}, 0, 1));
    assertThrows(
        ArithmeticException.class, () -> Descriptive.sum(new long[] {0, 0, Long.MAX_VALUE}, 1, 2));
  }

  @Test
  @DisplayName("Codes past the end of the counts were given by nobody: a tally ends at the highest")
  void trimmedCounts() {
    // Twice 1, once 3, nobody 4 or 5.
    long[] trimmed = {0, 2, 0, 1};
    long[] whole = {0, 2, 0, 1, 0, 0};
    assertEquals(3, Descriptive.n(trimmed, 1, 5));
    assertEquals(5, Descriptive.sum(trimmed, 1, 5));
    assertEquals(Descriptive.mean(whole, 1, 5), Descriptive.mean(trimmed, 1, 5));
    assertEquals(Descriptive.median(whole, 1, 5), Descriptive.median(trimmed, 1, 5));
    assertEquals(
        Descriptive.standardDeviation(whole, 1, 5), Descriptive.standardDeviation(trimmed, 1, 5));
    assertEquals(Descriptive.index(whole, 1, 5), Descriptive.index(trimmed, 1, 5));
    assertEquals(Descriptive.share(whole, 1, 5, 4, 5), Descriptive.share(trimmed, 1, 5, 4, 5));
    assertEquals(0, Descriptive.part(trimmed, 1, 5, 4, 5));
    assertEquals(Moments.ofCounts(whole, 1, 5), Moments.ofCounts(trimmed, 1, 5));
    assertEquals(OptionalDouble.empty(), Descriptive.mean(new long[0], 1, 5));
    assertEquals(Optional.empty(), Moments.ofCounts(new long[0], 1, 5));
    assertEquals(
        Responsiveness.floorCeiling(whole, 1, 5, Responsiveness.TERWEE_THRESHOLD),
        Responsiveness.floorCeiling(trimmed, 1, 5, Responsiveness.TERWEE_THRESHOLD));
    long[] others = {0, 1, 0, 0, 3, 1};
    for (RankRule rule : RankRule.values()) {
      assertEquals(
          SignificanceTests.mannWhitney(whole, others, 1, 5, rule),
          SignificanceTests.mannWhitney(trimmed, others, 1, 5, rule));
      assertEquals(
          SignificanceTests.mannWhitney(others, whole, 1, 5, rule),
          SignificanceTests.mannWhitney(others, trimmed, 1, 5, rule));
    }
  }

  @Property
  void sumsAreExact(
      @ForAll @Size(min = 2, max = 12) List<@LongRange(min = 0, max = 1L << 40) Long> list) {
    long[] counts = list.stream().mapToLong(Long::longValue).toArray();
    int highest = counts.length - 1;
    BigInteger n = BigInteger.ZERO;
    BigInteger sum = BigInteger.ZERO;
    BigInteger squares = BigInteger.ZERO;
    for (int code = 0; code <= highest; code++) {
      BigInteger count = BigInteger.valueOf(counts[code]);
      BigInteger value = BigInteger.valueOf(code);
      n = n.add(count);
      sum = sum.add(count.multiply(value));
      squares = squares.add(count.multiply(value).multiply(value));
    }
    if (n.compareTo(BigInteger.ONE) <= 0) {
      return;
    }
    double variance =
        n.multiply(squares).subtract(sum.multiply(sum)).doubleValue()
            / n.multiply(n.subtract(BigInteger.ONE)).doubleValue();
    assertEquals(variance, Descriptive.varianceAsDouble(counts, 0, highest));
    assertEquals(Math.sqrt(variance), Descriptive.standardDeviationAsDouble(counts, 0, highest));
    double mean =
        new BigDecimal(sum).divide(new BigDecimal(n), MathContext.DECIMAL128).doubleValue();
    assertEquals(mean, Descriptive.meanAsDouble(counts, 0, highest), Math.ulp(mean));
  }

  @Property
  @Label("A number of 128 bits becomes the nearest double")
  void nearestDouble(@ForAll @LongRange(min = 0) long high, @ForAll long low) {
    for (int cut = 0; cut <= 64; cut += 8) {
      long top = cut == 64 ? 0 : high >>> cut;
      BigInteger exact =
          BigInteger.valueOf(top).shiftLeft(64).add(new BigInteger(Long.toUnsignedString(low)));
      assertEquals(exact.doubleValue(), Descriptive.toDouble(top, low));
    }
  }

  @Property
  void orderNeverChangesABit(
      @ForAll @Size(min = 2, max = 60) List<@IntRange(min = 1, max = 10) Integer> answers,
      @ForAll long seed) {
    List<Integer> shuffled = new ArrayList<>(answers);
    Collections.shuffle(shuffled, new Random(seed));
    int[] scores = answers.stream().mapToInt(Integer::intValue).toArray();
    int[] others = shuffled.stream().mapToInt(Integer::intValue).toArray();
    assertEquals(Moments.ofScores(scores), Moments.ofScores(others));
    assertEquals(Moments.ofScores(scores), Moments.ofCounts(counts(scores), 1, 10));
    double[] thirds = Arrays.stream(scores).mapToDouble(score -> score / 3.0).toArray();
    double[] otherThirds = Arrays.stream(others).mapToDouble(score -> score / 3.0).toArray();
    assertEquals(Moments.ofValues(thirds), Moments.ofValues(otherThirds));
  }

  @Property
  void liesWhereItMust(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 10) Integer> answers) {
    long[] counts = counts(answers.stream().mapToInt(Integer::intValue).toArray());
    List<Integer> sorted = answers.stream().sorted().toList();
    double mean = Descriptive.meanAsDouble(counts, 1, 10);
    assertTrue(mean >= sorted.get(0) && mean <= sorted.get(sorted.size() - 1));
    double middle = (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2.0;
    assertEquals(middle, Descriptive.medianAsDouble(counts, 1, 10));
    assertEquals((mean - 1) / 9 * 100, Descriptive.indexAsDouble(counts, 1, 10), 1e-12);
    long[] mirrored = new long[11];
    for (int code = 1; code <= 10; code++) {
      mirrored[11 - code] = counts[code];
    }
    assertEquals(
        100 - Descriptive.indexAsDouble(counts, 1, 10),
        Descriptive.indexAsDouble(mirrored, 1, 10),
        1e-12);
    assertEquals(
        Descriptive.standardDeviation(counts, 1, 10),
        Descriptive.standardDeviation(mirrored, 1, 10));
  }

  @Test
  @DisplayName("R 4.2.2: x <- c(0.1,2.5,3.75,4.2,1.9); mean(x), var(x)")
  void momentsOfRealNumbers() {
    Moments moments = Moments.ofValues(0.1, 2.5, 3.75, 4.2, 1.9).orElseThrow();
    assertEquals(2.490, moments.mean(), TOLERANCE);
    assertEquals(2.643, moments.variance().getAsDouble(), TOLERANCE);
    assertEquals(5, moments.n());
  }

  @Test
  void momentsOfFewOrEqualNumbers() {
    assertEquals(Optional.empty(), Moments.ofValues());
    assertEquals(Optional.empty(), Moments.ofScores());
    assertEquals(Optional.empty(), Moments.ofCounts(new long[3], 1, 2));
    assertEquals(OptionalDouble.empty(), Moments.ofScores(4).orElseThrow().standardDeviation());
    // Three times 0.1 makes 0.30000000000000004, and yet nothing varies.
    assertEquals(
        new Moments(3, 0.1, OptionalDouble.of(0)), Moments.ofValues(0.1, 0.1, 0.1).orElseThrow());
    assertEquals(Moments.ofValues(0.0, -0.0), Moments.ofValues(-0.0, 0.0));
    assertEquals("mismatch", code(() -> Moments.ofValues(1, Double.NaN)));
    assertEquals("mismatch", code(() -> new Moments(2, 1, OptionalDouble.empty())));
    assertEquals("mismatch", code(() -> new Moments(1, 1, OptionalDouble.of(0))));
    assertEquals("negative", code(() -> new Moments(2, 1, OptionalDouble.of(-1))));
    assertEquals("not-positive", code(() -> new Moments(0, 1, OptionalDouble.empty())));
  }

  static long[] counts(int... scores) {
    long[] counts = new long[11];
    for (int score : scores) {
      counts[score]++;
    }
    return counts;
  }
}
