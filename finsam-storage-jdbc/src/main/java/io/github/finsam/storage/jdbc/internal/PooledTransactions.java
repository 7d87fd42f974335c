package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.jdbc.JdbcOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of connections that are taken from a data source, one for each piece of work.
 *
 * <p>What is tried again, and when: the beginning of a transaction, once, if its connection turns
 * out to be dead, for no work has begun; and the writing of a unit that another transaction was in
 * the way of, after a look whether the unit still holds, for the database has rolled it back. Never
 * tried again is a commit whose answer did not come.
 */
public final class PooledTransactions implements Transactions {

  private static final int ATTEMPTS = 10;

  /** No further attempt begins later than this. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final DataSource source;
  private final Dialect dialect;
  private final JdbcOptions options;
  private final Turn turn = new Turn();

  /** Transactions of a data source whose connections speak a dialect. */
  public PooledTransactions(DataSource source, Dialect dialect, JdbcOptions options) {
    this.source = source;
    this.dialect = dialect;
    this.options = options;
  }

  /**
   * Looks whether a database can be used, and does about the tables of a layer what the options ask
   * for.
   *
   * @throws StoreException if it cannot be used
   */
  public static Dialect prepare(DataSource source, JdbcOptions options, Layer layer) {
    try {
      Dialect dialect;
      try (Connection connection = take(source)) {
        dialect = Dialect.of(connection);
      }
      new Schema(dialect, options, layer).prepare(source, options.schemaMode());
      return dialect;
    } catch (SQLException e) {
      throw Failure.translated(e);
    }
  }

  private static Connection take(DataSource source) {
    try {
      return source.getConnection();
    } catch (SQLException e) {
      throw new StoreException(e, "unreachable", Failure.message(e));
    } catch (IllegalStateException e) {
      // As H2's pool puts it when it is closed.
      throw new StoreException(e, "unreachable", String.valueOf(e.getMessage()));
    }
  }

  @Override
  public <U extends UnitOfWork, T> T read(
      Function<? super Session, ? extends U> unit, Function<? super U, ? extends T> work) {
    return turn.take(
        () -> {
          try (Lease lease = beginWithSnapshot()) {
            U of = unit.apply(lease.session());
            try {
              return work.apply(of);
            } finally {
              of.end();
            }
          }
        });
  }

  @Override
  public <U extends UnitOfWork, T> T write(
      Function<? super Session, ? extends U> unit, Function<? super U, ? extends T> work) {
    return turn.take(
        () -> {
          U of;
          Supplier<T> result;
          RuntimeException disturbance;
          try (Lease lease = beginWithSnapshot()) {
            of = unit.apply(lease.session());
            boolean done = false;
            try {
              T value = work.apply(of);
              result = () -> value;
              done = true;
            } catch (StaleException e) {
              result =
                  () -> {
                    throw refusal(of, e);
                  };
            } finally {
              of.end();
            }
            disturbance = done ? store(of, lease) : null;
          }
          if (disturbance != null) {
            storeLater(of, disturbance);
          }
          return result.get();
        });
  }

  @Override
  public void close() {
    turn.close();
  }

  /** What was in the way; null if the unit is stored. */
  private @Nullable RuntimeException store(UnitOfWork unit, Lease lease) {
    try {
      // Before closing has to wait for it.
      lease.session().beginWriting();
      turn.store(
          () -> {
            unit.write(lease.session());
            lease.commit();
          });
      return null;
    } catch (RuntimeException e) {
      if (!Failure.isDisturbance(e)) {
        throw translated(e);
      }
      return e;
    }
  }

  /** Looks who was in the way, and stores the unit if it still holds. */
  private void storeLater(UnitOfWork unit, RuntimeException first) {
    RuntimeException disturbance = first;
    long deadline = System.nanoTime() + options.statementTimeout().orElse(PATIENCE).toNanos();
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try (Lease lease = begin(false)) {
        unit.check(lease.session());
        if (!unit.isMovable() || System.nanoTime() > deadline) {
          throw translated(disturbance);
        }
        RuntimeException next = store(unit, lease);
        if (next == null) {
          return;
        }
        disturbance = next;
      }
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L << attempt));
    }
    throw translated(disturbance);
  }

  /** Why the work of a unit could not go on: a conflict, if there was one. */
  private RuntimeException refusal(UnitOfWork unit, StaleException disturbance) {
    try (Lease lease = begin(false)) {
      unit.check(lease.session());
    } catch (ConflictException e) {
      return e;
    }
    return translated(disturbance);
  }

  private Lease beginWithSnapshot() {
    try {
      return begin(true);
    } catch (StoreException e) {
      if (Failure.of(e) != Failure.LOST || turn.isClosed()) {
        throw e;
      }
      return begin(true);
    }
  }

  private Lease begin(boolean snapshot) {
    turn.checkOpen();
    Connection connection = take(source);
    try {
      return new Lease(connection, snapshot);
    } catch (SQLException e) {
      try {
        connection.close();
      } catch (SQLException next) {
        e.addSuppressed(next);
      }
      throw Failure.translated(e);
    }
  }

  private RuntimeException translated(RuntimeException error) {
    return turn.isClosed() ? new StoreException(error, "closed") : Failure.translated(error);
  }

  /** A connection for as long as a transaction lasts, which then is as it was. */
  private final class Lease implements AutoCloseable {

    private final Connection connection;
    private final boolean autoCommit;
    private final Optional<Integer> isolation;
    private final OptionalInt timeout;
    private final Session session;

    Lease(Connection connection, boolean snapshot) throws SQLException {
      this.connection = connection;
      this.autoCommit = connection.getAutoCommit();
      this.isolation = dialect.isolation(connection);
      this.timeout = dialect.commonTimeout(connection, options);
      this.session = new Session(connection, dialect, options, true);
      if (snapshot) {
        dialect.beginSnapshot(connection);
      } else {
        dialect.beginLatest(connection);
      }
    }

    Session session() {
      return session;
    }

    void commit() {
      try {
        connection.commit();
      } catch (SQLException e) {
        if (Failure.isDisturbance(e)) {
          throw new TransactionException("Refused when it was to be stored", e);
        }
        throw new StoreException(e, "unknown-outcome", Failure.message(e));
      }
    }

    @Override
    public void close() {
      try {
        connection.rollback();
        connection.setAutoCommit(autoCommit);
        if (isolation.isPresent()) {
          connection.setTransactionIsolation(isolation.get());
        }
        dialect.setCommonTimeout(connection, timeout);
      } catch (SQLException e) {
        // A dead connection is as it was; what was to be stored is stored, or has told why not.
      } finally {
        session.endWriting();
        try {
          connection.close();
        } catch (SQLException e) {
          // As above.
        }
      }
    }
  }
}
