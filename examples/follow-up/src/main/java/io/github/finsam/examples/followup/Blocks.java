package io.github.finsam.examples.followup;

import io.github.finsam.pathway.ClosureGroup;
import io.github.finsam.pathway.FollowUpCodes;
import io.github.finsam.pathway.PathwayDesign;
import io.github.finsam.pathway.PathwayState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How many of those who began an insats in blocks reached each of them, and how many left as
 * planned.
 *
 * @param started how many began
 * @param reached how many began each block, in order; empty where that is hidden
 * @param completed how many left as planned; empty where that is hidden
 */
record Blocks(Optional<Long> started, List<Optional<Long>> reached, Optional<Long> completed) {

  /**
   * Counts, and hides what few people stand for. A stage is hidden if it has fewer than the minimum
   * or if fewer than the minimum left since the last stage that is shown, for that number is a
   * difference that anybody can take. Nobody at all, and nobody left, is said.
   *
   * @param states of those who began, in a time that all of them have had to come to the end
   */
  static Blocks of(Collection<PathwayState> states, PathwayDesign design, int minimum) {
    long last = states.size();
    List<Long> counts = new ArrayList<>();
    for (int block = 1; block <= design.blocks().size(); block++) {
      int number = block;
      counts.add(states.stream().filter(s -> reached(s, number)).count());
    }
    counts.add(
        states.stream()
            .filter(s -> reached(s, design.blocks().size()))
            .filter(
                s ->
                    s.closed()
                        .map(c -> FollowUpCodes.closureGroup(c.reason()) == ClosureGroup.COMPLETED)
                        .orElse(false))
            .count());
    Optional<Long> started = last > 0 && last < minimum ? Optional.empty() : Optional.of(last);
    last = started.orElse(0L);
    List<Optional<Long>> shown = new ArrayList<>();
    for (long count : counts) {
      boolean few = count > 0 && count < minimum;
      boolean fewLeft = count < last && last - count < minimum;
      boolean hidden = started.isEmpty() || few || fewLeft;
      shown.add(hidden ? Optional.empty() : Optional.of(count));
      last = hidden ? last : count;
    }
    return new Blocks(
        started, List.copyOf(shown.subList(0, shown.size() - 1)), shown.get(shown.size() - 1));
  }

  private static boolean reached(PathwayState state, int block) {
    return state.progress().blocks().stream().anyMatch(b -> b.block() >= block);
  }
}
