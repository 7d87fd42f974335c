package io.github.finsam.storage.jdbc.internal.persons;

import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.storage.AnswerLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a unit of work has changed, kept beside the snapshot that it reads until it is stored, and
 * what of the snapshot that rests on.
 */
final class Changes {

  static final Comparator<ParticipantId> BY_PSEUDONYM =
      Comparator.comparing(ParticipantId::hmac).thenComparing(ParticipantId::keyId);

  private final PersonRows rows;

  /** As they are after the unit; empty for those that are gone. */
  private final Map<PathwayId, Optional<Stored>> own = new TreeMap<>();

  private final Map<ParticipantId, Set<PathwayId>> ownOf = new HashMap<>();
  private final Map<Answer, Optional<AnswerLink>> ownLinks = new TreeMap<>();
  private final Map<PathwayId, Set<Answer>> ownLinksOf = new HashMap<>();

  /** As they were in the snapshot: what must still be so when the unit is stored. */
  private final Map<PathwayId, Optional<Stored>> before = new TreeMap<>();

  private final Map<Answer, Optional<AnswerLink>> linksBefore = new TreeMap<>();
  private final Map<ParticipantId, Known> known = new TreeMap<>(BY_PSEUDONYM);

  private final Set<PathwayId> wiped = new TreeSet<>();
  private final Set<ParticipantId> erased = new TreeSet<>(BY_PSEUDONYM);

  Changes(PersonRows rows) {
    this.rows = rows;
  }

  // Reading the snapshot with the changes in it

  /** The pathway; empty if there is none. */
  Optional<Stored> pathway(PathwayId id) {
    Optional<Stored> changed = own.get(id);
    return changed != null ? changed : rows.pathway(id);
  }

  /** Whether the unit has changed the pathway, so that it is not as the snapshot has it. */
  boolean changed(PathwayId id) {
    return own.containsKey(id);
  }

  /** The pathways that the unit has changed and not erased, by id. */
  List<Stored> changed() {
    return own.values().stream().flatMap(Optional::stream).toList();
  }

  /** The pathways of a participant, by id. */
  List<Stored> pathwaysOf(ParticipantId participant) {
    Map<PathwayId, Stored> found = new TreeMap<>();
    Known snapshot = known.get(participant);
    // Nobody is asked for twice who was not there the first time.
    Optional<Long> number = snapshot == null ? rows.number(participant) : snapshot.number();
    if (number.isPresent()) {
      rows.pathwaysOf(number.get()).forEach(row -> found.put(row.pathway().id(), row));
    }
    if (snapshot == null) {
      known.put(participant, new Known(number, List.copyOf(found.keySet())));
    }
    found.keySet().removeIf(own::containsKey);
    for (PathwayId id : ownOf.getOrDefault(participant, Set.of())) {
      pathway(id).ifPresent(row -> found.put(id, row));
    }
    return List.copyOf(found.values());
  }

  /** How many pathways there are more than in the snapshot. */
  long more() {
    long more = 0;
    for (Map.Entry<PathwayId, Optional<Stored>> row : own.entrySet()) {
      more += (row.getValue().isPresent() ? 1 : 0) - (was(row.getKey()).isPresent() ? 1 : 0);
    }
    return more;
  }

  /** The link of a questionnaire; empty if it has none. */
  Optional<AnswerLink> link(Answer answer) {
    Optional<AnswerLink> changed = ownLinks.get(answer);
    return changed != null ? changed : rows.link(answer);
  }

  /** The links of pathways, in order. */
  List<AnswerLink> linksOf(List<PathwayId> pathways) {
    List<AnswerLink> found = new ArrayList<>(rows.linksOf(pathways));
    found.removeIf(link -> ownLinks.containsKey(Answer.of(link)));
    for (PathwayId pathway : pathways) {
      for (Answer answer : ownLinksOf.getOrDefault(pathway, Set.of())) {
        link(answer).ifPresent(found::add);
      }
    }
    found.sort(null);
    return found;
  }

  // Changing

  /**
   * A new pathway, or one with more events.
   *
   * @param before what it takes the place of
   */
  void put(Stored row, Optional<Stored> before) {
    PathwayId id = row.pathway().id();
    guard(id, before);
    own.put(id, Optional.of(row));
    ownOf.computeIfAbsent(row.pathway().participant(), p -> new TreeSet<>()).add(id);
  }

  /** Takes a pathway out, with its links. */
  void wipe(Stored row) {
    PathwayId id = row.pathway().id();
    linksOf(List.of(id)).forEach(this::unlink);
    guard(id, Optional.of(row));
    wiped.add(id);
    own.put(id, Optional.empty());
    Set<PathwayId> others = ownOf.get(row.pathway().participant());
    if (others != null) {
      others.remove(id);
    }
  }

  /** A participant is erased: nobody may store anything about the person meanwhile. */
  void erase(ParticipantId participant) {
    erased.add(participant);
  }

  /**
   * A questionnaire that has none gets a link.
   *
   * @param row the pathway it is linked to
   */
  void link(AnswerLink link, Stored row) {
    Answer answer = Answer.of(link);
    guard(link.pathway(), Optional.of(row));
    linksBefore.putIfAbsent(answer, Optional.empty());
    ownLinks.put(answer, Optional.of(link));
    ownLinksOf.computeIfAbsent(link.pathway(), p -> new TreeSet<>()).add(answer);
  }

  /** A questionnaire loses its link. */
  void unlink(AnswerLink link) {
    Answer answer = Answer.of(link);
    linksBefore.putIfAbsent(answer, Optional.of(link));
    ownLinks.put(answer, Optional.empty());
    Set<Answer> others = ownLinksOf.get(link.pathway());
    if (others != null) {
      others.remove(answer);
    }
  }

  /** What the unit itself has put there was guarded when it was first changed. */
  private void guard(PathwayId id, Optional<Stored> snapshot) {
    before.putIfAbsent(id, snapshot);
  }

  // Storing

  boolean isEmpty() {
    return own.isEmpty() && ownLinks.isEmpty() && erased.isEmpty();
  }

  /** The pathways that must be as they were: those changed and those linked to. */
  Map<PathwayId, Optional<Stored>> guarded() {
    return before;
  }

  /** The links that must be as they were, but for those of erased pathways, which go anyway. */
  Map<Answer, Optional<AnswerLink>> guardedLinks() {
    Map<Answer, Optional<AnswerLink>> guarded = new TreeMap<>(linksBefore);
    guarded.values().removeIf(link -> link.filter(l -> wiped.contains(l.pathway())).isPresent());
    return guarded;
  }

  /** The pathway in the snapshot. */
  Optional<Stored> was(PathwayId id) {
    return before.getOrDefault(id, Optional.empty());
  }

  /** The pathways that the unit has changed, as they are after it; empty for those gone. */
  Map<PathwayId, Optional<Stored>> pathways() {
    return own;
  }

  /** The links that the unit has changed, as they are after it; empty for those gone. */
  Map<Answer, Optional<AnswerLink>> links() {
    return ownLinks;
  }

  /** Pathways that were erased, used again or not. */
  Set<PathwayId> wiped() {
    return wiped;
  }

  /** Participants that were erased, stored again or not. */
  Set<ParticipantId> erased() {
    return erased;
  }

  /** What the snapshot knew about participants that the unit stores or erases something about. */
  Map<ParticipantId, Known> known() {
    Set<ParticipantId> about = new HashSet<>(erased);
    changed().forEach(row -> about.add(row.pathway().participant()));
    Map<ParticipantId, Known> touched = new TreeMap<>(BY_PSEUDONYM);
    touched.putAll(known);
    touched.keySet().retainAll(about);
    return touched;
  }
}
