package io.github.finsam.indicators.judge;

import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.statistic.PairedCounts;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * The numbers behind a result of both sides, those that have no part in it among them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param views pairs with two answers, by whether they are positive; the participants are the
 *     baseline
 * @param codes the same pairs by their codes, that of the participant first; counts greater than
 *     zero
 * @param withoutAnswer pairs of questionnaires of which one or both left the item without an
 *     answer; not negative
 * @param unmatched questionnaires of one side without one of the other
 * @param duplicates questionnaires set aside because the same side has a later one for the same key
 *     and occasion
 */
@Value.Builder
public record BothSidesCounts(
    PairedCounts views,
    SortedMap<CodePair, Long> codes,
    long withoutAnswer,
    Sides unmatched,
    Sides duplicates)
    implements WithBothSidesCounts {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code withoutAnswer < 0} or a count of
   *     codes is not above zero
   */
  public BothSidesCounts {
    codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    new Arguments()
        .that(withoutAnswer >= 0, "negative", "withoutAnswer", withoutAnswer)
        .that(codes.values().stream().allMatch(c -> c > 0), "not-positive", "codes", "…")
        .orThrow();
  }

  /** A new builder. */
  public static BothSidesCountsBuilder builder() {
    return new BothSidesCountsBuilder();
  }

  /** How many pairs of questionnaires there are, answered or not. */
  public long pairs() {
    return Math.addExact(views.n(), withoutAnswer);
  }

  BothSidesCounts plus(BothSidesCounts other) {
    TreeMap<CodePair, Long> sum = new TreeMap<>(codes);
    other.codes.forEach((pair, count) -> sum.merge(pair, count, Math::addExact));
    return new BothSidesCounts(
        PairedCounts.of(
            Math.addExact(views.both(), other.views.both()),
            Math.addExact(views.onlyBaseline(), other.views.onlyBaseline()),
            Math.addExact(views.onlyCompared(), other.views.onlyCompared()),
            Math.addExact(views.neither(), other.views.neither())),
        sum,
        Math.addExact(withoutAnswer, other.withoutAnswer),
        unmatched.plus(other.unmatched),
        duplicates.plus(other.duplicates));
  }

  /** No counts: they tell of single people and do not belong in a log. */
  @Override
  public String toString() {
    return "BothSidesCounts";
  }
}
