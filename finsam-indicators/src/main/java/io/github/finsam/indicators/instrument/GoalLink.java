package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An indicator that measures goals of a perspective.
 *
 * <p>Immutable and thread-safe.
 *
 * @param perspective id of the perspective; 1 to 64 characters
 * @param goals ids of the goals there that it measures; at least one, each once
 * @param indicator id of the indicator; 1 to 64 characters
 * @param wording how the plan words it; empty if as the instrument does
 */
@Value.Builder
public record GoalLink(
    String perspective, List<String> goals, String indicator, Optional<Label> wording)
    implements WithGoalLink {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an id is blank or longer than 64
   *     characters, there is no goal, or one occurs twice
   */
  public GoalLink {
    goals = List.copyOf(goals);
    Arguments arguments = new Arguments();
    Ids.check(arguments, "perspective", perspective);
    Ids.check(arguments, "indicator", indicator);
    arguments.that(!goals.isEmpty(), "empty", "goals", "");
    Ids.unique(arguments, "goals", goals, goal -> goal);
    arguments.orThrow();
  }

  /** A new builder. */
  public static GoalLinkBuilder builder() {
    return new GoalLinkBuilder();
  }
}
