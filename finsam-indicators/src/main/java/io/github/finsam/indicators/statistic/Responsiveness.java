package io.github.finsam.indicators.statistic;

import io.github.finsam.base.Label;
import io.github.finsam.base.Share;
import io.github.finsam.indicators.internal.Arguments;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well a measure shows change: mean change, standardised response mean, effect size, floor and
 * ceiling. A change is compared minus baseline, in steps of the scale.
 *
 * <p>Methods on pairs throw {@link io.github.finsam.base.InvalidValueException} if there are not
 * two columns, and are undefined if scores are missing and the policy refuses that.
 */
public final class Responsiveness {

  /** The mean change within pairs. */
  public static final Label MEAN_CHANGE =
      Label.of("Medelförändring inom paren", "Mean change within pairs");

  /** Mean change by the standard deviation of the changes. */
  public static final Label STANDARDISED_RESPONSE_MEAN =
      Label.of(
          "Standardiserad medelförändring, SRM (Liang 1990)",
          "Standardised response mean, SRM (Liang 1990)");

  /** Mean change by the standard deviation of the baseline. */
  public static final Label EFFECT_SIZE =
      Label.of("Effektstorlek (Kazis 1989)", "Effect size (Kazis 1989)");

  /**
   * 15 percent, above which C. B. Terwee and others see a floor or ceiling effect: Quality criteria
   * were proposed for measurement properties of health status questionnaires, Journal of Clinical
   * Epidemiology 60 (2007) 34-42.
   */
  public static final Share TERWEE_THRESHOLD = Share.of(15, 100);

  private Responsiveness() {}

  /**
   * The mean change with Student's interval of paired differences and its standard error.
   *
   * <p>Undefined without a complete pair. Standard error and interval are empty with a single pair,
   * the interval also if all changes are alike.
   *
   * @param level confidence level, greater than 0 and less than 1
   */
  public static Estimate meanChange(Scores pairs, MissingData missing, double level) {
    Intervals.checkLevel(level);
    Optional<Undefined> refusal = pairs.requirePairs().refusal(missing);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Optional<Moments> changes = changes(pairs);
    if (changes.isEmpty()) {
      return new Undefined(Undefined.Reason.NO_DATA, 0);
    }
    Moments change = changes.get();
    return new Estimated(
        change.mean(),
        change.variance().isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(Math.sqrt(change.variance().getAsDouble() / change.n())),
        Intervals.pairedT(change, level),
        change.n(),
        pairs.respondents() - change.n(),
        MEAN_CHANGE);
  }

  /**
   * The mean change in units of the standard deviation of the changes. No interval.
   *
   * <p>Source: M. H. Liang, A. H. Fossel and M. G. Larson, Comparisons of five health status
   * instruments for orthopedic evaluation, Medical Care 28 (1990) 632-642.
   *
   * @return undefined with fewer than two complete pairs or if all changes are alike
   */
  public static Estimate standardisedResponseMean(Scores pairs, MissingData missing) {
    Optional<Undefined> refusal = pairs.requirePairs().refusal(missing);
    return refusal.isPresent()
        ? refusal.get()
        : ratio(pairs, changes(pairs), STANDARDISED_RESPONSE_MEAN);
  }

  /**
   * The mean change in units of the standard deviation of the baseline. No interval.
   *
   * <p>Source: L. E. Kazis, J. J. Anderson and R. F. Meenan, Effect sizes for interpreting changes
   * in health status, Medical Care 27 (1989) S178-S189.
   *
   * @return undefined with fewer than two complete pairs or if all scores of the baseline are alike
   */
  public static Estimate effectSize(Scores pairs, MissingData missing) {
    Optional<Undefined> refusal = pairs.requirePairs().refusal(missing);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    int[][] rows = pairs.complete();
    int[] baseline = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      baseline[i] = rows[i][0];
    }
    return ratio(pairs, Moments.ofScores(baseline), EFFECT_SIZE);
  }

  /**
   * How many gave the lowest and the highest code; empty if there is no answer.
   *
   * @param countsByCode the number of answers at the index of their code, none negative; a code
   *     past its end was given by nobody
   * @param lowestCode lowest code of the scale, zero or greater
   * @param highestCode highest code of the scale, above the lowest
   * @param threshold above which share there is an effect, for example {@link #TERWEE_THRESHOLD}
   * @throws io.github.finsam.base.InvalidValueException if {@code lowestCode < 0}, {@code
   *     lowestCode >= highestCode} or a count is negative
   */
  public static Optional<FloorCeiling> floorCeiling(
      long[] countsByCode, int lowestCode, int highestCode, Share threshold) {
    new Arguments()
        .that(
            lowestCode != highestCode,
            "mismatch",
            "highestCode",
            highestCode,
            "above " + lowestCode)
        .orThrow();
    Optional<Share> floor = Descriptive.share(countsByCode, lowestCode, highestCode, lowestCode);
    Optional<Share> ceiling = Descriptive.share(countsByCode, lowestCode, highestCode, highestCode);
    return floor.flatMap(low -> ceiling.map(high -> new FloorCeiling(low, high, threshold)));
  }

  /** The moments of the changes of complete pairs; empty if there is none. */
  static Optional<Moments> changes(Scores pairs) {
    int[][] rows = pairs.complete();
    int[] changes = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      changes[i] = rows[i][1] - rows[i][0];
    }
    return Moments.ofScores(changes);
  }

  private static Estimate ratio(Scores pairs, Optional<Moments> unit, Label method) {
    Optional<Moments> change = changes(pairs);
    if (change.isEmpty() || unit.isEmpty()) {
      return new Undefined(Undefined.Reason.NO_DATA, 0);
    }
    long n = change.get().n();
    OptionalDouble deviation = unit.get().standardDeviation();
    if (deviation.isEmpty()) {
      return new Undefined(Undefined.Reason.TOO_FEW, n);
    }
    if (deviation.getAsDouble() == 0) {
      return new Undefined(Undefined.Reason.NO_VARIATION, n);
    }
    return new Estimated(
        change.get().mean() / deviation.getAsDouble(),
        OptionalDouble.empty(),
        Optional.empty(),
        n,
        pairs.respondents() - n,
        method);
  }
}
