package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;

/**
 * The action plan has been followed up.
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 * @param outcome what was found
 */
public record PlanFollowedUp(EventHead head, PlanOutcome outcome) implements PathwayEvent {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the outcome is missing
   */
  public PlanFollowedUp {
    new Checks().present("outcome", outcome).orThrow();
  }

  @Override
  public EventKind kind() {
    return EventKind.PLAN_FOLLOWED_UP;
  }
}
