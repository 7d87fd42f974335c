package io.github.finsam.pathway;

/**
 * Consent taken back: identification ends as of that day, and no anonymous entry takes its place
 * (susam.se, "Avbrutet samarbete").
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 */
public record ConsentWithdrawn(EventHead head) implements PathwayEvent {

  @Override
  public EventKind kind() {
    return EventKind.CONSENT_WITHDRAWN;
  }
}
