package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.jdbc.Stores.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.ForbundYear;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.Versioned;
import io.github.finsam.storage.contract.SampleData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Aggregates of megabytes, of which databases keep the text apart from the row. */
class LargeAggregateTest {

  private static final ForbundYear ID = ForbundYear.of(ForbundId.of("stort"), 2014);
  private static final int UPDATES = Boolean.getBoolean("finsam.long") ? 200 : 5;

  @ParameterizedTest
  @EnumSource
  @DisplayName("Whoever reads a large aggregate while it is changed gets one state or the other")
  void changedWhileRead(Databases on) throws Exception {
    GovernanceYear first = large("A");
    GovernanceYear second = large("B");
    assertTrue(first.decisions().size() * 3_900L > 1L << 20, "larger than H2 lets a varchar be");
    try (Store store = on.openEmpty()) {
      write(store, unit -> unit.governance().insert(first));
      AtomicBoolean done = new AtomicBoolean();
      List<Callable<Long>> work = new ArrayList<>();
      work.add(
          () -> {
            try {
              for (long version = 1; version <= UPDATES; version++) {
                long read = version;
                GovernanceYear next = version % 2 == 1 ? second : first;
                store.write(unit -> unit.governance().update(next, read));
              }
              return (long) UPDATES;
            } finally {
              done.set(true);
            }
          });
      for (int i = 0; i < 2; i++) {
        work.add(
            () -> {
              long reads = 0;
              while (!done.get()) {
                Versioned<GovernanceYear> read = store.read(s -> s.governance().getVersioned(ID));
                assertEquals(read.version() % 2 == 1 ? first : second, read.value());
                reads++;
              }
              return reads;
            });
      }
      ExecutorService threads = Executors.newFixedThreadPool(work.size());
      try {
        for (Future<Long> result : threads.invokeAll(work, 120, TimeUnit.SECONDS)) {
          assertTrue(result.get() > 0);
        }
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static GovernanceYear large(String mark) {
    SampleData data = SampleData.seeded(1);
    GovernanceYear some = data.governance(ID);
    while (some.decisions().isEmpty()) {
      some = data.governance(ID);
    }
    var decision = some.decisions().get(0);
    String subject = mark + "ö".repeat(3_899);
    return some.withApplications(List.of())
        .withDecisions(
            IntStream.range(0, 300)
                .mapToObj(i -> decision.withId("beslut " + i).withSubject(subject))
                .toList());
  }
}
