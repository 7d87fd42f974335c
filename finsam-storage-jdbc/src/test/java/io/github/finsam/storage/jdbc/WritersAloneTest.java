package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.jdbc.Stores.insert;
import static io.github.finsam.storage.jdbc.Stores.interrupted;
import static io.github.finsam.storage.jdbc.Stores.refused;
import static io.github.finsam.storage.jdbc.Stores.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.storage.contract.SampleData;
import io.github.finsam.survey.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who writes while a unit of work is writing much. */
class WritersAloneTest {

  private static final List<Response> MANY = SampleData.seeded(72).questionnaires(12_000);

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POSTGRESQL_OLDEST")
  @DisplayName("Nobody else writes to an H2 file, nor waits for longer than a statement may take")
  void beside(Databases on) throws Exception {
    try (TestDatabase place = on.borrow();
        JdbcStore store = JdbcStore.open(place.source(), place.options());
        JdbcStore hasty =
            JdbcStore.open(
                place.source(), place.options().withStatementTimeout(Duration.ofSeconds(1)))) {
      write(store, unit -> SampleData.surveyForms().forEach(unit.forms()::insert));
      CountDownLatch inside = new CountDownLatch(1);
      CountDownLatch go = new CountDownLatch(1);
      CompletableFuture<BulkResult> load =
          CompletableFuture.supplyAsync(
              () ->
                  store
                      .bulk()
                      .load(
                          interrupted(
                              MANY,
                              11_000,
                              () -> {
                                inside.countDown();
                                await(go);
                              })));
      inside.await();
      CompletableFuture<Void> other =
          CompletableFuture.runAsync(() -> insert(store, Stores.FORBUND));
      if (on == Databases.H2_FILE) {
        assertThrows(TimeoutException.class, () -> other.get(500, TimeUnit.MILLISECONDS));
        refused("timeout", () -> insert(hasty, SampleData.seeded(2).forbund(Stores.ID)));
      } else {
        other.get(1, TimeUnit.MINUTES);
      }
      assertEquals(0, count(store), "nobody waits to read");
      go.countDown();
      assertEquals(new BulkResult(MANY.size(), 0, false), load.get(1, TimeUnit.MINUTES));
      other.get(1, TimeUnit.MINUTES);
      assertEquals(Stores.FORBUND, store.read(snapshot -> snapshot.forbunds().get(Stores.ID)));
      assertEquals(MANY.size(), count(store));
    }
  }

  private static long count(JdbcStore store) {
    Long count = store.read(snapshot -> snapshot.responses().count());
    return count;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
