package io.github.finsam.storage.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.finsam.storage.Store;
import io.github.finsam.storage.contract.Capabilities;
import io.github.finsam.storage.contract.Script.Answer;
import io.github.finsam.storage.memory.MemoryStore;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.Label;

/**
 * Any sequence of operations gets the same answers from every database as from memory. A sixth of
 * the sequences are about closed periods, half of the others about aggregates, half about
 * questionnaires. With the system property {@code finsam.long} 10 000 are played on each database.
 */
class JdbcDifferentialTest {

  private static final boolean LONG = Boolean.getBoolean("finsam.long");

  @Example
  @Label("H2 in memory: 240 sequences")
  void h2Memory() {
    play(Databases.H2_MEMORY, 240);
  }

  @Example
  @Label("H2 in a file: 36 sequences")
  void h2File() {
    play(Databases.H2_FILE, 36);
  }

  @Example
  @Label("PostgreSQL, oldest: 24 sequences")
  void oldestPostgresql() {
    play(Databases.POSTGRESQL_OLDEST, 24);
  }

  @Example
  @Label("PostgreSQL, newest: 36 sequences")
  void newestPostgresql() {
    play(Databases.POSTGRESQL_NEWEST, 36);
  }

  @Example
  @Label("MariaDB: 24 sequences")
  void mariadb() {
    play(Databases.MARIADB, 24);
  }

  private static void play(Databases on, int sequences) {
    int all = LONG ? 10_000 : sequences;
    int few = all / 6;
    int half = (all - few) / 2;
    Sequences some = new Sequences();
    try (TestDatabase database = on.fresh();
        Store store = JdbcStore.open(database.source(), database.options())) {
      play(database, store, half, some.ofAggregates(), script -> s -> script.playOn(s, ALL));
      play(database, store, half, some.ofResponses(), script -> s -> script.playOn(s, ALL));
      play(database, store, few, some.ofClosings(), script -> s -> script.playOn(s, ALL));
    }
  }

  static final Capabilities ALL = Capabilities.all();

  /**
   * Plays some sequences, one after the other.
   *
   * @param database where the store keeps what it stores
   * @param player what plays a sequence on a store
   */
  static <S> void play(
      TestDatabase database,
      Store store,
      int number,
      Stream<S> scripts,
      Function<S, Function<Store, List<Answer>>> player) {
    Iterator<S> next = scripts.iterator();
    for (int i = 0; i < number; i++) {
      S script = next.next();
      Function<Store, List<Answer>> play = player.apply(script);
      List<Answer> expected;
      try (Store oracle = MemoryStore.open()) {
        expected = play.apply(oracle);
      }
      List<Answer> actual = play.apply(store);
      for (int a = 0; a < Math.min(expected.size(), actual.size()); a++) {
        assertEquals(expected.get(a), actual.get(a), () -> "sequence " + script);
      }
      assertEquals(expected.size(), actual.size(), () -> "sequence " + script);
      Databases.clear(database);
    }
  }
}
