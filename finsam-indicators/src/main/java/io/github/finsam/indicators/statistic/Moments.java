package io.github.finsam.indicators.statistic;

import io.github.finsam.indicators.internal.Arguments;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Number, mean and variance of a sample: all that intervals and t tests of means need of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param n number of observations, greater than zero
 * @param mean their mean, finite
 * @param variance their variance with {@code n - 1} in the denominator, finite, zero or greater;
 *     empty if and only if {@code n == 1}
 */
public record Moments(long n, double mean, OptionalDouble variance) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code n < 1}, the mean or variance is
   *     not finite, the variance is negative, empty for {@code n > 1} or given for {@code n == 1}
   */
  public Moments {
    double spread = variance.orElse(0);
    new Arguments()
        .that(n > 0, "not-positive", "n", n)
        .that(Double.isFinite(mean), "mismatch", "mean", mean, "finite")
        .that(Double.isFinite(spread), "mismatch", "variance", spread, "finite")
        .that(!(spread < 0), "negative", "variance", spread)
        .that(
            variance.isPresent() == n > 1 || n < 1,
            "mismatch",
            "variance",
            variance,
            "given exactly if n > 1")
        .orThrow();
  }

  /**
   * The moments of answers by code; empty if there is no answer.
   *
   * @param countsByCode the number of answers at the index of their code, none negative; a code
   *     past its end was given by nobody
   * @param lowestCode first code that is read, zero or greater
   * @param highestCode last code that is read
   * @throws io.github.finsam.base.InvalidValueException if {@code lowestCode < 0}, {@code
   *     lowestCode > highestCode} or a count is negative
   */
  public static Optional<Moments> ofCounts(long[] countsByCode, int lowestCode, int highestCode) {
    long n = Descriptive.n(countsByCode, lowestCode, highestCode);
    if (n == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Moments(
            n,
            Descriptive.meanAsDouble(countsByCode, lowestCode, highestCode),
            n == 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                    Descriptive.varianceAsDouble(countsByCode, lowestCode, highestCode))));
  }

  /** The moments of whole-number scores, with exact sums; empty if there is none. */
  public static Optional<Moments> ofScores(int... scores) {
    if (scores.length == 0) {
      return Optional.empty();
    }
    long n = scores.length;
    long sum = 0;
    long squares = 0;
    for (int score : scores) {
      sum = Math.addExact(sum, score);
      squares = Math.addExact(squares, (long) score * score);
    }
    return Optional.of(
        new Moments(
            n,
            (double) sum / (double) n,
            n == 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                    Sums.spread(n, squares, sum).doubleValue()
                        / BigInteger.valueOf(n)
                            .multiply(BigInteger.valueOf(n - 1))
                            .doubleValue())));
  }

  /**
   * The moments of real numbers, such as the means of several units; empty if there is none. The
   * numbers are sorted before they are added, with the rounding error carried along (Neumaier 1974,
   * ZAMM 54:39-51), so that their order does not matter.
   *
   * @throws io.github.finsam.base.InvalidValueException if a number is infinite or not a number
   */
  public static Optional<Moments> ofValues(double... values) {
    Arguments arguments = new Arguments();
    double[] sorted = values.clone();
    for (int i = 0; i < sorted.length; i++) {
      arguments.that(Double.isFinite(sorted[i]), "mismatch", "values", sorted[i], "finite");
      // Minus zero would be sorted apart from zero.
      sorted[i] += 0.0;
    }
    arguments.orThrow();
    if (sorted.length == 0) {
      return Optional.empty();
    }
    Arrays.sort(sorted);
    long n = sorted.length;
    boolean alike = sorted[0] == sorted[sorted.length - 1];
    double mean = alike ? sorted[0] : Sums.sum(sorted) / n;
    if (n == 1) {
      return Optional.of(new Moments(n, mean, OptionalDouble.empty()));
    }
    double[] squares = new double[sorted.length];
    if (!alike) {
      for (int i = 0; i < squares.length; i++) {
        squares[i] = (sorted[i] - mean) * (sorted[i] - mean);
      }
    }
    return Optional.of(new Moments(n, mean, OptionalDouble.of(Sums.sum(squares) / (n - 1))));
  }

  /** The standard deviation, the root of the variance; empty if and only if {@code n == 1}. */
  public OptionalDouble standardDeviation() {
    return variance.isPresent()
        ? OptionalDouble.of(Math.sqrt(variance.getAsDouble()))
        : OptionalDouble.empty();
  }
}
