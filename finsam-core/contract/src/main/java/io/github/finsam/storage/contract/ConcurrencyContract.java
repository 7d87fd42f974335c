package io.github.finsam.storage.contract;

import static io.github.finsam.storage.contract.Threads.dwell;
import static io.github.finsam.storage.contract.Threads.elsewhere;
import static io.github.finsam.storage.contract.Threads.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Language;
import io.github.finsam.forbund.Board;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.insats.Insats;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.DuplicateException;
import io.github.finsam.storage.NotFoundException;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a store does for several threads. Written so that a store that locks what a unit has changed
 * passes as well as one that finds conflicts at the end.
 */
public abstract class ConcurrencyContract extends StoreFixture {

  private static final int THREADS = 8;
  private static final int ATTEMPTS = 30;

  private static final ForbundId FORBUND = ForbundId.of("gemensam");
  private static final InsatsId INSATS = InsatsId.of("gemensam");

  /** For subclasses. */
  protected ConcurrencyContract() {}

  @Test
  @DisplayName("A snapshot stays as it is while another thread writes")
  final void repeatableSnapshot() {
    require(Capability.SNAPSHOT_WHILE_WRITING);
    withStore(
        store -> {
          Forbund forbund = insertForbund(store);
          Insats insats = SampleData.seeded(2).insats(INSATS);
          store.read(
              snapshot -> {
                assertEquals(List.of(forbund), snapshot.forbunds().all());
                elsewhere(
                    () ->
                        store.write(
                            unit -> {
                              unit.insatser().insert(insats);
                              return unit.forbunds().update(forbund.withName("ändrad"), 1);
                            }));
                assertEquals(
                    Optional.of(new Versioned<>(forbund, 1)),
                    snapshot.forbunds().findVersioned(FORBUND));
                assertEquals(List.of(forbund), snapshot.forbunds().all());
                assertEquals(List.of(), snapshot.insatser().all());
                return "";
              });
          assertEquals("ändrad", store.read(s -> s.forbunds().get(FORBUND)).name());
          assertEquals(List.of(insats), store.read(s -> s.insatser().all()));
        });
  }

  @Test
  @DisplayName("Nobody sees a unit of work before it is stored")
  final void unfinishedIsUnseen() {
    require(Capability.SNAPSHOT_WHILE_WRITING);
    withStore(
        store -> {
          Forbund forbund = insertForbund(store);
          store.write(
              unit -> {
                unit.forbunds().update(forbund.withName("halvvägs"), 1);
                assertEquals(forbund, elsewhere(() -> store.read(s -> s.forbunds().get(FORBUND))));
                return "";
              });
          assertEquals("halvvägs", store.read(s -> s.forbunds().get(FORBUND)).name());
        });
  }

  @Test
  @DisplayName("The second of two units that change one aggregate stores nothing")
  final void firstStoredWins() {
    require(Capability.CONCURRENT_UNITS);
    withStore(
        store -> {
          Forbund forbund = insertForbund(store);
          ConflictException conflict =
              assertThrows(
                  ConflictException.class,
                  () ->
                      store.write(
                          unit -> {
                            long version = unit.forbunds().getVersioned(FORBUND).version();
                            elsewhere(
                                () ->
                                    store.write(
                                        u -> u.forbunds().update(forbund.withName("först"), 1)));
                            unit.insatser().insert(SampleData.seeded(2).insats(INSATS));
                            return unit.forbunds().update(forbund.withName("sist"), version);
                          }));
          assertEquals(1, conflict.expectedVersion());
          assertEquals(2, conflict.actualVersion());
          assertTrue(conflict.text(Language.EN).contains(FORBUND.value()), conflict::getMessage);
          assertEquals(
              new Versioned<>(forbund.withName("först"), 2),
              store.read(s -> s.forbunds().getVersioned(FORBUND)));
          assertEquals(List.of(), store.read(s -> s.insatser().all()));
        });
  }

  @Test
  @DisplayName("A deletion and an update of one aggregate exclude each other")
  final void deletionWins() {
    require(Capability.CONCURRENT_UNITS);
    withStore(
        store -> {
          Forbund forbund = insertForbund(store);
          StoreException refusal =
              assertThrows(
                  StoreException.class,
                  () ->
                      store.write(
                          unit -> {
                            assertEquals(forbund, unit.forbunds().get(FORBUND));
                            elsewhere(
                                () ->
                                    store.write(
                                        u -> {
                                          u.forbunds().delete(FORBUND, 1);
                                          return "";
                                        }));
                            return unit.forbunds().update(forbund.withName("för sent"), 1);
                          }));
          if (!(refusal instanceof NotFoundException)) {
            assertEquals(0, assertInstanceOf(ConflictException.class, refusal).actualVersion());
          }
          assertEquals(List.of(), store.read(s -> s.forbunds().all()));
        });
  }

  @Test
  @DisplayName("Of two units that insert one key, the first stored wins")
  final void insertionWins() {
    require(Capability.CONCURRENT_UNITS);
    withStore(
        store -> {
          Forbund forbund = SampleData.seeded(1).forbund(FORBUND);
          StoreException refusal =
              assertThrows(
                  StoreException.class,
                  () ->
                      store.write(
                          unit -> {
                            assertEquals(Optional.empty(), unit.forbunds().find(FORBUND));
                            elsewhere(() -> insertForbund(store));
                            unit.forbunds().insert(forbund.withName("för sent"));
                            return "";
                          }));
          if (!(refusal instanceof DuplicateException)) {
            assertEquals(1, assertInstanceOf(ConflictException.class, refusal).actualVersion());
          }
          assertEquals(
              new Versioned<>(forbund, 1), store.read(s -> s.forbunds().getVersioned(FORBUND)));
        });
  }

  @Test
  @DisplayName("Units that change different aggregates do not disturb each other")
  final void differentAggregates() {
    require(Capability.CONCURRENT_UNITS);
    withStore(
        store -> {
          Forbund forbund = insertForbund(store);
          ForbundId other = ForbundId.of("Gemensam");
          Forbund second = SampleData.seeded(2).forbund(other);
          Insats insats = SampleData.seeded(3).insats(INSATS);
          store.write(
              unit -> {
                unit.forbunds().update(forbund.withName("min"), 1);
                elsewhere(
                    () ->
                        store.write(
                            u -> {
                              u.forbunds().insert(second);
                              u.insatser().insert(insats);
                              return "";
                            }));
                return "";
              });
          assertEquals("min", store.read(s -> s.forbunds().get(FORBUND)).name());
          assertEquals(second, store.read(s -> s.forbunds().get(other)));
          assertEquals(insats, store.read(s -> s.insatser().get(INSATS)));
        });
  }

  @Test
  @DisplayName("No update is lost: versions count the updates that succeeded")
  final void noLostUpdate() {
    withStore(
        store -> {
          List<ForbundId> ids = List.of(ForbundId.of("a"), ForbundId.of("A"), ForbundId.of("å"));
          Forbund template = emptyForbund();
          store.write(
              unit -> {
                ids.forEach(id -> unit.forbunds().insert(template.withId(id).withName("0")));
                return "";
              });
          AtomicLongArray successes = new AtomicLongArray(ids.size());
          CountDownLatch start = new CountDownLatch(THREADS);
          List<Callable<String>> workers = new ArrayList<>();
          for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(thread);
            workers.add(
                () -> {
                  start.countDown();
                  start.await();
                  for (int i = 0; i < ATTEMPTS; i++) {
                    int which = random.nextInt(ids.size());
                    if (increment(store, ids.get(which), random.nextBoolean())) {
                      successes.incrementAndGet(which);
                    }
                  }
                  return "";
                });
          }
          together(workers);
          long total = 0;
          for (int i = 0; i < ids.size(); i++) {
            ForbundId id = ids.get(i);
            Versioned<Forbund> stored = store.read(s -> s.forbunds().getVersioned(id));
            assertEquals(successes.get(i), stored.version() - 1, "updates of " + id);
            assertEquals(successes.get(i), Long.parseLong(stored.value().name()), "sum in " + id);
            total += successes.get(i);
          }
          assertTrue(total > 0, "some update succeeds");
        });
  }

  /** Adds one to the number in the name; either in one unit or by a read followed by a unit. */
  private static boolean increment(Store store, ForbundId id, boolean oneUnit) {
    try {
      if (oneUnit) {
        store.write(
            unit -> {
              Versioned<Forbund> read = unit.forbunds().getVersioned(id);
              dwell();
              long version = unit.forbunds().update(incremented(read.value()), read.version());
              dwell();
              return version;
            });
      } else {
        Versioned<Forbund> read = store.read(s -> s.forbunds().getVersioned(id));
        dwell();
        store.write(unit -> unit.forbunds().update(incremented(read.value()), read.version()));
      }
      return true;
    } catch (ConflictException e) {
      return false;
    }
  }

  @Test
  @DisplayName("A reader never sees half a unit of work")
  final void noHalfUnits() {
    withStore(
        store -> {
          Forbund template = emptyForbund().withId(FORBUND);
          Insats insats = SampleData.seeded(2).insats(INSATS);
          store.write(
              unit -> {
                unit.forbunds().insert(template.withName("0"));
                unit.insatser().insert(insats.withName("0"));
                return "";
              });
          int rounds = 100;
          AtomicBoolean done = new AtomicBoolean();
          List<Callable<String>> workers = new ArrayList<>();
          workers.add(
              () -> {
                try {
                  for (int i = 1; i <= rounds; i++) {
                    String name = Integer.toString(i);
                    long version = i;
                    store.write(
                        unit -> {
                          unit.forbunds().update(template.withName(name), version);
                          return unit.insatser().update(insats.withName(name), version);
                        });
                  }
                } finally {
                  done.set(true);
                }
                return "";
              });
          for (int reader = 0; reader < 3; reader++) {
            workers.add(
                () -> {
                  do {
                    store.read(
                        snapshot -> {
                          Versioned<Forbund> one = snapshot.forbunds().getVersioned(FORBUND);
                          dwell();
                          Versioned<Insats> two = snapshot.insatser().getVersioned(INSATS);
                          assertEquals(one.value().name(), two.value().name());
                          assertEquals(one.version(), two.version());
                          return "";
                        });
                  } while (!done.get());
                  return "";
                });
          }
          together(workers);
          assertEquals(Integer.toString(rounds), store.read(s -> s.insatser().get(INSATS)).name());
        });
  }

  @Test
  @DisplayName("What one thread has stored, another sees at once")
  final void storedIsSeen() {
    withStore(
        store -> {
          Forbund forbund = elsewhere(() -> insertForbund(store));
          assertEquals(forbund, store.read(s -> s.forbunds().get(FORBUND)));
          store.write(unit -> unit.forbunds().update(forbund.withName("två"), 1));
          assertEquals("två", elsewhere(() -> store.read(s -> s.forbunds().get(FORBUND))).name());
        });
  }

  private static Forbund insertForbund(Store store) {
    Forbund forbund = SampleData.seeded(1).forbund(FORBUND);
    store.write(
        unit -> {
          unit.forbunds().insert(forbund);
          return "";
        });
    return forbund;
  }

  private static Forbund emptyForbund() {
    return SampleData.seeded(1)
        .forbund(FORBUND)
        .withAuditors(List.of())
        .withBoard(Board.EMPTY)
        .withCharters(List.of());
  }

  private static Forbund incremented(Forbund forbund) {
    return forbund.withName(Long.toString(Long.parseLong(forbund.name()) + 1));
  }
}
