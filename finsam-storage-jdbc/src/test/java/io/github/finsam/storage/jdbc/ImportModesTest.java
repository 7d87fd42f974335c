package io.github.finsam.storage.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.exchange.AggregateKind;
import io.github.finsam.exchange.Exchange;
import io.github.finsam.exchange.ImportError;
import io.github.finsam.exchange.ImportMode;
import io.github.finsam.exchange.ImportProgress;
import io.github.finsam.exchange.ImportResult;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.memory.MemoryStore;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables with many questionnaires, in the three modes. With the system property {@code finsam.long}
 * there are 200 000 questionnaires into every database, else 12 000 into one of each kind: more
 * than one batch of the import and more than a unit keeps in memory.
 */
class ImportModesTest {

  private static final boolean LONG = Boolean.getBoolean("finsam.long");
  private static final int MANY = LONG ? 200_000 : 12_000;

  /** So many at a time are stored and told. */
  private static final int BATCH = 10_000;

  private static final NationalTables TABLES = new NationalTables(MANY, 12, -1);
  private static final TallyQuery QUERY =
      TallyQuery.of(NationalTables.EDITION).by(Dimension.values());
  private static final Tally EXPECTED = expected(TABLES);

  /** Stops an import from its progress. */
  private static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static Tally expected(NationalTables tables) {
    try (Store memory = MemoryStore.open()) {
      Exchange.read(tables, ImportMode.SKIP_BAD_ROWS).into(memory);
      return tally(memory);
    }
  }

  private static Tally tally(Store store) {
    return store.read(snapshot -> snapshot.responses().tally(QUERY));
  }

  private static long count(Store store) {
    return store.read(snapshot -> snapshot.responses().count());
  }

  private static Stream<Databases> databases() {
    return LONG
        ? Stream.of(Databases.values())
        : Stream.of(Databases.H2_MEMORY, Databases.POSTGRESQL_NEWEST, Databases.MARIADB);
  }

  private static Stream<Arguments> databasesAndModes() {
    return databases().flatMap(d -> Stream.of(ImportMode.values()).map(m -> Arguments.of(d, m)));
  }

  @ParameterizedTest
  @MethodSource("databasesAndModes")
  @DisplayName("Every questionnaire is stored, told as it goes, and counted as in memory")
  void sound(Databases on, ImportMode mode) {
    try (TestDatabase database = on.fresh();
        Store store = JdbcStore.open(database.source(), database.options())) {
      List<Long> told = new ArrayList<>();
      ImportProgress progress =
          (file, rows) -> {
            if (file.startsWith("responses-")) {
              told.add(rows);
            }
          };
      ImportResult result = Exchange.read(TABLES, mode, progress).into(store).throwIfErrors();
      assertEquals(MANY, result.stored(AggregateKind.RESPONSE));
      assertEquals(MANY, count(store));
      assertEquals(EXPECTED, tally(store));
      assertEquals(MANY / BATCH + 1, told.stream().distinct().count());
      assertEquals(MANY, told.get(told.size() - 1));

      if (mode == ImportMode.RESUMABLE) {
        ImportResult again = Exchange.read(TABLES, mode).into(store).throwIfErrors();
        assertEquals(0, again.stored(AggregateKind.RESPONSE));
        assertEquals(MANY, again.unchanged().getOrDefault(AggregateKind.RESPONSE, 0));
      } else {
        ImportResult again = Exchange.read(TABLES, mode).into(store);
        assertEquals(0, again.stored(AggregateKind.RESPONSE));
        assertEquals("already-stored", again.errors().get(0).code());
      }
      assertEquals(MANY, count(store));
    }
  }

  @ParameterizedTest
  @MethodSource("databasesAndModes")
  @DisplayName(
      "One bad row among the last leaves nothing, or everything but itself, as the mode says")
  void oneBad(Databases on, ImportMode mode) {
    NationalTables tables = new NationalTables(MANY, 12, MANY - 10);
    try (TestDatabase database = on.fresh();
        Store store = JdbcStore.open(database.source(), database.options())) {
      ImportResult result = Exchange.read(tables, mode).into(store);
      assertEquals(1, result.errors().size());
      ImportError error = result.errors().get(0);
      assertEquals("score-scale", error.code());
      assertEquals(MANY - 10 + 2, error.line());
      boolean all = mode == ImportMode.ALL_OR_NOTHING;
      assertEquals(all ? 0 : MANY - 1, result.stored(AggregateKind.RESPONSE));
      assertEquals(all ? 0 : MANY - 1, count(store));
      int forbunds = store.read(s -> s.forbunds().all().size());
      assertEquals(all ? 0 : 20, forbunds);
      if (!all) {
        assertEquals(expected(tables), tally(store));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  @DisplayName("An import is cancelled by its progress: batches stay where it can be resumed only")
  void cancelled(Databases on) {
    ImportProgress cancel =
        (file, rows) -> {
          if (file.startsWith("responses-") && rows >= BATCH) {
            throw new Cancelled();
          }
        };
    try (TestDatabase database = on.fresh();
        Store store = JdbcStore.open(database.source(), database.options())) {
      for (ImportMode mode : List.of(ImportMode.ALL_OR_NOTHING, ImportMode.SKIP_BAD_ROWS)) {
        assertThrows(Cancelled.class, () -> Exchange.read(TABLES, mode, cancel).into(store));
        assertEquals(0, count(store));
        int forms = store.read(s -> s.forms().all().size());
        assertEquals(0, forms);
      }
      assertThrows(
          Cancelled.class, () -> Exchange.read(TABLES, ImportMode.RESUMABLE, cancel).into(store));
      long before = count(store);
      assertEquals(BATCH, before);
      ImportResult rest = Exchange.read(TABLES, ImportMode.RESUMABLE).into(store).throwIfErrors();
      assertEquals(before, rest.unchanged().getOrDefault(AggregateKind.RESPONSE, 0).intValue());
      assertEquals(MANY - before, rest.stored(AggregateKind.RESPONSE));
      assertEquals(EXPECTED, tally(store));
    }
  }
}
