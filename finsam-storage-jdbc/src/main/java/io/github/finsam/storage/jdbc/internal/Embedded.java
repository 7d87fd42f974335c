package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** An H2 database in a file, with a small pool of its own. */
public final class Embedded {

  // Whoever waits to write holds one, and none may be missing to those who read.
  private static final int CONNECTIONS = 64;
  private static final int PATIENCE_SECONDS = 30;

  private final JdbcConnectionPool pool;

  private Embedded(JdbcConnectionPool pool) {
    this.pool = pool;
  }

  /** The database in a file; nothing is opened before its first connection. */
  public static Embedded open(Path file) {
    String path = file.toAbsolutePath().normalize().toString();
    if (path.indexOf(';') >= 0) {
      throw InvalidValueException.of(Violation.of("pattern", "file", path, "[^;]+"));
    }
    // By default H2 acknowledges a commit half a second before it is on disk.
    JdbcConnectionPool pool =
        JdbcConnectionPool.create("jdbc:h2:file:" + path + ";WRITE_DELAY=0", "sa", "");
    pool.setMaxConnections(CONNECTIONS);
    pool.setLoginTimeout(PATIENCE_SECONDS);
    return new Embedded(pool);
  }

  /** Its connections. */
  public DataSource source() {
    return pool;
  }

  /** Lets go of the file. */
  public void close() {
    pool.dispose();
  }
}
