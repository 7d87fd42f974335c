package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.contract.SamplePathways.closed;
import static io.github.finsam.storage.contract.SamplePathways.id;
import static io.github.finsam.storage.contract.SamplePathways.participant;
import static io.github.finsam.storage.contract.SamplePathways.running;
import static io.github.finsam.storage.jdbc.Stores.FORBUND;
import static io.github.finsam.storage.jdbc.Stores.ID;
import static io.github.finsam.storage.jdbc.Stores.insert;
import static io.github.finsam.storage.jdbc.Stores.refused;
import static io.github.finsam.storage.jdbc.Stores.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.AccessKind;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.PathwayQuery;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.Snapshot;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.contract.SampleData;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A statement that takes too long by itself: it is ended and told, nothing of it is stored, and the
 * store goes on. What makes it slow is a trigger or a view that sleeps over one row, for far longer
 * than a statement may take.
 */
class TimeoutTest {

  private static final Duration LIMIT = Duration.ofSeconds(1);

  private static final Accessor WHO = Accessor.of("handläggare-7", "uppföljning");
  private static final int MANY = 10_000;
  private static final List<Response> RESPONSES = SampleData.seeded(41).questionnaires(MANY);
  private static final String LATE = RESPONSES.get(9_000).sourceId();
  private static final TallyQuery QUERY = TallyQuery.of("exempel-1").by(Dimension.values());
  private static final TallyQuery OTHERS = TallyQuery.of("exempel-2");

  private static JdbcStore limited(TestDatabase place) {
    return JdbcStore.open(place.source(), place.options().withStatementTimeout(LIMIT));
  }

  /** Told to have taken too long, and before it would have ended. */
  private static void tooLong(Executable call) {
    long begun = System.nanoTime();
    refused("timeout", call);
    long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    assertTrue(seconds < Naps.SECONDS, () -> "It took " + seconds + " s");
  }

  private static void insertForms(Store store) {
    write(store, unit -> SampleData.surveyForms().forEach(unit.forms()::insert));
  }

  private static Tally counted(List<Response> responses) {
    return Tally.of(QUERY, SampleData.surveyForms(), responses.iterator());
  }

  private static void assertStored(List<Response> responses, Store store) {
    assertEquals((long) responses.size(), store.<Long>read(s -> s.responses().count()));
    assertEquals(counted(responses), store.read(s -> s.responses().tally(QUERY)));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2_FILE")
  @DisplayName("A write that takes too long stores nothing of its unit")
  void slowWrite(Databases on) {
    try (TestDatabase place = on.fresh();
        JdbcStore store = limited(place)) {
      insert(store, FORBUND);
      Naps.slowToWrite(place, "forbund", "update", "id", ID.value());
      tooLong(
          () ->
              store.write(
                  unit -> {
                    unit.forbunds().insert(FORBUND.withId(ForbundId.of("a")));
                    unit.forbunds().insert(FORBUND.withId(ForbundId.of("z")));
                    return unit.forbunds().update(FORBUND.withName("ändrad"), 1);
                  }));
      assertEquals(List.of(FORBUND), store.read(s -> s.forbunds().all()));
      assertEquals(1, store.audit(0, 10).size());
      Naps.quickToWrite(place, "forbund");
      assertEquals(2L, store.<Long>write(u -> u.forbunds().update(FORBUND.withName("ändrad"), 1)));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2_FILE")
  @DisplayName("A read that takes too long is ended, also after it has given many rows")
  void slowRead(Databases on) {
    try (TestDatabase place = on.fresh();
        JdbcStore store = limited(place)) {
      insert(store, FORBUND);
      insertForms(store);
      store.bulk().load(RESPONSES.iterator());
      Naps.slowToRead(place, "forbund", "id", ID.value());
      tooLong(() -> store.read(s -> s.forbunds().all()));
      Naps.quickToRead(place, "forbund");
      assertEquals(List.of(FORBUND), store.read(s -> s.forbunds().all()));
      Naps.slowToRead(place, "response", "source_id", LATE);
      AtomicInteger handed = new AtomicInteger();
      tooLong(
          () ->
              store.read(
                  s -> {
                    s.responses().forEach(OTHERS, r -> handed.incrementAndGet());
                    s.responses()
                        .forEach(TallyQuery.of("exempel-1"), r -> handed.incrementAndGet());
                    return "";
                  }));
      assertTrue(handed.get() < MANY, handed::toString);
      tooLong(
          () -> store.read(s -> List.of(s.responses().tally(QUERY), s.responses().tally(OTHERS))));
      Naps.quickToRead(place, "response");
      assertStored(RESPONSES, store);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2_FILE")
  @DisplayName("A load that takes too long keeps what its units stored before, and can be resumed")
  void slowLoad(Databases on) {
    try (TestDatabase place = on.fresh();
        JdbcStore store = limited(place)) {
      insertForms(store);
      Naps.slowToWrite(place, "response", "insert", "source_id", LATE);
      tooLong(() -> store.bulk().load(RESPONSES.iterator()));
      assertStored(List.of(), store);
      tooLong(() -> store.bulk().inUnitsOf(4_000).load(RESPONSES.iterator()));
      assertStored(RESPONSES.subList(0, 8_000), store);
      Naps.quickToWrite(place, "response");
      assertEquals(
          new BulkResult(2_000, 8_000, false),
          store.bulk().inUnitsOf(4_000).skippingStored().load(RESPONSES.iterator()));
      assertStored(RESPONSES, store);
      assertEquals(List.of(), store.segments().verify());
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2_FILE")
  @DisplayName("Where responses come from may take its time: only the database's is limited")
  void slowSource(Databases on) {
    try (TestDatabase place = on.borrow();
        JdbcStore store = limited(place)) {
      insertForms(store);
      Runnable nap = () -> LockSupport.parkNanos(LIMIT.multipliedBy(2).toNanos());
      store.bulk().load(Stores.interrupted(RESPONSES, 9_000, nap));
      assertStored(RESPONSES, store);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL_OLDEST", "POSTGRESQL_NEWEST"})
  @DisplayName("The limit of a copy ends with it, and a lower one of the application stays")
  void applicationsLimit(Databases on) throws SQLException {
    try (TestDatabase place = on.borrow();
        Connection connection = place.source().getConnection();
        Statement statement = connection.createStatement()) {
      insertForms(limited(place));
      connection.setAutoCommit(false);
      JdbcStore joined =
          JdbcStore.joined(
              connection, place.options().withStatementTimeout(LIMIT.multipliedBy(60)));
      for (String own : List.of("0", "5min", "7s")) {
        statement.execute("set local statement_timeout = '" + own + "'");
        write(joined, unit -> unit.responses().insert(RESPONSES));
        assertEquals(own, limit(statement));
        assertStored(RESPONSES, joined);
        assertThrows(IllegalStateException.class, () -> joined.read(TimeoutTest::firstOnly));
        assertEquals(own, limit(statement));
        connection.rollback();
      }
      connection.setAutoCommit(true);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2_FILE")
  @DisplayName("What takes too long about persons is ended, stores nothing and is logged as read")
  void persons(Databases on) {
    try (TestDatabase place = on.fresh();
        PersonStore store =
            JdbcPersonStore.open(place.source(), place.options().withStatementTimeout(LIMIT))) {
      store.write(
          WHO,
          unit -> {
            unit.pathways().insert(running(1, 1, 0, 0));
            unit.pathways().insert(running(2, 2, 0, 0));
            return "";
          });
      Naps.slowToWrite(place, "pathway", "update", "id", id(1).value());
      tooLong(
          () ->
              store.write(
                  WHO,
                  unit -> {
                    unit.pathways().of(participant(2));
                    unit.pathways().insert(running(3, 3, 0, 0));
                    return unit.pathways().add(id(1), closed(9), 1);
                  }));
      Naps.quickToWrite(place, "pathway");
      assertEquals(2, Stores.personAudit(place).size());
      assertEquals(2, store.<Long>read(WHO, s -> s.pathways().count()));
      Naps.slowToRead(place, "pathway", "id", id(2).value());
      tooLong(() -> store.read(WHO, s -> s.pathways().all(PathwayQuery.all())));
      Naps.quickToRead(place, "pathway");
      assertEquals(
          List.of(AccessKind.PARTICIPANT, AccessKind.STREAM),
          Stores.accesses(store, WHO).stream().map(AccessEvent::kind).toList());
      assertEquals(2, store.<Long>write(WHO, unit -> unit.pathways().add(id(1), closed(9), 1)));
    }
  }

  @Test
  @DisplayName(
      "The application's limit on its connection to H2, where there is but one, is put back")
  void commonLimit() throws SQLException {
    JdbcConnectionPool one = JdbcConnectionPool.create("jdbc:h2:mem:limit", "sa", "");
    try (Connection connection = one.getConnection();
        Statement own = connection.createStatement()) {
      own.setQueryTimeout(17);
      for (JdbcOptions options :
          List.of(JdbcOptions.standard(), JdbcOptions.standard().withStatementTimeout(LIMIT))) {
        JdbcStore.open(one, options).close();
        JdbcPersonStore.open(one, options).close();
        DataSource shared = Stores.lent(connection);
        for (boolean joined : List.of(true, false)) {
          connection.setAutoCommit(!joined);
          JdbcOptions there = options.withSchemaMode(SchemaMode.NONE);
          JdbcStore store =
              joined ? JdbcStore.joined(connection, there) : JdbcStore.open(shared, there);
          PersonStore persons =
              joined
                  ? JdbcPersonStore.joined(connection, there)
                  : JdbcPersonStore.open(shared, there);
          write(store, unit -> unit.forbunds().insert(FORBUND));
          assertEquals(17, limit(connection));
          store.read(s -> s.responses().tally(QUERY));
          assertEquals(17, limit(connection));
          write(store, unit -> unit.forbunds().delete(ID, 1));
          persons.read(Accessor.of("någon", "prov"), s -> s.pathways().count());
          assertEquals(17, limit(connection));
          persons.write(
              Accessor.of("någon", "prov"),
              unit -> {
                unit.pathways().insert(running(1, 1, 0, 0));
                return unit.erase(participant(1));
              });
          assertEquals(17, limit(connection));
        }
      }
    } finally {
      one.dispose();
    }
  }

  /** In seconds, as the database has it. */
  private static int limit(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select setting_value from information_schema.settings"
                    + " where setting_name = 'QUERY_TIMEOUT'")) {
      row.next();
      return row.getInt(1) / 1_000;
    }
  }

  private static String firstOnly(Snapshot snapshot) {
    snapshot
        .responses()
        .forEach(
            QUERY,
            response -> {
              throw new IllegalStateException("enough");
            });
    return "";
  }

  private static String limit(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("show statement_timeout")) {
      row.next();
      return row.getString(1);
    }
  }
}
