package io.github.finsam.pathway;

/**
 * The first day back in the insats after a pause.
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 */
public record Resumed(EventHead head) implements PathwayEvent {

  @Override
  public EventKind kind() {
    return EventKind.RESUMED;
  }
}
