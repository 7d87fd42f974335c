package io.github.finsam.storage.jdbc.kill;

import static io.github.finsam.storage.contract.SamplePathways.consent;
import static io.github.finsam.storage.contract.SamplePathways.measured;
import static io.github.finsam.storage.contract.SamplePathways.started;

import io.github.finsam.base.ForbundId;
import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayContext;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.AnswerLink;
import io.github.finsam.storage.PathwayQuery;
import io.github.finsam.storage.PersonSnapshot;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.PersonUnit;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Versioned;
import io.github.finsam.storage.contract.SamplePathways;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * One of several that write and read about persons side by side, each with participants and a
 * förbund of its own. What unit number n does follows from the seed, n and what the units before it
 * left. Units that write change several pathways or links together, and each says in the log which
 * it is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param seed what all of a test draw from
 * @param number which lane
 */
record PersonLane(long seed, int number) {

  /** Who looks at what is stored. */
  static final Accessor TEST = Accessor.of("granskare", "granskning");

  private static final int PERSONS = 3;

  /**
   * What a store holds of a lane.
   *
   * @param pathways its pathways with their versions
   * @param links the answers that hang on them
   * @param log what it did, without numbers and times
   */
  record Contents(
      Map<PathwayId, Versioned<Pathway>> pathways, Set<AnswerLink> links, List<AccessEvent> log) {

    static final Contents NOTHING = new Contents(Map.of(), Set.of(), List.of());

    /** How much there is. */
    @Override
    public String toString() {
      return pathways.size()
          + " pathways "
          + links.size()
          + " links "
          + log.size()
          + " events, the last "
          + (log.isEmpty() ? "none" : log.get(log.size() - 1));
    }
  }

  /** Thrown through a unit so that nothing of it is stored, but what it read is logged. */
  private static final class TakenBack extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  private ForbundId forbund() {
    return ForbundId.of("förbund '" + number + "'");
  }

  private PathwayQuery query() {
    return PathwayQuery.all().ofForbunds(forbund());
  }

  private ParticipantId participant(int person) {
    return SamplePathways.participant(number * PERSONS + person);
  }

  /** The name under which the lane is in the log. */
  String who() {
    return "skribent-" + number;
  }

  /** What a unit of work says it is for. */
  static String purpose(int n) {
    return "enhet " + n;
  }

  Contents contents(PersonSnapshot snapshot) {
    List<Pathway> held = new ArrayList<>();
    snapshot.pathways().forEach(query(), held::add);
    Map<PathwayId, Versioned<Pathway>> pathways = new TreeMap<>();
    for (Pathway pathway : held) {
      pathways.put(pathway.id(), snapshot.pathways().findVersioned(pathway.id()).orElseThrow());
    }
    Set<AnswerLink> links = new TreeSet<>();
    snapshot.links().forEach(query(), links::add);
    List<AccessEvent> log = new ArrayList<>();
    snapshot
        .access()
        .forEach(
            Instant.MIN,
            Instant.MAX,
            event -> {
              if (event.by().who().value().equals(who())) {
                log.add(event.withNumber(1).withAt(Instant.EPOCH));
              }
            });
    return new Contents(pathways, links, log);
  }

  /** Does what unit number n does. */
  void play(PersonStore store, int n) {
    RandomGenerator random = new SplittableRandom((seed * 31 + number) * 1_000_003 + n);
    Accessor accessor = Accessor.of(who(), purpose(n));
    int deed = random.nextInt(8);
    if (n > 0 && deed == 0) {
      store.read(accessor, this::look);
      return;
    }
    try {
      store.write(
          accessor,
          unit -> {
            write(unit, n == 0 ? 7 : deed, n, random);
            return "";
          });
    } catch (TakenBack e) {
      for (Throwable loss : e.getSuppressed()) {
        // What was read before may not be in the log.
        throw (StoreException) loss;
      }
    }
  }

  private String look(PersonSnapshot snapshot) {
    snapshot.pathways().forEach(query(), pathway -> {});
    IntStream.range(0, PERSONS).forEach(person -> snapshot.export(participant(person)));
    snapshot.links().forEach(query(), link -> {});
    return "";
  }

  private void write(PersonUnit unit, int deed, int n, RandomGenerator random) {
    ParticipantId one = participant(random.nextInt(PERSONS));
    List<Pathway> held =
        unit.pathways().of(one).stream().sorted(Comparator.comparing(Pathway::id)).toList();
    Optional<Pathway> pathway =
        held.isEmpty() ? Optional.empty() : Optional.of(held.get(random.nextInt(held.size())));
    switch (deed) {
      case 1 -> {
        unit.erase(one);
        insert(unit, n, 0, participant(random.nextInt(PERSONS)));
      }
      case 2 -> {
        pathway.ifPresent(p -> unit.erase(p.id(), version(unit, p)));
        insert(unit, n, 0, one);
      }
      case 3 -> {
        insert(unit, n, 0, one);
        throw new TakenBack();
      }
      case 4, 5 -> {
        pathway.ifPresent(p -> goOn(unit, p, n));
        insert(unit, n, 0, one);
      }
      case 6 -> {
        pathway.ifPresent(p -> unlink(unit, p, n));
        insert(unit, n, 0, one);
      }
      default -> {
        for (int person = 0; person < PERSONS; person++) {
          insert(unit, n, person, participant(person));
        }
      }
    }
  }

  private static long version(PersonUnit unit, Pathway pathway) {
    return unit.pathways().findVersioned(pathway.id()).orElseThrow().version();
  }

  /** A pathway to which an answer is linked. */
  private void insert(PersonUnit unit, int n, int more, ParticipantId participant) {
    PathwayId id = PathwayId.of("d" + number + "-" + n + "-" + more);
    unit.pathways()
        .insert(
            Pathway.open(id, participant, SamplePathways.INSATSER.get(0), forbund())
                .withEvents(List.of(consent(n), started(n), measured("mät", n + 1))),
            PathwayContext.none());
    link(unit, "svar-" + n + "-" + more, id, "mät");
  }

  private void link(PersonUnit unit, String sourceId, PathwayId id, String occasion) {
    unit.links().insert(new AnswerLink(forbund(), sourceId, id, EventId.of(occasion)));
  }

  private void goOn(PersonUnit unit, Pathway pathway, int n) {
    unit.pathways()
        .add(
            pathway.id(),
            List.of(measured("mät-" + n, n + 1)),
            PathwayContext.none(),
            version(unit, pathway));
    link(unit, "svar-" + n, pathway.id(), "mät-" + n);
  }

  /** Takes the answers from a pathway and links another. */
  private void unlink(PersonUnit unit, Pathway pathway, int n) {
    for (AnswerLink link : unit.links().of(pathway.id())) {
      unit.links().delete(link.forbund(), link.sourceId());
    }
    link(unit, "svar-" + n, pathway.id(), "mät");
  }
}
