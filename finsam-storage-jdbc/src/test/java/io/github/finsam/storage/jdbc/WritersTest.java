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

  /** So many have read before anybody stores. */
  private static final int TOGETHER = 2 * IDS.size();

  @ParameterizedTest
  @EnumSource
  @DisplayName("64 writers on 8 aggregates lose no update, and every conflict names both versions")
  void noLostUpdate(Databases on) throws Exception {
    try (Store store = on.openEmpty()) {
      insert(
          store, IDS.stream().map(id -> FORBUND.withId(id).withName("0")).toArray(Forbund[]::new));
      AtomicLongArray successes = new AtomicLongArray(IDS.size());
      CountDownLatch read = new CountDownLatch(TOGETHER);
      List<Callable<Integer>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        Random random = new Random(i);
        writers.add(() -> write(store, random, read, successes));
      }
      ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
      try {
        int conflicts = 0;
        for (Future<Integer> writer : threads.invokeAll(writers, 120, TimeUnit.SECONDS)) {
          conflicts += writer.get();
        }
        // Of those who have read before anybody has stored, one at most goes well per aggregate.
        assertTrue(conflicts >= TOGETHER - IDS.size(), conflicts + " conflicts");
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

  /**
   * Adds one to a number so many times, each until it succeeds; tells how often it did not.
   *
   * @param read what each counts down when it has read a number, and waits for before it stores
   */
  private static int write(
      Store store, Random random, CountDownLatch read, AtomicLongArray successes) {
    int conflicts = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int which = random.nextInt(IDS.size());
      ForbundId id = IDS.get(which);
      boolean stored = false;
      while (!stored) {
        long[] expected = new long[1];
        try {
          store.write(
              unit -> {
                Versioned<Forbund> before = unit.forbunds().getVersioned(id);
                expected[0] = before.version();
                awaitOthers(read);
                long next = Long.parseLong(before.value().name()) + 1;
                return unit.forbunds()
                    .update(before.value().withName(Long.toString(next)), before.version());
              });
          stored = true;
          successes.incrementAndGet(which);
        } catch (ConflictException e) {
          conflicts++;
          assertEquals(expected[0], e.expectedVersion());
          assertTrue(e.actualVersion() > expected[0], e::getMessage);
          for (Language language : Language.values()) {
            String text = e.text(language).replace(id.value(), "");
            assertTrue(text.length() < e.text(language).length(), text);
            for (long version : new long[] {expected[0], e.actualVersion()}) {
              assertTrue(text.matches(".*\\b" + version + "\\b.*"), text);
            }
          }
        }
      }
    }
    return conflicts;
  }

  private static void awaitOthers(CountDownLatch read) {
    read.countDown();
    try {
      assertTrue(read.await(60, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
