package io.github.finsam.storage;

import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one read or unit of work of a {@link PersonStore} does, collected by an adapter until it is
 * over and goes into the log.
 *
 * <p>For one thread.
 */
public final class AccessRecorder {

  private final Accessor accessor;
  private final Clock clock;
  private final List<AccessEvent> events = new ArrayList<>();

  /**
   * A recorder that has nothing yet.
   *
   * @param accessor who reads or writes
   * @param clock what time it is; kept to the microsecond
   */
  public AccessRecorder(Accessor accessor, Clock clock) {
    this.accessor = accessor;
    this.clock = clock;
  }

  /** Who reads or writes. */
  public Accessor accessor() {
    return accessor;
  }

  /** A pathway was read ({@link AccessKind#PATHWAY}). */
  public void pathway(Pathway pathway) {
    add(
        AccessKind.PATHWAY,
        Optional.of(pathway.participant()),
        Optional.of(pathway.id()),
        Optional.empty());
  }

  /** What is known about a participant was read. */
  public void participant(AccessKind kind, ParticipantId participant) {
    add(kind, Optional.of(participant), Optional.empty(), Optional.empty());
  }

  /** Pathways or links were read one after the other ({@link AccessKind#STREAM}). */
  public void stream(PathwayQuery query) {
    add(AccessKind.STREAM, Optional.empty(), Optional.empty(), Optional.of(query.logged()));
  }

  /** Somebody was erased, who is not named ({@link AccessKind#ERASURE}). */
  public void erasure() {
    add(AccessKind.ERASURE, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private void add(
      AccessKind kind,
      Optional<ParticipantId> participant,
      Optional<PathwayId> pathway,
      Optional<String> query) {
    // The number is given when the event goes into the log.
    events.add(
        new AccessEvent(
            1,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            accessor,
            kind,
            participant,
            pathway,
            query));
  }

  /** What was to be erased was not, since nothing was stored. */
  public void forgetErasures() {
    events.removeIf(event -> event.kind() == AccessKind.ERASURE);
  }

  /**
   * What was done, in order, all with the number 1: the log gives each its own, and does not name
   * who or what is not stored.
   */
  public List<AccessEvent> events() {
    return List.copyOf(events);
  }
}
