package io.github.finsam.indicators.statistic;

import io.github.finsam.base.Share;
import io.github.finsam.indicators.internal.Arguments;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Views on counts by code: number, mean, median, standard deviation, index and share.
 *
 * <p>In every method {@code countsByCode[c]} is the number of answers with code {@code c}; only the
 * codes from {@code lowestCode} to {@code highestCode}, both included, are read, so codes of
 * non-answers outside the scale do no harm. A code past the end of the array was given by nobody: a
 * tally's counts end at the highest code that somebody gave. Sums are exact (64 bits, 128 where
 * products are formed) and followed by one division, so results do not depend on how the counts
 * came about.
 *
 * <p>A method that returns an {@code Optional} is empty where the data define no result. Its twin
 * ending in {@code AsDouble} allocates nothing and throws instead.
 *
 * <p>Every method throws {@link io.github.finsam.base.InvalidValueException} if {@code lowestCode <
 * 0}, {@code lowestCode > highestCode} or a count that is read is negative, and {@link
 * ArithmeticException} if a sum passes 2<sup>63</sup> - 1.
 */
public final class Descriptive {

  private Descriptive() {}

  /** The number of answers. */
  public static long n(long[] countsByCode, int lowestCode, int highestCode) {
    checkRange(lowestCode, highestCode);
    long n = 0;
    for (int code = lowestCode; code <= highestCode; code++) {
      n = Math.addExact(n, count(countsByCode, code));
    }
    return n;
  }

  /** The sum of the codes of all answers. */
  public static long sum(long[] countsByCode, int lowestCode, int highestCode) {
    checkRange(lowestCode, highestCode);
    long sum = 0;
    for (int code = lowestCode; code <= highestCode; code++) {
      sum = Math.addExact(sum, Math.multiplyExact(code, count(countsByCode, code)));
    }
    return sum;
  }

  /** The mean of the codes; empty if there is no answer. */
  public static OptionalDouble mean(long[] countsByCode, int lowestCode, int highestCode) {
    return n(countsByCode, lowestCode, highestCode) == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(meanAsDouble(countsByCode, lowestCode, highestCode));
  }

  /**
   * The mean of the codes.
   *
   * @throws io.github.finsam.base.InvalidValueException also if there is no answer
   */
  public static double meanAsDouble(long[] countsByCode, int lowestCode, int highestCode) {
    long n = atLeastOne(n(countsByCode, lowestCode, highestCode));
    return (double) sum(countsByCode, lowestCode, highestCode) / (double) n;
  }

  /**
   * The ordinary median: the middle answer, or the mean of the two middle ones. Not interpolated
   * within a step of the scale. Empty if there is no answer.
   */
  public static OptionalDouble median(long[] countsByCode, int lowestCode, int highestCode) {
    return n(countsByCode, lowestCode, highestCode) == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(medianAsDouble(countsByCode, lowestCode, highestCode));
  }

  /**
   * The ordinary median, see {@link #median}.
   *
   * @throws io.github.finsam.base.InvalidValueException also if there is no answer
   */
  public static double medianAsDouble(long[] countsByCode, int lowestCode, int highestCode) {
    long n = atLeastOne(n(countsByCode, lowestCode, highestCode));
    long lowerPlace = (n - 1) / 2;
    long upperPlace = n / 2;
    long seen = 0;
    int code = lowestCode - 1;
    while (seen <= lowerPlace) {
      seen += count(countsByCode, ++code);
    }
    int lower = code;
    while (seen <= upperPlace) {
      seen += count(countsByCode, ++code);
    }
    return ((double) lower + (double) code) / 2;
  }

  /**
   * The standard deviation of a sample, with {@code n - 1} in the denominator, in steps of the
   * scale; empty if there are fewer than two answers. Zero if all answers are alike.
   */
  public static OptionalDouble standardDeviation(
      long[] countsByCode, int lowestCode, int highestCode) {
    return n(countsByCode, lowestCode, highestCode) < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(standardDeviationAsDouble(countsByCode, lowestCode, highestCode));
  }

  /**
   * The standard deviation of a sample, see {@link #standardDeviation}.
   *
   * @throws io.github.finsam.base.InvalidValueException also if there are fewer than two answers
   */
  public static double standardDeviationAsDouble(
      long[] countsByCode, int lowestCode, int highestCode) {
    return Math.sqrt(varianceAsDouble(countsByCode, lowestCode, highestCode));
  }

  /**
   * The variance of a sample: (n Σx² - (Σx)²) / (n (n - 1)), numerator and denominator exact.
   *
   * @throws io.github.finsam.base.InvalidValueException also if there are fewer than two answers
   */
  public static double varianceAsDouble(long[] countsByCode, int lowestCode, int highestCode) {
    checkRange(lowestCode, highestCode);
    long n = 0;
    long sum = 0;
    long squares = 0;
    for (int code = lowestCode; code <= highestCode; code++) {
      // A shift leaves the variance as it is and keeps the sums small.
      long step = (long) code - lowestCode;
      long count = count(countsByCode, code);
      n = Math.addExact(n, count);
      sum = Math.addExact(sum, Math.multiplyExact(step, count));
      squares = Math.addExact(squares, Math.multiplyExact(step * step, count));
    }
    if (n < 2) {
      new Arguments()
          .that(false, "out-of-range", "n", n, "2", Long.toString(Long.MAX_VALUE))
          .orThrow();
    }
    long high = Math.multiplyHigh(n, squares) - Math.multiplyHigh(sum, sum);
    long minuend = n * squares;
    long low = minuend - sum * sum;
    if (Long.compareUnsigned(low, minuend) > 0) {
      high--;
    }
    return toDouble(high, low) / toDouble(Math.multiplyHigh(n, n - 1), n * (n - 1));
  }

  /**
   * The mean as an index: 0 if all gave the lowest code of the range, 100 if all gave the highest;
   * {@code (mean - lowest) / (highest - lowest) * 100}. Empty if there is no answer.
   *
   * @throws io.github.finsam.base.InvalidValueException also if {@code lowestCode == highestCode}
   */
  public static OptionalDouble index(long[] countsByCode, int lowestCode, int highestCode) {
    return n(countsByCode, lowestCode, highestCode) == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(indexAsDouble(countsByCode, lowestCode, highestCode));
  }

  /**
   * The mean as an index from 0 to 100, see {@link #index}.
   *
   * @throws io.github.finsam.base.InvalidValueException also if there is no answer or {@code
   *     lowestCode == highestCode}
   */
  public static double indexAsDouble(long[] countsByCode, int lowestCode, int highestCode) {
    checkRange(lowestCode, highestCode);
    if (lowestCode == highestCode) {
      new Arguments()
          .that(false, "mismatch", "highestCode", highestCode, "above " + lowestCode)
          .orThrow();
    }
    long n = 0;
    long steps = 0;
    for (int code = lowestCode; code <= highestCode; code++) {
      long count = count(countsByCode, code);
      n = Math.addExact(n, count);
      steps = Math.addExact(steps, Math.multiplyExact((long) code - lowestCode, count));
    }
    atLeastOne(n);
    return (double) Math.multiplyExact(100, steps)
        / (double) Math.multiplyExact((long) highestCode - lowestCode, n);
  }

  /**
   * The number of answers with one of these codes.
   *
   * @param codes each within the range and given once; none for zero answers
   * @throws io.github.finsam.base.InvalidValueException also if a code lies outside the range or
   *     stands twice
   */
  public static long part(long[] countsByCode, int lowestCode, int highestCode, int... codes) {
    checkRange(lowestCode, highestCode);
    long part = 0;
    for (int i = 0; i < codes.length; i++) {
      int code = codes[i];
      if (code < lowestCode || code > highestCode) {
        new Arguments()
            .that(
                false,
                "out-of-range",
                "codes",
                code,
                Integer.toString(lowestCode),
                Integer.toString(highestCode))
            .orThrow();
      }
      for (int j = 0; j < i; j++) {
        if (codes[j] == code) {
          new Arguments().that(false, "duplicate", "codes", code).orThrow();
        }
      }
      part = Math.addExact(part, count(countsByCode, code));
    }
    return part;
  }

  /**
   * Those who gave one of these codes, of all who answered; empty if there is no answer.
   *
   * @param codes each within the range and given once
   * @throws io.github.finsam.base.InvalidValueException also if a code lies outside the range or
   *     stands twice
   */
  public static Optional<Share> share(
      long[] countsByCode, int lowestCode, int highestCode, int... codes) {
    long part = part(countsByCode, lowestCode, highestCode, codes);
    long n = n(countsByCode, lowestCode, highestCode);
    return n == 0 ? Optional.empty() : Optional.of(Share.of(part, n));
  }

  /**
   * The share of {@link #share} as a number from 0 to 1, for programs that compare many.
   *
   * @throws io.github.finsam.base.InvalidValueException also if there is no answer, a code lies
   *     outside the range or stands twice
   */
  public static double shareAsDouble(
      long[] countsByCode, int lowestCode, int highestCode, int... codes) {
    long part = part(countsByCode, lowestCode, highestCode, codes);
    return (double) part / (double) atLeastOne(n(countsByCode, lowestCode, highestCode));
  }

  /** The double nearest to a number of 128 bits that is not negative. */
  static double toDouble(long high, long low) {
    int bits =
        high == 0
            ? Long.SIZE - Long.numberOfLeadingZeros(low)
            : 2 * Long.SIZE - Long.numberOfLeadingZeros(high);
    if (bits < Long.SIZE) {
      return (double) low;
    }
    // Keep 62 bits and whether anything was cut off: more than a double holds, so it rounds once.
    int shift = bits - 62;
    long top;
    boolean rest;
    if (shift < Long.SIZE) {
      top = (high << (Long.SIZE - shift)) | (low >>> shift);
      rest = (low << (Long.SIZE - shift)) != 0;
    } else {
      top = high >>> (shift - Long.SIZE);
      rest = low != 0 || (shift > Long.SIZE && (high << (2 * Long.SIZE - shift)) != 0);
    }
    return Math.scalb((double) (rest ? top | 1 : top), shift);
  }

  private static void checkRange(int lowestCode, int highestCode) {
    if (lowestCode < 0 || lowestCode > highestCode) {
      new Arguments()
          .that(lowestCode >= 0, "negative", "lowestCode", lowestCode)
          .that(
              lowestCode <= highestCode,
              "order",
              "highestCode",
              highestCode,
              Integer.toString(lowestCode))
          .orThrow();
    }
  }

  /** How many gave the code; none did past the end of the counts. */
  static long count(long[] countsByCode, int code) {
    long count = code < countsByCode.length ? countsByCode[code] : 0;
    if (count < 0) {
      new Arguments().that(false, "negative", "countsByCode[" + code + "]", count).orThrow();
    }
    return count;
  }

  private static long atLeastOne(long n) {
    if (n == 0) {
      new Arguments().that(false, "empty", "countsByCode", "0").orThrow();
    }
    return n;
  }
}
