package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.contract.SamplePathways.participant;
import static io.github.finsam.storage.jdbc.Stores.FORBUND;
import static io.github.finsam.storage.jdbc.Stores.ID;
import static io.github.finsam.storage.jdbc.Stores.cut;
import static io.github.finsam.storage.jdbc.Stores.insert;
import static io.github.finsam.storage.jdbc.Stores.instead;
import static io.github.finsam.storage.jdbc.Stores.lasting;
import static io.github.finsam.storage.jdbc.Stores.observed;
import static io.github.finsam.storage.jdbc.Stores.refused;
import static io.github.finsam.storage.jdbc.Stores.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.finsam.base.Language;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What happens when the database fails: a clear word, nothing half stored, and on with it after.
 */
class FailuresTest {

  private static final Accessor WHO = Accessor.of("handläggare-7", "uppföljning");
  private static final Forbund CHANGED = FORBUND.withName("ändrad");

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2_MEMORY")
  @DisplayName("A connection lost while work goes on stores nothing, and the next one serves")
  void lostAtWork(Databases on, @TempDir Path folder) {
    try (TestDatabase place = lasting(on, folder)) {
      AtomicReference<Connection> taken = new AtomicReference<>();
      DataSource source = observed(place.source(), taken::set);
      JdbcStore store = JdbcStore.open(source, place.options());
      insert(store, FORBUND);
      StoreException reading =
          refused(
              "unreachable",
              () ->
                  store.read(
                      snapshot -> {
                        cut(place, taken.get());
                        return snapshot.forbunds().all();
                      }));
      assertTrue(reading.text(Language.SV).startsWith("Lagret kan inte nås"), reading::getMessage);
      refused(
          "unreachable",
          () ->
              store.write(
                  unit -> {
                    long version = unit.forbunds().update(CHANGED, 1);
                    cut(place, taken.get());
                    return version;
                  }));
      assertEquals(FORBUND, store.read(s -> s.forbunds().get(ID)));
      assertEquals(2L, store.<Long>write(u -> u.forbunds().update(CHANGED, 1)));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A connection that the pool has taken back is one that cannot be reached")
  void takenBack(Databases on) {
    try (TestDatabase place = on.borrow()) {
      HikariConfig config = new HikariConfig();
      config.setDataSource(place.source());
      AtomicReference<Connection> taken = new AtomicReference<>();
      try (HikariDataSource pool = new HikariDataSource(config)) {
        JdbcStore store = JdbcStore.open(observed(pool, taken::set), place.options());
        insert(store, FORBUND);
        refused(
            "unreachable",
            () ->
                store.read(
                    snapshot -> {
                      close(taken.get());
                      return snapshot.forbunds().all();
                    }));
        refused(
            "unreachable",
            () ->
                store.write(
                    unit -> {
                      long version = unit.forbunds().update(CHANGED, 1);
                      close(taken.get());
                      return version;
                    }));
        assertEquals(FORBUND, store.read(s -> s.forbunds().get(ID)));
      }
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A connection that is dead before work begins is replaced by another, once")
  void deadBefore(Databases on) {
    try (TestDatabase place = on.borrow()) {
      AtomicInteger dead = new AtomicInteger();
      AtomicInteger taken = new AtomicInteger();
      JdbcStore store =
          JdbcStore.open(
              instead(
                  observed(place.source(), connection -> taken.incrementAndGet()),
                  (method, real) -> {
                    if (method.equals("createStatement") && dead.getAndDecrement() > 0) {
                      throw new SQLException("broken", "08006");
                    }
                    return real.get();
                  }),
              place.options());
      insert(store, FORBUND);
      taken.set(0);
      dead.set(1);
      assertEquals(List.of(FORBUND), store.read(s -> s.forbunds().all()));
      assertEquals(2, taken.get());
      dead.set(1);
      AtomicInteger works = new AtomicInteger();
      store.write(
          unit -> {
            works.incrementAndGet();
            return unit.forbunds().update(CHANGED, 1);
          });
      assertEquals(1, works.get());
      dead.set(2);
      refused("unreachable", () -> store.read(s -> s.forbunds().all()));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A commit whose answer is lost is not tried again, and is said to be unknown")
  void lostAtCommit(Databases on) {
    try (TestDatabase place = on.borrow()) {
      AtomicReference<String> when = new AtomicReference<>("never");
      AtomicInteger commits = new AtomicInteger();
      JdbcStore store =
          JdbcStore.open(
              instead(
                  place.source(),
                  (method, real) -> {
                    if (!method.equals("commit")) {
                      return real.get();
                    }
                    commits.incrementAndGet();
                    if (when.get().equals("before")) {
                      throw new SQLException("lost", "08006");
                    }
                    Object answer = real.get();
                    if (when.get().equals("after")) {
                      throw new SQLException("lost", "08006");
                    }
                    return answer;
                  }),
              place.options());
      insert(store, FORBUND);
      commits.set(0);
      for (String moment : List.of("before", "after")) {
        when.set(moment);
        StoreException unknown =
            refused("unknown-outcome", () -> store.write(u -> u.forbunds().update(CHANGED, 1)));
        assertTrue(
            !unknown.text(Language.SV).equals(unknown.text(Language.EN)), unknown::getMessage);
        assertEquals(
            moment.equals("before") ? FORBUND : CHANGED, store.read(s -> s.forbunds().get(ID)));
      }
      assertEquals(2, commits.get());
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A lock that another holds for too long is told, and nothing is stored")
  void blocked(Databases on) throws SQLException {
    try (TestDatabase place = on.borrow()) {
      JdbcStore store =
          JdbcStore.open(
              place.source(), place.options().withStatementTimeout(Duration.ofSeconds(1)));
      insert(store, FORBUND);
      try (Connection other = place.source().getConnection();
          Statement lock = other.createStatement()) {
        other.setAutoCommit(false);
        lock.execute("select id from " + table(place, "forbund") + " for update");
        refused("timeout", () -> store.write(unit -> unit.forbunds().update(CHANGED, 1)));
        assertEquals(FORBUND, store.read(s -> s.forbunds().get(ID)), "reading waits for nobody");
        other.rollback();
        other.setAutoCommit(true);
      }
      assertEquals(2L, store.<Long>write(u -> u.forbunds().update(CHANGED, 1)));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A pool with no connection left cannot be reached, and is named")
  void poolExhausted(Databases on) throws Exception {
    try (TestDatabase place = on.borrow()) {
      HikariConfig config = new HikariConfig();
      config.setDataSource(place.source());
      config.setMaximumPoolSize(2);
      config.setConnectionTimeout(250);
      config.setPoolName("small");
      ExecutorService threads = Executors.newFixedThreadPool(2);
      try (HikariDataSource small = new HikariDataSource(config)) {
        JdbcStore store = JdbcStore.open(small, place.options());
        JdbcPersonStore persons = JdbcPersonStore.open(small, place.options());
        insert(store, FORBUND);
        CountDownLatch working = new CountDownLatch(2);
        CountDownLatch done = new CountDownLatch(1);
        List<Future<Forbund>> readers =
            List.of(
                threads.submit(() -> hold(store, working, done)),
                threads.submit(() -> hold(store, working, done)));
        assertTrue(working.await(60, TimeUnit.SECONDS));
        StoreException exhausted =
            refused("unreachable", () -> store.write(u -> u.forbunds().update(CHANGED, 1)));
        assertTrue(exhausted.getMessage().contains("small"), exhausted::getMessage);
        refused("unreachable", () -> persons.read(WHO, s -> s.pathways().count()));
        refused("unreachable", () -> persons.write(WHO, unit -> unit.erase(participant(1))));
        done.countDown();
        for (Future<Forbund> reader : readers) {
          assertEquals(FORBUND, reader.get(60, TimeUnit.SECONDS));
        }
        assertEquals(2L, store.<Long>write(u -> u.forbunds().update(CHANGED, 1)));
        assertEquals(0, persons.<Integer>write(WHO, unit -> unit.erase(participant(1))));
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static Forbund hold(JdbcStore store, CountDownLatch working, CountDownLatch done) {
    return store.read(
        snapshot -> {
          working.countDown();
          try {
            done.await(60, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return snapshot.forbunds().get(ID);
        });
  }
}
