package io.github.finsam.storage.memory;

import io.github.finsam.storage.StoreException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The latest state of a store. A state never changes, so that reading one waits for nobody; one
 * after the other takes its place.
 *
 * <p>Thread-safe.
 */
final class Latest<S> {

  private final Object commit = new Object();
  private final ThreadLocal<Boolean> working = ThreadLocal.withInitial(() -> false);

  // Written under the lock only; null once the store is closed.
  private volatile @Nullable S state;

  Latest(S first) {
    this.state = first;
  }

  /**
   * The state.
   *
   * @throws StoreException if the store is closed ({@code closed})
   */
  S get() {
    S now = state;
    if (now == null) {
      throw new StoreException("closed");
    }
    return now;
  }

  /**
   * The state that work of this thread begins with.
   *
   * @throws StoreException if this thread is at work already ({@code nested}), or the store is
   *     closed ({@code closed})
   */
  S begin() {
    if (working.get()) {
      throw new StoreException("nested");
    }
    return get();
  }

  /**
   * Does work of this thread, which cannot begin again until it is done.
   *
   * @param end always called after the work
   */
  <T> T work(Supplier<? extends T> work, Runnable end) {
    working.set(true);
    try {
      return work.get();
    } finally {
      working.remove();
      end.run();
    }
  }

  /**
   * Puts another state in place of the one there is; if the change fails, that one stays.
   *
   * @throws StoreException if the store is closed ({@code closed})
   */
  void change(UnaryOperator<S> change) {
    synchronized (commit) {
      state = change.apply(get());
    }
  }

  void close() {
    synchronized (commit) {
      state = null;
    }
  }
}
