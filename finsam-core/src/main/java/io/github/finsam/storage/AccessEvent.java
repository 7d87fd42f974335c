package io.github.finsam.storage;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.PathwayId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that somebody did with what is stored about persons. It names a participant and a
 * pathway as long as they are stored: once they are erased, that somebody read something remains,
 * and about whom does not.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number its number in the log, from 1, rising; numbers may be left out
 * @param at when, in whole microseconds
 * @param by who and what for
 * @param kind what was done
 * @param participant about whom; empty for a stream, and once nothing is stored about the person
 * @param pathway about which pathway; empty where it was not about one, and once that is erased
 * @param query what a stream asked for, as {@link PathwayQuery#logged} writes it; empty otherwise
 */
@Value.Builder
public record AccessEvent(
    long number,
    Instant at,
    Accessor by,
    AccessKind kind,
    Optional<ParticipantId> participant,
    Optional<PathwayId> pathway,
    Optional<String> query)
    implements WithAccessEvent {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code number < 1}, the time is finer
   *     than a microsecond, a query is given for something else than a stream or the other way
   *     round, or it is blank or longer than 4 000 characters
   */
  public AccessEvent {
    new Checks()
        .that(number >= 1, "not-positive", "number", number)
        .that(
            at.equals(at.truncatedTo(ChronoUnit.MICROS)),
            "pattern",
            "at",
            at,
            "yyyy-MM-ddTHH:mm:ss.SSSSSSZ")
        .that(
            query.isPresent() == (kind == AccessKind.STREAM),
            query.isPresent() ? "mismatch" : "missing",
            "query",
            kind,
            AccessKind.STREAM.toString())
        .optionalText("query", query, Checks.MAX_TEXT)
        .orThrow();
  }

  /** A new builder. */
  public static AccessEventBuilder builder() {
    return new AccessEventBuilder();
  }
}
