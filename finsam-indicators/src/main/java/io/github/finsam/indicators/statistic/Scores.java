package io.github.finsam.indicators.statistic;

import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Whole-number scores of respondents on items: one row for each respondent, one column for each
 * item, rater or occasion. A score may be missing.
 *
 * <p>Two columns make pairs: the first is the baseline, the second what is compared with it.
 *
 * <p>Immutable and thread-safe.
 */
public final class Scores {

  /** Greatest absolute value of a score: far above any scale, small enough for exact sums. */
  public static final int MAX_SCORE = Short.MAX_VALUE;

  /** Stands for every kind of missing score where there are several. */
  private static final int NONE = Integer.MIN_VALUE;

  private final int items;
  private final int[][] rows;
  private final OptionalInt missing;

  private Scores(int items, int[][] rows, OptionalInt missing) {
    Arguments arguments = new Arguments();
    this.items = items;
    this.missing = missing;
    this.rows = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      this.rows[i] = rows[i].clone();
      arguments.that(
          rows[i].length == items,
          "mismatch",
          "respondents[" + i + "]",
          rows[i].length,
          items + " scores");
      for (int score : this.rows[i]) {
        arguments.that(
            isMissing(score) || (score >= -MAX_SCORE && score <= MAX_SCORE),
            "out-of-range",
            "respondents[" + i + "]",
            score,
            Integer.toString(-MAX_SCORE),
            Integer.toString(MAX_SCORE));
      }
    }
    arguments.orThrow();
  }

  /**
   * Scores of which none is missing.
   *
   * @param respondents the scores of each respondent, as many for each
   * @throws io.github.finsam.base.InvalidValueException if the rows differ in length or a score
   *     lies outside -{@value #MAX_SCORE} to {@value #MAX_SCORE}
   */
  public static Scores of(int[]... respondents) {
    return new Scores(width(respondents), respondents, OptionalInt.empty());
  }

  /**
   * Scores of which some may be missing.
   *
   * @param missing stands wherever a score is missing; a number that is no score
   * @param respondents the scores of each respondent, as many for each
   * @throws io.github.finsam.base.InvalidValueException if the rows differ in length or a score
   *     lies outside -{@value #MAX_SCORE} to {@value #MAX_SCORE}
   */
  public static Scores withMissing(int missing, int[]... respondents) {
    return new Scores(width(respondents), respondents, OptionalInt.of(missing));
  }

  /**
   * Scores on a scale: whatever lies outside it, such as the codes for blank and for do not know,
   * is a missing score.
   *
   * @param lowestCode lowest code of the scale
   * @param highestCode highest code of the scale
   * @param respondents the codes of each respondent, as many for each
   * @throws io.github.finsam.base.InvalidValueException if the rows differ in length, {@code
   *     lowestCode > highestCode}, or one of the two lies outside -{@value #MAX_SCORE} to {@value
   *     #MAX_SCORE}
   */
  public static Scores onScale(int lowestCode, int highestCode, int[]... respondents) {
    new Arguments()
        .that(
            lowestCode <= highestCode,
            "order",
            "highestCode",
            highestCode,
            Integer.toString(lowestCode))
        .that(
            lowestCode >= -MAX_SCORE && lowestCode <= MAX_SCORE,
            "out-of-range",
            "lowestCode",
            lowestCode,
            Integer.toString(-MAX_SCORE),
            Integer.toString(MAX_SCORE))
        .that(
            highestCode >= -MAX_SCORE && highestCode <= MAX_SCORE,
            "out-of-range",
            "highestCode",
            highestCode,
            Integer.toString(-MAX_SCORE),
            Integer.toString(MAX_SCORE))
        .orThrow();
    int[][] rows = new int[respondents.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          Arrays.stream(respondents[i])
              .map(code -> code < lowestCode || code > highestCode ? NONE : code)
              .toArray();
    }
    return new Scores(width(rows), rows, OptionalInt.of(NONE));
  }

  /**
   * Scores from filled-in questionnaires of one form: what the form knows as no answer is a missing
   * score.
   *
   * @param form the form they were filled in on
   * @param items ids of items of the form, each once; they are the columns, in this order
   * @param responses read once to the end, one row for each
   * @throws io.github.finsam.base.InvalidValueException if there are no items, one occurs twice or
   *     is not on the form, or a response does not fit the form
   */
  public static Scores of(Form form, List<String> items, Iterator<Response> responses) {
    Arguments arguments = new Arguments().that(!items.isEmpty(), "empty", "items", "");
    String known = String.join(", ", form.items().stream().map(FormItem::id).toList());
    Set<String> seen = new HashSet<>();
    for (String item : items) {
      arguments
          .that(form.indexOf(item).isPresent(), "not-in", "items", item, known)
          .that(seen.add(item), "duplicate", "items", item);
    }
    arguments.orThrow();
    int[] places = items.stream().flatMap(i -> form.indexOf(i).stream()).mapToInt(p -> p).toArray();
    List<int[]> rows = new ArrayList<>();
    while (responses.hasNext()) {
      Response response = responses.next();
      form.check(response);
      rows.add(
          Arrays.stream(places)
              .map(
                  place -> {
                    int code = response.answers().code(place);
                    return form.items().get(place).isAnswer(code) ? code : NONE;
                  })
              .toArray());
    }
    return new Scores(items.size(), rows.toArray(int[][]::new), OptionalInt.of(NONE));
  }

  /**
   * Pairs of which none is missing.
   *
   * @param baseline the first score of each pair
   * @param compared the second score of each pair, in the same order
   * @throws io.github.finsam.base.InvalidValueException if the two differ in length or a score lies
   *     outside -{@value #MAX_SCORE} to {@value #MAX_SCORE}
   */
  public static Scores pairs(int[] baseline, int[] compared) {
    new Arguments()
        .that(
            baseline.length == compared.length,
            "mismatch",
            "compared",
            compared.length,
            baseline.length + " scores")
        .orThrow();
    int[][] rows = new int[baseline.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new int[] {baseline[i], compared[i]};
    }
    return new Scores(2, rows, OptionalInt.empty());
  }

  /** The number of respondents, those with missing scores included. */
  public int respondents() {
    return rows.length;
  }

  /** The number of items, raters or occasions; zero if there is no respondent. */
  public int items() {
    return items;
  }

  /** The number of respondents without a missing score. */
  public int completeRespondents() {
    return complete().length;
  }

  /** Why the policy allows no result; empty if it allows one. */
  Optional<Undefined> refusal(MissingData policy) {
    int complete = completeRespondents();
    return policy == MissingData.REFUSE && complete < rows.length
        ? Optional.of(new Undefined(Undefined.Reason.MISSING_ANSWERS, complete))
        : Optional.empty();
  }

  /** Checks that the scores are pairs. */
  Scores requirePairs() {
    new Arguments()
        .that(items == 2 || rows.length == 0, "mismatch", "scores", items, "2 columns")
        .orThrow();
    return this;
  }

  /** The rows of those without a missing score; shared, so never to be changed. */
  int[][] complete() {
    return Arrays.stream(rows)
        .filter(row -> Arrays.stream(row).noneMatch(this::isMissing))
        .toArray(int[][]::new);
  }

  private boolean isMissing(int score) {
    return missing.isPresent() && missing.getAsInt() == score;
  }

  private static int width(int[][] respondents) {
    return respondents.length == 0 ? 0 : respondents[0].length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scores that
        && items == that.items
        && missing.equals(that.missing)
        && Arrays.deepEquals(rows, that.rows);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.deepHashCode(rows) + items;
  }

  /** Numbers only: scores of single respondents do not belong in a log. */
  @Override
  public String toString() {
    return "Scores[" + rows.length + " respondents, " + items + " items]";
  }
}
