package io.github.finsam.storage.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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
      return onServer(Servers.POSTGRESQL_OLDEST, "drop schema ");
    }
  },

  /** The newest PostgreSQL. */
  POSTGRESQL_NEWEST {
    @Override
    public TestDatabase fresh() {
      return onServer(Servers.POSTGRESQL_NEWEST, "drop schema ");
    }
  },

  /** MariaDB. */
  MARIADB {
    @Override
    public TestDatabase fresh() {
      return onServer(Servers.MARIADB, "drop schema ");
    }
  };

  private static final int CONNECTIONS = 70;
  private static final AtomicInteger PLACES = new AtomicInteger();

  /**
   * A place of its own; skips the test, with the reason, where the server cannot run.
   *
   * @see TestDatabase#close
   */
  public abstract TestDatabase fresh();

  TestDatabase onServer(Servers server, String drop) {
    Assumptions.assumeTrue(server.missing().isEmpty(), () -> server.missing().orElse(""));
    HikariDataSource pool = server.pool();
    String schema = "finsam_" + PLACES.incrementAndGet();
    execute(pool, "create schema " + schema);
    String cascade = this == MARIADB ? "" : " cascade";
    return new TestDatabase(
        this, pool, Optional.of(schema), () -> execute(pool, drop + schema + cascade));
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

  private static void execute(javax.sql.DataSource source, String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
