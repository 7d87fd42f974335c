package io.github.finsam.pathway;

/**
 * The first day away from the insats. Why is not kept: it is mostly illness.
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 */
public record Paused(EventHead head) implements PathwayEvent {

  @Override
  public EventKind kind() {
    return EventKind.PAUSED;
  }
}
