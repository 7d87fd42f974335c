package io.github.finsam.indicators.scorecard;

import io.github.finsam.indicators.instrument.Goal;

/**
 * The name of a goal in a scorecard.
 *
 * <p>Immutable and thread-safe.
 *
 * @param perspective id of the perspective
 * @param goal id of the goal within the perspective
 */
public record GoalKey(String perspective, String goal) {

  /** The key of a goal. */
  public static GoalKey of(Goal goal) {
    return new GoalKey(goal.perspective(), goal.id());
  }

  @Override
  public String toString() {
    return perspective + "/" + goal;
  }
}
