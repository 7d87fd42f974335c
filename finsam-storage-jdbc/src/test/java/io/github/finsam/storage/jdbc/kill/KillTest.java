package io.github.finsam.storage.jdbc.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.storage.Store;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.jdbc.AuditEntry;
import io.github.finsam.storage.jdbc.AuditEntry.Action;
import io.github.finsam.storage.jdbc.JdbcStore;
import io.github.finsam.storage.memory.MemoryStore;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Processes that are killed while they write and look after kept counts: what they said is stored
 * is there, whole, nothing of what was under way is there in part, and no kept count is used that
 * is not what the answers give. Three kills of each kind; with the system property {@code
 * finsam.long} 200.
 */
class KillTest {

  private static final int LANES = 3;
  private static final int KILLS = Boolean.getBoolean("finsam.long") ? 200 : 3;

  /** After so many kills a new place is begun, since what is stored is read whole each time. */
  private static final int KILLS_OF_A_PLACE = 10;

  /** At most so long after its first units the writer lives on, in milliseconds. */
  private static final int LIFE = 300;

  /** What a lost server leaves a writer with: it never began to store, or cannot know. */
  private static final Set<String> LOST = Set.of("unreachable", "unknown-outcome");

  /** Lets a writer work for a while and kills it, or what it writes to. */
  private interface Blow<P extends Place> {
    void strike(P place, Victim victim) throws Exception;
  }

  @Test
  @DisplayName("H2 in a file: the process is killed, and with it the database")
  void h2() throws Exception {
    kill(H2Place::fresh, (place, victim) -> killWriter(victim));
  }

  @Test
  @DisplayName("PostgreSQL: the process is killed, and the server runs on")
  void postgres() throws Exception {
    kill(PostgresPlace::fresh, (place, victim) -> killWriter(victim));
  }

  @Test
  @DisplayName("PostgreSQL: the server is killed with all its processes and started again")
  void postgresServer() throws Exception {
    kill(
        MortalPostgres::fresh,
        (place, victim) -> {
          assertEquals("on", place.setting("fsync"));
          place.kill();
          // Nobody tells the writer; it finds out by itself, and ends.
          victim.awaitEnd();
          assertEquals(LANES + 1, victim.lost().size());
          assertTrue(LOST.containsAll(victim.lost().values()), victim.lost()::toString);
          place.startAgain();
        });
  }

  private static void killWriter(Victim victim) throws InterruptedException {
    victim.kill();
    assertEquals(Map.of(), victim.lost());
  }

  private static <P extends Place> void kill(Supplier<P> places, Blow<P> blow) throws Exception {
    Random random = new Random(20141128);
    for (int kills = 0; kills < KILLS; kills += KILLS_OF_A_PLACE) {
      long seed = random.nextLong();
      try (P place = places.get();
          Store oracle = MemoryStore.open()) {
        begin(place, oracle);
        int[] next = new int[LANES];
        for (int kill = kills; kill < Math.min(KILLS, kills + KILLS_OF_A_PLACE); kill++) {
          String where = "seed " + seed + ", kill " + kill;
          try (Victim victim = Victim.start(place, seed, next)) {
            victim.awaitAll();
            Thread.sleep(random.nextInt(LIFE));
            blow.strike(place, victim);
            place.settle();
            compare(place, oracle, victim, seed, next, where);
          }
        }
      }
    }
  }

  /** Stores the answers that nobody changes, and keeps counts of them. */
  private static void begin(Place place, Store oracle) {
    try (JdbcStore store = place.open()) {
      for (Store each : List.of(store, oracle)) {
        write(each, Lane::prepare);
      }
      assertEquals(Lane.QUIET_HALF_YEARS, store.segments().refresh());
    }
  }

  /** Brings the oracle to what is stored, unit by unit, and finds nothing else there. */
  private static void compare(
      Place place, Store oracle, Victim victim, long seed, int[] next, String where) {
    try (JdbcStore store = place.open()) {
      countsKept(store, where);
      long responses = Lane.QUIET_HALF_YEARS;
      // Of the form that all lanes get answers to.
      List<Long> versions = new ArrayList<>(List.of(1L));
      for (int i = 0; i < LANES; i++) {
        Lane lane = new Lane(seed, i);
        while (next[i] <= victim.done(i)) {
          play(oracle, lane, next[i]++);
        }
        Lane.Contents stored = store.read(lane::contents);
        String code = victim.lost().getOrDefault(i, "unknown-outcome");
        if (code.equals("unknown-outcome") && !stored.equals(oracle.read(lane::contents))) {
          // Stored, but killed before it could say so.
          play(oracle, lane, next[i]++);
        }
        assertEquals(oracle.read(lane::contents), stored, where + ", " + lane);
        assertEquals(recount(store, lane, stored.responses()), stored.tally(), where);
        responses += stored.responses().size();
        stored.aggregates().forEach(a -> a.ifPresent(v -> versions.add(v.version())));
        stored.closed().forEach(closed -> versions.add(1L));
      }
      long count = store.read(snapshot -> snapshot.responses().count());
      assertEquals(responses, count, where);
      audited(store, versions, responses, where);
    }
  }

  /** Kept counts are there and give what the answers give, as they were left and made anew. */
  private static void countsKept(JdbcStore store, String where) {
    assertEquals(List.of(), store.segments().verify(), where);
    talliesLikeRows(store, where);
    // Nothing else says that counts were kept: of those that nobody changed none is made anew.
    long counted = store.segments().refresh();
    assertTrue(counted <= LANES * Lane.HALF_YEARS, where + ", " + counted);
    assertEquals(0, store.segments().refresh(), where);
    assertEquals(List.of(), store.segments().verify(), where);
    talliesLikeRows(store, where);
  }

  /** Counts of all förbund together, of each, and by all that is known of who was asked. */
  private static void talliesLikeRows(JdbcStore store, String where) {
    store.read(
        snapshot -> {
          List<Response> responses = new ArrayList<>();
          snapshot.responses().forEach(Lane.every(), responses::add);
          List<Form> forms = snapshot.forms().all();
          for (TallyQuery query :
              List.of(
                  Lane.every(),
                  Lane.every().by(Dimension.SEX, Dimension.HALF_YEAR),
                  Lane.every().by(Dimension.FORBUND),
                  Lane.every().by(Dimension.values()))) {
            assertEquals(
                Tally.of(query, forms, responses.iterator()),
                snapshot.responses().tally(query),
                where);
          }
          return "";
        });
  }

  /** Every change is in the audit, and nothing that was not stored. */
  private static void audited(JdbcStore store, List<Long> versions, long responses, String where) {
    Map<String, Long> latest = new TreeMap<>();
    long counted = 0;
    List<AuditEntry> some = store.audit(0, 1_000);
    while (!some.isEmpty()) {
      for (AuditEntry entry : some) {
        if (entry.kind().equals("response")) {
          counted += entry.action() == Action.DELETE ? -entry.version() : entry.version();
          continue;
        }
        String subject = entry.kind() + " " + entry.subject();
        long before = latest.getOrDefault(subject, 0L);
        long after = entry.action() == Action.DELETE ? 0 : before + 1;
        assertEquals(after, entry.version(), () -> where + ", " + entry);
        latest.put(subject, after);
      }
      some = store.audit(some.get(some.size() - 1).number(), 1_000);
    }
    latest.values().removeIf(version -> version == 0);
    assertEquals(
        versions.stream().sorted().toList(), latest.values().stream().sorted().toList(), where);
    assertEquals(responses, counted, where);
  }

  private static Tally recount(Store store, Lane lane, List<Response> responses) {
    return Tally.of(
        lane.query(), store.read(snapshot -> snapshot.forms().all()), responses.iterator());
  }

  private static void play(Store store, Lane lane, int n) {
    write(store, unit -> lane.play(unit, n));
  }

  private static void write(Store store, Consumer<Unit> work) {
    store.write(
        unit -> {
          work.accept(unit);
          return "";
        });
  }

  @Test
  @DisplayName("What a writer does follows from its seed, and leaves no unit without a trace")
  void lanes() {
    try (Store one = MemoryStore.open();
        Store other = MemoryStore.open()) {
      write(one, Lane::prepare);
      write(other, Lane::prepare);
      Lane lane = new Lane(7, 1);
      for (int n = 0; n < 25; n++) {
        Lane.Contents before = n == 0 ? null : one.read(lane::contents);
        play(one, lane, n);
        play(other, lane, n);
        Lane.Contents after = one.read(lane::contents);
        assertEquals(after, other.read(lane::contents));
        assertTrue(!after.equals(before), "unit " + n);
      }
    }
  }
}
