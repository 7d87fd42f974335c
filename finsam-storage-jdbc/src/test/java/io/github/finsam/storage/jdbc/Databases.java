package io.github.finsam.storage.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.finsam.storage.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Assumptions;

/**
 * The databases that the tests run on. Servers are started when they are first asked for, once for
 * all tests of a process, and end with it.
 */
public enum Databases {
  /** H2 in the memory of the process. */
  H2_MEMORY {
    @Override
    public TestDatabase fresh() {
      String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
      JdbcConnectionPool pool = h2(url);
      return new TestDatabase(this, pool, Optional.empty(), () -> shutDown(pool));
    }
  },

  /** H2 in a file, as {@code JdbcStore.embedded} has it. */
  H2_FILE {
    @Override
    public TestDatabase fresh() {
      try {
        Path folder = Files.createTempDirectory("finsam-h2-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        JdbcConnectionPool pool =
            h2("jdbc:h2:file:" + folder.resolve("finsam") + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
        return new TestDatabase(
            this,
            pool,
            Optional.empty(),
            () -> {
              shutDown(pool);
              delete(folder);
            });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },

  /** The lowest PostgreSQL that is still maintained. */
  POSTGRESQL_OLDEST {
    @Override
    public TestDatabase fresh() {
      return onServer(Servers.POSTGRESQL_OLDEST);
    }
  },

  /** The newest PostgreSQL. */
  POSTGRESQL_NEWEST {
    @Override
    public TestDatabase fresh() {
      return onServer(Servers.POSTGRESQL_NEWEST);
    }
  },

  /** MariaDB. */
  MARIADB {
    @Override
    public TestDatabase fresh() {
      return onServer(Servers.MARIADB);
    }
  };

  private static final int CONNECTIONS = 70;
  private static final AtomicInteger PLACES = new AtomicInteger();

  private final Deque<TestDatabase> free = new ConcurrentLinkedDeque<>();

  /**
   * A place of its own; skips the test, with the reason, where the server cannot run.
   *
   * @see TestDatabase#close
   */
  public abstract TestDatabase fresh();

  /**
   * An empty place whose tables may be there already: when it is closed, its rows are removed and
   * it is lent again. To make tables anew takes longer than most tests.
   */
  public TestDatabase borrow() {
    TestDatabase lent = free.poll();
    TestDatabase place = lent == null ? fresh() : lent;
    return new TestDatabase(
        this,
        place.source(),
        place.schema(),
        () -> {
          clear(place);
          free.push(place);
        });
  }

  /** A store of its own, that gives its place back when it is closed. */
  public Store openEmpty() {
    TestDatabase place = borrow();
    return new OwnPlace(JdbcStore.open(place.source(), place.options()), place);
  }

  /** Removes all rows but those of schemas; what numbers persons begins anew. */
  static void clear(TestDatabase place) {
    try (Connection connection = place.source().getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (PreparedStatement query =
          connection.prepareStatement(
              "select table_name from information_schema.tables"
                  + " where lower(table_schema) = ? and lower(table_name) like 'finsam%'"
                  + " and lower(table_name) not like '%schema'")) {
        query.setString(1, place.schema().orElse("public"));
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            tables.add(place.schema().map(s -> s + ".").orElse("") + rows.getString(1));
          }
        }
      }
      for (String table : List.copyOf(tables)) {
        if (table.toLowerCase(Locale.ROOT).endsWith("person_number")) {
          tables.remove(table);
          statement.execute("update " + table + " set last_number = 0");
        }
      }
      // A table that others point to is emptied when those are.
      while (!tables.isEmpty()) {
        int before = tables.size();
        SQLException last = null;
        for (String table : List.copyOf(tables)) {
          try {
            statement.execute("delete from " + table);
            tables.remove(table);
          } catch (SQLException e) {
            last = e;
          }
        }
        if (tables.size() == before) {
          throw new IllegalStateException("Cannot empty " + tables, last);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  TestDatabase onServer(Servers server) {
    Assumptions.assumeTrue(server.missing().isEmpty(), () -> server.missing().orElse(""));
    HikariDataSource pool = server.pool();
    String schema = "finsam_" + PLACES.incrementAndGet();
    execute(pool, "create schema " + schema);
    String cascade = this == MARIADB ? "" : " cascade";
    return new TestDatabase(
        this, pool, Optional.of(schema), () -> execute(pool, "drop schema " + schema + cascade));
  }

  private static JdbcConnectionPool h2(String url) {
    JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
    pool.setMaxConnections(CONNECTIONS);
    return pool;
  }

  static HikariDataSource pool(String url, String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(2);
    return new HikariDataSource(config);
  }

  private static void shutDown(JdbcConnectionPool pool) {
    execute(pool, "shutdown");
    pool.dispose();
  }

  private static void execute(DataSource source, String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
