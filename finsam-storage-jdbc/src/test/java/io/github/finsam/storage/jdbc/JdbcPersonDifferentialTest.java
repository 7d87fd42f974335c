package io.github.finsam.storage.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.contract.ModelPersonStore;
import io.github.finsam.storage.contract.PersonScript;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Label;

/**
 * Any sequence of operations on a store for persons gets the same answers from every database as
 * from a simple model, and leaves the same behind. With the system property {@code finsam.long} 10
 * 000 are played on each database.
 */
class JdbcPersonDifferentialTest {

  private static final boolean LONG = Boolean.getBoolean("finsam.long");

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2015-02-03T08:09:10.123456Z"), ZoneOffset.UTC);

  @Example
  @Label("H2 in memory: 150 sequences")
  void h2Memory() {
    play(Databases.H2_MEMORY, 150);
  }

  @Example
  @Label("H2 in a file: 30 sequences")
  void h2File() {
    play(Databases.H2_FILE, 30);
  }

  @Example
  @Label("PostgreSQL, oldest: 30 sequences")
  void oldestPostgresql() {
    play(Databases.POSTGRESQL_OLDEST, 30);
  }

  @Example
  @Label("PostgreSQL, newest: 30 sequences")
  void newestPostgresql() {
    play(Databases.POSTGRESQL_NEWEST, 30);
  }

  @Example
  @Label("MariaDB: 30 sequences")
  void mariadb() {
    play(Databases.MARIADB, 30);
  }

  private static void play(Databases on, int sequences) {
    Iterator<PersonScript> next = new PersonSequences().all().iterator();
    try (TestDatabase place = on.fresh();
        PersonStore store =
            JdbcPersonStore.open(place.source(), place.options().withClock(CLOCK))) {
      for (int i = 0; i < (LONG ? 10_000 : sequences); i++) {
        PersonScript script = next.next();
        List<Object> expected;
        try (PersonStore model = ModelPersonStore.open(CLOCK)) {
          expected = script.playOn(model);
        }
        List<Object> actual = script.playOn(store);
        for (int a = 0; a < Math.min(expected.size(), actual.size()); a++) {
          assertEquals(expected.get(a), actual.get(a), () -> "sequence " + script);
        }
        assertEquals(expected.size(), actual.size(), () -> "sequence " + script);
        Databases.clear(place);
      }
    }
  }
}
