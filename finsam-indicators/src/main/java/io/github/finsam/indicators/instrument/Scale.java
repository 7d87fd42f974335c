package io.github.finsam.indicators.instrument;

import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.survey.FormItem;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * The answers an item can have and what they are worth.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the scale in its edition; 1 to 64 characters
 * @param points its answers from the lowest code to the highest, without a gap; at least two
 * @param positive codes of the answers that count as positive (jakande); at least one, all of them
 *     codes of points
 * @param nonAnswers codes that say that there is no answer, none of them the code of a point; may
 *     be empty
 * @param metric whether a mean and an index have a meaning: the steps are taken to be equally long
 * @param index which end is 100 in an index from 0 to 100; empty if there is no index, as for every
 *     scale that is not metric
 */
@Value.Builder
public record Scale(
    String id,
    List<ScalePoint> points,
    SortedSet<Integer> positive,
    List<NonAnswer> nonAnswers,
    boolean metric,
    Optional<IndexDirection> index)
    implements WithScale {

  /** The fewest answers a scale can have. */
  public static final int MIN_POINTS = 2;

  /**
   * @throws io.github.finsam.base.InvalidValueException if the id is blank or longer than 64
   *     characters, there are fewer than two points, their codes do not follow on each other, no
   *     code is positive or a positive one is not that of a point, a code for no answer occurs
   *     twice or is that of a point, or there is an index although the scale is not metric
   */
  public Scale {
    points = List.copyOf(points);
    positive = Collections.unmodifiableSortedSet(new TreeSet<>(positive));
    nonAnswers = List.copyOf(nonAnswers);
    Arguments arguments = new Arguments();
    Ids.check(arguments, "id", id);
    arguments.that(
        points.size() >= MIN_POINTS,
        "out-of-range",
        "points",
        points.size(),
        Integer.toString(MIN_POINTS),
        Integer.toString(FormItem.MAX_CODE + 1));
    for (int i = 1; i < points.size(); i++) {
      int expected = points.get(i - 1).code() + 1;
      int code = points.get(i).code();
      arguments.that(code == expected, "mismatch", "points", code, Integer.toString(expected));
    }
    List<Integer> codes = points.stream().map(ScalePoint::code).toList();
    arguments.that(!positive.isEmpty(), "empty", "positive", "");
    for (int code : positive) {
      arguments.that(codes.contains(code), "not-in", "positive", code, text(codes));
    }
    Ids.unique(arguments, "nonAnswers", nonAnswers, NonAnswer::code);
    for (NonAnswer nonAnswer : nonAnswers) {
      arguments.that(
          !codes.contains(nonAnswer.code()), "duplicate", "nonAnswers", nonAnswer.code());
    }
    arguments.that(metric || index.isEmpty(), "mismatch", "index", index, "empty").orThrow();
  }

  /** A new builder. */
  public static ScaleBuilder builder() {
    return new ScaleBuilder();
  }

  /** The lowest code of an answer. */
  public int minCode() {
    return points.get(0).code();
  }

  /** The highest code of an answer. */
  public int maxCode() {
    return points.get(points.size() - 1).code();
  }

  /** Whether the code is an answer that counts as positive. */
  public boolean isPositive(int code) {
    return positive.contains(code);
  }

  /** Why there is no answer; empty if the code does not say that. */
  public Optional<NonAnswer> nonAnswer(int code) {
    return nonAnswers.stream().filter(n -> n.code() == code).findFirst();
  }

  /**
   * Whether answers on the two scales can be counted together: the same codes of answers, the same
   * of them positive, mean and index alike, and no code that says something else on the other. A
   * code for no answer that only one of them has does no harm; that it is an answer on the other is
   * ruled out by the same codes of answers.
   */
  public boolean sameAnswers(Scale other) {
    return minCode() == other.minCode()
        && maxCode() == other.maxCode()
        && positive.equals(other.positive)
        && metric == other.metric
        && index.equals(other.index)
        && nonAnswers.stream()
            .allMatch(n -> other.nonAnswer(n.code()).map(o -> o.kind() == n.kind()).orElse(true));
  }

  /** The item as a form knows it: its id and the codes it allows. */
  public FormItem formItem(String item) {
    return new FormItem(
        item, minCode(), maxCode(), nonAnswers.stream().map(NonAnswer::code).toList());
  }

  private static String text(List<Integer> codes) {
    return String.join(", ", codes.stream().map(String::valueOf).toList());
  }
}
