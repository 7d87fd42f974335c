package io.github.finsam.indicators.table;

import io.github.finsam.base.Label;
import io.github.finsam.base.Share;
import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * A result with all it rests on: the full distribution, of which every other measure is a view.
 *
 * <p>Immutable and thread-safe.
 *
 * @param distribution answers by code; counts not negative, at least one answer in all
 * @param nonAnswers questionnaires without an answer to the item by code (do not know, left blank
 *     …); counts not negative, no code of the distribution among them; empty if they may not be
 *     shown, since hidden numbers of answers could be computed from them
 * @param sharePositive those whose answer counts as positive, of all that answered the item
 * @param shareInterval confidence interval of that share; empty if it cannot be told, as where one
 *     person gave several of the answers
 * @param measures mean, standard deviation and index; empty if a mean has no meaning for the scale
 * @param units the same with every förbund or insats weighing the same; empty if not asked for
 * @param basis edition, method, response rate and coverage
 */
@Value.Builder
public record Figure(
    SortedMap<Integer, Long> distribution,
    Optional<SortedMap<Integer, Long>> nonAnswers,
    Share sharePositive,
    Optional<Interval> shareInterval,
    Optional<ScaleMeasures> measures,
    Optional<UnitMeans> units,
    Basis basis)
    implements Cell, WithFigure {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a count is negative, there is no answer,
   *     the whole of the share is not the number of answers, a code is in both maps, or the mean
   *     lies outside the codes given
   */
  public Figure {
    distribution = Collections.unmodifiableSortedMap(new TreeMap<>(distribution));
    nonAnswers = nonAnswers.map(n -> Collections.unmodifiableSortedMap(new TreeMap<>(n)));
    SortedMap<Integer, Long> none = nonAnswers.orElseGet(Collections::emptySortedMap);
    long answered = sum(distribution);
    boolean apart = none.isEmpty() || Collections.disjoint(distribution.keySet(), none.keySet());
    Arguments arguments =
        new Arguments()
            .that(notNegative(distribution), "negative", "distribution", distribution)
            .that(notNegative(none), "negative", "nonAnswers", none)
            .that(answered > 0, "empty", "distribution", distribution);
    // Texts of numbers are slow to make, and figures are made by the ten thousand.
    if (sharePositive.whole() != answered) {
      long whole = sharePositive.whole();
      arguments.that(false, "mismatch", "sharePositive.whole", whole, Long.toString(answered));
    }
    arguments.that(apart, "duplicate", "nonAnswers", none.keySet());
    if (measures.isPresent()) {
      checkMean(arguments, measures.get().mean(), distribution);
    }
    arguments.orThrow();
  }

  private static void checkMean(
      Arguments arguments, double mean, SortedMap<Integer, Long> distribution) {
    int lowest = Integer.MAX_VALUE;
    int highest = Integer.MIN_VALUE;
    for (Map.Entry<Integer, Long> step : distribution.entrySet()) {
      if (step.getValue() != 0) {
        lowest = Math.min(lowest, step.getKey());
        highest = Math.max(highest, step.getKey());
      }
    }
    boolean within = mean >= lowest && mean <= highest;
    if (lowest <= highest && !within) {
      arguments.that(
          false, "out-of-range", "mean", mean, Integer.toString(lowest), Integer.toString(highest));
    }
  }

  /** A new builder. */
  public static FigureBuilder builder() {
    return new FigureBuilder();
  }

  /**
   * How many answers there are: the denominator; greater than zero. Of a single item at one
   * occasion that is how many answered it.
   */
  public long n() {
    return sharePositive.whole();
  }

  /**
   * How many filled in the form without answering the item, for whatever reason; empty if that may
   * not be shown.
   */
  public OptionalLong notAnswered() {
    return nonAnswers.isPresent() ? OptionalLong.of(sum(nonAnswers.get())) : OptionalLong.empty();
  }

  /** The id of the edition of the instrument. */
  public String edition() {
    return basis.edition();
  }

  /** How the figure was put together, and what else is told of it. */
  public Label method() {
    return basis.told();
  }

  /**
   * The mean of the codes, rounded once, half up, from the counts; empty if a mean has no meaning
   * for the scale.
   *
   * @param decimals digits after the decimal point
   */
  public Optional<BigDecimal> mean(int decimals) {
    return measures.map(
        m -> {
          BigDecimal total = BigDecimal.ZERO;
          for (Map.Entry<Integer, Long> step : distribution.entrySet()) {
            total =
                total.add(
                    BigDecimal.valueOf(step.getKey())
                        .multiply(BigDecimal.valueOf(step.getValue())));
          }
          return total.divide(BigDecimal.valueOf(n()), decimals, RoundingMode.HALF_UP);
        });
  }

  /**
   * The answer in the middle when all stand in order, or the mean of the two in the middle; it has
   * a meaning for every scale whose steps are ordered.
   */
  public double median() {
    return (codeAt((n() - 1) / 2) + codeAt(n() / 2)) / 2.0;
  }

  private int codeAt(long position) {
    long passed = 0;
    Iterator<Map.Entry<Integer, Long>> steps = distribution.entrySet().iterator();
    int code = 0;
    while (passed <= position) {
      Map.Entry<Integer, Long> step = steps.next();
      code = step.getKey();
      passed += step.getValue();
    }
    return code;
  }

  @Override
  public <R> Mapped<R> map(Function<? super Figure, ? extends R> whenFigure) {
    R result = whenFigure.apply(this);
    return whenAbsent -> result;
  }

  private static long sum(SortedMap<Integer, Long> counts) {
    long sum = 0;
    for (long count : counts.values()) {
      sum = Math.addExact(sum, count);
    }
    return sum;
  }

  private static boolean notNegative(SortedMap<Integer, Long> counts) {
    for (long count : counts.values()) {
      if (count < 0) {
        return false;
      }
    }
    return true;
  }
}
