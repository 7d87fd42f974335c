package io.github.finsam.indicators.statistic;

import io.github.finsam.base.Label;
import io.github.finsam.base.Share;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Interval;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Confidence intervals for shares, means and their differences.
 *
 * <p>A level is greater than 0 and less than 1; every method throws {@link
 * io.github.finsam.base.InvalidValueException} for another. Differences are compared minus
 * baseline.
 *
 * <p>An interval for a mean is empty with fewer than two observations, since nothing then shows how
 * far they scatter, and with a standard deviation of zero: a handful of equal answers would give an
 * interval without width, which claims a certainty that they do not carry. Few observations
 * otherwise need no rule of their own, as Student's distribution widens the interval for them; it
 * rests on the mean being about normally distributed, which answers on a short scale with fewer
 * than some ten observations only roughly fulfil. Limits may lie outside the scale; {@link #cut}
 * makes them end there.
 */
public final class Intervals {

  /** Wilson's score interval for one share. */
  public static final Label WILSON =
      Label.of("Wilsons intervall (1927)", "Wilson's score interval (1927)");

  /** Newcombe's hybrid interval for a difference of independent shares. */
  public static final Label NEWCOMBE =
      Label.of(
          "Newcombes hybridintervall för oberoende andelar (1998)",
          "Newcombe's hybrid score interval for independent shares (1998)");

  /** Newcombe's hybrid interval for a difference of paired shares. */
  public static final Label NEWCOMBE_PAIRED =
      Label.of(
          "Newcombes hybridintervall för parade andelar (1998)",
          "Newcombe's hybrid score interval for paired shares (1998)");

  /** Student's interval for a mean. */
  public static final Label STUDENT_T =
      Label.of("Students t-intervall (1908)", "Student's t interval (1908)");

  /** Welch's interval for a difference of means. */
  public static final Label WELCH =
      Label.of(
          "Welchs intervall för olika spridning (1947)",
          "Welch's interval for unequal variances (1947)");

  /** Student's interval for the mean change within pairs. */
  public static final Label PAIRED_T =
      Label.of(
          "Students t-intervall för parvisa skillnader (1908)",
          "Student's t interval of paired differences (1908)");

  private static final Quantiles NORMAL =
      new Quantiles(
          1,
          (degrees, level) ->
              NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2));
  private static final Quantiles STUDENT = new Quantiles(4096, Intervals::quantile);

  private Intervals() {}

  /**
   * Wilson's score interval for one share, without continuity correction: always within 0 and 1,
   * and always around the share.
   *
   * <p>Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference,
   * Journal of the American Statistical Association 22 (1927) 209-212; method 3 of R. G. Newcombe,
   * Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998)
   * 857-872.
   */
  public static Interval wilson(Share share, double level) {
    double z = z(level);
    return Interval.of(
        wilsonLower(share.part(), share.whole(), z),
        wilsonUpper(share.part(), share.whole(), z),
        level,
        WILSON);
  }

  /**
   * Newcombe's interval for the difference of two independent shares, compared minus baseline: the
   * Wilson limits of the two, put together by squaring and adding. Within -1 and 1.
   *
   * <p>Source: method 10 of R. G. Newcombe, Interval estimation for the difference between
   * independent proportions: comparison of eleven methods, Statistics in Medicine 17 (1998)
   * 873-890.
   */
  public static Interval newcombe(Share baseline, Share compared, double level) {
    double z = z(level);
    double p1 = value(compared);
    double p2 = value(baseline);
    double below1 = p1 - wilsonLower(compared.part(), compared.whole(), z);
    double above1 = wilsonUpper(compared.part(), compared.whole(), z) - p1;
    double below2 = p2 - wilsonLower(baseline.part(), baseline.whole(), z);
    double above2 = wilsonUpper(baseline.part(), baseline.whole(), z) - p2;
    double difference = p1 - p2;
    return Interval.of(
        Math.max(-1, difference - Math.sqrt(below1 * below1 + above2 * above2)),
        Math.min(1, difference + Math.sqrt(above1 * above1 + below2 * below2)),
        level,
        NEWCOMBE);
  }

  /**
   * Newcombe's interval for the difference of two shares of the same pairs, compared minus
   * baseline: Wilson limits put together with the correlation within pairs, continuity-corrected
   * where it is positive. Within -1 and 1; empty if there is no pair.
   *
   * <p>Source: method 10 of R. G. Newcombe, Improved confidence intervals for the difference
   * between binomial proportions based on paired data, Statistics in Medicine 17 (1998) 2635-2650.
   */
  public static Optional<Interval> newcombePaired(PairedCounts pairs, double level) {
    double z = z(level);
    long n = pairs.n();
    if (n == 0) {
      return Optional.empty();
    }
    long yes1 = pairs.both() + pairs.onlyCompared();
    long yes2 = pairs.both() + pairs.onlyBaseline();
    double p1 = (double) yes1 / n;
    double p2 = (double) yes2 / n;
    double below1 = p1 - wilsonLower(yes1, n, z);
    double above1 = wilsonUpper(yes1, n, z) - p1;
    double below2 = p2 - wilsonLower(yes2, n, z);
    double above2 = wilsonUpper(yes2, n, z) - p2;
    double phi = phi(pairs, n, yes1, yes2);
    double difference = ((double) pairs.onlyCompared() - pairs.onlyBaseline()) / n;
    return Optional.of(
        Interval.of(
            Math.max(-1, difference - root(below1, above2, phi)),
            Math.min(1, difference + root(above1, below2, phi)),
            level,
            NEWCOMBE_PAIRED));
  }

  /**
   * Student's interval for a mean, with {@code n - 1} degrees of freedom. Empty with fewer than two
   * observations or a standard deviation of zero.
   *
   * <p>Source: Student, The probable error of a mean, Biometrika 6 (1908) 1-25.
   */
  public static Optional<Interval> studentT(Moments sample, double level) {
    return oneSample(sample, level, STUDENT_T);
  }

  /**
   * Student's interval for the mean change within pairs, {@code n - 1} degrees of freedom. Empty
   * with fewer than two pairs or if all changes are alike.
   *
   * <p>Source: Student, The probable error of a mean, Biometrika 6 (1908) 1-25.
   *
   * @param changes the changes, one for each pair, compared minus baseline
   */
  public static Optional<Interval> pairedT(Moments changes, double level) {
    return oneSample(changes, level, PAIRED_T);
  }

  /**
   * Welch's interval for the difference of two means, compared minus baseline, with the degrees of
   * freedom of Welch and Satterthwaite. Empty if a sample has fewer than two observations or both
   * standard deviations are zero.
   *
   * <p>Source: B. L. Welch, The generalization of "Student's" problem when several different
   * population variances are involved, Biometrika 34 (1947) 28-35; F. E. Satterthwaite, An
   * approximate distribution of estimates of variance components, Biometrics Bulletin 2 (1946)
   * 110-114.
   */
  public static Optional<Interval> welch(Moments baseline, Moments compared, double level) {
    checkLevel(level);
    if (baseline.variance().isEmpty() || compared.variance().isEmpty()) {
      return Optional.empty();
    }
    double error1 = compared.variance().getAsDouble() / compared.n();
    double error2 = baseline.variance().getAsDouble() / baseline.n();
    double error = error1 + error2;
    if (error == 0) {
      return Optional.empty();
    }
    // By shares of the error, so that no square of a small number becomes zero.
    double share1 = error1 / error;
    double share2 = error2 / error;
    double degrees =
        1 / (share1 * share1 / (compared.n() - 1) + share2 * share2 / (baseline.n() - 1));
    double half = quantile(degrees, level) * Math.sqrt(error);
    double difference = compared.mean() - baseline.mean();
    return Optional.of(Interval.of(difference - half, difference + half, level, WELCH));
  }

  /**
   * The interval without what lies outside a scale; its method says that it was cut.
   *
   * @param interval an interval that overlaps the scale
   * @param lowest lower end of the scale, in the unit of the interval
   * @param highest upper end of the scale
   * @return the same interval if it lies within the scale
   * @throws io.github.finsam.base.InvalidValueException if {@code lowest > highest} or the interval
   *     lies wholly outside
   */
  public static Interval cut(Interval interval, double lowest, double highest) {
    if (interval.lowerInclusive() >= lowest && interval.upperInclusive() <= highest) {
      return interval;
    }
    return Interval.of(
        Math.max(lowest, interval.lowerInclusive()),
        Math.min(highest, interval.upperInclusive()),
        interval.level(),
        Label.of(
            interval.method().sv() + ", avkortat vid skalans ände",
            interval.method().en() + ", cut at the end of the scale"));
  }

  static void checkLevel(double level) {
    new Arguments()
        .that(level > 0 && level < 1, "out-of-range", "level", level, "0", "1")
        .orThrow();
  }

  /** The quantile of the standard normal distribution for a two-sided level. */
  static double z(double level) {
    checkLevel(level);
    return NORMAL.of(0, level);
  }

  private static double quantile(double degrees, double level) {
    return TDistribution.of(degrees).inverseSurvivalProbability((1 - level) / 2);
  }

  private static Optional<Interval> oneSample(Moments sample, double level, Label method) {
    checkLevel(level);
    double variance = sample.variance().orElse(0);
    if (variance == 0) {
      return Optional.empty();
    }
    double half = STUDENT.of(sample.n() - 1, level) * Math.sqrt(variance / sample.n());
    return Optional.of(Interval.of(sample.mean() - half, sample.mean() + half, level, method));
  }

  private static double value(Share share) {
    return (double) share.part() / share.whole();
  }

  private static double wilsonLower(long part, long whole, double z) {
    if (part == 0) {
      return 0;
    }
    double p = (double) part / whole;
    double root = z * Math.sqrt(z * z + 4 * (double) part * (1 - p));
    double lower = (2 * (double) part + z * z - root) / (2 * (whole + z * z));
    // Rounding must not push a limit past what it cannot pass.
    return Math.max(0, Math.min(p, lower));
  }

  private static double wilsonUpper(long part, long whole, double z) {
    if (part == whole) {
      return 1;
    }
    double p = (double) part / whole;
    double root = z * Math.sqrt(z * z + 4 * (double) part * (1 - p));
    double upper = (2 * (double) part + z * z + root) / (2 * (whole + z * z));
    return Math.min(1, Math.max(p, upper));
  }

  /** The correlation within pairs, shrunk by half a case in each cell if it is positive. */
  private static double phi(PairedCounts pairs, long n, long yes1, long yes2) {
    double margins = (double) yes1 * (n - yes1) * ((double) yes2 * (n - yes2));
    if (margins == 0) {
      return 0;
    }
    double determinant =
        BigInteger.valueOf(pairs.both())
            .multiply(BigInteger.valueOf(pairs.neither()))
            .subtract(
                BigInteger.valueOf(pairs.onlyBaseline())
                    .multiply(BigInteger.valueOf(pairs.onlyCompared())))
            .doubleValue();
    double corrected = determinant > 0 ? Math.max(0, determinant - n / 2.0) : determinant;
    return corrected / Math.sqrt(margins);
  }

  private static double root(double a, double b, double phi) {
    return Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
  }
}
