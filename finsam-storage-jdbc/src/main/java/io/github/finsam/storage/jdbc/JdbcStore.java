package io.github.finsam.storage.jdbc;

import io.github.finsam.storage.Snapshot;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.jdbc.internal.Audit;
import io.github.finsam.storage.jdbc.internal.AuditReading;
import io.github.finsam.storage.jdbc.internal.Dialect;
import io.github.finsam.storage.jdbc.internal.Embedded;
import io.github.finsam.storage.jdbc.internal.JdbcUnit;
import io.github.finsam.storage.jdbc.internal.JoinedTransactions;
import io.github.finsam.storage.jdbc.internal.Layer;
import io.github.finsam.storage.jdbc.internal.PooledTransactions;
import io.github.finsam.storage.jdbc.internal.Schema;
import io.github.finsam.storage.jdbc.internal.Session;
import io.github.finsam.storage.jdbc.internal.Transactions;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A store in a database: H2, PostgreSQL or MariaDB.
 *
 * <p>A read, and a unit of work, sees one snapshot of the database and locks nothing. What a unit
 * changes is kept in memory until its work returns, and is then written in one short transaction
 * step; if another unit has changed one of the same aggregates since this one began, nothing is
 * stored and the unit gets a {@link io.github.finsam.storage.ConflictException}: the first to be
 * stored wins. Where another transaction was merely in the way, the writing is tried again; the
 * work is never done twice.
 *
 * <p>Besides what every adapter throws there are {@link StoreException}s with the codes {@code
 * timeout} (a statement took too long), {@code denied} (the user of the database lacks a right),
 * {@code failed} (the database refuses for another reason), {@code form-with-many} (on H2 a unit
 * that adds or removes more than 8 000 responses also changes or deletes a form), {@code
 * unknown-outcome} (the connection was lost while a unit was being stored: it is stored as a whole
 * or not at all, and has to be looked for before it is tried again), {@code unsupported-database},
 * {@code schema-older}, {@code schema-newer}, {@code schema-changed} and {@code schema-failed} when
 * it is opened, and {@code no-transaction} from a joined one.
 *
 * <p>Thread-safe, but for a joined one, which is as its connection is: for one thread at a time.
 */
public final class JdbcStore implements Store {

  private final Transactions transactions;
  private final JdbcOptions options;
  private final Runnable end;

  private JdbcStore(Transactions transactions, JdbcOptions options, Runnable end) {
    this.transactions = transactions;
    this.options = options;
    this.end = end;
  }

  /**
   * A store in a database, with {@link JdbcOptions#standard}.
   *
   * @param source where its connections come from, best from a pool; not closed by the store
   * @throws StoreException if the database cannot be used; see above
   */
  public static JdbcStore open(DataSource source) {
    return open(source, JdbcOptions.standard());
  }

  /**
   * A store in a database.
   *
   * @param source where its connections come from, best from a pool; not closed by the store. While
   *     tables are made it has to give two at a time.
   * @throws StoreException if the database cannot be used; see above
   */
  public static JdbcStore open(DataSource source, JdbcOptions options) {
    return open(source, options, () -> {});
  }

  /**
   * A store in a file of this computer, by H2, with {@link JdbcOptions#standard}. One process at a
   * time can have it open, and one unit of work at a time writes to it, while others wait for as
   * long as {@link JdbcOptions#statementTimeout} says, or a minute. What is acknowledged is on
   * disk.
   *
   * @param file the database without its ending {@code .mv.db}; made if it is not there
   * @throws StoreException if the file cannot be used ({@code unreachable}), as when another
   *     process has it open
   * @throws io.github.finsam.base.InvalidValueException if the path holds a semicolon, which H2
   *     would read as the end of it
   */
  public static JdbcStore embedded(Path file) {
    return embedded(file, JdbcOptions.standard());
  }

  /**
   * A store in a file of this computer, by H2.
   *
   * @param file the database without its ending {@code .mv.db}; made if it is not there
   * @throws StoreException if the file cannot be used ({@code unreachable}), as when another
   *     process has it open
   * @throws io.github.finsam.base.InvalidValueException if the path holds a semicolon, which H2
   *     would read as the end of it
   */
  public static JdbcStore embedded(Path file, JdbcOptions options) {
    Embedded database = Embedded.open(file);
    try {
      return open(database.source(), options, database::close);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * A store in the application's own transaction: a unit of work becomes part of it and is stored
   * when the application commits. The store neither commits nor rolls back more than a unit that
   * fails, and never closes the connection. It sees what the transaction sees: a read is one
   * snapshot only where the transaction is repeatable read. A conflict names both versions where
   * the transaction can see what others have stored, and is a {@link StoreException} with code
   * {@code failed} where it cannot. The tables are looked at, unless the mode is {@link
   * SchemaMode#NONE}, and never made: that would commit.
   *
   * @param connection one with auto-commit off
   * @throws StoreException if the database cannot be used; see above
   */
  public static JdbcStore joined(Connection connection, JdbcOptions options) {
    Dialect dialect = JoinedTransactions.prepare(connection, options, Layer.STORE);
    return new JdbcStore(new JoinedTransactions(connection, dialect, options), options, () -> {});
  }

  private static JdbcStore open(DataSource source, JdbcOptions options, Runnable end) {
    Dialect dialect = PooledTransactions.prepare(source, options, Layer.STORE);
    return new JdbcStore(new PooledTransactions(source, dialect, options), options, end);
  }

  /**
   * The SQL that makes the tables where there are none yet, for a database administrator; with it
   * run, a store can be opened in every mode by a user who may not make tables.
   *
   * @param database for which database
   * @param options names and clock are used
   */
  public static String schemaScript(Database database, JdbcOptions options) {
    return new Schema(Dialect.of(database), options, Layer.STORE).script();
  }

  /**
   * The same store, with somebody named in the audit for what is changed through it. Closing either
   * closes both.
   *
   * @throws io.github.finsam.base.InvalidValueException if the actor is blank, longer than 200
   *     characters or holds control characters
   */
  public JdbcStore actingAs(String actor) {
    return new JdbcStore(transactions, options.withActor(actor), end);
  }

  @Override
  public <T> T read(Function<? super Snapshot, ? extends T> work) {
    return transactions.<JdbcUnit, T>read(this::unit, work);
  }

  @Override
  public <T> T write(Function<? super Unit, ? extends T> work) {
    return transactions.<JdbcUnit, T>write(this::unit, work);
  }

  private JdbcUnit unit(Session session) {
    return new JdbcUnit(session, new Audit(options.actor(), options.clock()));
  }

  /**
   * What was changed after an entry, in the order of the numbers. An entry of a unit that took long
   * may appear after others with higher numbers.
   *
   * @param afterNumber the number of the last entry already known; 0 to begin with the first
   * @param limit how many at most, greater than zero
   * @throws StoreException as {@link #read} does
   * @throws io.github.finsam.base.InvalidValueException if {@code limit < 1}
   */
  public List<AuditEntry> audit(long afterNumber, int limit) {
    return transactions.read(AuditReading::new, reading -> reading.after(afterNumber, limit));
  }

  /**
   * What was changed about one thing, in the order of the numbers; empty if there is no such thing,
   * whatever it is called.
   *
   * @param kind as in {@link AuditEntry#kind}
   * @param subject as in {@link AuditEntry#subject}
   * @throws StoreException as {@link #read} does
   */
  public List<AuditEntry> audit(String kind, String subject) {
    return transactions.read(AuditReading::new, reading -> reading.of(kind, subject));
  }

  /** Counts of whole segments, kept so that tallies are quick. */
  public Segments segments() {
    return new Segments(transactions);
  }

  /** A way to load many responses: all as one unit of work unless another is asked for. */
  public BulkLoad bulk() {
    return new BulkLoad(this);
  }

  @Override
  public void close() {
    transactions.close();
    end.run();
  }
}
