package io.github.finsam.pathway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened to one participant in one insats. Events are never changed: a later event
 * of the same kind that names an earlier one in {@link #corrects()} takes its place as a whole, a
 * {@link Retracted} takes it away, and {@link Voided} takes the whole pathway out of every count.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface PathwayEvent
    permits ActionPlanMade,
        BlockEnded,
        BlockStarted,
        CheckpointHeld,
        Closed,
        ConsentGiven,
        ConsentWithdrawn,
        CoordinatedPlanMade,
        CoordinatorNamed,
        FollowedUp,
        HandlerChanged,
        InternshipEnded,
        InternshipStarted,
        MeasuringOccasionHeld,
        NeedsAssessed,
        Paused,
        PlanFollowedUp,
        ReferralReprioritised,
        ReferralWithdrawn,
        Referred,
        Resumed,
        Retracted,
        Started,
        Voided {

  /** Id, times and what it corrects. */
  EventHead head();

  /** Its kind, for switches and stored forms. */
  EventKind kind();

  /** Its id, unique in the pathway. */
  default EventId id() {
    return head().id();
  }

  /** The day it happened. */
  default LocalDate occurredOn() {
    return head().occurredOn();
  }

  /** When it was recorded. */
  default Instant recordedAt() {
    return head().recordedAt();
  }

  /** The event it replaces; empty if it replaces none. */
  default Optional<EventId> corrects() {
    return head().corrects();
  }
}
