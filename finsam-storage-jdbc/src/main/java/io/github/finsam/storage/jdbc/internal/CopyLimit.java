package io.github.finsam.storage.jdbc.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * The limit of time of a statement for COPY, which no {@code Statement.setQueryTimeout} reaches: a
 * setting of PostgreSQL's transaction, put back when the copy has ended well. Where it has failed
 * the transaction, or what is after its savepoint, is taken back with the setting in it.
 */
final class CopyLimit {

  private static final long MILLIS = 1_000;

  private final Session session;
  private OptionalLong before;

  private CopyLimit(Session session, OptionalLong before) {
    this.session = session;
    this.before = before;
  }

  /** Sets the limit of a session, if it has one and the database does not set a lower one. */
  static CopyLimit set(Session session) throws SQLException {
    int seconds = session.timeoutSeconds();
    if (seconds == 0) {
      return new CopyLimit(session, OptionalLong.empty());
    }
    long before = current(session);
    long limit = Math.min(seconds * MILLIS, Integer.MAX_VALUE);
    if (before > 0 && before <= limit) {
      return new CopyLimit(session, OptionalLong.empty());
    }
    set(session, limit);
    return new CopyLimit(session, OptionalLong.of(before));
  }

  /** What is asked next has the limit that it had before. */
  void end() throws SQLException {
    if (before.isPresent()) {
      set(session, before.getAsLong());
      before = OptionalLong.empty();
    }
  }

  /** Milliseconds; 0 for none. */
  private static long current(Session session) throws SQLException {
    try (PreparedStatement statement =
            session.prepare("select setting from pg_settings where name = 'statement_timeout'");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void set(Session session, long millis) throws SQLException {
    try (PreparedStatement statement =
        session.prepare("select set_config('statement_timeout', ?, true)")) {
      statement.setString(1, Long.toString(millis));
      statement.executeQuery().close();
    }
  }
}
