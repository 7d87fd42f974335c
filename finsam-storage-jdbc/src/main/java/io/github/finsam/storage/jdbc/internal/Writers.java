package io.github.finsam.storage.jdbc.internal;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
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
   * @param patience how long to wait at most; empty for as long as it takes
   * @return to be unlocked by the same thread
   * @throws SQLException if others write for longer
   */
  static ReentrantLock lock(String file, Optional<Duration> patience) throws SQLException {
    ReentrantLock lock = BY_FILE.computeIfAbsent(file, f -> new ReentrantLock());
    if (patience.isEmpty()) {
      lock.lock();
      return lock;
    }
    boolean locked = false;
    try {
      locked = lock.tryLock(patience.get().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!locked) {
      throw new SQLTimeoutException("Others write to " + file, "HYT00");
    }
    return lock;
  }
}
