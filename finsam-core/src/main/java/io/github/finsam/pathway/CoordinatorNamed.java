package io.github.finsam.pathway;

/**
 * Someone has been named coordinator of what is done for the person; replaces the one before.
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 * @param coordinator pseudonym of the coordinator
 */
public record CoordinatorNamed(EventHead head, StaffId coordinator) implements PathwayEvent {

  @Override
  public EventKind kind() {
    return EventKind.COORDINATOR_NAMED;
  }
}
