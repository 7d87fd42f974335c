package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.jdbc.Stores.cut;
import static io.github.finsam.storage.jdbc.Stores.instead;
import static io.github.finsam.storage.jdbc.Stores.interrupted;
import static io.github.finsam.storage.jdbc.Stores.lasting;
import static io.github.finsam.storage.jdbc.Stores.observed;
import static io.github.finsam.storage.jdbc.Stores.refused;
import static io.github.finsam.storage.jdbc.Stores.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.github.finsam.storage.contract.SampleData;
import io.github.finsam.storage.jdbc.internal.Failure;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The connection is lost while many responses are on their way: a clear word, nothing half stored,
 * and the same load run again ends with each stored once.
 */
class LoadLossTest {

  private static final int MANY = 10_000;
  private static final List<Response> RESPONSES = SampleData.seeded(53).questionnaires(MANY);
  private static final TallyQuery QUERY = TallyQuery.of("exempel-1").by(Dimension.values());

  /** A store whose connections can be ended in the middle of what they do. */
  private static final class Mortal implements AutoCloseable {

    final TestDatabase place;
    final JdbcStore store;
    final AtomicBoolean cutAtCommit = new AtomicBoolean();
    private final AtomicReference<Connection> taken = new AtomicReference<>();

    Mortal(Databases on, Path folder) {
      place = lasting(on, folder);
      store =
          JdbcStore.open(
              instead(
                  observed(place.source(), taken::set),
                  (method, real) -> {
                    if (method.equals("commit") && cutAtCommit.getAndSet(false)) {
                      end();
                    }
                    return real.get();
                  }),
              place.options());
      write(store, unit -> SampleData.surveyForms().forEach(unit.forms()::insert));
    }

    /** Ends the connection at work. */
    void end() {
      cut(place, taken.get());
    }

    void assertStored(int responses) {
      store.read(
          snapshot -> {
            assertEquals(responses, snapshot.responses().count());
            assertEquals(
                Tally.of(
                    QUERY, SampleData.surveyForms(), RESPONSES.subList(0, responses).iterator()),
                snapshot.responses().tally(QUERY));
            return "";
          });
      assertEquals(List.of(), store.segments().verify());
    }

    @Override
    public void close() {
      place.close();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2_MEMORY")
  @DisplayName(
      "Lost in the middle of a load that is one unit, nothing is stored; again, and all is")
  void oneUnit(Databases on, @TempDir Path folder) {
    try (Mortal mortal = new Mortal(on, folder)) {
      refused(
          "unreachable",
          () -> mortal.store.bulk().load(interrupted(RESPONSES, 9_000, mortal::end)));
      mortal.assertStored(0);
      // From what is told how far the load has come.
      refused(
          "unreachable",
          () -> mortal.store.bulk().telling(taken -> mortal.end()).load(RESPONSES.iterator()));
      mortal.assertStored(0);
      refused(
          "unreachable",
          () ->
              mortal
                  .store
                  .bulk()
                  .skippingStored()
                  .load(interrupted(RESPONSES, 9_000, mortal::end)));
      mortal.assertStored(0);
      mortal.cutAtCommit.set(true);
      refused("unknown-outcome", () -> mortal.store.bulk().load(RESPONSES.iterator()));
      mortal.assertStored(0);
      assertEquals(new BulkResult(MANY, 0, false), mortal.store.bulk().load(RESPONSES.iterator()));
      mortal.assertStored(MANY);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2_MEMORY")
  @DisplayName(
      "Lost in the middle of a load in units, the units before stay, and it can be resumed")
  void manyUnits(Databases on, @TempDir Path folder) {
    try (Mortal mortal = new Mortal(on, folder)) {
      AtomicLong last = new AtomicLong();
      BulkLoad units =
          mortal
              .store
              .bulk()
              .inUnitsOf(2_000)
              .skippingStored()
              .telling(
                  taken -> {
                    last.set(taken);
                    mortal.cutAtCommit.set(taken == 4_000);
                  });
      refused("unknown-outcome", () -> units.load(RESPONSES.iterator()));
      assertEquals(4_000, last.get());
      mortal.assertStored(4_000);
      assertEquals(
          new BulkResult(6_000, 4_000, false),
          mortal.store.bulk().inUnitsOf(3_000).skippingStored().load(RESPONSES.iterator()));
      mortal.assertStored(MANY);
    }
  }

  @Test
  @DisplayName(
      "A connection that MariaDB ends during a statement is lost, and no time was exceeded")
  void killed() throws SQLException {
    try (TestDatabase place = Databases.MARIADB.borrow()) {
      HikariDataSource pool = place.source().unwrap(HikariDataSource.class);
      Connection connection = pool.getConnection();
      try (Statement statement = connection.createStatement()) {
        SQLException killed =
            assertThrows(SQLException.class, () -> statement.execute("kill connection_id()"));
        assertEquals(Failure.LOST, Failure.of(killed), killed::toString);
      } finally {
        pool.evictConnection(connection);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2_MEMORY")
  @DisplayName("Lost while rows are read or counted, the read ends, and the next one sees all")
  void reading(Databases on, @TempDir Path folder) {
    try (Mortal mortal = new Mortal(on, folder)) {
      mortal.store.bulk().load(RESPONSES.iterator());
      boolean server = on != Databases.H2_FILE;
      if (server) {
        // Else all rows may be on their way before the connection ends.
        Naps.slowToRead(mortal.place, "response", "source_id", RESPONSES.get(9_000).sourceId());
      }
      AtomicLong handed = new AtomicLong();
      refused(
          "unreachable",
          () ->
              mortal.store.read(
                  s -> {
                    for (String edition : List.of("exempel-1", "exempel-2")) {
                      s.responses()
                          .forEach(
                              TallyQuery.of(edition),
                              response -> {
                                if (handed.getAndIncrement() == 0) {
                                  mortal.end();
                                }
                              });
                    }
                    return s.responses().count();
                  }));
      assertTrue(handed.get() > 0);
      refused(
          "unreachable",
          () ->
              mortal.store.read(
                  s -> {
                    CompletableFuture<Void> ended = CompletableFuture.completedFuture(null);
                    if (server) {
                      ended =
                          CompletableFuture.runAsync(
                              mortal::end,
                              CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));
                    } else {
                      mortal.end();
                    }
                    try {
                      return List.of(
                          s.responses().tally(QUERY),
                          s.responses().tally(TallyQuery.of("exempel-2")));
                    } finally {
                      ended.join();
                    }
                  }));
      if (server) {
        assertFalse(handed.get() == MANY);
        Naps.quickToRead(mortal.place, "response");
      }
      mortal.assertStored(MANY);
    }
  }
}
