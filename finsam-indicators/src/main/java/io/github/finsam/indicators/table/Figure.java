package io.github.finsam.indicators.table;

import io.github.finsam.base.Coverage;
import io.github.finsam.base.Label;
import io.github.finsam.base.Share;
import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * A result with all it rests on: the full distribution, of which share and mean are views.
 *
 * <p>Immutable and thread-safe.
 *
 * @param distribution answers by code; counts not negative, at least one answer in all
 * @param nonAnswers questionnaires without an answer to the item by code (do not know, left blank
 *     …); counts not negative, no code of the distribution among them; may be empty
 * @param sharePositive those whose answer counts as positive, of all that answered the item
 * @param mean mean of the codes of the answers, rounded by whoever computed it, not below the
 *     lowest and not above the highest code given; empty if a mean has no meaning for the scale
 * @param coverage how much of the group the figure rests on; empty if not known
 * @param edition the id of the edition of the instrument, not blank
 * @param method how several förbund or insatser were put together, named in words
 */
@Value.Builder
public record Figure(
    SortedMap<Integer, Long> distribution,
    SortedMap<Integer, Long> nonAnswers,
    Share sharePositive,
    Optional<BigDecimal> mean,
    Optional<Coverage> coverage,
    String edition,
    Label method)
    implements Cell, WithFigure {

  /** All answers taken together, each weighing the same. */
  public static final Label POOLED = Label.of("Alla svar sammanräknade", "All answers pooled");

  /**
   * @throws io.github.finsam.base.InvalidValueException if a count is negative, there is no answer,
   *     the whole of the share is not the number of answers, a code is in both maps, the mean lies
   *     outside the codes given, or the edition is blank
   */
  public Figure {
    distribution = Collections.unmodifiableSortedMap(new TreeMap<>(distribution));
    nonAnswers = Collections.unmodifiableSortedMap(new TreeMap<>(nonAnswers));
    long answered = sum(distribution);
    Arguments arguments =
        new Arguments()
            .that(notNegative(distribution), "negative", "distribution", distribution)
            .that(notNegative(nonAnswers), "negative", "nonAnswers", nonAnswers)
            .that(answered > 0, "empty", "distribution", distribution)
            .that(
                sharePositive.whole() == answered,
                "mismatch",
                "sharePositive.whole",
                sharePositive.whole(),
                Long.toString(answered))
            .that(
                Collections.disjoint(distribution.keySet(), nonAnswers.keySet()),
                "duplicate",
                "nonAnswers",
                nonAnswers.keySet())
            .that(!edition.isBlank(), "blank", "edition", edition);
    TreeMap<Integer, Long> given = new TreeMap<>(distribution);
    given.values().removeIf(count -> count == 0);
    if (mean.isPresent() && !given.isEmpty()) {
      BigDecimal value = mean.get();
      arguments.that(
          value.compareTo(BigDecimal.valueOf(given.firstKey())) >= 0
              && value.compareTo(BigDecimal.valueOf(given.lastKey())) <= 0,
          "out-of-range",
          "mean",
          value,
          given.firstKey().toString(),
          given.lastKey().toString());
    }
    arguments.orThrow();
  }

  /** A new builder. */
  public static FigureBuilder builder() {
    return new FigureBuilder();
  }

  /** How many answered the item: the denominator; greater than zero. */
  public long n() {
    return sharePositive.whole();
  }

  /** How many filled in the form without answering the item, for whatever reason. */
  public long notAnswered() {
    return sum(nonAnswers);
  }

  @Override
  public <R> Mapped<R> map(Function<? super Figure, ? extends R> whenFigure) {
    R result = whenFigure.apply(this);
    return whenAbsent -> result;
  }

  private static long sum(SortedMap<Integer, Long> counts) {
    return counts.values().stream().reduce(0L, Math::addExact);
  }

  private static boolean notNegative(SortedMap<Integer, Long> counts) {
    return counts.values().stream().allMatch(count -> count >= 0);
  }
}
