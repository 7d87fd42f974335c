package io.github.finsam.storage.jdbc;

import java.time.Instant;
import org.immutables.value.Value;

/**
 * One change, as the audit has kept it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number grows with every entry; some may be left out
 * @param changedAt when the unit of work was stored, to the microsecond
 * @param actor who changed it, in the application's words
 * @param kind what was changed: the name of its table without the prefix
 * @param subject its key as text; of responses the segment: förbund, form and half-year
 * @param version the version afterwards, 0 if it was deleted; of responses how many
 * @param action what was done
 */
@Value.Builder
public record AuditEntry(
    long number,
    Instant changedAt,
    String actor,
    String kind,
    String subject,
    long version,
    Action action)
    implements WithAuditEntry {

  /** What can be done to something. */
  public enum Action {
    /** It is new. */
    INSERT,
    /** It was replaced. */
    UPDATE,
    /** It is gone. */
    DELETE
  }

  /** A new builder; it has to be given every component. */
  public static AuditEntryBuilder builder() {
    return new AuditEntryBuilder();
  }
}
