package io.github.finsam.storage.jdbc.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.storage.jdbc.JdbcStore;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Loads that are killed: one unit of work is there as a whole or not at all, however many rows were
 * in; of many units those are there that were told of, and the load can be run again.
 */
class LoadKillTest extends Kills {

  @Override
  Trial begin(Place place, long seed) {
    return new Loading(place, new Random(seed));
  }

  private static final class Loading implements Trial {

    private final Place place;
    private final Random random;

    /** The next load of each kind. */
    private final Map<Boolean, Load> next =
        new TreeMap<>(Map.of(true, new Load(true, 0), false, new Load(false, 0)));

    /** What the process at hand began with. */
    private Load first;

    Loading(Place place, Random random) {
      this.place = place;
      this.random = random;
      try (JdbcStore store = place.open()) {
        store.write(
            unit -> {
              Lane.prepare(unit);
              return "";
            });
        assertEquals(Lane.QUIET_HALF_YEARS, store.segments().refresh());
      }
    }

    @Override
    public Victim start(int kill) throws InterruptedException {
      first = next.get(kill % 2 == 0);
      List<String> words =
          List.of(Boolean.toString(first.whole()), Integer.toString(first.number()));
      Victim victim = Victim.start(LoadWriter.class, place, words, 2);
      victim.awaitMore(1, first.number() * Load.SIZE + 1 + random.nextInt(Load.SIZE));
      return victim;
    }

    @Override
    public int writers() {
      return 1;
    }

    @Override
    public void look(Victim victim, String where) {
      try (JdbcStore store = place.open()) {
        Intact.counts(store, 2 * Lane.HALF_YEARS, where);
        long responses = Lane.QUIET_HALF_YEARS;
        for (Load load : List.copyOf(next.values())) {
          Map<Integer, BitSet> rows = rows(store, load);
          int number = load.number();
          if (load.equals(first)) {
            number = Math.max(number, victim.done(0) + 1);
            int more = there(rows, number);
            int told = victim.done(1) - number * Load.SIZE;
            String killed = where + ", load " + number + ", " + more + " of " + told + " rows";
            if (load.whole()) {
              assertTrue(more == 0 || more == Load.SIZE && mayBeStored(victim, 0), killed);
            } else {
              assertTrue(more % Load.UNIT == 0 || more == Load.SIZE, killed);
              assertTrue(more >= told, killed);
            }
            responses += more;
            next.put(load.whole(), new Load(load.whole(), more < Load.SIZE ? number : number + 1));
          } else {
            responses += there(rows, number);
          }
          for (int n = 0; n < number; n++) {
            assertEquals(Load.SIZE, there(rows, n), where + ", load " + n);
            responses += Load.SIZE;
          }
        }
        long count = store.read(snapshot -> snapshot.responses().count());
        assertEquals(responses, count, where);
        Intact.audit(store, List.of(1L), responses, where);
      }
    }

    /** Which rows are there of each load of a kind, with all that they hold. */
    private static Map<Integer, BitSet> rows(JdbcStore store, Load kind) {
      Map<Integer, BitSet> rows = new TreeMap<>();
      store.read(
          snapshot -> {
            snapshot
                .responses()
                .forEach(
                    kind.query(),
                    response -> {
                      int n = Load.number(response);
                      int index = Load.index(response);
                      assertEquals(new Load(kind.whole(), n).response(index), response);
                      rows.computeIfAbsent(n, none -> new BitSet()).set(index);
                    });
            return "";
          });
      return rows;
    }

    /** How many rows of a load are there: the first so many. */
    private static int there(Map<Integer, BitSet> rows, int number) {
      BitSet there = rows.getOrDefault(number, new BitSet());
      assertEquals(there.length(), there.cardinality());
      return there.length();
    }

    @Override
    public void close() {
      // Nothing is open between kills.
    }
  }
}
