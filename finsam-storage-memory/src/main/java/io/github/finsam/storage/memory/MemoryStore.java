package io.github.finsam.storage.memory;

import io.github.finsam.storage.Snapshot;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Unit;
import java.util.function.Function;

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

  private final Latest<State> states = new Latest<>(State.empty());

  private MemoryStore() {}

  /** A new store with nothing in it, independent of every other. */
  public static MemoryStore open() {
    return new MemoryStore();
  }

  @Override
  public <T> T read(Function<? super Snapshot, ? extends T> work) {
    MemoryUnit unit = new MemoryUnit(states.begin());
    return states.work(() -> work.apply(unit), unit::end);
  }

  @Override
  public <T> T write(Function<? super Unit, ? extends T> work) {
    MemoryUnit unit = new MemoryUnit(states.begin());
    T result = states.work(() -> work.apply(unit), unit::end);
    unit.prepare();
    states.change(unit::onTopOf);
    return result;
  }

  /**
   * How much memory the responses take.
   *
   * @throws StoreException if the store is closed ({@code closed})
   */
  public ResponseMemory responseMemory() {
    return states.get().responses().memory();
  }

  @Override
  public void close() {
    states.close();
  }
}
