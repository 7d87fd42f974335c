package io.github.finsam.storage.jdbc;

import io.github.finsam.storage.jdbc.internal.Names;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  /** The name of every table, in small letters. */
  List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    boolean catalog = database == Databases.MARIADB;
    String folder = schema.orElse("PUBLIC");
    try (ResultSet rows =
        connection
            .getMetaData()
            .getTables(
                catalog ? folder : null,
                catalog ? null : folder,
                "%",
                new String[] {"TABLE", "BASE TABLE"})) {
      while (rows.next()) {
        tables.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return tables;
  }

  /** Every column of every row of every table: a line with bars between them for each row. */
  String everything() throws SQLException {
    StringBuilder all = new StringBuilder();
    Names names = new Names(schema, "");
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : tables(connection)) {
        try (ResultSet rows = statement.executeQuery("select * from " + names.table(table))) {
          while (rows.next()) {
            all.append(table);
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              all.append('|').append(rows.getString(i));
            }
            all.append('\n');
          }
        }
      }
    }
    return all.toString();
  }

  @Override
  public void close() {
    end.run();
  }
}
