package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.storage.StoreException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one transaction of this process at a time write to an H2 database in a file.
 *
 * <p>When H2 stores a transaction, it puts on disk what is in memory then, of others, too: each of
 * its maps as it is at one moment, but not all maps as they are at the same. So a row of another
 * transaction may lie there without what would take it back. The next transaction that is stored
 * makes up for it; but if the process is killed before, that row stays, and is part of a unit of
 * work that was never stored. (A maintainer of H2 in issue 2080 of h2database/h2database,
 * 2019-08-21.) Where nobody else writes, all maps are of one moment.
 */
final class Writers {

  private static final Map<String, ReentrantLock> BY_FILE = new ConcurrentHashMap<>();

  private Writers() {}

  /**
   * Waits until nobody else writes.
   *
   * @param file what is written to
   * @param patience how many seconds to wait at most
   * @return to be unlocked by the same thread
   * @throws StoreException if others write for longer ({@code timeout}), or the same thread does
   *     already, by another store ({@code nested})
   */
  static Lock lock(String file, int patience) {
    // Fair, so that nobody waits for those who came later.
    ReentrantLock lock = BY_FILE.computeIfAbsent(file, f -> new ReentrantLock(true));
    if (lock.isHeldByCurrentThread()) {
      throw new StoreException("nested");
    }
    if (!tryLock(lock, patience)) {
      throw new StoreException("timeout", "Others write to " + file);
    }
    return lock;
  }

  /** Waits on when interrupted, as a statement does, and leaves the interruption to others. */
  private static boolean tryLock(Lock lock, int patience) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(patience);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return lock.tryLock(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
