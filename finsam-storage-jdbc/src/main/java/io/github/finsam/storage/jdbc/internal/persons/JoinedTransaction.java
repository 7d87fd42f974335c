package io.github.finsam.storage.jdbc.internal.persons;

import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.jdbc.JdbcOptions;
import io.github.finsam.storage.jdbc.internal.Dialect;
import io.github.finsam.storage.jdbc.internal.Failure;
import io.github.finsam.storage.jdbc.internal.Session;
import io.github.finsam.storage.jdbc.internal.Turn;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The application's own transaction, of which all becomes part; it commits. */
final class JoinedTransaction implements Transaction {

  private static final int ATTEMPTS = 3;

  private final Connection connection;
  private final Dialect dialect;
  private final OptionalInt timeout;
  private final Session session;

  private JoinedTransaction(Connection connection, Dialect dialect, JdbcOptions options)
      throws SQLException {
    this.connection = connection;
    this.dialect = dialect;
    this.timeout = dialect.commonTimeout(connection, options);
    this.session = new Session(connection, dialect, options, false);
  }

  static JoinedTransaction begin(Connection connection, Dialect dialect, JdbcOptions options) {
    try {
      if (connection.getAutoCommit()) {
        throw new StoreException("no-transaction");
      }
      return new JoinedTransaction(connection, dialect, options);
    } catch (SQLException e) {
      throw Discreet.translated(e);
    }
  }

  @Override
  public Session session() {
    return session;
  }

  @Override
  public void store(Turn turn, Consumer<? super Session> writes) {
    turn.store(() -> store(writes));
  }

  private void store(Consumer<? super Session> writes) {
    for (int attempt = 1; ; attempt++) {
      Savepoint start = savepoint();
      try {
        writes.accept(session);
        connection.releaseSavepoint(start);
        return;
      } catch (RuntimeException | SQLException e) {
        back(start, e);
        boolean again =
            switch (e instanceof StoreException ? Failure.OTHER : Failure.of(e)) {
              case TAKEN, REFERENCE -> attempt < ATTEMPTS;
              case DISTURBED, BLOCKED, LOST, TIMEOUT, DENIED, OTHER -> false;
            };
        if (!again) {
          // No conflict: the transaction does not see which version whoever was in the way stored.
          throw Discreet.translated(e);
        }
      }
    }
  }

  private Savepoint savepoint() {
    try {
      return connection.setSavepoint();
    } catch (SQLException e) {
      throw Discreet.translated(e);
    }
  }

  private void back(Savepoint start, Exception failure) {
    try {
      connection.rollback(start);
    } catch (SQLException e) {
      failure.addSuppressed(Discreet.translated(e));
    }
  }

  @Override
  public void close() {
    // The connection is the application's, and stays open.
    try {
      dialect.setCommonTimeout(connection, timeout);
    } catch (SQLException e) {
      // A dead connection has none.
    }
  }
}
