package io.github.finsam.pathway;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.internal.Checks;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * One person's time in one insats, from referral to follow-up. The same person may have several,
 * side by side and one after the other, and each counts.
 *
 * <p>Events are a set: they are kept in order of the day they happened, then when they were
 * recorded, then id, whatever order they were given in.
 *
 * <p>Immutable and thread-safe.
 *
 * @param participant the pseudonym
 * @param insats the insats
 * @param birthYear year of birth, 1000 to 9999; nothing more precise is kept
 * @param ageAtStart age at the start as the carrier of the insats stated it, 0 to 120 years
 * @param events what happened; may be empty
 */
@Value.Builder
public record Pathway(
    ParticipantKey participant,
    InsatsId insats,
    Year birthYear,
    int ageAtStart,
    List<PathwayEvent> events)
    implements WithPathway {

  private static final Comparator<PathwayEvent> ORDER =
      Comparator.comparing(PathwayEvent::occurredOn)
          .thenComparing(PathwayEvent::recordedAt)
          .thenComparing(PathwayEvent::id);

  /**
   * Sorts the events.
   *
   * @throws io.github.finsam.base.InvalidValueException if a number is out of range, two events
   *     have the same id, or one corrects an event that is not there
   */
  public Pathway {
    events = events.stream().sorted(ORDER).toList();
    Set<EventId> ids = events.stream().map(PathwayEvent::id).collect(Collectors.toSet());
    Checks checks =
        new Checks()
            .year("birthYear", birthYear.getValue())
            .range("ageAtStart", ageAtStart, 0, 120)
            .unique("events", events, PathwayEvent::id);
    for (PathwayEvent event : events) {
      event.corrects().ifPresent(id -> checks.that(ids.contains(id), "unknown", "corrects", id));
    }
    checks.orThrow();
  }

  /** A new builder. */
  public static PathwayBuilder builder() {
    return new PathwayBuilder();
  }
}
