package io.github.finsam.pathway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened to one participant in one insats. Events are never changed: a later one
 * corrects an earlier one. Immutable and thread-safe.
 */
public sealed interface PathwayEvent
    permits Referral, ConsentGiven, ConsentWithdrawn, Started, Closed {

  /** Id, times and what it corrects. */
  EventHeader header();

  /** Its id, unique in the pathway. */
  default EventId id() {
    return header().id();
  }

  /** The day it happened. */
  default LocalDate occurredOn() {
    return header().occurredOn();
  }

  /** When it was recorded. */
  default Instant recordedAt() {
    return header().recordedAt();
  }

  /** The event it replaces; empty if it replaces none. */
  default Optional<EventId> corrects() {
    return header().corrects();
  }
}
