package io.github.finsam.storage.jdbc.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.storage.AnswerLink;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.Versioned;
import io.github.finsam.storage.jdbc.JdbcPersonStore;
import io.github.finsam.storage.memory.MemoryPersonStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Processes that are killed while they write and read about persons: what they said is done is
 * there, whole, nothing of what was under way is there in part, nobody erased is back, and both
 * logs tell each unit once, without gaps.
 */
class PersonKillTest extends Kills {

  private static final int LANES = 3;

  @Override
  Trial begin(Place place, long seed) {
    return new Writing(place, seed);
  }

  /**
   * A row of the table {@code person_audit}.
   *
   * @param pathway empty once it is erased
   */
  private record Change(
      String who, String purpose, String action, Optional<PathwayId> pathway, long version) {

    Change named(Set<PathwayId> stored) {
      return new Change(who, purpose, action, pathway.filter(stored::contains), version);
    }
  }

  /** What a unit has changed, as the audit tells it, in no particular order. */
  private static List<Change> changes(
      PersonLane lane, int n, PersonLane.Contents before, PersonLane.Contents after) {
    List<Change> changes = new ArrayList<>();
    Set<PathwayId> all = new TreeSet<>(before.pathways().keySet());
    all.addAll(after.pathways().keySet());
    for (PathwayId id : all) {
      long was = version(before, id);
      long is = version(after, id);
      if (was != is) {
        String action = was == 0 ? "INSERT" : is == 0 ? "DELETE" : "UPDATE";
        changes.add(change(lane, n, action, id, is));
      }
    }
    for (AnswerLink link : after.links()) {
      if (!before.links().contains(link)) {
        changes.add(change(lane, n, "LINK", link.pathway(), version(after, link.pathway())));
      }
    }
    for (AnswerLink link : before.links()) {
      // Those of an erased pathway go with it.
      if (!after.links().contains(link) && version(after, link.pathway()) > 0) {
        changes.add(change(lane, n, "UNLINK", link.pathway(), version(after, link.pathway())));
      }
    }
    return changes;
  }

  private static Change change(PersonLane lane, int n, String action, PathwayId id, long version) {
    return new Change(lane.who(), PersonLane.purpose(n), action, Optional.of(id), version);
  }

  private static long version(PersonLane.Contents contents, PathwayId id) {
    Versioned<?> pathway = contents.pathways().get(id);
    return pathway == null ? 0 : pathway.version();
  }

  private static PersonLane.Contents contents(PersonStore store, PersonLane lane) {
    return store.read(PersonLane.TEST, lane::contents);
  }

  private static final class Writing implements Trial {

    private final Place place;
    private final long seed;
    private final PersonStore oracle = MemoryPersonStore.open(Clock.systemUTC());
    private final int[] next = new int[LANES];

    /** What the oracle holds of each lane. */
    private final List<PersonLane.Contents> known =
        new ArrayList<>(Collections.nCopies(LANES, PersonLane.Contents.NOTHING));

    /** What was changed by all. */
    private final List<Change> changes = new ArrayList<>();

    Writing(Place place, long seed) {
      this.place = place;
      this.seed = seed;
      place.openPersons().close();
    }

    @Override
    public Victim start(int kill) throws InterruptedException {
      Victim victim = Victim.start(PersonWriter.class, place, seed, next, LANES);
      victim.awaitAll();
      return victim;
    }

    @Override
    public int writers() {
      return LANES;
    }

    @Override
    public void look(Victim victim, String where) {
      try (JdbcPersonStore store = place.openPersons()) {
        Set<PathwayId> pathways = new HashSet<>();
        Set<ParticipantId> participants = new HashSet<>();
        for (int i = 0; i < LANES; i++) {
          int number = i;
          PersonLane lane = new PersonLane(seed, i);
          PersonLane.Contents stored = contents(store, lane);
          follow(victim, i, next, n -> play(lane, n), () -> known.get(number), stored, where);
          pathways.addAll(stored.pathways().keySet());
          stored.pathways().values().forEach(p -> participants.add(p.value().participant()));
        }
        long count = store.read(PersonLane.TEST, snapshot -> snapshot.pathways().count());
        assertEquals(pathways.size(), count, where);
        numbered(store, where);
        tables(pathways, participants.size(), where);
      }
    }

    private void play(PersonLane lane, int n) {
      lane.play(oracle, n);
      PersonLane.Contents after = contents(oracle, lane);
      changes.addAll(changes(lane, n, known.set(lane.number(), after), after));
    }

    /** Every number of the log is given, once. */
    private static void numbered(PersonStore store, String where) {
      List<Long> numbers = new ArrayList<>();
      long count =
          store.read(
              PersonLane.TEST,
              snapshot -> {
                snapshot
                    .access()
                    .forEach(Instant.MIN, Instant.MAX, event -> numbers.add(event.number()));
                return snapshot.access().count();
              });
      assertEquals(count, numbers.size(), where);
      for (int i = 0; i < numbers.size(); i++) {
        assertEquals(i + 1, numbers.get(i), where);
      }
    }

    /** The audit tells what was changed, and nobody is there of whom nothing is stored. */
    private void tables(Set<PathwayId> pathways, int participants, String where) {
      List<Change> told = new ArrayList<>();
      try (Connection connection = place.connect();
          Statement statement = connection.createStatement()) {
        try (ResultSet rows =
            statement.executeQuery(
                "select number, who, purpose, action, pathway, version"
                    + " from finsam_person_audit order by number")) {
          while (rows.next()) {
            told.add(
                new Change(
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(4),
                    Optional.ofNullable(rows.getString(5)).map(PathwayId::of),
                    rows.getLong(6)));
            assertEquals(told.size(), rows.getLong(1), where);
          }
        }
        try (ResultSet rows = statement.executeQuery("select count(*) from finsam_participant")) {
          assertTrue(rows.next());
          assertEquals(participants, rows.getInt(1), where);
        }
      } catch (SQLException e) {
        throw new IllegalStateException(where, e);
      }
      List<Change> expected = changes.stream().map(change -> change.named(pathways)).toList();
      assertEquals(sorted(expected), sorted(told), where);
    }

    private static List<String> sorted(List<Change> changes) {
      return changes.stream().map(Objects::toString).sorted().toList();
    }

    @Override
    public void close() {
      oracle.close();
    }
  }

  @Test
  @DisplayName("What a writer does follows from its seed, and leaves no unit without a trace")
  void lanes() {
    try (PersonStore one = MemoryPersonStore.open(Clock.systemUTC());
        PersonStore other = MemoryPersonStore.open(Clock.systemUTC())) {
      PersonLane lane = new PersonLane(7, 1);
      Set<String> actions = new TreeSet<>();
      PersonLane.Contents before = PersonLane.Contents.NOTHING;
      for (int n = 0; n < 40; n++) {
        lane.play(one, n);
        lane.play(other, n);
        PersonLane.Contents after = contents(one, lane);
        assertEquals(after, contents(other, lane));
        assertTrue(!after.equals(before), "unit " + n);
        changes(lane, n, before, after).forEach(change -> actions.add(change.action()));
        before = after;
      }
      assertEquals(Set.of("INSERT", "UPDATE", "DELETE", "LINK", "UNLINK"), actions);
    }
  }
}
