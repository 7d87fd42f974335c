package io.github.finsam.storage.jdbc;

import java.util.Optional;
import javax.sql.DataSource;

/**
 * A place for tables that shares nothing with any other.
 *
 * @param database which server it is on
 * @param source connections to it; pooled, at least 70 at a time
 * @param schema the schema or MariaDB database; empty where the place is a database of its own
 * @param end what removes it
 */
public record TestDatabase(
    Databases database, DataSource source, Optional<String> schema, Runnable end)
    implements AutoCloseable {

  /** Options that lead to the place, and are standard otherwise. */
  public JdbcOptions options() {
    return JdbcOptions.standard().withSchema(schema);
  }

  @Override
  public void close() {
    end.run();
  }
}
