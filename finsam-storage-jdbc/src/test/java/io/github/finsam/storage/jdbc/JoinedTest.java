package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.jdbc.Stores.FORBUND;
import static io.github.finsam.storage.jdbc.Stores.ID;
import static io.github.finsam.storage.jdbc.Stores.execute;
import static io.github.finsam.storage.jdbc.Stores.insert;
import static io.github.finsam.storage.jdbc.Stores.refused;
import static io.github.finsam.storage.jdbc.Stores.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.DuplicateException;
import io.github.finsam.storage.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A store within the application's own transaction. */
class JoinedTest {

  @ParameterizedTest
  @EnumSource
  @DisplayName("What is written is stored with what the application writes, or not at all")
  void oneTransaction(Databases on) throws SQLException {
    try (TestDatabase place = on.borrow()) {
      Store outside = JdbcStore.open(place.source(), place.options());
      try (Connection connection = place.source().getConnection()) {
        connection.setAutoCommit(false);
        Store joined = JdbcStore.joined(connection, place.options());
        String other =
            "insert into "
                + table(place, "audit")
                + " (changed_at, actor, kind, subject, version, action) values"
                + " (current_timestamp, 'the application', 'own', 'row', 1, 'INSERT')";
        insert(joined, FORBUND);
        run(connection, other);
        assertEquals(List.of(FORBUND), joined.read(s -> s.forbunds().all()));
        assertEquals(List.of(), outside.read(s -> s.forbunds().all()));
        connection.rollback();
        assertEquals(List.of(), joined.read(s -> s.forbunds().all()));
        insert(joined, FORBUND);
        run(connection, other);
        connection.commit();
        assertEquals(List.of(FORBUND), outside.read(s -> s.forbunds().all()));
        joined.close();
        refused("closed", () -> joined.read(s -> ""));
        assertFalse(connection.isClosed());
        connection.setAutoCommit(true);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A unit that fails is taken back, and what the transaction did before stays")
  void failedUnit(Databases on) throws SQLException {
    try (TestDatabase place = on.borrow()) {
      Store outside = JdbcStore.open(place.source(), place.options());
      try (Connection connection = place.source().getConnection()) {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        Store joined = JdbcStore.joined(connection, place.options());
        insert(joined, FORBUND);
        assertThrows(DuplicateException.class, () -> insert(joined, FORBUND));
        RuntimeException failure = new IllegalStateException("the work failed");
        assertEquals(
            failure,
            assertThrows(
                IllegalStateException.class,
                () ->
                    joined.write(
                        unit -> {
                          unit.forbunds().update(FORBUND.withName("halvvägs"), 1);
                          throw failure;
                        })));
        connection.commit();
        assertEquals(FORBUND, outside.read(s -> s.forbunds().get(ID)));
        // Others are in the way between the reading and the writing of a unit.
        ConflictException conflict =
            assertThrows(
                ConflictException.class,
                () ->
                    joined.write(
                        unit -> {
                          long version = unit.forbunds().update(FORBUND.withName("sist"), 1);
                          outside.write(u -> u.forbunds().update(FORBUND.withName("först"), 1));
                          return version;
                        }));
        assertEquals(1, conflict.expectedVersion());
        assertEquals(2, conflict.actualVersion());
        connection.commit();
        assertEquals("först", outside.read(s -> s.forbunds().get(ID)).name());
        connection.setAutoCommit(true);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Without a transaction, or without tables, nothing is done")
  void refusals(Databases on) throws SQLException {
    try (TestDatabase place = on.fresh();
        Connection connection = place.source().getConnection()) {
      connection.setAutoCommit(false);
      refused("schema-older", () -> JdbcStore.joined(connection, place.options()));
      connection.rollback();
      connection.setAutoCommit(true);
      JdbcStore.open(place.source(), place.options());
      Store joined = JdbcStore.joined(connection, place.options());
      refused("no-transaction", () -> joined.read(s -> s.forbunds().all()));
      refused("no-transaction", () -> insert(joined, FORBUND));
      execute(place.source(), "delete from " + table(place, "forbund"));
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
