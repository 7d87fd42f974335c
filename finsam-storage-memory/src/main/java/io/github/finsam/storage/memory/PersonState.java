package io.github.finsam.storage.memory;

import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.AccessKind;
import java.util.List;
import java.util.Optional;

/**
 * Everything stored about persons at one moment.
 *
 * @param tables pathways and links; never changed once they are here
 * @param rows the pathways once more, for streaming
 * @param log the accesses by number, from 1 on without gaps
 */
record PersonState(PersonTables tables, PathwayRows rows, SortedTree<Long, AccessEvent> log) {

  static final PersonState EMPTY =
      new PersonState(new PersonTables(), new PathwayRows(), SortedTree.empty());

  /** The state with more events in its log; what is not stored there is not named. */
  PersonState withLogged(List<AccessEvent> events) {
    SortedTree<Long, AccessEvent> more = log;
    for (AccessEvent event : events) {
      long number = more.size() + 1;
      more = more.with(number, named(event).withNumber(number));
    }
    return withLog(more);
  }

  /** The same pathways with other events in the log. */
  private PersonState withLog(SortedTree<Long, AccessEvent> other) {
    return new PersonState(tables, rows, other);
  }

  /** Other pathways and links with the same log. */
  PersonState with(PersonTables other) {
    return new PersonState(other, rows.of(other.rows()), log);
  }

  /** The same, but what is no longer stored is no longer named in the log. */
  PersonState withoutTraces() {
    SortedTree<Long, AccessEvent> clean = log;
    for (AccessEvent event : log.values()) {
      AccessEvent named = named(event);
      if (!named.equals(event)) {
        clean = clean.with(event.number(), named);
      }
    }
    return withLog(clean);
  }

  /** The event, without the identity of what is not stored. */
  private AccessEvent named(AccessEvent event) {
    Optional<ParticipantId> participant =
        event.participant().filter(p -> tables.ofPerson(p) != null);
    return event
        .withParticipant(participant)
        .withPathway(event.pathway().filter(p -> tables.rows().get(p) != null));
  }

  /** The events about a participant, in order. */
  List<AccessEvent> logOf(ParticipantId participant) {
    return log.values().stream()
        .filter(event -> event.kind() != AccessKind.STREAM)
        .filter(event -> event.participant().filter(participant::equals).isPresent())
        .toList();
  }
}
