package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.jdbc.JdbcOptions;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * A connection in a transaction, and how its database wants to be spoken to. Used by one thread;
 * ends with the work it was made for, and neither commits nor closes by itself.
 */
public final class Session {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** One for all sessions, since it remembers what it has parsed. */
  private static final SqlParser PARSER = new ColonPrefixSqlParser();

  /** So many seconds to wait for others who write, where nobody says how long a statement takes. */
  private static final int PATIENCE = 60;

  private final Connection connection;
  private final Dialect dialect;
  private final Names names;
  private final Optional<Duration> timeout;
  private final Handle handle;
  private final boolean owned;
  private @Nullable Lock writing;

  /**
   * A session on a connection whose transaction has begun.
   *
   * @param owned whether the transaction ends with the session, and not when the application likes
   */
  public Session(Connection connection, Dialect dialect, JdbcOptions options, boolean owned) {
    this.owned = owned;
    this.connection = connection;
    this.dialect = dialect;
    this.names = Names.of(options);
    this.timeout = options.statementTimeout();
    // A handle on a given connection never closes it and owns no other resource.
    this.handle = Jdbi.create(connection).open();
    SqlStatements statements = handle.getConfig(SqlStatements.class);
    statements.setTemplateEngine(TemplateEngine.NOP);
    statements.setSqlParser(PARSER);
    timeout.ifPresent(t -> statements.setQueryTimeout(seconds(t)));
  }

  /** The connection, for paths of one's own. */
  public Connection connection() {
    return connection;
  }

  public Dialect dialect() {
    return dialect;
  }

  public Names names() {
    return names;
  }

  /**
   * Waits until nobody else writes to a database that is to be written by one at a time, and keeps
   * others from it until {@link #endWriting}. Not in a transaction of the application, for its end
   * is not seen here.
   *
   * @throws StoreException if others write for longer than a statement may take, or for more than a
   *     minute if that is not said ({@code timeout}), or the thread writes there already, in
   *     another session ({@code nested})
   */
  public void beginWriting() {
    if (owned && writing == null) {
      try {
        writing = dialect.lockWriting(connection, timeout.map(Session::seconds).orElse(PATIENCE));
      } catch (SQLException e) {
        throw Failure.translated(e);
      }
    }
  }

  /** Lets others write, after the transaction has ended. */
  public void endWriting() {
    Lock held = writing;
    writing = null;
    if (held != null) {
      held.unlock();
    }
  }

  /** Jdbi on the connection. */
  public Handle handle() {
    return handle;
  }

  /** A query; {@code ${prefix}} stands for what names of tables begin with. */
  public Query query(String sql) {
    return handle.createQuery(names.fill(sql));
  }

  /** A change; {@code ${prefix}} stands for what names of tables begin with. */
  public Update update(String sql) {
    return handle.createUpdate(names.fill(sql));
  }

  /** Many changes at once; {@code ${prefix}} stands for what names of tables begin with. */
  public PreparedBatch batch(String sql) {
    return handle.prepareBatch(names.fill(sql));
  }

  /**
   * A statement with the limit of time, past Jdbi; {@code ${prefix}} stands for what names of
   * tables begin with.
   */
  PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(names.fill(sql));
    if (timeout.isPresent()) {
      statement.setQueryTimeout(timeoutSeconds());
    }
    return statement;
  }

  /**
   * Asks the database something on behalf of the work of a unit.
   *
   * @throws StoreException if it cannot answer
   */
  public <T> T ask(Supplier<? extends T> question) {
    try {
      return question.get();
    } catch (JdbiException e) {
      throw Failure.translated(e);
    }
  }

  /** How long a statement may take, as {@code Statement.setQueryTimeout} has it; 0 for no limit. */
  int timeoutSeconds() {
    return timeout.map(Session::seconds).orElse(0);
  }

  /**
   * Whether a database can be asked for the text. With a NUL, PostgreSQL refuses and gives up the
   * transaction; half of a surrogate pair reaches MariaDB as a question mark, which may be what
   * something else is called. Nothing stored has either.
   */
  public static boolean canAskFor(String text) {
    return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  /** A number that nobody else has drawn. */
  public static long random() {
    return RANDOM.nextLong();
  }

  private static int seconds(Duration timeout) {
    return (int) Math.min(Integer.MAX_VALUE, timeout.plusNanos(999_999_999).toSeconds());
  }
}
