package io.github.finsam.indicators.statistic;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Interval;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * How dependable measurements are: internal consistency, agreement of raters, stability over time.
 *
 * <p>Every method asks what to do with missing scores and is undefined if scores are missing and
 * the policy refuses that. A level is greater than 0 and less than 1; another throws {@link
 * io.github.finsam.base.InvalidValueException}. An interval is empty where the data define none:
 * too few observations, or a perfect result, whose formula gives an interval without width.
 */
public final class Reliability {

  /** Cronbach's alpha. */
  public static final Label ALPHA =
      Label.of(
          "Cronbachs alfa (1951) med Feldts intervall (1965)",
          "Cronbach's alpha (1951) with Feldt's interval (1965)");

  /** Correlation of an item with the sum of the others. */
  public static final Label ITEM_REST =
      Label.of(
          "Korrelation mellan frågan och summan av de övriga",
          "Correlation of the item with the sum of the others");

  /** Agreement of single measurements. */
  public static final Label ICC_AGREEMENT =
      Label.of(
          "Intraklasskorrelation ICC(2,1), överensstämmelse (Shrout och Fleiss 1979)",
          "Intraclass correlation ICC(2,1), agreement (Shrout and Fleiss 1979)");

  /** Consistency of single measurements. */
  public static final Label ICC_CONSISTENCY =
      Label.of(
          "Intraklasskorrelation ICC(3,1), samstämmighet (Shrout och Fleiss 1979)",
          "Intraclass correlation ICC(3,1), consistency (Shrout and Fleiss 1979)");

  /** Rank correlation. */
  public static final Label SPEARMAN =
      Label.of(
          "Spearmans rangkorrelation (1904) med Bonett och Wrights intervall (2000)",
          "Spearman's rank correlation (1904) with Bonett and Wright's interval (2000)");

  private Reliability() {}

  /**
   * Cronbach's alpha: how far the items measure one thing, at most 1, with Feldt's interval from
   * the F distribution.
   *
   * <p>Sources: L. J. Cronbach, Coefficient alpha and the internal structure of tests,
   * Psychometrika 16 (1951) 297-334; L. S. Feldt, The approximate sampling distribution of
   * Kuder-Richardson reliability coefficient twenty, Psychometrika 30 (1965) 357-370.
   *
   * @param scores items must point the same way; none is turned round here
   * @return undefined with fewer than two items or complete respondents, or if all sums are alike
   */
  public static Estimate cronbachAlpha(Scores scores, MissingData missing, double level) {
    Intervals.checkLevel(level);
    Optional<Undefined> refusal = scores.refusal(missing);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    int[][] rows = scores.complete();
    long n = rows.length;
    long k = scores.items();
    if (n < 2 || k < 2) {
      return tooFew(n);
    }
    BigInteger ofItems = BigInteger.ZERO;
    for (int item = 0; item < k; item++) {
      ofItems = ofItems.add(spread(column(rows, item)));
    }
    BigInteger ofSums = spread(rowSums(rows));
    if (ofSums.signum() == 0) {
      return new Undefined(Undefined.Reason.NO_VARIATION, n);
    }
    BigInteger items = BigInteger.valueOf(k);
    double alpha =
        items.multiply(ofSums.subtract(ofItems)).doubleValue()
            / items.subtract(BigInteger.ONE).multiply(ofSums).doubleValue();
    FDistribution f = FDistribution.of(n - 1, (double) (n - 1) * (k - 1));
    double tail = (1 - level) / 2;
    return new Estimated(
        alpha,
        OptionalDouble.empty(),
        interval(
            1 - (1 - alpha) * f.inverseSurvivalProbability(tail),
            alpha,
            1 - (1 - alpha) * f.inverseCumulativeProbability(tail),
            level,
            ALPHA),
        n,
        scores.respondents() - n,
        ALPHA);
  }

  /**
   * Pearson's correlation of each item with the sum of the other items, in the order of the items;
   * -1 to 1. No interval.
   *
   * <p>Source: the corrected item-total correlation of J. C. Nunnally, Psychometric Theory, 2nd
   * edition (1978).
   *
   * @return one for each item, each undefined with fewer than two items or three complete
   *     respondents, or if the item or the sum of the others does not vary
   */
  public static List<Estimate> itemRestCorrelations(Scores scores, MissingData missing) {
    Optional<Undefined> refusal = scores.refusal(missing);
    int[][] rows = scores.complete();
    long[] sums = rowSums(rows);
    List<Estimate> estimates = new ArrayList<>();
    for (int item = 0; item < scores.items(); item++) {
      if (refusal.isPresent()) {
        estimates.add(refusal.get());
      } else if (scores.items() < 2 || rows.length < 3) {
        estimates.add(tooFew(rows.length));
      } else {
        long[] own = column(rows, item);
        long[] rest = new long[own.length];
        for (int i = 0; i < rest.length; i++) {
          rest[i] = sums[i] - own[i];
        }
        OptionalDouble r = pearson(own, rest);
        estimates.add(
            r.isEmpty()
                ? new Undefined(Undefined.Reason.NO_VARIATION, rows.length)
                : new Estimated(
                    r.getAsDouble(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    rows.length,
                    scores.respondents() - rows.length,
                    ITEM_REST));
      }
    }
    return List.copyOf(estimates);
  }

  /**
   * Weighted kappa of two ratings of the same cases: 1 for perfect agreement, 0 for what chance
   * gives, with its large-sample standard error and the normal interval, cut at -1 and 1.
   *
   * <p>Sources: J. Cohen, Weighted kappa, Psychological Bulletin 70 (1968) 213-220; J. L. Fleiss,
   * J. Cohen and B. S. Everitt, Large sample standard errors of kappa and weighted kappa,
   * Psychological Bulletin 72 (1969) 323-327, with the error for intervals.
   *
   * @param table cases by the category of the first rating (row) and of the second (column);
   *     categories are in order and equally far apart
   * @param weights the weights of disagreements
   * @return undefined if there is no case or chance alone gives perfect agreement
   * @throws io.github.finsam.base.InvalidValueException if the table is not square, has no category
   *     or has a negative count
   */
  public static Estimate weightedKappa(long[][] table, KappaWeights weights, double level) {
    checkTable(table);
    double z = Intervals.z(level);
    int categories = table.length;
    long[] rowTotals = new long[categories];
    long[] columnTotals = new long[categories];
    long n = 0;
    BigInteger observed = BigInteger.ZERO;
    for (int i = 0; i < categories; i++) {
      for (int j = 0; j < categories; j++) {
        n = Math.addExact(n, table[i][j]);
        rowTotals[i] += table[i][j];
        columnTotals[j] += table[i][j];
        observed = observed.add(product(weights.disagreement(i - j), table[i][j]));
      }
    }
    if (n == 0) {
      return new Undefined(Undefined.Reason.NO_DATA, 0);
    }
    BigInteger expected = BigInteger.ZERO;
    for (int i = 0; i < categories; i++) {
      for (int j = 0; j < categories; j++) {
        expected =
            expected.add(
                product(rowTotals[i], columnTotals[j])
                    .multiply(BigInteger.valueOf(weights.disagreement(i - j))));
      }
    }
    if (expected.signum() == 0) {
      return new Undefined(Undefined.Reason.NO_VARIATION, n);
    }
    // Kappa is 1 - observed / expected disagreement, here over one denominator.
    double kappa =
        expected.subtract(observed.multiply(BigInteger.valueOf(n))).doubleValue()
            / expected.doubleValue();
    double error =
        observed.signum() == 0 ? 0 : kappaError(table, rowTotals, columnTotals, n, kappa, weights);
    return new Estimated(
        kappa,
        OptionalDouble.of(error),
        error == 0
            ? Optional.empty()
            : interval(
                Math.max(-1, kappa - z * error),
                kappa,
                Math.min(1, kappa + z * error),
                level,
                weights.label()),
        n,
        0,
        weights.label());
  }

  /**
   * Weighted kappa of pairs of codes, see {@link #weightedKappa(long[][], KappaWeights, double)}.
   *
   * @param pairs two columns, the ratings of the same cases
   * @param lowestCode lowest code of the scale
   * @param highestCode highest code of the scale
   * @throws io.github.finsam.base.InvalidValueException if there are not two columns, {@code
   *     lowestCode > highestCode}, or a rating lies outside the scale
   */
  public static Estimate weightedKappa(
      Scores pairs,
      int lowestCode,
      int highestCode,
      KappaWeights weights,
      MissingData missing,
      double level) {
    Intervals.checkLevel(level);
    new Arguments()
        .that(
            lowestCode <= highestCode,
            "order",
            "highestCode",
            highestCode,
            Integer.toString(lowestCode))
        .orThrow();
    int[][] rows = pairs.requirePairs().complete();
    long[][] table = new long[highestCode - lowestCode + 1][highestCode - lowestCode + 1];
    for (int[] row : rows) {
      for (int code : row) {
        new Arguments()
            .that(
                lowestCode <= code && code <= highestCode,
                "out-of-range",
                "pairs",
                code,
                Integer.toString(lowestCode),
                Integer.toString(highestCode))
            .orThrow();
      }
      table[row[0] - lowestCode][row[1] - lowestCode]++;
    }
    Optional<Undefined> refusal = pairs.refusal(missing);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Estimate kappa = weightedKappa(table, weights, level);
    return kappa instanceof Estimated estimated
        ? estimated.withLeft(pairs.respondents() - estimated.n())
        : kappa;
  }

  /**
   * ICC(2,1): how far single measurements by raters drawn at random agree, level included; at most
   * 1, below 0 if raters differ more than subjects. In McGraw and Wong's terms ICC(A,1).
   *
   * <p>Sources: P. E. Shrout and J. L. Fleiss, Intraclass correlations: uses in assessing rater
   * reliability, Psychological Bulletin 86 (1979) 420-428; K. O. McGraw and S. P. Wong, Forming
   * inferences about some intraclass correlation coefficients, Psychological Methods 1 (1996)
   * 30-46.
   *
   * @param scores one row for each subject, one column for each rater or occasion
   * @return undefined with fewer than two raters or complete subjects, or if no score varies
   */
  public static Estimate iccAgreement(Scores scores, MissingData missing, double level) {
    return icc(scores, missing, level, true);
  }

  /**
   * ICC(3,1): how far single measurements by these very raters rank subjects alike, whatever their
   * level; at most 1. In McGraw and Wong's terms ICC(C,1). Sources as for {@link #iccAgreement}.
   *
   * @param scores one row for each subject, one column for each rater or occasion
   * @return undefined with fewer than two raters or complete subjects, or if neither subjects nor
   *     residuals vary
   */
  public static Estimate iccConsistency(Scores scores, MissingData missing, double level) {
    return icc(scores, missing, level, false);
  }

  /**
   * Spearman's rank correlation, -1 to 1, equal scores sharing their mean rank. The interval needs
   * four complete pairs and a correlation other than -1 and 1.
   *
   * <p>Sources: C. Spearman, The proof and measurement of association between two things, American
   * Journal of Psychology 15 (1904) 72-101; D. G. Bonett and T. A. Wright, Sample size requirements
   * for estimating Pearson, Kendall and Spearman correlations, Psychometrika 65 (2000) 23-28: on
   * Fisher's scale the variance is (1 + r²/2) / (n - 3).
   *
   * @param pairs two columns
   * @return undefined with fewer than three complete pairs or if a column does not vary
   * @throws io.github.finsam.base.InvalidValueException if there are not two columns
   */
  public static Estimate spearman(Scores pairs, MissingData missing, double level) {
    double z = Intervals.z(level);
    Optional<Undefined> refusal = pairs.requirePairs().refusal(missing);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    int[][] rows = pairs.complete();
    int n = rows.length;
    if (n < 3) {
      return tooFew(n);
    }
    OptionalDouble correlation = pearson(ranks(column(rows, 0)), ranks(column(rows, 1)));
    if (correlation.isEmpty()) {
      return new Undefined(Undefined.Reason.NO_VARIATION, n);
    }
    double r = correlation.getAsDouble();
    Optional<Interval> interval = Optional.empty();
    if (n > 3 && Math.abs(r) < 1) {
      // Fisher's scale: atanh(r).
      double centre = (Math.log1p(r) - Math.log1p(-r)) / 2;
      double half = z * Math.sqrt((1 + r * r / 2) / (n - 3));
      interval = interval(Math.tanh(centre - half), r, Math.tanh(centre + half), level, SPEARMAN);
    }
    return new Estimated(r, OptionalDouble.empty(), interval, n, pairs.respondents() - n, SPEARMAN);
  }

  private static Estimate icc(Scores scores, MissingData missing, double level, boolean agreement) {
    Intervals.checkLevel(level);
    Optional<Undefined> refusal = scores.refusal(missing);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    int[][] rows = scores.complete();
    int n = rows.length;
    int k = scores.items();
    if (n < 2 || k < 2) {
      return tooFew(n);
    }
    MeanSquares squares = meanSquares(rows, k);
    double r = squares.rows();
    double c = squares.columns();
    double e = squares.residuals();
    double whole = r + (k - 1) * e + (agreement ? k * (c - e) / n : 0);
    if (!(whole > 0)) {
      return new Undefined(Undefined.Reason.NO_VARIATION, n);
    }
    double icc = (r - e) / whole;
    double tail = (1 - level) / 2;
    Optional<Interval> interval = Optional.empty();
    if (e > 0) {
      interval =
          agreement
              ? agreementInterval(squares, n, k, icc, level, tail)
              : consistencyInterval(r / e, n, k, icc, level, tail);
    }
    return new Estimated(
        icc,
        OptionalDouble.empty(),
        interval,
        n,
        scores.respondents() - n,
        agreement ? ICC_AGREEMENT : ICC_CONSISTENCY);
  }

  private static Optional<Interval> consistencyInterval(
      double ratio, int n, int k, double icc, double level, double tail) {
    double inner = n - 1.0;
    double outer = inner * (k - 1);
    double low = ratio / FDistribution.of(inner, outer).inverseSurvivalProbability(tail);
    double high = ratio * FDistribution.of(outer, inner).inverseSurvivalProbability(tail);
    return interval(
        (low - 1) / (low + k - 1), icc, (high - 1) / (high + k - 1), level, ICC_CONSISTENCY);
  }

  private static Optional<Interval> agreementInterval(
      MeanSquares squares, double n, double k, double icc, double level, double tail) {
    double r = squares.rows();
    double c = squares.columns();
    double e = squares.residuals();
    double f = c / e;
    double weight = n * (1 + (k - 1) * icc) - k * icc;
    double sum = k * icc * f + weight;
    double degrees =
        (k - 1) * (n - 1) * sum * sum / ((n - 1) * k * k * icc * icc * f * f + weight * weight);
    if (!(degrees > 0) || Double.isInfinite(degrees)) {
      return Optional.empty();
    }
    double upperF = FDistribution.of(n - 1, degrees).inverseSurvivalProbability(tail);
    double lowerF = FDistribution.of(degrees, n - 1).inverseSurvivalProbability(tail);
    double base = k * c + (k * n - k - n) * e;
    return interval(
        n * (r - upperF * e) / (upperF * base + n * r),
        icc,
        n * (lowerF * r - e) / (base + n * lowerF * r),
        level,
        ICC_AGREEMENT);
  }

  /** Mean squares of a two-way layout: between rows, between columns, the rest. */
  private record MeanSquares(double rows, double columns, double residuals) {}

  private static MeanSquares meanSquares(int[][] rows, int k) {
    BigInteger n = BigInteger.valueOf(rows.length);
    BigInteger items = BigInteger.valueOf(k);
    BigInteger total = BigInteger.ZERO;
    BigInteger squares = BigInteger.ZERO;
    BigInteger ofColumns = BigInteger.ZERO;
    for (int column = 0; column < k; column++) {
      long[] scores = column(rows, column);
      long sum = Arrays.stream(scores).sum();
      total = total.add(BigInteger.valueOf(sum));
      squares = squares.add(BigInteger.valueOf(products(scores, scores)));
      ofColumns = ofColumns.add(product(sum, sum));
    }
    long[] sums = rowSums(rows);
    BigInteger ofRows = BigInteger.valueOf(products(sums, sums));
    BigInteger correction = total.multiply(total);
    // Sums of squares times n k, so that all of them are whole.
    BigInteger between = n.multiply(ofRows).subtract(correction);
    BigInteger across = items.multiply(ofColumns).subtract(correction);
    BigInteger rest =
        n.multiply(items).multiply(squares).subtract(correction).subtract(between).subtract(across);
    double scale = (double) rows.length * k;
    double inner = rows.length - 1.0;
    return new MeanSquares(
        between.doubleValue() / (scale * inner),
        across.doubleValue() / (scale * (k - 1)),
        rest.doubleValue() / (scale * inner * (k - 1)));
  }

  private static double kappaError(
      long[][] table,
      long[] rowTotals,
      long[] columnTotals,
      long n,
      double kappa,
      KappaWeights weights) {
    int categories = table.length;
    double whole = weights.disagreement(categories - 1);
    double[][] weight = new double[categories][categories];
    double[] ofRow = new double[categories];
    double[] ofColumn = new double[categories];
    double chance = 0;
    for (int i = 0; i < categories; i++) {
      for (int j = 0; j < categories; j++) {
        weight[i][j] = 1 - weights.disagreement(i - j) / whole;
        ofRow[i] += weight[i][j] * columnTotals[j] / n;
        ofColumn[j] += weight[i][j] * rowTotals[i] / n;
        chance += weight[i][j] * ((double) rowTotals[i] / n) * ((double) columnTotals[j] / n);
      }
    }
    double sum = 0;
    for (int i = 0; i < categories; i++) {
      for (int j = 0; j < categories; j++) {
        double term = weight[i][j] - (ofRow[i] + ofColumn[j]) * (1 - kappa);
        sum += (double) table[i][j] / n * term * term;
      }
    }
    double centre = kappa - chance * (1 - kappa);
    return Math.sqrt(Math.max(0, sum - centre * centre) / n) / (1 - chance);
  }

  private static void checkTable(long[][] table) {
    Arguments arguments = new Arguments().that(table.length > 0, "empty", "table", "");
    for (int i = 0; i < table.length; i++) {
      arguments.that(
          table[i].length == table.length,
          "mismatch",
          "table[" + i + "]",
          table[i].length,
          table.length + " columns");
      for (long count : table[i]) {
        arguments.that(count >= 0, "negative", "table[" + i + "]", count);
      }
    }
    arguments.orThrow();
  }

  /** An interval if the formula gave one around the value. */
  private static Optional<Interval> interval(
      double lower, double value, double upper, double level, Label method) {
    return Double.isFinite(lower)
            && Double.isFinite(upper)
            && lower < upper
            && lower <= value
            && value <= upper
        ? Optional.of(Interval.of(lower, upper, level, method))
        : Optional.empty();
  }

  private static Undefined tooFew(long n) {
    return new Undefined(n == 0 ? Undefined.Reason.NO_DATA : Undefined.Reason.TOO_FEW, n);
  }

  /** Pearson's correlation from exact sums; empty if one of the two does not vary. */
  private static OptionalDouble pearson(long[] x, long[] y) {
    BigInteger spreadX = spread(x);
    BigInteger spreadY = spread(y);
    if (spreadX.signum() == 0 || spreadY.signum() == 0) {
      return OptionalDouble.empty();
    }
    BigInteger common =
        Sums.spread(x.length, products(x, y), Arrays.stream(x).sum(), Arrays.stream(y).sum());
    // A perfect correlation is 1 to the last bit.
    if (common.multiply(common).equals(spreadX.multiply(spreadY))) {
      return OptionalDouble.of(common.signum());
    }
    double r =
        common.doubleValue() / Math.sqrt(spreadX.doubleValue()) / Math.sqrt(spreadY.doubleValue());
    return OptionalDouble.of(Math.max(-1, Math.min(1, r)));
  }

  private static BigInteger spread(long[] x) {
    return Sums.spread(x.length, products(x, x), Arrays.stream(x).sum());
  }

  private static long products(long[] x, long[] y) {
    long sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum = Math.addExact(sum, Math.multiplyExact(x[i], y[i]));
    }
    return sum;
  }

  private static BigInteger product(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }

  /** Twice the mean ranks, which are whole. */
  private static long[] ranks(long[] x) {
    long[] sorted = x.clone();
    Arrays.sort(sorted);
    long[] ranks = new long[x.length];
    for (int i = 0; i < x.length; i++) {
      ranks[i] = first(sorted, x[i]) + first(sorted, x[i] + 1) + 1L;
    }
    return ranks;
  }

  /** How many of the sorted numbers are below the bound. */
  private static int first(long[] sorted, long bound) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static long[] column(int[][] rows, int item) {
    long[] column = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      column[i] = rows[i][item];
    }
    return column;
  }

  private static long[] rowSums(int[][] rows) {
    long[] sums = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int score : rows[i]) {
        sums[i] += score;
      }
    }
    return sums;
  }
}
