package io.github.finsam.storage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Language;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.ClosedPeriodId;
import io.github.finsam.storage.Repository;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Versioned;
import io.github.finsam.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What closing a period froze stays as it is, and corrections stand beside it. */
public abstract class ClosedPeriodContract extends StoreFixture {

  private static final List<ClosedPeriodId> IDS = SampleData.closedPeriodIds();

  /** For subclasses. */
  protected ClosedPeriodContract() {}

  private static ClosedPeriod sample(int seed, ClosedPeriodId id) {
    return SampleData.seeded(seed).closedPeriod(id);
  }

  private static void insert(Store store, ClosedPeriod closed) {
    store.write(
        unit -> {
          unit.closedPeriods().insert(closed);
          return "";
        });
  }

  @Test
  @DisplayName("Closed periods of every shape come back equal, in the order of their keys")
  final void roundTrip() {
    withStore(
        store -> {
          SampleData data = SampleData.seeded(5);
          List<ClosedPeriod> expected = new ArrayList<>();
          for (ClosedPeriodId id : IDS) {
            expected.add(data.closedPeriod(id));
            expected.add(data.closedPeriod(id.next()));
            expected.add(data.closedPeriod(id.next().next()));
          }
          store.write(
              unit -> {
                // Versions follow one another, keys come in any order.
                for (int version = 1; version <= 3; version++) {
                  for (int i = IDS.size() - 1; i >= 0; i--) {
                    unit.closedPeriods().insert(expected.get(3 * i + version - 1));
                  }
                }
                assertEquals(expected, unit.closedPeriods().all());
                return "";
              });
          store.read(
              snapshot -> {
                assertEquals(expected, snapshot.closedPeriods().all());
                for (ClosedPeriod closed : expected) {
                  assertEquals(
                      new Versioned<>(closed, 1),
                      snapshot.closedPeriods().getVersioned(closed.id()));
                }
                return "";
              });
        });
  }

  @Test
  @DisplayName("A period is closed once: a second time is refused, with the same counts or others")
  final void closedOnce() {
    require(Capability.REFUSAL_LEAVES_UNIT_USABLE);
    withStore(
        store -> {
          ClosedPeriod first = sample(1, IDS.get(0));
          ClosedPeriod other = sample(2, IDS.get(0));
          ClosedPeriod elsewhere = sample(3, IDS.get(1));
          insert(store, first);
          store.write(
              unit -> {
                // Not even a cast finds a way to change or remove it.
                assertFalse((Object) unit.closedPeriods() instanceof Repository);
                StoreException refusal =
                    refused("duplicate", () -> unit.closedPeriods().insert(other));
                assertTrue(refusal.text(Language.SV).contains(first.id().toString()));
                refused("duplicate", () -> unit.closedPeriods().insert(first));
                unit.closedPeriods().insert(elsewhere);
                refused("duplicate", () -> unit.closedPeriods().insert(elsewhere));
                return "";
              });
          assertEquals(
              List.of(first, elsewhere), store.read(snapshot -> snapshot.closedPeriods().all()));
        });
  }

  @Test
  @DisplayName("A correction stands beside what it corrects, and takes the version before it")
  final void corrections() {
    require(Capability.REFUSAL_LEAVES_UNIT_USABLE);
    withStore(
        store -> {
          ClosedPeriodId id = IDS.get(0);
          ClosedPeriod first = sample(1, id);
          ClosedPeriod second = sample(2, id.next());
          ClosedPeriod third = sample(3, id.next().next());
          store.write(
              unit -> {
                refused("not-found", () -> unit.closedPeriods().insert(second));
                unit.closedPeriods().insert(first);
                refused("not-found", () -> unit.closedPeriods().insert(third));
                return "";
              });
          assertEquals(Optional.of(first), latest(store, id));
          insert(store, second);
          insert(store, third);
          assertEquals(Optional.of(third), latest(store, id));
          assertEquals(first, store.read(s -> s.closedPeriods().get(id)));
          assertEquals(
              Optional.empty(),
              store.read(
                  s ->
                      s.closedPeriods()
                          .latest(id.forbund(), id.insats(), Period.parse("1999-01-01/"))));
          refused("not-found", () -> store.read(s -> s.closedPeriods().get(third.id().next())));
        });
  }

  private static Optional<ClosedPeriod> latest(Store store, ClosedPeriodId id) {
    return store.read(s -> s.closedPeriods().latest(id.forbund(), id.insats(), id.period()));
  }

  @Test
  @DisplayName("Changing and deleting what was counted leaves what is closed as it is")
  final void countsGoTheirOwnWay() {
    withStore(
        store -> {
          SampleData data = SampleData.seeded(4);
          ClosedPeriod closed = sample(1, IDS.get(5));
          store.write(
              unit -> {
                unit.counts().insert(data.counts(SampleData.insatsYears().get(0)));
                unit.closedPeriods().insert(closed);
                return "";
              });
          store.write(
              unit -> {
                unit.counts().delete(SampleData.insatsYears().get(0), 1);
                return "";
              });
          assertEquals(List.of(), store.read(s -> s.counts().all()));
          assertEquals(List.of(closed), store.read(s -> s.closedPeriods().all()));
        });
  }

  @Test
  @DisplayName("A unit that fails closes nothing")
  final void failedUnit() {
    withStore(
        store -> {
          assertThrows(
              IllegalStateException.class,
              () ->
                  store.write(
                      unit -> {
                        unit.closedPeriods().insert(sample(1, IDS.get(0)));
                        throw new IllegalStateException("the work failed");
                      }));
          assertEquals(List.of(), store.read(s -> s.closedPeriods().all()));
        });
  }

  @Test
  @DisplayName("Of many that close one period at the same time, one does")
  final void atTheSameTime() {
    require(Capability.CONCURRENT_UNITS);
    withStore(
        store -> {
          List<Callable<Boolean>> tasks = new ArrayList<>();
          for (int i = 0; i < 8; i++) {
            int seed = i;
            tasks.add(() -> closes(store, sample(seed, IDS.get(0))));
          }
          List<Boolean> done = Threads.together(tasks);
          assertEquals(1, done.stream().filter(d -> d).count());
          ClosedPeriod winner = sample(done.indexOf(true), IDS.get(0));
          assertEquals(List.of(winner), store.read(s -> s.closedPeriods().all()));
        });
  }

  private static boolean closes(Store store, ClosedPeriod closed) {
    try {
      store.write(
          unit -> {
            Threads.dwell();
            unit.closedPeriods().insert(closed);
            Threads.dwell();
            return "";
          });
      return true;
    } catch (StoreException e) {
      assertTrue(List.of("duplicate", "conflict").contains(e.code()), e::getMessage);
      return false;
    }
  }
}
