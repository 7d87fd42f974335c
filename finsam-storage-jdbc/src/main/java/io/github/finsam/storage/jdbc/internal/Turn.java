package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.storage.StoreException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Keeps pieces of work of one thread from beginning inside each other, and all of them from storing
 * anything once the store is closed.
 *
 * <p>Thread-safe.
 */
public final class Turn {

  private final ThreadLocal<Boolean> working = ThreadLocal.withInitial(() -> false);
  private final ReadWriteLock storing = new ReentrantReadWriteLock();
  private volatile boolean closed;

  /**
   * Does work that may not begin inside other such work.
   *
   * @throws StoreException if it would ({@code nested}) or the store is closed ({@code closed})
   */
  public <T> T take(Supplier<? extends T> work) {
    if (working.get()) {
      throw new StoreException("nested");
    }
    checkOpen();
    working.set(true);
    try {
      return work.get();
    } finally {
      working.remove();
    }
  }

  /**
   * Stores something; closing waits for it.
   *
   * @throws StoreException if the store is closed ({@code closed})
   */
  public void store(Runnable storing) {
    this.storing.readLock().lock();
    try {
      checkOpen();
      storing.run();
    } finally {
      this.storing.readLock().unlock();
    }
  }

  /** Whether this call was the first to close. */
  public boolean close() {
    storing.writeLock().lock();
    try {
      boolean first = !closed;
      closed = true;
      return first;
    } finally {
      storing.writeLock().unlock();
    }
  }

  public boolean isClosed() {
    return closed;
  }

  public void checkOpen() {
    if (closed) {
      throw new StoreException("closed");
    }
  }
}
