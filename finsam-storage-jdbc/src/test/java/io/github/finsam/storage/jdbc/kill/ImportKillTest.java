package io.github.finsam.storage.jdbc.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.exchange.AggregateKind;
import io.github.finsam.exchange.Exchange;
import io.github.finsam.exchange.ImportMode;
import io.github.finsam.exchange.ImportResult;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.jdbc.NationalTables;
import io.github.finsam.storage.memory.MemoryStore;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * An import of 60 000 questionnaires, with the system property {@code finsam.long} of 200 000, that
 * is killed three times and resumed each time.
 */
class ImportKillTest {

  private static final int MANY = Boolean.getBoolean("finsam.long") ? 200_000 : 60_000;
  private static final int ITEMS = 8;
  private static final int BATCH = 10_000;
  private static final NationalTables TABLES = new NationalTables(MANY, ITEMS, -1);

  private static Tally tally(Store store) {
    TallyQuery query = TallyQuery.of(NationalTables.EDITION).by(Dimension.values());
    return store.read(snapshot -> snapshot.responses().tally(query));
  }

  private static long count(Store store) {
    return store.read(snapshot -> snapshot.responses().count());
  }

  @Test
  @DisplayName("H2 in a file: what was told is there in whole batches, the rest is stored at last")
  void h2() throws Exception {
    resume(H2Place::fresh);
  }

  @Test
  @DisplayName("PostgreSQL: what was told is there in whole batches, the rest is stored at last")
  void postgres() throws Exception {
    resume(PostgresPlace::fresh);
  }

  private static void resume(Supplier<Place> places) throws Exception {
    Random random = new Random(20140306);
    try (Place place = places.get()) {
      long there = 0;
      for (int kill = 0; kill < 3; kill++) {
        List<String> more = List.of(Integer.toString(MANY), Integer.toString(ITEMS));
        try (Victim victim = Victim.start(ImportWriter.class, place, more, 2)) {
          victim.awaitMore(0, (int) Math.min(there + BATCH, MANY - 1));
          Thread.sleep(random.nextInt(150));
          victim.kill();
          place.settle();
          try (Store store = place.open()) {
            long now = count(store);
            assertTrue(now >= victim.done(0), now + " of " + victim.done(0));
            assertEquals(0, now % BATCH);
            there = now;
          }
        }
      }
      try (Store store = place.open();
          Store memory = MemoryStore.open()) {
        ImportResult rest = Exchange.read(TABLES, ImportMode.RESUMABLE).into(store).throwIfErrors();
        assertEquals(there, rest.unchanged().getOrDefault(AggregateKind.RESPONSE, 0).intValue());
        assertEquals(MANY - there, rest.stored(AggregateKind.RESPONSE));
        assertEquals(MANY, count(store));
        Exchange.read(TABLES, ImportMode.ALL_OR_NOTHING).into(memory).throwIfErrors();
        assertEquals(tally(memory), tally(store));
      }
    }
  }
}
