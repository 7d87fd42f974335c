package io.github.finsam.storage.jdbc.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.storage.Store;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A process that imports sixty million answers takes no more than 200 MB, all in all. */
@EnabledIfSystemProperty(
    named = "finsam.long",
    matches = "true",
    disabledReason = "Sixty million answers take minutes")
class BoundedMemoryTest {

  private static final int QUESTIONNAIRES = 3_000_000;
  private static final int ITEMS = 20;
  private static final int MOST = 200_000;

  @Test
  @DisplayName("H2 in a file, in the process itself")
  void h2() throws Exception {
    load(H2Place.fresh());
  }

  @Test
  @DisplayName("PostgreSQL, of which the process is a client")
  void postgres() throws Exception {
    load(PostgresPlace.fresh());
  }

  private static void load(Place unclosed) throws Exception {
    List<String> size = List.of(Integer.toString(QUESTIONNAIRES), Integer.toString(ITEMS));
    try (Place place = unclosed;
        Victim loader = Victim.start(ImportWriter.class, place, size, 2)) {
      loader.awaitEnd(1_800);
      assertEquals(QUESTIONNAIRES, loader.done(0));
      int kilobytes = loader.done(1);
      assertTrue(kilobytes > 0 && kilobytes < MOST, kilobytes + " kB");
      try (Store store = place.open()) {
        long count = store.read(snapshot -> snapshot.responses().count());
        assertEquals(QUESTIONNAIRES, count);
      }
    }
  }
}
