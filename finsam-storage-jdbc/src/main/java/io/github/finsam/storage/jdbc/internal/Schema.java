package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.jdbc.JdbcOptions;
import io.github.finsam.storage.jdbc.SchemaMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import javax.sql.DataSource;

/**
 * The tables of a layer: looks whether they are those that the library knows, and brings them there
 * by running scripts that have not run. A table beside them tells which have, and when.
 */
public final class Schema {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /** How long to wait for others that make the same tables. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Dialect dialect;
  private final Names names;
  private final Clock clock;
  private final String versions;
  private final String versionTable;
  private final List<Script> scripts;

  /** The tables of a layer, as this library knows them and the options call them. */
  public Schema(Dialect dialect, JdbcOptions options, Layer layer) {
    this(dialect, Names.of(options), layer, layer.scripts(dialect), options.clock());
  }

  /** The tables as some scripts make them; an earlier library knew fewer. */
  Schema(Dialect dialect, Names names, Layer layer, List<Script> scripts, Clock clock) {
    this.dialect = dialect;
    this.names = names;
    this.clock = clock;
    this.versions = names.table(layer.versionTable());
    this.versionTable = layer.versionTable();
    this.scripts = List.copyOf(scripts);
  }

  /**
   * Does what the mode asks for.
   *
   * @throws StoreException if the tables are not those the library knows and are not to be changed
   *     ({@code schema-older}, {@code schema-newer}, {@code schema-changed}), or a script failed
   *     ({@code schema-failed})
   */
  public void prepare(DataSource source, SchemaMode mode) throws SQLException {
    if (mode == SchemaMode.NONE) {
      return;
    }
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(true);
      if (mode == SchemaMode.VALIDATE) {
        validate(connection);
      } else if (!pending(connection).isEmpty()) {
        migrate(source, connection);
      }
    }
  }

  /**
   * Looks whether the tables are those the library knows.
   *
   * @throws StoreException if they are not ({@code schema-older}, {@code schema-newer}, {@code
   *     schema-changed})
   */
  public void validate(Connection connection) throws SQLException {
    List<Script> pending = pending(connection);
    if (!pending.isEmpty()) {
      throw new StoreException(
          "schema-older",
          versions,
          Integer.toString(pending.get(0).version() - 1),
          Integer.toString(latest()));
    }
  }

  /** All that a database administrator has to run where there are no tables yet. */
  public String script() {
    StringBuilder sql = new StringBuilder();
    sql.append(createVersions()).append(";\n\n");
    for (Script script : scripts) {
      statements(script).forEach(statement -> sql.append(statement).append(";\n\n"));
    }
    return sql.toString();
  }

  /** What a script does, and at last that it has run. */
  private List<String> statements(Script script) {
    List<String> statements =
        new ArrayList<>(script.statements().stream().map(names::fill).toList());
    statements.add(
        "insert into "
            + versions
            + " (version, script, checksum, applied_at) values ("
            + script.version()
            + ", '"
            + script.name()
            + "', '"
            + script.checksum()
            + "', timestamp '"
            + now()
            + "')");
    return statements;
  }

  private String createVersions() {
    return Script.resource(dialect.folder() + "/versions.sql")
        .strip()
        .replaceFirst(";$", "")
        .replace("${versions}", versions);
  }

  private String now() {
    return TIME.format(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private int latest() {
    return scripts.size();
  }

  /** The scripts that have not run. */
  private List<Script> pending(Connection connection) throws SQLException {
    Map<Integer, String> applied = applied(connection);
    for (Map.Entry<Integer, String> row : applied.entrySet()) {
      int version = row.getKey();
      if (version > latest()) {
        throw new StoreException(
            "schema-newer", versions, Integer.toString(version), Integer.toString(latest()));
      }
      Script script = scripts.get(version - 1);
      if (!script.checksum().equals(row.getValue())) {
        throw new StoreException("schema-changed", versions, script.name());
      }
    }
    return scripts.stream().filter(script -> !applied.containsKey(script.version())).toList();
  }

  private Map<Integer, String> applied(Connection connection) throws SQLException {
    Map<Integer, String> applied = new TreeMap<>();
    if (dialect.hasTable(connection, names, versionTable)) {
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select version, checksum from " + versions + " where version > 0")) {
        while (rows.next()) {
          applied.put(rows.getInt(1), rows.getString(2));
        }
      }
    }
    return applied;
  }

  private void migrate(DataSource source, Connection connection) throws SQLException {
    switch (dialect) {
      case POSTGRESQL -> {
        connection.setAutoCommit(false);
        try {
          // Held to the end of the transaction.
          lock(connection, "select 1 from pg_advisory_xact_lock(hashtext(?))");
          run(connection);
          connection.commit();
        } finally {
          connection.rollback();
          connection.setAutoCommit(true);
        }
      }
      case MARIADB -> {
        lock(connection, "select get_lock(?, " + PATIENCE.toSeconds() + ")");
        try {
          run(connection);
        } finally {
          lock(connection, "select release_lock(?)");
        }
      }
      case H2 -> {
        Lock writing = dialect.lockWriting(connection, (int) PATIENCE.toSeconds());
        try {
          execute(connection, createVersions());
          runOnH2(source, connection);
        } finally {
          if (writing != null) {
            writing.unlock();
          }
        }
      }
    }
  }

  private void runOnH2(DataSource source, Connection connection) throws SQLException {
    // What makes a table ends the transaction, so that another connection holds the lock.
    try (Connection holder = source.getConnection()) {
      holder.setAutoCommit(false);
      try {
        lockRow(connection, holder);
        run(connection);
      } finally {
        holder.rollback();
        holder.setAutoCommit(true);
      }
    }
  }

  private void lock(Connection connection, String function) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(function)) {
      statement.setString(1, versions);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next() || rows.getInt(1) != 1) {
          throw new StoreException("timeout", function);
        }
      }
    }
  }

  private void lockRow(Connection connection, Connection holder) throws SQLException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        execute(
            connection,
            "merge into "
                + versions
                + " key (version) values (0, 'lock', '', timestamp '"
                + now()
                + "')");
        execute(holder, "select version from " + versions + " where version = 0 for update");
        return;
      } catch (SQLException e) {
        Failure failure = Failure.of(e);
        boolean others =
            failure == Failure.DISTURBED || failure == Failure.TAKEN || failure == Failure.BLOCKED;
        if (!others || System.nanoTime() > deadline) {
          throw e;
        }
      }
    }
  }

  /** Runs what has not run by now. */
  private void run(Connection connection) throws SQLException {
    execute(connection, createVersions());
    for (Script script : pending(connection)) {
      int number = 0;
      for (String statement : statements(script)) {
        number++;
        try {
          execute(connection, statement);
        } catch (SQLException e) {
          throw new StoreException(
              e, "schema-failed", script.name(), Integer.toString(number), Failure.message(e));
        }
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
