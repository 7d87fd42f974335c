package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;

/**
 * An event that never happened: takes back the one that {@link EventHead#corrects()} names and puts
 * nothing in its place.
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 */
public record Retracted(EventHead head) implements PathwayEvent {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the head names no event
   */
  public Retracted {
    new Checks().that(head.corrects().isPresent(), "missing", "corrects", "").orThrow();
  }

  @Override
  public EventKind kind() {
    return EventKind.RETRACTED;
  }
}
