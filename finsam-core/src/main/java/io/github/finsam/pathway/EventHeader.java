package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What every event of a pathway carries.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its id, unique in the pathway
 * @param occurredOn the day it happened, years 1000 to 9999
 * @param recordedAt when it was recorded, in whole microseconds, years 1000 to 9999
 * @param corrects the event it replaces; empty if it replaces none
 */
@Value.Builder
public record EventHeader(
    EventId id, LocalDate occurredOn, Instant recordedAt, Optional<EventId> corrects)
    implements WithEventHeader {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a time is out of range or finer than a
   *     microsecond, or the event corrects itself
   */
  public EventHeader {
    new Checks()
        .date("occurredOn", occurredOn)
        .date("recordedAt", LocalDate.ofInstant(recordedAt, ZoneOffset.UTC))
        .that(
            recordedAt.getNano() % 1_000 == 0,
            "pattern",
            "recordedAt",
            recordedAt,
            "yyyy-MM-ddTHH:mm:ss.SSSSSSZ")
        .that(corrects.map(c -> !c.equals(id)).orElse(true), "duplicate", "corrects", id)
        .orThrow();
  }

  /** A new builder. */
  public static EventHeaderBuilder builder() {
    return new EventHeaderBuilder();
  }
}
