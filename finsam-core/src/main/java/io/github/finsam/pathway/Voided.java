package io.github.finsam.pathway;

/**
 * The whole pathway was a wrong entry (felregistrering): it stays but leaves every count, as if it
 * had never been (susam.se, "Utregistrering av deltagare").
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 */
public record Voided(EventHead head) implements PathwayEvent {

  @Override
  public EventKind kind() {
    return EventKind.VOIDED;
  }
}
