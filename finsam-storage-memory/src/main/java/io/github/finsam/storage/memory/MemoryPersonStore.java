package io.github.finsam.storage.memory;

import io.github.finsam.storage.AccessRecorder;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.PersonSnapshot;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.PersonUnit;
import io.github.finsam.storage.StoreException;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Function;

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
  private final Latest<PersonState> states = new Latest<>(PersonState.EMPTY);

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
    return run(accessor, work, (unit, stored) -> stored);
  }

  @Override
  public <T> T write(Accessor accessor, Function<? super PersonUnit, ? extends T> work) {
    return run(accessor, work, MemoryPersonUnit::onTopOf);
  }

  @Override
  public void close() {
    states.close();
  }

  /**
   * Does work and logs it.
   *
   * @param stores the state with what the unit has changed
   */
  private <T> T run(
      Accessor accessor,
      Function<? super MemoryPersonUnit, ? extends T> work,
      BiFunction<MemoryPersonUnit, PersonState, PersonState> stores) {
    AccessRecorder recorder = new AccessRecorder(accessor, clock);
    MemoryPersonUnit unit = new MemoryPersonUnit(states.begin(), recorder);
    try {
      T result = states.work(() -> work.apply(unit), unit::end);
      states.change(stored -> stores.apply(unit, stored).withLogged(recorder.events()));
      return result;
    } catch (Throwable e) {
      recorder.forgetErasures();
      log(recorder, e);
      throw e;
    }
  }

  /** What was read before the work failed was read all the same. */
  private void log(AccessRecorder recorder, Throwable failure) {
    try {
      states.change(stored -> stored.withLogged(recorder.events()));
    } catch (StoreException closed) {
      failure.addSuppressed(closed);
    }
  }
}
