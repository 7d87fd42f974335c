package io.github.finsam.storage.jdbc.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.storage.Store;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.jdbc.JdbcStore;
import io.github.finsam.storage.memory.MemoryStore;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Processes that are killed while they write and look after kept counts: what they said is stored
 * is there, whole, nothing of what was under way is there in part, and no kept count is used that
 * is not what the answers give.
 */
class KillTest extends Kills {

  private static final int LANES = 3;

  @Override
  Trial begin(Place place, long seed) {
    return new Writing(place, seed);
  }

  private static final class Writing implements Trial {

    private final Place place;
    private final long seed;
    private final Store oracle = MemoryStore.open();
    private final int[] next = new int[LANES];

    /** Stores the answers that nobody changes, and keeps counts of them. */
    Writing(Place place, long seed) {
      this.place = place;
      this.seed = seed;
      try (JdbcStore store = place.open()) {
        for (Store each : List.of(store, oracle)) {
          write(each, Lane::prepare);
        }
        assertEquals(Lane.QUIET_HALF_YEARS, store.segments().refresh());
      }
    }

    @Override
    public Victim start(int kill) throws InterruptedException {
      // One lane more looks after kept counts.
      Victim victim = Victim.start(KillWriter.class, place, seed, next, LANES + 1);
      victim.awaitAll();
      return victim;
    }

    @Override
    public int writers() {
      return LANES + 1;
    }

    @Override
    public void look(Victim victim, String where) {
      try (JdbcStore store = place.open()) {
        Intact.counts(store, LANES * Lane.HALF_YEARS, where);
        long responses = Lane.QUIET_HALF_YEARS;
        // Of the form that all lanes get answers to.
        List<Long> versions = new ArrayList<>(List.of(1L));
        for (int i = 0; i < LANES; i++) {
          Lane lane = new Lane(seed, i);
          Lane.Contents stored = store.read(lane::contents);
          follow(
              victim,
              i,
              next,
              n -> play(oracle, lane, n),
              () -> oracle.read(lane::contents),
              stored,
              where);
          assertEquals(recount(store, lane, stored.responses()), stored.tally(), where);
          responses += stored.responses().size();
          stored.aggregates().forEach(a -> a.ifPresent(v -> versions.add(v.version())));
          stored.closed().forEach(closed -> versions.add(1L));
        }
        long count = store.read(snapshot -> snapshot.responses().count());
        assertEquals(responses, count, where);
        Intact.audit(store, versions, responses, where);
      }
    }

    @Override
    public void close() {
      oracle.close();
    }
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
