package io.github.finsam.storage.jdbc;

import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.PersonSnapshot;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.PersonUnit;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.jdbc.internal.Dialect;
import io.github.finsam.storage.jdbc.internal.Embedded;
import io.github.finsam.storage.jdbc.internal.JoinedTransactions;
import io.github.finsam.storage.jdbc.internal.Layer;
import io.github.finsam.storage.jdbc.internal.PooledTransactions;
import io.github.finsam.storage.jdbc.internal.Schema;
import io.github.finsam.storage.jdbc.internal.persons.Persons;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * What is known about persons, in a database. Its tables are apart from those of {@link JdbcStore}
 * and exist only where this store was opened; they may lie in another database, and should belong
 * to another user of it.
 *
 * <p>A read sees one snapshot and waits for nobody while it works. A unit of work keeps what it
 * changes in memory until it is done; then it is stored in one short transaction, in which alone it
 * may have to wait for others: whoever stores or logs something about the same participant does it
 * one after the other, and numbers are given to the log in the order in which it is stored. What a
 * read or unit has read is logged in that transaction, too, or in one of its own where it fails.
 *
 * <p>If the connection is lost while that transaction is being stored, the caller gets a {@link
 * StoreException} with code {@code unknown-outcome} and has to look whether what he changed is
 * stored. What he read is in the log once all the same: over another connection the store waits for
 * the transaction, if it is still on its way, looks whether its entries are there, and writes them
 * if not. Only where no other connection is to be had may they be missing; the exception then
 * carries that as suppressed.
 *
 * <p>Every change is kept in the table {@code person_audit} with who made it and what for, and
 * names the pathway as long as that is stored. Messages and causes of exceptions never repeat what
 * is stored: of an error of the database they tell its number.
 *
 * <p>Thread-safe, but for {@linkplain #joined joined} stores.
 */
public final class JdbcPersonStore implements PersonStore {

  private final Persons persons;
  private final Runnable end;

  private JdbcPersonStore(Persons persons, Runnable end) {
    this.persons = persons;
    this.end = end;
  }

  /**
   * A store in the tables {@code finsam_…} of the schema that connections are in, which are created
   * and upgraded as needed.
   *
   * @param source connections, best from a pool; stays open when the store is closed
   * @throws StoreException as {@link #open(DataSource, JdbcOptions)}
   */
  public static JdbcPersonStore open(DataSource source) {
    return open(source, JdbcOptions.standard());
  }

  /**
   * A store in a database.
   *
   * @param source connections, best from a pool; stays open when the store is closed
   * @param options which tables, and how to use them; its actor is not used, since every read and
   *     write says who does it
   * @throws StoreException if the database cannot be reached ({@code unreachable}), is none that
   *     the library knows ({@code unsupported-database}), or has not the tables that it needs
   *     ({@code schema-older}, {@code schema-newer}, {@code schema-changed}, {@code schema-failed})
   */
  public static JdbcPersonStore open(DataSource source, JdbcOptions options) {
    return open(source, options, () -> {});
  }

  /**
   * A store in a file of this computer, by H2, with {@link JdbcOptions#standard}.
   *
   * @param file the database without its ending {@code .mv.db}; made if it is not there
   * @throws StoreException as {@link #embedded(Path, JdbcOptions)}
   * @throws io.github.finsam.base.InvalidValueException if the path holds a semicolon
   */
  public static JdbcPersonStore embedded(Path file) {
    return embedded(file, JdbcOptions.standard());
  }

  /**
   * A store in a file of this computer, by H2. One process at a time can have it open. What is
   * acknowledged is on disk. In that process {@link JdbcStore#embedded(Path)} may have the same
   * file open; one of its own can be protected, backed up and erased apart.
   *
   * @param file the database without its ending {@code .mv.db}; made if it is not there
   * @param options which tables, and how to use them
   * @throws StoreException if the file cannot be used ({@code unreachable}), as when another
   *     process has it open
   * @throws io.github.finsam.base.InvalidValueException if the path holds a semicolon, which H2
   *     would read as the end of it
   */
  public static JdbcPersonStore embedded(Path file, JdbcOptions options) {
    Embedded database = Embedded.open(file);
    try {
      return open(database.source(), options, database::close);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static JdbcPersonStore open(DataSource source, JdbcOptions options, Runnable end) {
    Dialect dialect = PooledTransactions.prepare(source, options, Layer.PERSONS);
    return new JdbcPersonStore(Persons.of(source, dialect, options), end);
  }

  /**
   * A store in the application's own transaction: what is written, and what is logged, is stored
   * when the application commits, and lost when it rolls back. A read sees what the isolation of
   * the transaction lets it see, and other threads that store or log something about persons wait
   * from the first write or logged read until the transaction ends: it should be short. A conflict
   * names both versions where the transaction can see what others have stored, and is a {@link
   * StoreException} with code {@code failed} where it cannot. The tables are looked at, unless the
   * mode is {@link SchemaMode#NONE}, and never made: that would commit. With auto-commit on, reads
   * and writes are refused ({@code no-transaction}).
   *
   * @param connection a connection with auto-commit off; used by one thread at a time, and never
   *     committed, rolled back or closed
   * @param options which tables, and how to use them
   * @throws StoreException as {@link #open(DataSource, JdbcOptions)}
   */
  public static JdbcPersonStore joined(Connection connection, JdbcOptions options) {
    Dialect dialect = JoinedTransactions.prepare(connection, options, Layer.PERSONS);
    return new JdbcPersonStore(Persons.joined(connection, dialect, options), () -> {});
  }

  /**
   * The SQL that makes the tables where there are none yet, for a database administrator; with it
   * run, a store can be opened in every mode by a user who may not make tables.
   *
   * @param database for which database
   * @param options names and clock are used
   */
  public static String schemaScript(Database database, JdbcOptions options) {
    return new Schema(Dialect.of(database), options, Layer.PERSONS).script();
  }

  @Override
  public <T> T read(Accessor accessor, Function<? super PersonSnapshot, ? extends T> work) {
    return persons.read(accessor, work);
  }

  @Override
  public <T> T write(Accessor accessor, Function<? super PersonUnit, ? extends T> work) {
    return persons.write(accessor, work);
  }

  @Override
  public void close() {
    if (persons.close()) {
      end.run();
    }
  }
}
