package io.github.finsam.storage.memory;

import io.github.finsam.storage.Snapshot;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Unit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A store in the memory of this process; what it holds is gone when it is closed.
 *
 * <p>A read sees one immutable state and waits for nobody. Units of work run side by side, each on
 * its own copy; when a unit is done its changes are put on top of the state as it then is, all at
 * once. If another unit has changed one of the same aggregates since this one began, nothing is
 * stored and the unit gets a {@link io.github.finsam.storage.ConflictException}: the first to be
 * stored wins. Keys that two units insert at the same time, and aggregates that one deletes while
 * another changes them, are conflicts too; a version is 0 there where there is no aggregate. So are
 * responses that one adds to a form that another changes or deletes.
 *
 * <p>Thread-safe.
 */
public final class MemoryStore implements Store {

  private final Object commit = new Object();
  private final ThreadLocal<Boolean> working = ThreadLocal.withInitial(() -> false);

  // Written under the lock only; null once the store is closed.
  private volatile @Nullable State state = State.empty();

  private MemoryStore() {}

  /** A new store with nothing in it, independent of every other. */
  public static MemoryStore open() {
    return new MemoryStore();
  }

  @Override
  public <T> T read(Function<? super Snapshot, ? extends T> work) {
    return run(new MemoryUnit(begin()), work);
  }

  @Override
  public <T> T write(Function<? super Unit, ? extends T> work) {
    MemoryUnit unit = new MemoryUnit(begin());
    T result = run(unit, work);
    unit.prepare();
    synchronized (commit) {
      state = unit.onTopOf(current());
    }
    return result;
  }

  /**
   * How much memory the responses take.
   *
   * @throws StoreException if the store is closed ({@code closed})
   */
  public ResponseMemory responseMemory() {
    return current().responses().memory();
  }

  @Override
  public void close() {
    synchronized (commit) {
      state = null;
    }
  }

  private State begin() {
    if (working.get()) {
      throw new StoreException("nested");
    }
    return current();
  }

  private State current() {
    State now = state;
    if (now == null) {
      throw new StoreException("closed");
    }
    return now;
  }

  private <T> T run(MemoryUnit unit, Function<? super MemoryUnit, ? extends T> work) {
    working.set(true);
    try {
      return work.apply(unit);
    } finally {
      working.remove();
      unit.end();
    }
  }
}
