package io.github.finsam.storage.jdbc.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * One unit of work that loads, and one read that gives back, more than what the whole heap of the
 * process could hold; with the system property {@code finsam.long} ten times as much.
 */
class StreamTest {

  private static final int MANY = Boolean.getBoolean("finsam.long") ? 1_300_000 : 130_000;

  @Test
  @DisplayName("H2 in a file, in the process itself")
  void h2() throws Exception {
    stream(H2Place.fresh(), 48, 1);
  }

  @Test
  @DisplayName("PostgreSQL, of which the process is a client")
  void postgres() throws Exception {
    stream(PostgresPlace.fresh(), 24, 2);
  }

  @Test
  @DisplayName("MariaDB, of which the process is a client")
  void mariadb() throws Exception {
    stream(MariadbPlace.fresh(), 24, 2);
  }

  /**
   * Loads, reads back and counts.
   *
   * @param heap what the process has for what it makes, in megabytes
   * @param times how many times that all questionnaires as objects would take at least
   */
  private static void stream(Place unclosed, int heap, int times) throws Exception {
    List<String> words = List.of(Integer.toString(MANY));
    try (Place place = unclosed;
        Victim loader = Victim.start(StreamWriter.class, place, words, 4, heap)) {
      loader.awaitEnd(1_800);
      for (int lane = 1; lane < 4; lane++) {
        assertEquals(MANY, loader.done(lane), loader::complaints);
      }
      long megabytes = (long) loader.done(0) * MANY >> 20;
      assertTrue(megabytes > times * heap, megabytes + " MB");
    }
  }
}
