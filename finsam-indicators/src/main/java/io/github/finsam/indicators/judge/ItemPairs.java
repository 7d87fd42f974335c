package io.github.finsam.indicators.judge;

import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.internal.Arguments;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * Answers to an item before and after, counted by both codes, and what found no partner.
 *
 * <p>Immutable and thread-safe.
 *
 * @param counts pairs with an answer on both sides by their two codes; counts greater than zero
 * @param withoutAnswer pairs of questionnaires of which one or both left the item without an
 *     answer; not negative
 * @param onlyBefore keys with a questionnaire before and none after; not negative
 * @param onlyAfter keys with a questionnaire after and none before; not negative
 * @param notLater keys whose questionnaire after is not of a later day; not negative
 */
@Value.Builder
public record ItemPairs(
    SortedMap<CodePair, Long> counts,
    long withoutAnswer,
    long onlyBefore,
    long onlyAfter,
    long notLater)
    implements WithItemPairs {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a number is negative or a count zero
   */
  public ItemPairs {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    new Arguments()
        .that(counts.values().stream().allMatch(c -> c > 0), "not-positive", "counts", "…")
        .that(withoutAnswer >= 0, "negative", "withoutAnswer", withoutAnswer)
        .that(onlyBefore >= 0, "negative", "onlyBefore", onlyBefore)
        .that(onlyAfter >= 0, "negative", "onlyAfter", onlyAfter)
        .that(notLater >= 0, "negative", "notLater", notLater)
        .orThrow();
  }

  /** A new builder. */
  public static ItemPairsBuilder builder() {
    return new ItemPairsBuilder();
  }

  /** How many pairs have an answer on both sides. */
  public long pairs() {
    return counts.values().stream().reduce(0L, Math::addExact);
  }

  /** How many keys found no partner. */
  public long unmatched() {
    return onlyBefore + onlyAfter + notLater;
  }

  ItemPairs rounded(Disclosure policy) {
    return new ItemPairs(
        Guarded.rounded(counts, policy),
        policy.rounded(withoutAnswer),
        policy.rounded(onlyBefore),
        policy.rounded(onlyAfter),
        policy.rounded(notLater));
  }

  /** No counts: they tell of single people and do not belong in a log. */
  @Override
  public String toString() {
    return "ItemPairs";
  }
}
