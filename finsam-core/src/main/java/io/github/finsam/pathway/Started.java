package io.github.finsam.pathway;

/**
 * The first day in the insats (inregistrering).
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 * @param background what was known about the person directly before
 */
public record Started(EventHead head, Background background) implements PathwayEvent {

  @Override
  public EventKind kind() {
    return EventKind.STARTED;
  }
}
