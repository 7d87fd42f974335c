package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.jdbc.JdbcOptions;
import io.github.finsam.storage.jdbc.SchemaMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The application's own connection and transaction: what is written becomes part of it, and stored
 * when the application commits. A unit that fails is taken back to where it began.
 */
public final class JoinedTransactions implements Transactions {

  private final Connection connection;
  private final Dialect dialect;
  private final JdbcOptions options;
  private final Turn turn = new Turn();

  /** The transaction that a connection is in whenever work is done. */
  public JoinedTransactions(Connection connection, Dialect dialect, JdbcOptions options) {
    this.connection = connection;
    this.dialect = dialect;
    this.options = options;
  }

  /**
   * Looks whether a database can be used, and at the tables of a layer unless the options say not
   * to.
   *
   * @throws StoreException if it cannot be used
   */
  public static Dialect prepare(Connection connection, JdbcOptions options, Layer layer) {
    try {
      Dialect dialect = Dialect.of(connection);
      if (options.schemaMode() != SchemaMode.NONE) {
        new Schema(dialect, options, layer).validate(connection);
      }
      return dialect;
    } catch (SQLException e) {
      throw Failure.translated(e);
    }
  }

  @Override
  public <U extends UnitOfWork, T> T read(
      Function<? super Session, ? extends U> unit, Function<? super U, ? extends T> work) {
    return turn.take(() -> inTransaction(session -> work(unit.apply(session), work)));
  }

  @Override
  public <U extends UnitOfWork, T> T write(
      Function<? super Session, ? extends U> unit, Function<? super U, ? extends T> work) {
    return turn.take(() -> inTransaction(session -> write(session, unit, work)));
  }

  private <U extends UnitOfWork, T> T write(
      Session session,
      Function<? super Session, ? extends U> unit,
      Function<? super U, ? extends T> work) {
    Savepoint start = savepoint();
    U of = unit.apply(session);
    T result;
    try {
      result = work(of, work);
    } catch (StaleException e) {
      back(start, e);
      of.check(session);
      throw Failure.translated(e);
    } catch (RuntimeException | Error e) {
      back(start, e);
      throw e;
    }
    try {
      turn.store(() -> of.write(session));
    } catch (RuntimeException e) {
      back(start, e);
      if (Failure.isDisturbance(e)) {
        // Names both versions, if the isolation of the transaction lets them be seen.
        of.check(session);
      }
      throw Failure.translated(e);
    }
    release(start);
    return result;
  }

  @Override
  public void close() {
    turn.close();
  }

  private static <U extends UnitOfWork, T> T work(U unit, Function<? super U, ? extends T> work) {
    try {
      return work.apply(unit);
    } finally {
      unit.end();
    }
  }

  private <T> T inTransaction(Function<Session, T> work) {
    OptionalInt timeout;
    try {
      if (connection.getAutoCommit()) {
        throw new StoreException("no-transaction");
      }
      timeout = dialect.commonTimeout(connection, options);
    } catch (SQLException e) {
      throw Failure.translated(e);
    }
    try {
      return work.apply(new Session(connection, dialect, options, false));
    } finally {
      try {
        dialect.setCommonTimeout(connection, timeout);
      } catch (SQLException e) {
        // A dead connection has none.
      }
    }
  }

  private Savepoint savepoint() {
    try {
      return connection.setSavepoint();
    } catch (SQLException e) {
      throw Failure.translated(e);
    }
  }

  private void release(Savepoint start) {
    try {
      connection.releaseSavepoint(start);
    } catch (SQLException e) {
      throw Failure.translated(e);
    }
  }

  /** Goes back to where the unit began, if the database has not done so already. */
  private void back(Savepoint start, Throwable reason) {
    try {
      connection.rollback(start);
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }
}
