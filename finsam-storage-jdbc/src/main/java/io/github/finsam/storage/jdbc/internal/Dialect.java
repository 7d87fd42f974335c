package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.jdbc.Database;
import io.github.finsam.storage.jdbc.JdbcOptions;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** What differs between the databases; the scripts that make their tables lie in folders beside. */
public enum Dialect {
  /** H2, whose tables lie in one snapshot only under its own level of isolation. */
  H2(
      Database.H2,
      List.of("set session characteristics as transaction isolation level snapshot", "select 1"),
      List.of("set session characteristics as transaction isolation level read committed"),
      "select count(*) from information_schema.tables"
          + " where upper(table_schema) = upper(coalesce(?, schema()))"
          + " and upper(table_name) = upper(?)") {

    @Override
    Optional<String> unfit(Connection connection) throws SQLException {
      String mode = setting(connection, "MODE");
      String collation = setting(connection, "COLLATION");
      String ignoreCase = setting(connection, "IGNORECASE");
      if (mode.equalsIgnoreCase("Oracle")) {
        return Optional.of("MODE=" + mode);
      }
      if (!collation.isEmpty() && !collation.equals("OFF")) {
        return Optional.of("COLLATION=" + collation);
      }
      if (!ignoreCase.isEmpty() && !ignoreCase.equals("0")) {
        return Optional.of("IGNORECASE=" + ignoreCase);
      }
      // Until then a commit is acknowledged before it is on disk, and what is not committed is put
      // there: see Writers.
      Set<String> none = Set.of("0");
      Set<String> delays = writtenByOne(connection).isPresent() ? delays(connection) : none;
      return delays.equals(none)
          ? Optional.empty()
          : Optional.of("WRITE_DELAY=" + String.join(", ", delays));
    }

    /** The delay that holds, and the one that the file remembers, which need not hold any more. */
    private Set<String> delays(Connection connection) throws SQLException {
      Set<String> delays = new TreeSet<>();
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select setting_value from information_schema.settings"
                      + " where setting_name = 'WRITE_DELAY'")) {
        while (rows.next()) {
          delays.add(rows.getString(1));
        }
      }
      return delays;
    }

    private String setting(Connection connection, String name) throws SQLException {
      return text(
          connection,
          "select setting_value from information_schema.settings where setting_name = ?",
          name);
    }
  },

  /** PostgreSQL. */
  POSTGRESQL(
      Database.POSTGRESQL,
      // In one go, for each is a way to the server and back.
      List.of("set transaction isolation level repeatable read; select 1"),
      List.of("set transaction isolation level read committed"),
      "select count(*) from pg_catalog.pg_class c join pg_catalog.pg_namespace n"
          + " on n.oid = c.relnamespace where c.relkind in ('r', 'p')"
          + " and n.nspname = coalesce(lower(?), current_schema()) and c.relname = ?") {

    @Override
    Optional<String> unfit(Connection connection) throws SQLException {
      String encoding =
          text(connection, "select setting from pg_settings where name = ?", "server_encoding");
      return encoding.equals("UTF8")
          ? Optional.empty()
          : Optional.of("server_encoding=" + encoding);
    }
  },

  /** MariaDB with InnoDB. */
  MARIADB(
      Database.MARIADB,
      List.of(
          "set transaction isolation level repeatable read",
          "start transaction with consistent snapshot"),
      List.of("set transaction isolation level read committed", "start transaction"),
      "select count(*) from information_schema.tables"
          + " where table_schema = coalesce(?, database()) and table_name = ?") {

    @Override
    Optional<String> unfit(Connection connection) {
      // The tables name their own character set and collation.
      return Optional.empty();
    }
  };

  private final Database database;
  private final List<String> snapshot;
  private final List<String> latest;
  private final String tables;

  Dialect(Database database, List<String> snapshot, List<String> latest, String tables) {
    this.database = database;
    this.snapshot = snapshot;
    this.latest = latest;
    this.tables = tables;
  }

  /**
   * The dialect that a connection speaks.
   *
   * @throws StoreException if it leads to another database, or one whose settings would change what
   *     is stored ({@code unsupported-database})
   */
  public static Dialect of(Connection connection) throws SQLException {
    DatabaseMetaData about = connection.getMetaData();
    String product = about.getDatabaseProductName();
    Dialect dialect =
        switch (product.toLowerCase(Locale.ROOT)) {
          case "h2" -> H2;
          case "postgresql" -> POSTGRESQL;
          case "mariadb" -> MARIADB;
          default -> throw new StoreException("unsupported-database", product);
        };
    Optional<String> unfit = dialect.unfit(connection);
    if (unfit.isPresent()) {
      throw new StoreException("unsupported-database", product + " " + unfit.get());
    }
    return dialect;
  }

  /** The dialect of a database. */
  public static Dialect of(Database database) {
    return switch (database) {
      case H2 -> H2;
      case POSTGRESQL -> POSTGRESQL;
      case MARIADB -> MARIADB;
    };
  }

  /**
   * A setting under which texts would not come back as they were, keys not be told apart, or what
   * is acknowledged be lost.
   */
  abstract Optional<String> unfit(Connection connection) throws SQLException;

  /** The database. */
  public Database database() {
    return database;
  }

  /** The folder of its scripts. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a script that fails leaves nothing behind. */
  public boolean rollsBackScripts() {
    return this == POSTGRESQL;
  }

  /**
   * Whether a reference is checked against what the transaction sees: then it does not keep a row
   * that others are about to point to.
   */
  boolean checksReferencesInSnapshot() {
    return this == H2;
  }

  /** Whether a transaction also deletes what others have stored since its snapshot. */
  boolean deletesBeyondSnapshot() {
    return this == MARIADB;
  }

  /** Whether the rows of a batch go one by one under some settings of the driver. */
  boolean mayTakeBatchesApart() {
    return this == MARIADB;
  }

  /** What asks whether a column is a parameter, or both are null; stands after the column. */
  String isParameter() {
    return this == MARIADB ? " <=> ?" : " is not distinct from ?";
  }

  /**
   * Lets results come bit by bit, or no longer; H2 puts them in memory first unless told not to.
   */
  void readLazily(Connection connection, boolean lazy) throws SQLException {
    if (this == H2) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("set lazy_query_execution " + lazy);
      }
    }
  }

  /**
   * Begins a transaction that sees, of all tables, what is stored now.
   *
   * @param connection one outside every transaction
   */
  public void beginSnapshot(Connection connection) throws SQLException {
    begin(connection, snapshot);
  }

  /**
   * Begins a transaction each of whose statements sees what is stored when it begins.
   *
   * @param connection one outside every transaction
   */
  public void beginLatest(Connection connection) throws SQLException {
    begin(connection, latest);
  }

  private static void begin(Connection connection, List<String> statements) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /**
   * The limit of time of all statements of a connection, in seconds, if setting that of one of ours
   * will change it.
   */
  public OptionalInt commonTimeout(Connection connection, JdbcOptions options) throws SQLException {
    if (this != H2 || options.statementTimeout().isEmpty()) {
      return OptionalInt.empty();
    }
    try (Statement statement = connection.createStatement()) {
      return OptionalInt.of(statement.getQueryTimeout());
    }
  }

  /** Puts back the limit of time that a connection's statements had. */
  public void setCommonTimeout(Connection connection, OptionalInt seconds) throws SQLException {
    if (seconds.isPresent()) {
      try (Statement statement = connection.createStatement()) {
        statement.setQueryTimeout(seconds.getAsInt());
      }
    }
  }

  /**
   * Waits until nobody else writes to a database that {@link Writers one at a time} may write to.
   *
   * @param patience how many seconds to wait at most
   * @return to be unlocked by the same thread; null if any number may write
   * @throws StoreException if others write for longer ({@code timeout}), or the same thread does
   *     already ({@code nested})
   */
  @Nullable Lock lockWriting(Connection connection, int patience) throws SQLException {
    Optional<String> file = writtenByOne(connection);
    return file.isPresent() ? Writers.lock(file.get(), patience) : null;
  }

  /** The file of such a database; else empty. */
  Optional<String> writtenByOne(Connection connection) throws SQLException {
    if (this != H2) {
      return Optional.empty();
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select database_path()")) {
      rows.next();
      return Optional.ofNullable(rows.getString(1));
    }
  }

  /** The isolation of a connection's transactions, if beginning one of ours changes it. */
  public Optional<Integer> isolation(Connection connection) throws SQLException {
    return this == H2 ? Optional.of(connection.getTransactionIsolation()) : Optional.empty();
  }

  /** Whether there is such a table. */
  boolean hasTable(Connection connection, Names names, String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(tables)) {
      statement.setString(1, names.schema().orElse(null));
      statement.setString(2, names.bare(name));
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1) > 0;
      }
    }
  }

  private static String text(Connection connection, String query, String parameter)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, parameter);
      try (ResultSet rows = statement.executeQuery()) {
        String value = rows.next() ? rows.getString(1) : null;
        return value == null ? "" : value;
      }
    }
  }
}
