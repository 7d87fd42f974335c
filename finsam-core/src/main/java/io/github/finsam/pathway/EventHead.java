package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What every event of a pathway carries.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its id, unique in the pathway
 * @param occurredOn the day it happened, years 1000 to 9999
 * @param recordedAt when it was recorded, in whole microseconds, years 1000 to 9999 in UTC
 * @param corrects the event it replaces; empty if it replaces none
 */
@Value.Builder
public record EventHead(
    EventId id, LocalDate occurredOn, Instant recordedAt, Optional<EventId> corrects)
    implements WithEventHead {

  private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");
  private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

  /**
   * @throws io.github.finsam.base.InvalidValueException if a time is out of range or finer than a
   *     microsecond, or the event corrects itself
   */
  public EventHead {
    new Checks()
        .date("occurredOn", occurredOn)
        .that(
            !recordedAt.isBefore(FIRST) && recordedAt.isBefore(AFTER_LAST),
            "out-of-range",
            "recordedAt",
            recordedAt,
            "1000-01-01",
            "9999-12-31")
        .that(
            recordedAt.equals(recordedAt.truncatedTo(ChronoUnit.MICROS)),
            "pattern",
            "recordedAt",
            recordedAt,
            "yyyy-MM-ddTHH:mm:ss.SSSSSSZ")
        .that(corrects.map(c -> !c.equals(id)).orElse(true), "duplicate", "corrects", id)
        .orThrow();
  }

  /** A new builder. */
  public static EventHeadBuilder builder() {
    return new EventHeadBuilder();
  }
}
