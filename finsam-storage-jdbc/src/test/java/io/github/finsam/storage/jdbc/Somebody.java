package io.github.finsam.storage.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.zaxxer.hikari.HikariDataSource;
import io.github.finsam.storage.jdbc.internal.Failure;
import io.github.finsam.storage.jdbc.internal.Names;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** A user of the database with some rights, gone when closed. */
record Somebody(TestDatabase place, String user, DataSource source) implements AutoCloseable {

  private static final String PASSWORD = "Sal-och-socker-17";

  static Somebody in(TestDatabase place, String user) throws SQLException {
    return switch (place.database()) {
      case H2_MEMORY, H2_FILE -> {
        run(place.source(), "create user " + user + " password '" + PASSWORD + "'");
        String url;
        try (Connection connection = place.source().getConnection()) {
          url = connection.getMetaData().getURL();
        }
        yield new Somebody(place, user, JdbcConnectionPool.create(url, user, PASSWORD));
      }
      case POSTGRESQL_OLDEST, POSTGRESQL_NEWEST -> {
        run(place.source(), "create role " + user + " login password '" + PASSWORD + "'");
        yield new Somebody(place, user, pool(place, user));
      }
      case MARIADB -> {
        String here = user + "@'127.0.0.1'";
        run(place.source(), "create user " + here + " identified by '" + PASSWORD + "'");
        yield new Somebody(place, here, pool(place, user));
      }
    };
  }

  private static HikariDataSource pool(TestDatabase place, String user) throws SQLException {
    HikariDataSource owner = (HikariDataSource) place.source();
    // What is after the question mark says who the owner is.
    String url = owner.getJdbcUrl().replaceFirst("\\?.*", "");
    if (place.database() == Databases.MARIADB) {
      // In no database at first: there is none yet that the user may be in.
      url = url.replaceFirst("/[^/]*$", "/");
    }
    return Databases.pool(url, user, PASSWORD);
  }

  void grant(String rights, String... tables) throws SQLException {
    if (place.database().name().startsWith("POSTGRESQL")) {
      run(place.source(), "grant usage on schema " + place.schema().orElseThrow() + " to " + user);
    }
    for (String table : tables) {
      run(
          place.source(),
          "grant " + rights + " on " + Names.of(place.options()).table(table) + " to " + user);
    }
  }

  /** Whether the database keeps the user from it. */
  boolean isKeptFrom(String sql) {
    try {
      run(source, sql);
      return false;
    } catch (SQLException e) {
      assertEquals(Failure.DENIED, Failure.of(e), e::getMessage);
      return true;
    }
  }

  @Override
  public void close() throws SQLException {
    if (source instanceof HikariDataSource pool) {
      pool.close();
    } else if (source instanceof JdbcConnectionPool pool) {
      pool.dispose();
    }
    if (place.database().name().startsWith("POSTGRESQL")) {
      run(place.source(), "drop owned by " + user);
    }
    run(place.source(), "drop user " + user);
  }

  static void run(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
