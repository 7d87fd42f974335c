package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.jdbc.Stores.FORBUND;
import static io.github.finsam.storage.jdbc.Stores.ID;
import static io.github.finsam.storage.jdbc.Stores.execute;
import static io.github.finsam.storage.jdbc.Stores.insert;
import static io.github.finsam.storage.jdbc.Stores.refused;
import static io.github.finsam.storage.jdbc.Stores.table;
import static io.github.finsam.storage.jdbc.Stores.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.DuplicateException;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.contract.SampleData;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A store within the application's own transaction. */
class JoinedTest {

  private static final List<Response> RESPONSES = SampleData.seeded(59).questionnaires(9_000);
  private static final TallyQuery QUERY = TallyQuery.of("exempel-1").by(Dimension.values());

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
  @DisplayName("More questionnaires than wait in memory are stored with the transaction, or none")
  void many(Databases on) throws SQLException {
    List<Response> few = RESPONSES.subList(0, 100);
    List<Response> most = RESPONSES.subList(100, RESPONSES.size());
    try (TestDatabase place = on.borrow();
        JdbcStore outside = JdbcStore.open(place.source(), place.options());
        Connection connection = place.source().getConnection()) {
      write(outside, unit -> SampleData.surveyForms().forEach(unit.forms()::insert));
      outside.bulk().load(few.iterator());
      outside.segments().refresh();
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      JdbcStore joined = JdbcStore.joined(connection, place.options());
      joined.bulk().load(most.iterator());
      assertCounted(RESPONSES, joined);
      assertCounted(few, outside);
      connection.rollback();
      assertCounted(few, joined);
      assertCounted(few, outside);
      assertEquals(List.of(), outside.segments().verify());

      insert(joined, FORBUND);
      write(joined, unit -> unit.responses().insert(most));
      // What fails is taken back, and what the transaction did before stays.
      assertThrows(
          DuplicateException.class,
          () ->
              write(
                  joined,
                  unit -> {
                    unit.responses().delete(few.get(0).setting().forbund(), few.get(0).sourceId());
                    unit.responses().insert(renamed(most));
                    unit.responses().insert(most.subList(0, 1));
                  }));
      connection.commit();
      assertCounted(RESPONSES, joined);
      assertCounted(RESPONSES, outside);
      assertEquals(List.of(FORBUND), outside.read(s -> s.forbunds().all()));
      assertEquals(List.of(), outside.segments().verify());
      assertTrue(outside.segments().refresh() > 0);
      assertEquals(List.of(), outside.segments().verify());
      assertCounted(RESPONSES, outside);
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private static List<Response> renamed(List<Response> responses) {
    return responses.stream().map(r -> r.withSourceId("annan " + r.sourceId())).toList();
  }

  private static void assertCounted(List<Response> expected, Store store) {
    store.read(
        snapshot -> {
          assertEquals(expected.size(), snapshot.responses().count());
          assertEquals(
              Tally.of(QUERY, SampleData.surveyForms(), expected.iterator()),
              snapshot.responses().tally(QUERY));
          return "";
        });
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
