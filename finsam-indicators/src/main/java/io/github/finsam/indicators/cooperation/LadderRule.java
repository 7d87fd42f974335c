package io.github.finsam.indicators.cooperation;

import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * How answers to one item place a group on the ladder: each code of the item is a step, or below
 * them all, and the group stands on the highest step that enough of those who answered stand on or
 * above. With half of them that is the median.
 *
 * <p>Immutable and thread-safe.
 *
 * @param steps the step that each code of the item means; at least one, each step at most once
 * @param below codes that mean less than the lowest step; may be empty
 * @param share how many of those who answered have to stand on a step or above, greater than 0 and
 *     at most 1
 * @param minimumAnswers the fewest answers that place anything, at least 1
 */
@Value.Builder
public record LadderRule(
    SortedMap<Integer, LadderStep> steps, Set<Integer> below, BigDecimal share, int minimumAnswers)
    implements WithLadderRule {

  /**
   * @throws io.github.finsam.base.InvalidValueException if there is no step, two codes mean the
   *     same, a code is both a step and below, {@code share <= 0}, {@code share > 1} or {@code
   *     minimumAnswers < 1}
   */
  public LadderRule {
    steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
    below = Set.copyOf(below);
    new Arguments()
        .that(!steps.isEmpty(), "empty", "steps", "")
        .that(new HashSet<>(steps.values()).size() == steps.size(), "duplicate", "steps", steps)
        .that(Collections.disjoint(steps.keySet(), below), "duplicate", "below", below)
        .that(
            share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0,
            "out-of-range",
            "share",
            share.toPlainString(),
            "0",
            "1")
        .that(minimumAnswers >= 1, "not-positive", "minimumAnswers", minimumAnswers)
        .orThrow();
  }

  /** A new builder. */
  public static LadderRuleBuilder builder() {
    return new LadderRuleBuilder();
  }

  /**
   * The median of answers whose codes 1 to 5 are the steps, the lowest first.
   *
   * @param minimumAnswers the fewest answers that place anything, at least 1
   * @throws io.github.finsam.base.InvalidValueException if {@code minimumAnswers < 1}
   */
  public static LadderRule median(int minimumAnswers) {
    SortedMap<Integer, LadderStep> steps = new TreeMap<>();
    for (LadderStep step : LadderStep.values()) {
      steps.put(step.ordinal() + 1, step);
    }
    return new LadderRule(steps, Set.of(), new BigDecimal("0.5"), minimumAnswers);
  }

  /** Whether the rule says what every code means. */
  boolean knows(Map<Integer, Long> distribution) {
    return distribution.keySet().stream().allMatch(c -> steps.containsKey(c) || below.contains(c));
  }
}
