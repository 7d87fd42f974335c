package io.github.finsam.storage.jdbc.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Processes that are killed while they write, or whose server is, at a random moment. Three kills
 * of each kind; with the system property {@code finsam.long} 200.
 */
abstract class Kills {

  private static final int KILLS = Boolean.getBoolean("finsam.long") ? 200 : 3;

  /** After so many kills a new place is begun, since what is stored is read whole each time. */
  private static final int KILLS_OF_A_PLACE = 10;

  /** At most so long after its first units the writer lives on, in milliseconds. */
  private static final int LIFE = 300;

  /** What a lost server leaves a writer with: it never began to store, or cannot know. */
  private static final Set<String> LOST = Set.of("unreachable", "unknown-outcome");

  /** What is written on one place by one process after the other, and what is known of it. */
  interface Trial extends AutoCloseable {

    /**
     * Starts a process and waits until it has stored something.
     *
     * @param kill how many were killed before, there or on other places
     */
    Victim start(int kill) throws InterruptedException;

    /** How many lanes of the process end when the server is lost. */
    int writers();

    /** Looks through what is stored after the process is gone, and remembers it. */
    void look(Victim victim, String where);

    @Override
    void close();
  }

  /** Lets a writer work for a while and kills it, or what it writes to. */
  private interface Blow<P extends Place> {
    void strike(P place, Victim victim, int writers) throws Exception;
  }

  /** Begins on an empty place; what is written follows from the seed. */
  abstract Trial begin(Place place, long seed);

  @Test
  @DisplayName("H2 in a file: the process is killed, and with it the database")
  void h2() throws Exception {
    kill(H2Place::fresh, (place, victim, writers) -> killWriter(victim));
  }

  @Test
  @DisplayName("PostgreSQL: the process is killed, and the server runs on")
  void postgres() throws Exception {
    kill(PostgresPlace::fresh, (place, victim, writers) -> killWriter(victim));
  }

  @Test
  @DisplayName("PostgreSQL: the server is killed with all its processes and started again")
  void postgresServer() throws Exception {
    kill(
        MortalPostgres::fresh,
        (place, victim, writers) -> {
          assertEquals("on", place.setting("fsync"));
          place.kill();
          // Nobody tells the writer; it finds out by itself, and ends.
          victim.awaitEnd();
          assertEquals(writers, victim.lost().size());
          assertTrue(LOST.containsAll(victim.lost().values()), victim.lost()::toString);
          place.startAgain();
        });
  }

  private static void killWriter(Victim victim) throws InterruptedException {
    victim.kill();
    assertEquals(Map.of(), victim.lost());
  }

  private <P extends Place> void kill(Supplier<P> places, Blow<P> blow) throws Exception {
    Random random = new Random(20141128);
    for (int kills = 0; kills < KILLS; kills += KILLS_OF_A_PLACE) {
      long seed = random.nextLong();
      try (P place = places.get();
          Trial trial = begin(place, seed)) {
        for (int kill = kills; kill < Math.min(KILLS, kills + KILLS_OF_A_PLACE); kill++) {
          try (Victim victim = trial.start(kill)) {
            Thread.sleep(random.nextInt(LIFE));
            blow.strike(place, victim, trial.writers());
            place.settle();
            trial.look(victim, "seed " + seed + ", kill " + kill);
          }
        }
      }
    }
  }

  /** Whether what a lane had under way when it ended may be stored: nobody was told that not. */
  static boolean mayBeStored(Victim victim, int lane) {
    return victim.lost().getOrDefault(lane, "unknown-outcome").equals("unknown-outcome");
  }

  /**
   * Brings an oracle to what is stored of a lane, unit by unit, and finds nothing else there.
   *
   * @param next the next unit of each lane
   * @param play lets the oracle do a unit
   * @param known what the oracle has
   */
  static <T> void follow(
      Victim victim,
      int lane,
      int[] next,
      IntConsumer play,
      Supplier<T> known,
      T stored,
      String where) {
    while (next[lane] <= victim.done(lane)) {
      play.accept(next[lane]++);
    }
    if (mayBeStored(victim, lane) && !stored.equals(known.get())) {
      // Stored, but killed before it could say so.
      play.accept(next[lane]++);
    }
    assertEquals(known.get(), stored, where + ", lane " + lane);
  }
}
