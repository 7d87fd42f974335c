package io.github.finsam.storage.memory;

import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.AccessKind;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.PathwayQuery;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one read or unit of work does, until it is over and goes into the log. */
final class AccessRecorder {

  private final Accessor accessor;
  private final Clock clock;
  private final List<AccessEvent> events = new ArrayList<>();

  AccessRecorder(Accessor accessor, Clock clock) {
    this.accessor = accessor;
    this.clock = clock;
  }

  void pathway(Pathway pathway) {
    add(
        AccessKind.PATHWAY,
        Optional.of(pathway.participant()),
        Optional.of(pathway.id()),
        Optional.empty());
  }

  void participant(AccessKind kind, ParticipantId participant) {
    add(kind, Optional.of(participant), Optional.empty(), Optional.empty());
  }

  void stream(PathwayQuery query) {
    add(AccessKind.STREAM, Optional.empty(), Optional.empty(), Optional.of(query.logged()));
  }

  void erasure() {
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
  void forgetErasures() {
    events.removeIf(event -> event.kind() == AccessKind.ERASURE);
  }

  /** The state with what was done in its log; what is not stored there is not named. */
  PersonState loggedIn(PersonState state) {
    SortedTree<Long, AccessEvent> log = state.log();
    for (AccessEvent event : events) {
      long number = log.size() + 1;
      log = log.with(number, state.named(event).withNumber(number));
    }
    return state.withLog(log);
  }
}
