package io.github.finsam.storage.jdbc;

import io.github.finsam.storage.Snapshot;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.contract.DifferentialContract;
import io.github.finsam.storage.memory.MemoryStore;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.Label;

/**
 * Any sequence of operations gets the same answers from a store that keeps counts of segments, all
 * of them or those of some time ago, as from one that keeps none. Those of the contract are played
 * on H2 in memory, some about questionnaires on the other databases.
 */
class KeptCountsDifferentialTest extends DifferentialContract {

  private static final int SEQUENCES = Boolean.getBoolean("finsam.long") ? 1_000 : 12;

  @Override
  protected Store openEmpty() {
    TestDatabase place = Databases.H2_MEMORY.borrow();
    return new Keeping(JdbcStore.open(place.source(), place.options()), place);
  }

  @Override
  protected Store oracle() {
    return MemoryStore.open();
  }

  @Example
  @Label("H2 in a file")
  void h2File() {
    play(Databases.H2_FILE);
  }

  @Example
  @Label("PostgreSQL, oldest")
  void oldestPostgresql() {
    play(Databases.POSTGRESQL_OLDEST);
  }

  @Example
  @Label("PostgreSQL, newest")
  void newestPostgresql() {
    play(Databases.POSTGRESQL_NEWEST);
  }

  @Example
  @Label("MariaDB")
  void mariadb() {
    play(Databases.MARIADB);
  }

  private static void play(Databases on) {
    TestDatabase place = on.borrow();
    try (Store store = new Keeping(JdbcStore.open(place.source(), place.options()), place)) {
      JdbcDifferentialTest.play(
          place,
          store,
          SEQUENCES,
          new Sequences().ofResponses(),
          script -> s -> script.playOn(s, JdbcDifferentialTest.ALL));
    }
  }

  /** Counts segments before every other read, and puts notes together before some. */
  private static final class Keeping implements Store {

    private final JdbcStore store;
    private final TestDatabase place;
    private int reads;

    Keeping(JdbcStore store, TestDatabase place) {
      this.store = store;
      this.place = place;
    }

    @Override
    public <T> T read(Function<? super Snapshot, ? extends T> work) {
      if (++reads % 2 == 0) {
        store.segments().refresh();
      }
      if (reads % 3 == 0) {
        store.segments().compact();
      }
      return store.read(work);
    }

    @Override
    public <T> T write(Function<? super Unit, ? extends T> work) {
      return store.write(work);
    }

    @Override
    public void close() {
      store.close();
      place.close();
    }
  }
}
