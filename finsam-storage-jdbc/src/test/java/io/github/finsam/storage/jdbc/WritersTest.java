package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.jdbc.Stores.FORBUND;
import static io.github.finsam.storage.jdbc.Stores.insert;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.Language;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many who change few things at once. */
class WritersTest {

  private static final int WRITERS = 64;
  private static final int ROUNDS = Boolean.getBoolean("finsam.long") ? 100 : 3;

  private static final List<ForbundId> IDS =
      IntStream.rangeClosed(1, 8).mapToObj(i -> ForbundId.of("förbund " + i)).toList();

  @ParameterizedTest
  @EnumSource
  @DisplayName("64 writers on 8 aggregates lose no update, and every conflict names both versions")
  void noLostUpdate(Databases on) throws Exception {
    try (Store store = on.openEmpty()) {
      insert(
          store, IDS.stream().map(id -> FORBUND.withId(id).withName("0")).toArray(Forbund[]::new));
      AtomicLongArray successes = new AtomicLongArray(IDS.size());
      CountDownLatch start = new CountDownLatch(WRITERS);
      List<Callable<Integer>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        Random random = new Random(i);
        writers.add(() -> write(store, random, start, successes));
      }
      ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
      try {
        for (Future<Integer> conflicts : threads.invokeAll(writers, 120, TimeUnit.SECONDS)) {
          assertTrue(conflicts.get() >= 0);
        }
      } finally {
        threads.shutdownNow();
      }
      long total = 0;
      for (int i = 0; i < IDS.size(); i++) {
        ForbundId id = IDS.get(i);
        Versioned<Forbund> stored = store.read(s -> s.forbunds().getVersioned(id));
        assertEquals(successes.get(i), stored.version() - 1, id.value());
        assertEquals(Long.toString(successes.get(i)), stored.value().name(), id.value());
        total += successes.get(i);
      }
      assertEquals((long) WRITERS * ROUNDS, total);
    }
  }

  /** Adds one to a number so many times, each until it succeeds; tells how often it did not. */
  private static int write(
      Store store, Random random, CountDownLatch start, AtomicLongArray successes)
      throws InterruptedException {
    start.countDown();
    start.await();
    int conflicts = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int which = random.nextInt(IDS.size());
      ForbundId id = IDS.get(which);
      boolean stored = false;
      while (!stored) {
        long[] read = new long[1];
        try {
          store.write(
              unit -> {
                Versioned<Forbund> before = unit.forbunds().getVersioned(id);
                read[0] = before.version();
                long next = Long.parseLong(before.value().name()) + 1;
                return unit.forbunds()
                    .update(before.value().withName(Long.toString(next)), before.version());
              });
          stored = true;
          successes.incrementAndGet(which);
        } catch (ConflictException e) {
          conflicts++;
          assertEquals(read[0], e.expectedVersion());
          assertTrue(e.actualVersion() > read[0], e::getMessage);
          for (Language language : Language.values()) {
            assertTrue(e.text(language).contains(id.value()), e.text(language));
          }
        }
      }
    }
    return conflicts;
  }
}
