package io.github.finsam.storage.memory;

import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.PersonSnapshot;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.PersonUnit;
import io.github.finsam.storage.StoreException;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known about persons, in the memory of this process; it is gone when the store is closed.
 *
 * <p>A read sees one immutable state and waits for nobody, but for the moment it takes to log what
 * it has read. Units of work run side by side as in {@link MemoryStore}: the first to be stored
 * wins.
 *
 * <p>Thread-safe.
 */
public final class MemoryPersonStore implements PersonStore {

  private final Clock clock;
  private final Object commit = new Object();
  private final ThreadLocal<Boolean> working = ThreadLocal.withInitial(() -> false);

  // Written under the lock only; null once the store is closed.
  private volatile @Nullable PersonState state = PersonState.EMPTY;

  private MemoryPersonStore(Clock clock) {
    this.clock = clock;
  }

  /**
   * A new store with nothing in it, independent of every other.
   *
   * @param clock tells when something was read
   */
  public static MemoryPersonStore open(Clock clock) {
    return new MemoryPersonStore(clock);
  }

  @Override
  public <T> T read(Accessor accessor, Function<? super PersonSnapshot, ? extends T> work) {
    return run(accessor, work, false);
  }

  @Override
  public <T> T write(Accessor accessor, Function<? super PersonUnit, ? extends T> work) {
    return run(accessor, work, true);
  }

  @Override
  public void close() {
    synchronized (commit) {
      state = null;
    }
  }

  private <T> T run(
      Accessor accessor, Function<? super MemoryPersonUnit, ? extends T> work, boolean stores) {
    if (working.get()) {
      throw new StoreException("nested");
    }
    AccessRecorder recorder = new AccessRecorder(accessor, clock);
    MemoryPersonUnit unit = new MemoryPersonUnit(current(), recorder);
    T result;
    working.set(true);
    try {
      result = work.apply(unit);
    } catch (Throwable e) {
      recorder.forgetErasures();
      log(recorder, e);
      throw e;
    } finally {
      working.remove();
      unit.end();
    }
    if (!stores) {
      synchronized (commit) {
        state = recorder.loggedIn(current());
      }
      return result;
    }
    synchronized (commit) {
      PersonState stored = current();
      try {
        stored = unit.onTopOf(stored);
      } catch (StoreException e) {
        recorder.forgetErasures();
        state = recorder.loggedIn(stored);
        throw e;
      }
      state = recorder.loggedIn(stored);
    }
    return result;
  }

  /** What was read before the work failed was read all the same. */
  private void log(AccessRecorder recorder, Throwable failure) {
    synchronized (commit) {
      PersonState now = state;
      if (now == null) {
        failure.addSuppressed(new StoreException("closed"));
      } else {
        state = recorder.loggedIn(now);
      }
    }
  }

  private PersonState current() {
    PersonState now = state;
    if (now == null) {
      throw new StoreException("closed");
    }
    return now;
  }
}
