package io.github.finsam.storage.jdbc.kill;

import com.zaxxer.hikari.HikariDataSource;
import io.github.finsam.storage.jdbc.Databases;
import io.github.finsam.storage.jdbc.JdbcPersonStore;
import io.github.finsam.storage.jdbc.JdbcStore;
import io.github.finsam.storage.jdbc.Servers;
import io.github.finsam.storage.jdbc.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A schema on the PostgreSQL that the other tests use, which runs on when the writer is killed. */
record PostgresPlace(TestDatabase database) implements Place {

  private static final String WRITER = "finsam-kill";

  static PostgresPlace fresh() {
    return new PostgresPlace(Databases.POSTGRESQL_NEWEST.fresh());
  }

  @Override
  public List<String> words() {
    HikariDataSource pool = Servers.POSTGRESQL_NEWEST.pool();
    return List.of(
        named(pool.getJdbcUrl()),
        pool.getUsername(),
        pool.getPassword(),
        database.schema().orElseThrow());
  }

  @Override
  public JdbcStore open() {
    return JdbcStore.open(database.source(), database.options());
  }

  @Override
  public JdbcPersonStore openPersons() {
    return JdbcPersonStore.open(database.source(), database.options());
  }

  @Override
  public Connection connect() throws SQLException {
    Connection connection = database.source().getConnection();
    connection.setSchema(database.schema().orElseThrow());
    return connection;
  }

  static String named(String url) {
    return url + (url.contains("?") ? "&" : "?") + "ApplicationName=" + WRITER;
  }

  /** The server hears late that its client is gone, and may be about to commit. */
  @Override
  public void settle() throws SQLException, InterruptedException {
    try (Connection connection = database.source().getConnection()) {
      awaitSilence(connection);
    }
  }

  private static void awaitSilence(Connection connection)
      throws SQLException, InterruptedException {
    String sql = "select count(*) from pg_stat_activity where application_name = '" + WRITER + "'";
    long end = System.nanoTime() + 30_000_000_000L;
    try (Statement statement = connection.createStatement()) {
      while (true) {
        try (ResultSet result = statement.executeQuery(sql)) {
          result.next();
          if (result.getInt(1) == 0) {
            return;
          }
        }
        if (System.nanoTime() > end) {
          throw new IllegalStateException("The server still works for a process that is gone");
        }
        Thread.sleep(5);
      }
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
