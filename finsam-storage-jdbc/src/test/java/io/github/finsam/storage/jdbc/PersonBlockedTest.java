package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.contract.SamplePathways.closed;
import static io.github.finsam.storage.contract.SamplePathways.id;
import static io.github.finsam.storage.contract.SamplePathways.running;
import static io.github.finsam.storage.jdbc.Stores.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.jdbc.internal.Names;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Waiting for somebody who does not let go of a participant. */
class PersonBlockedTest {

  private static final Accessor WHO = Accessor.of("handläggare-7", "uppföljning");

  private static void refused(Executable call) {
    StoreException blocked =
        assertThrows(
            StoreException.class, () -> assertTimeoutPreemptively(Duration.ofSeconds(60), call));
    assertEquals("timeout", blocked.code(), blocked::getMessage);
  }

  private static void add(PersonStore store) {
    store.write(WHO, unit -> unit.pathways().add(id(1), closed(9), 1));
  }

  @Test
  @DisplayName("Waiting ends: what cannot be stored or logged in time is told, and nothing stored")
  void blocked() throws SQLException {
    JdbcConnectionPool pool =
        JdbcConnectionPool.create(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20", "sa", "");
    try (PersonStore store = JdbcPersonStore.open(pool);
        Connection holder = pool.getConnection();
        Statement lock = holder.createStatement();
        Connection application = pool.getConnection()) {
      store.write(
          WHO,
          unit -> {
            unit.pathways().insert(running(1, 1, 0, 0));
            return "";
          });
      holder.setAutoCommit(false);
      lock.execute(
          "select number from "
              + Names.of(JdbcOptions.standard()).table("participant")
              + " for update");
      refused(() -> add(store));
      refused(() -> store.read(WHO, s -> s.pathways().get(id(1))));
      application.setAutoCommit(false);
      PersonStore joined = JdbcPersonStore.joined(application, JdbcOptions.standard());
      refused(() -> add(joined));
      holder.rollback();
      add(joined);
      application.rollback();
      add(store);
      assertEquals(2, store.<Long>read(WHO, s -> s.pathways().getVersioned(id(1)).version()));
      application.setAutoCommit(true);
      holder.setAutoCommit(true);
    } finally {
      pool.dispose();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"H2_MEMORY", "POSTGRESQL_NEWEST", "MARIADB"})
  @DisplayName("Whoever waits for a participant that another holds is told after the limit")
  void heldParticipant(Databases on) throws SQLException {
    try (TestDatabase place = on.borrow();
        PersonStore store =
            JdbcPersonStore.open(
                place.source(), place.options().withStatementTimeout(Duration.ofSeconds(1)));
        Connection other = place.source().getConnection();
        Statement lock = other.createStatement()) {
      store.write(
          WHO,
          unit -> {
            unit.pathways().insert(running(1, 1, 0, 0));
            return "";
          });
      other.setAutoCommit(false);
      lock.execute("select number from " + table(place, "participant") + " for update");
      long begun = System.nanoTime();
      refused(() -> add(store));
      // H2 waits for a lock as long as it waits, and that once.
      long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
      assertTrue(seconds < 15, () -> "It took " + seconds + " s");
      assertEquals(1, Stores.personAudit(place).size());
      other.rollback();
      other.setAutoCommit(true);
      add(store);
      assertEquals(2, Stores.personAudit(place).size());
    }
  }
}
