package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.contract.SamplePathways.id;
import static io.github.finsam.storage.contract.SamplePathways.running;
import static io.github.finsam.storage.jdbc.Stores.insert;
import static io.github.finsam.storage.jdbc.Stores.interrupted;
import static io.github.finsam.storage.jdbc.Stores.refused;
import static io.github.finsam.storage.jdbc.Stores.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.base.ForbundId;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.contract.SampleData;
import io.github.finsam.survey.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who writes while a unit of work is writing much. */
class WritersAloneTest {

  private static final List<Response> FEW = SampleData.seeded(71).questionnaires(40);
  private static final List<Response> MANY =
      SampleData.seeded(72).questionnaires(12_000).stream()
          .map(r -> r.withSourceId("många-" + r.sourceId()))
          .toList();
  private static final Forbund OTHER = SampleData.seeded(2).forbund(Stores.ID);
  private static final Accessor WHO = Accessor.of("handläggare-7", "uppföljning");

  /** A place with a few questionnaires. */
  private record Begun(TestDatabase place, JdbcStore store) implements AutoCloseable {

    static Begun on(Databases on) {
      TestDatabase place = on.borrow();
      JdbcStore store = JdbcStore.open(place.source(), place.options());
      write(
          store,
          unit -> {
            SampleData.surveyForms().forEach(unit.forms()::insert);
            unit.responses().insert(FEW);
          });
      return new Begun(place, store);
    }

    /** The same place for somebody who does not wait for long. */
    JdbcStore hasty() {
      return JdbcStore.open(
          place.source(), place.options().withStatementTimeout(Duration.ofSeconds(1)));
    }

    JdbcPersonStore persons() {
      return JdbcPersonStore.open(place.source(), place.options());
    }

    /** Loads many questionnaires as one unit; when most are written, something else happens. */
    void load(Runnable meanwhile) {
      assertEquals(
          new BulkResult(MANY.size(), 0, false),
          store.bulk().load(interrupted(MANY, 11_000, meanwhile)));
      assertEquals(FEW.size() + MANY.size(), count());
    }

    long count() {
      Long count = store.read(snapshot -> snapshot.responses().count());
      return count;
    }

    @Override
    public void close() {
      store.close();
      place.close();
    }
  }

  private static boolean alone(Databases on) {
    return on == Databases.H2_FILE;
  }

  private static CompletableFuture<Void> elsewhere(Runnable work) {
    return CompletableFuture.runAsync(work, task -> new Thread(task).start());
  }

  private static void isWaiting(CompletableFuture<Void> other) {
    assertThrows(TimeoutException.class, () -> other.get(500, TimeUnit.MILLISECONDS));
  }

  private static void isOver(CompletableFuture<Void> other) {
    other.orTimeout(1, TimeUnit.MINUTES).join();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POSTGRESQL_OLDEST")
  @DisplayName("Nobody else writes to an H2 file, nor waits for longer than a statement may take")
  void beside(Databases on) {
    try (Begun begun = Begun.on(on);
        JdbcStore hasty = begun.hasty()) {
      CountDownLatch written = new CountDownLatch(1);
      begun.load(
          () -> {
            CompletableFuture<Void> other =
                elsewhere(
                    () -> {
                      insert(begun.store(), Stores.FORBUND);
                      written.countDown();
                    });
            // Counts are kept in transactions of their own.
            CompletableFuture<Void> care = elsewhere(() -> hasty.segments().refresh());
            if (alone(on)) {
              isWaiting(other);
              CompletionException late = assertThrows(CompletionException.class, care::join);
              assertEquals("timeout", ((StoreException) late.getCause()).code());
              isOver(elsewhere(() -> refused("timeout", () -> insert(hasty, OTHER))));
            } else {
              isOver(other);
              isOver(care);
            }
            isOver(elsewhere(() -> assertEquals(FEW.size(), begun.count(), "read at once")));
          });
      isOver(elsewhere(() -> await(written)));
      assertEquals(
          Stores.FORBUND, begun.store().read(snapshot -> snapshot.forbunds().get(Stores.ID)));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POSTGRESQL_OLDEST")
  @DisplayName("A thread does not write to an H2 file by a second store while it does by a first")
  void withinByAnother(Databases on) {
    try (Begun begun = Begun.on(on);
        JdbcStore second = JdbcStore.open(begun.place().source(), begun.place().options())) {
      begun.load(
          () -> {
            if (alone(on)) {
              refused("nested", () -> insert(second, OTHER));
            } else {
              insert(second, OTHER);
            }
          });
      insert(second, SampleData.seeded(3).forbund(ForbundId.of("efteråt")));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POSTGRESQL_OLDEST")
  @DisplayName("A store for persons closes while one of its reads waits to be logged")
  void closing(Databases on) {
    try (Begun begun = Begun.on(on);
        PersonStore persons = begun.persons()) {
      persons.write(
          WHO,
          unit -> {
            unit.pathways().insert(running(1, 1, 0, 0));
            return "";
          });
      CountDownLatch over = new CountDownLatch(1);
      begun.load(
          () -> {
            CompletableFuture<Void> reader =
                elsewhere(
                    () -> {
                      if (alone(on)) {
                        refused("closed", () -> persons.read(WHO, s -> s.pathways().get(id(1))));
                      } else {
                        persons.read(WHO, s -> s.pathways().get(id(1)));
                      }
                      over.countDown();
                    });
            if (alone(on)) {
              isWaiting(reader);
            } else {
              isOver(reader);
            }
            isOver(elsewhere(persons::close));
          });
      isOver(elsewhere(() -> await(over)));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
