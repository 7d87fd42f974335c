package io.github.finsam.storage.jdbc.kill;

import com.zaxxer.hikari.HikariDataSource;
import io.github.finsam.storage.jdbc.Databases;
import io.github.finsam.storage.jdbc.JdbcPersonStore;
import io.github.finsam.storage.jdbc.JdbcStore;
import io.github.finsam.storage.jdbc.Servers;
import io.github.finsam.storage.jdbc.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A database on the MariaDB that the other tests use, for processes that end by themselves. */
record MariadbPlace(TestDatabase database) implements Place {

  static MariadbPlace fresh() {
    return new MariadbPlace(Databases.MARIADB.fresh());
  }

  @Override
  public List<String> words() {
    HikariDataSource pool = Servers.MARIADB.pool();
    return List.of(
        pool.getJdbcUrl(), pool.getUsername(), pool.getPassword(), database.schema().orElseThrow());
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
    connection.setCatalog(database.schema().orElseThrow());
    return connection;
  }

  @Override
  public void settle() {
    // Whoever wrote has closed its connections.
  }

  @Override
  public void close() {
    database.close();
  }
}
