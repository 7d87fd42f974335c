package io.github.finsam.pathway;

/**
 * Another person at the carrier of the insats now handles the pathway.
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 * @param handler pseudonym of the handler from this day on
 */
public record HandlerChanged(EventHead head, StaffId handler) implements PathwayEvent {

  @Override
  public EventKind kind() {
    return EventKind.HANDLER_CHANGED;
  }
}
