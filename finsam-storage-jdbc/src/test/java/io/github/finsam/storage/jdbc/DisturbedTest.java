package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.contract.SamplePathways.id;
import static io.github.finsam.storage.contract.SamplePathways.measured;
import static io.github.finsam.storage.contract.SamplePathways.running;
import static io.github.finsam.storage.jdbc.Stores.FORBUND;
import static io.github.finsam.storage.jdbc.Stores.ID;
import static io.github.finsam.storage.jdbc.Stores.instead;
import static io.github.finsam.storage.jdbc.Stores.personAudit;
import static io.github.finsam.storage.jdbc.Stores.refused;
import static io.github.finsam.storage.jdbc.Stores.write;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.AccessKind;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.contract.SampleData;
import io.github.finsam.storage.jdbc.Stores.PersonAuditRow;
import io.github.finsam.survey.Response;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Units of work that the database rolls back for the sake of another transaction: they are written
 * again, and their work is not done again.
 */
class DisturbedTest {

  private static final Accessor WHO = Accessor.of("handläggare-7", "uppföljning");
  private static final List<Response> RESPONSES = SampleData.seeded(61).questionnaires(6);

  /** When the database rolls back. */
  private enum Moment {
    UPDATE,
    COMMIT
  }

  /** The errors by which a database tells that it has rolled back for another's sake. */
  private static List<SQLException> errors(Databases on) {
    return switch (on) {
      case H2_MEMORY, H2_FILE ->
          List.of(
              new SQLTransactionRollbackException("Deadlock detected", "40001", 40001),
              new SQLException("Row was updated", "90131", 90131));
      case POSTGRESQL_OLDEST, POSTGRESQL_NEWEST ->
          List.of(
              new SQLException("could not serialize access", "40001"),
              new SQLException("deadlock detected", "40P01"));
      case MARIADB ->
          List.of(
              new SQLTransactionRollbackException("Deadlock found", "40001", 1213),
              new SQLException("Record has changed since last read", "HY000", 1020));
    };
  }

  /** Connections that are disturbed at each of some moments, one after the other. */
  private static DataSource disturbed(
      DataSource source, Deque<Moment> moments, SQLException error) {
    return instead(
        source,
        (method, real) -> {
          boolean now =
              switch (moments.isEmpty() ? "" : moments.peek().name()) {
                case "UPDATE" -> real.sql().startsWith("update");
                case "COMMIT" -> method.equals("commit");
                default -> false;
              };
          if (now) {
            moments.remove();
            throw error;
          }
          return real.get();
        });
  }

  /** For longer than anybody is patient. */
  private static void endlessly(Deque<Moment> moments) {
    for (int i = 0; i < 50; i++) {
      Collections.addAll(moments, Moment.values());
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Disturbed once, a unit is stored and audited once; endlessly, it is refused")
  void unit(Databases on) {
    try (TestDatabase place = on.borrow();
        JdbcStore store = JdbcStore.open(place.source(), place.options())) {
      write(
          store,
          unit -> {
            unit.forbunds().insert(FORBUND);
            SampleData.surveyForms().forEach(unit.forms()::insert);
          });
      Deque<Moment> moments = new ArrayDeque<>();
      AtomicInteger works = new AtomicInteger();
      int stored = 0;
      for (SQLException error : errors(on)) {
        JdbcStore other =
            JdbcStore.open(disturbed(place.source(), moments, error), place.options());
        for (Moment moment : Moment.values()) {
          moments.add(moment);
          change(other, stored++, works);
          assertEquals(0, moments.size());
          assertStored(stored, store);
          assertEquals(stored, works.get());
        }
      }
      JdbcStore other =
          JdbcStore.open(disturbed(place.source(), moments, errors(on).get(0)), place.options());
      endlessly(moments);
      int before = stored;
      refused("failed", () -> change(other, before, works));
      assertEquals(stored + 1, works.get());
      moments.clear();
      assertStored(stored, store);
      change(other, stored, works);
      assertStored(stored + 1, store);
    }
  }

  private static void change(JdbcStore store, int number, AtomicInteger works) {
    write(
        store,
        unit -> {
          works.incrementAndGet();
          unit.forbunds().update(FORBUND.withName("ändrad " + number), number + 1);
          unit.responses().insert(RESPONSES.subList(number, number + 1));
        });
  }

  private static void assertStored(int changes, JdbcStore store) {
    assertEquals(
        LongStream.rangeClosed(1, changes + 1).boxed().toList(),
        store.audit("forbund", ID.value()).stream().map(AuditEntry::version).toList());
    assertEquals(
        changes,
        store.audit(0, 100).stream().filter(entry -> entry.kind().equals("response")).count());
    store.read(
        snapshot -> {
          assertEquals(changes + 1, snapshot.forbunds().getVersioned(ID).version());
          assertEquals("ändrad " + (changes - 1), snapshot.forbunds().get(ID).name());
          assertEquals(changes, snapshot.responses().count());
          return "";
        });
    store.segments().refresh();
    assertEquals(List.of(), store.segments().verify());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "Disturbed once, a person's unit is stored and logged once; endlessly, it is refused")
  void personUnit(Databases on) {
    try (TestDatabase place = on.borrow();
        PersonStore store = JdbcPersonStore.open(place.source(), place.options())) {
      store.write(
          WHO,
          unit -> {
            unit.pathways().insert(running(1, 1, 0, 0));
            return "";
          });
      Deque<Moment> moments = new ArrayDeque<>();
      AtomicInteger works = new AtomicInteger();
      int stored = 0;
      for (SQLException error : errors(on)) {
        PersonStore other =
            JdbcPersonStore.open(disturbed(place.source(), moments, error), place.options());
        for (Moment moment : Moment.values()) {
          moments.add(moment);
          change(other, stored++, works);
          assertEquals(0, moments.size());
          assertStored(stored, place, store);
          assertEquals(stored, works.get());
        }
      }
      PersonStore other =
          JdbcPersonStore.open(
              disturbed(place.source(), moments, errors(on).get(0)), place.options());
      endlessly(moments);
      int before = stored;
      StoreException refusal = refused("timeout", () -> change(other, before, works));
      // What was read could not be logged either.
      assertEquals(1, refusal.getSuppressed().length);
      assertEquals(stored + 1, works.get());
      moments.clear();
      assertStored(stored, place, store);
      change(other, stored, works);
      assertStored(stored + 1, place, store);
    }
  }

  private static void change(PersonStore store, int number, AtomicInteger works) {
    store.write(
        WHO,
        unit -> {
          works.incrementAndGet();
          unit.pathways().get(id(1));
          return unit.pathways().add(id(1), measured("mät-" + number, 3), number + 1);
        });
  }

  private static void assertStored(int changes, TestDatabase place, PersonStore store) {
    List<AccessEvent> log = Stores.accesses(store, WHO);
    assertEquals(
        Collections.nCopies(changes, AccessKind.PATHWAY),
        log.stream().map(AccessEvent::kind).toList());
    assertEquals(
        LongStream.rangeClosed(1, changes).boxed().toList(),
        log.stream().map(AccessEvent::number).toList());
    assertEquals(
        LongStream.rangeClosed(1, changes + 1).boxed().toList(),
        personAudit(place).stream().map(PersonAuditRow::version).toList());
  }
}
