package io.github.finsam.storage.jdbc.internal.persons;

import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.jdbc.JdbcOptions;
import io.github.finsam.storage.jdbc.internal.Dialect;
import io.github.finsam.storage.jdbc.internal.Failure;
import io.github.finsam.storage.jdbc.internal.Session;
import io.github.finsam.storage.jdbc.internal.Turn;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Transactions on a connection of a data source, which goes back as it came. */
final class OwnTransaction implements Transaction {

  private static final int ATTEMPTS = 10;

  /** No further attempt begins later than this, unless the options limit a statement. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final DataSource source;
  private final Dialect dialect;
  private final JdbcOptions options;

  private Connection connection;
  private boolean autoCommit;
  private Optional<Integer> isolation;
  private OptionalInt timeout;
  private Session session;

  private OwnTransaction(
      DataSource source, Dialect dialect, JdbcOptions options, Connection connection)
      throws SQLException {
    this.source = source;
    this.dialect = dialect;
    this.options = options;
    this.connection = connection;
    this.session = new Session(connection, dialect, options, true);
    remember();
  }

  /**
   * Begins with a snapshot. A connection that has died in its pool is tried once more with another:
   * no work has begun.
   */
  static OwnTransaction begin(DataSource source, Dialect dialect, JdbcOptions options) {
    try {
      return beginOnce(source, dialect, options);
    } catch (SQLException e) {
      if (Failure.of(e) != Failure.LOST) {
        throw Discreet.translated(e);
      }
    }
    try {
      return beginOnce(source, dialect, options);
    } catch (SQLException e) {
      throw Discreet.translated(e);
    }
  }

  private static OwnTransaction beginOnce(DataSource source, Dialect dialect, JdbcOptions options)
      throws SQLException {
    Connection connection = connect(source);
    try {
      OwnTransaction begun = new OwnTransaction(source, dialect, options, connection);
      dialect.beginSnapshot(connection);
      return begun;
    } catch (SQLException e) {
      closeAfter(connection, e);
      throw e;
    }
  }

  private static Connection connect(DataSource source) {
    try {
      return source.getConnection();
    } catch (SQLException e) {
      throw Discreet.silent(Failure.LOST.code(), e);
    } catch (IllegalStateException e) {
      // As H2's pool puts it when it is closed.
      throw new StoreException(Failure.LOST.code(), String.valueOf(e.getMessage()));
    }
  }

  private void remember() throws SQLException {
    autoCommit = connection.getAutoCommit();
    isolation = dialect.isolation(connection);
    timeout = dialect.commonTimeout(connection, options);
  }

  @Override
  public Session session() {
    return session;
  }

  @Override
  public void store(Turn turn, Consumer<? super Session> writes) {
    long deadline = System.nanoTime() + options.statementTimeout().orElse(PATIENCE).toNanos();
    boolean reconnected = false;
    for (int attempt = 1; ; attempt++) {
      RuntimeException failure = tryToStore(turn, writes);
      if (failure == null) {
        return;
      }
      Failure kind = failure instanceof StoreException ? Failure.OTHER : Failure.of(failure);
      boolean inTime = attempt < ATTEMPTS && System.nanoTime() < deadline;
      boolean again =
          switch (kind) {
            case DISTURBED, BLOCKED, TAKEN, REFERENCE -> inTime;
            // Nothing was to be stored yet, and what was read must not go without being logged.
            case LOST -> !reconnected;
            case TIMEOUT, DENIED, OTHER -> false;
          };
      if (!again) {
        throw switch (kind) {
          case DISTURBED, BLOCKED, TAKEN, REFERENCE -> tooLong(failure);
          case LOST, TIMEOUT, DENIED, OTHER -> Discreet.translated(failure);
        };
      }
      if (kind == Failure.LOST) {
        reconnected = true;
        reconnect(failure);
      } else {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L << attempt));
      }
    }
  }

  /** What went wrong before anything was to be stored for good; null if nothing did. */
  private @Nullable RuntimeException tryToStore(Turn turn, Consumer<? super Session> writes) {
    try {
      connection.rollback();
      dialect.beginLatest(connection);
    } catch (SQLException e) {
      // Whatever it is called: a pool has words of its own for a connection that it has given up.
      return new IllegalStateException(new SQLRecoverableException("", "08003", e));
    }
    try {
      session.beginWriting();
      turn.store(
          () -> {
            writes.accept(session);
            commit();
          });
      return null;
    } catch (RuntimeException e) {
      return e;
    } finally {
      // What failed is out of the way of whoever writes next.
      rollback();
      session.endWriting();
    }
  }

  private void commit() {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw Failure.of(e) == Failure.DISTURBED
          ? new IllegalStateException(e)
          : Discreet.silent("unknown-outcome", e);
    }
  }

  private static StoreException tooLong(RuntimeException failure) {
    return Discreet.silent(
        Failure.TIMEOUT.code(), Failure.cause(failure).orElseGet(SQLException::new));
  }

  private void rollback() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // The connection is dead, as the failure or the next attempt tells.
    }
  }

  private void reconnect(RuntimeException failure) {
    closeAfter(connection, failure);
    connection = connect(source);
    session = new Session(connection, dialect, options, true);
    try {
      remember();
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw Discreet.translated(e);
    }
  }

  private static void closeAfter(Connection connection, Throwable failure) {
    try {
      connection.close();
    } catch (SQLException e) {
      failure.addSuppressed(Discreet.translated(e));
    }
  }

  @Override
  public void close() {
    try (Connection used = connection) {
      used.rollback();
      used.setAutoCommit(autoCommit);
      if (isolation.isPresent()) {
        used.setTransactionIsolation(isolation.get());
      }
      dialect.setCommonTimeout(used, timeout);
    } catch (SQLException e) {
      // A dead connection is as it was; what was to be stored is, or somebody knows why not.
    }
  }
}
