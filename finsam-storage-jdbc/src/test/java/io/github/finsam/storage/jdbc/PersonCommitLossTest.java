package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.contract.SamplePathways.closed;
import static io.github.finsam.storage.contract.SamplePathways.id;
import static io.github.finsam.storage.contract.SamplePathways.participant;
import static io.github.finsam.storage.contract.SamplePathways.running;
import static io.github.finsam.storage.jdbc.Stores.instead;
import static io.github.finsam.storage.jdbc.Stores.observed;
import static io.github.finsam.storage.jdbc.Stores.personAudit;
import static io.github.finsam.storage.jdbc.Stores.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.AccessKind;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.PersonStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The connection is lost while what was done and read is being stored, so that nobody knows whether
 * it was: the work is not done again, and what it read is logged once.
 */
class PersonCommitLossTest {

  private static final Accessor WHO = Accessor.of("handläggare-7", "uppföljning");

  /** When the connection is lost. */
  enum Moment {
    NEVER,
    BEFORE_COMMIT,
    AFTER_COMMIT
  }

  /** Connections that are lost once, around a commit. */
  private static DataSource losing(DataSource source, AtomicReference<Moment> moment) {
    return instead(
        source,
        (method, real) -> {
          Moment now = method.equals("commit") ? moment.getAndSet(Moment.NEVER) : Moment.NEVER;
          switch (now) {
            case NEVER -> {
              return real.get();
            }
            case BEFORE_COMMIT -> {
              // The caller rolls back before the connection goes back to its pool.
            }
            case AFTER_COMMIT -> real.get();
          }
          throw new SQLException("lost", "08006");
        });
  }

  private static List<AccessKind> log(PersonStore store) {
    return Stores.accesses(store, WHO).stream().map(AccessEvent::kind).toList();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("What a unit and a read have read is logged once, whether or not it was stored")
  void loggedOnce(Databases on) {
    AtomicReference<Moment> moment = new AtomicReference<>(Moment.NEVER);
    try (TestDatabase place = on.borrow();
        PersonStore store = JdbcPersonStore.open(losing(place.source(), moment), place.options())) {
      store.write(
          WHO,
          unit -> {
            unit.pathways().insert(running(1, 1, 0, 0));
            unit.pathways().insert(running(2, 2, 0, 0));
            return "";
          });
      List<AccessKind> expected = new ArrayList<>();
      long audited = personAudit(place).size();
      long version = 1;
      for (Moment lost : List.of(Moment.BEFORE_COMMIT, Moment.AFTER_COMMIT)) {
        long before = version;
        moment.set(lost);
        refused(
            "unknown-outcome",
            () ->
                store.write(
                    WHO,
                    unit -> {
                      unit.pathways().of(participant(2));
                      unit.pathways().get(id(1));
                      return unit.pathways().add(id(1), closed(9 + (int) before), before);
                    }));
        assertEquals(Moment.NEVER, moment.get());
        expected.addAll(List.of(AccessKind.PARTICIPANT, AccessKind.PATHWAY));
        assertEquals(expected, log(store), lost::name);
        if (lost == Moment.AFTER_COMMIT) {
          audited++;
          version++;
        }
        assertEquals(audited, personAudit(place).size(), lost::name);
        moment.set(lost);
        refused("unknown-outcome", () -> store.read(WHO, s -> s.export(participant(1))));
        expected.add(AccessKind.EXPORT);
        assertEquals(expected, log(store), lost::name);
        assertEquals(
            version, store.<Long>read(WHO, s -> s.pathways().getVersioned(id(1)).version()));
        expected.add(AccessKind.PATHWAY);
      }
      assertEquals(expected, log(store));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("An erasure whose commit is not answered is logged if it was done, and only then")
  void erasure(Databases on) {
    AtomicReference<Moment> moment = new AtomicReference<>(Moment.NEVER);
    try (TestDatabase place = on.borrow();
        PersonStore store = JdbcPersonStore.open(losing(place.source(), moment), place.options())) {
      store.write(
          WHO,
          unit -> {
            unit.pathways().insert(running(1, 1, 0, 0));
            return "";
          });
      moment.set(Moment.BEFORE_COMMIT);
      refused("unknown-outcome", () -> store.write(WHO, unit -> unit.erase(participant(1))));
      assertEquals(List.of(), log(store));
      moment.set(Moment.AFTER_COMMIT);
      refused("unknown-outcome", () -> store.write(WHO, unit -> unit.erase(participant(1))));
      assertEquals(List.of(AccessKind.ERASURE), log(store));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A commit that is still on its way when the log is looked at is waited for")
  void lateCommit(Databases on) throws Exception {
    try (TestDatabase place = on.borrow()) {
      AtomicReference<Connection> taken = new AtomicReference<>();
      AtomicReference<String> state = new AtomicReference<>("sound");
      AtomicReference<CompletableFuture<Void>> commit = new AtomicReference<>();
      // The client gives the connection up at the commit; the server gets to it after a while.
      DataSource source =
          instead(
              observed(place.source(), taken::set),
              (method, real) -> {
                if (method.equals("commit") && state.compareAndSet("armed", "lost")) {
                  Connection given = taken.get();
                  commit.set(
                      CompletableFuture.runAsync(
                          () -> commit(given),
                          CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS)));
                  throw new SQLException("lost", "08006");
                }
                if (method.equals("close") && state.compareAndSet("lost", "replaced")) {
                  return null;
                }
                if (state.get().equals("lost")) {
                  throw new SQLException("lost", "08003");
                }
                return real.get();
              });
      try (PersonStore store = JdbcPersonStore.open(source, place.options())) {
        store.write(
            WHO,
            unit -> {
              unit.pathways().insert(running(1, 1, 0, 0));
              return "";
            });
        state.set("armed");
        refused(
            "unknown-outcome",
            () ->
                store.write(
                    WHO,
                    unit -> {
                      unit.pathways().get(id(1));
                      return unit.pathways().add(id(1), closed(9), 1);
                    }));
        assertEquals("replaced", state.get());
        commit.get().get(60, TimeUnit.SECONDS);
        assertEquals(List.of(AccessKind.PATHWAY), log(store));
        assertEquals(2, store.<Long>read(WHO, s -> s.pathways().getVersioned(id(1)).version()));
      }
    }
  }

  private static void commit(Connection connection) {
    try {
      connection.commit();
      connection.setAutoCommit(true);
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
