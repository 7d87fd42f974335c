package io.github.finsam.storage.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.base.ForbundId;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.contract.SampleData;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.jdbc.JdbcSQLNonTransientConnectionException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.function.Executable;
import org.postgresql.PGConnection;

/** What the tests of stores have in common. */
final class Stores {

  static final ForbundId ID = ForbundId.of("exempel");
  static final Forbund FORBUND = SampleData.seeded(1).forbund(ID);

  private Stores() {}

  static void write(Store store, Consumer<Unit> work) {
    store.write(
        unit -> {
          work.accept(unit);
          return "";
        });
  }

  static void insert(Store store, Forbund... forbunds) {
    write(
        store,
        unit -> {
          for (Forbund forbund : forbunds) {
            unit.forbunds().insert(forbund);
          }
        });
  }

  static StoreException refused(String code, Executable call) {
    StoreException refusal = assertThrows(StoreException.class, call);
    assertEquals(code, refusal.code(), refusal::getMessage);
    return refusal;
  }

  /** What stands in the log of accesses. */
  static List<AccessEvent> accesses(PersonStore store, Accessor who) {
    List<AccessEvent> events = new ArrayList<>();
    store.read(
        who,
        snapshot -> {
          snapshot.access().forEach(Instant.MIN, Instant.MAX, events::add);
          return "";
        });
    return events;
  }

  /** A row of the audit of persons. */
  record PersonAuditRow(
      Instant changedAt,
      String who,
      String purpose,
      String action,
      Optional<PathwayId> pathway,
      long version) {}

  /** The audit of persons, in the order of its numbers, which are one after the other. */
  static List<PersonAuditRow> personAudit(TestDatabase place) {
    List<PersonAuditRow> entries = new ArrayList<>();
    try (Connection connection = place.source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select number, changed_at, who, purpose, action, pathway, version from "
                    + table(place, "person_audit")
                    + " order by number")) {
      while (rows.next()) {
        assertEquals(entries.size() + 1, rows.getLong(1));
        entries.add(
            new PersonAuditRow(
                rows.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                Optional.ofNullable(rows.getString(6)).map(PathwayId::of),
                rows.getLong(7)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return entries;
  }

  /** Values one after the other; before one of them, counted from 0, something else happens. */
  static <T> Iterator<T> interrupted(List<T> values, int before, Runnable what) {
    Iterator<T> rest = values.iterator();
    return new Iterator<>() {
      private int taken;

      @Override
      public boolean hasNext() {
        return rest.hasNext();
      }

      @Override
      public T next() {
        if (taken++ == before) {
          what.run();
        }
        return rest.next();
      }
    };
  }

  static void execute(DataSource source, String... statements) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The name of a table of a place. */
  static String table(TestDatabase place, String name) {
    return place.schema().map(s -> s + ".").orElse("") + "finsam_" + name;
  }

  /** What a connection does in place of its own. */
  interface Instead {
    /** Does what was asked for, or something else. */
    Object call(String method, Answer real) throws Throwable;
  }

  /** What a connection would have done. */
  interface Answer {
    Object get() throws Throwable;

    /** The SQL that it was to do it with; empty if there was none. */
    String sql();
  }

  /** A source whose connections are asked only if somebody lets them. */
  static DataSource instead(DataSource source, Instead instead) {
    return proxy(
        DataSource.class,
        source,
        (method, real) -> {
          Object given = real.get();
          return given instanceof Connection connection
              ? proxy(Connection.class, connection, instead)
              : given;
        });
  }

  /** A source that shows the connections it gives. */
  static DataSource observed(DataSource source, Consumer<Connection> observer) {
    return proxy(
        DataSource.class,
        source,
        (method, real) -> {
          Object given = real.get();
          if (given instanceof Connection connection) {
            observer.accept(connection);
          }
          return given;
        });
  }

  /** A source that gives the same connection again and again, which nobody closes. */
  static DataSource lent(Connection connection) {
    return (DataSource)
        Proxy.newProxyInstance(
            Stores.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) ->
                proxy(
                    Connection.class,
                    connection,
                    (name, real) -> name.equals("close") ? null : real.get()));
  }

  /** What a connection to a database of this product says of it. */
  static DatabaseMetaData product(String name) {
    return (DatabaseMetaData)
        Proxy.newProxyInstance(
            Stores.class.getClassLoader(),
            new Class<?>[] {DatabaseMetaData.class},
            (proxy, method, arguments) -> name);
  }

  private static <T> T proxy(Class<T> type, T target, Instead instead) {
    return type.cast(
        Proxy.newProxyInstance(
            Stores.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                instead.call(
                    method.getName(),
                    new Answer() {
                      @Override
                      public Object get() throws Throwable {
                        try {
                          return method.invoke(target, arguments);
                        } catch (InvocationTargetException e) {
                          throw e.getCause();
                        }
                      }

                      @Override
                      public String sql() {
                        return arguments != null && arguments[0] instanceof String sql ? sql : "";
                      }
                    })));
  }

  /** A place whose source survives the end of its connections, as H2's own pool does not. */
  static TestDatabase lasting(Databases on, Path folder) {
    if (on != Databases.H2_FILE) {
      return on.fresh();
    }
    JdbcDataSource plain = new JdbcDataSource();
    // As an embedded store has it: else H2 writes now and then what is not yet committed, too.
    plain.setURL("jdbc:h2:file:" + folder.resolve("lasting") + ";WRITE_DELAY=0");
    plain.setUser("sa");
    return new TestDatabase(on, plain, Optional.empty(), () -> {});
  }

  /** Ends a connection from outside; with H2 the whole database has to go. */
  static void cut(TestDatabase place, Connection connection) {
    try {
      switch (place.database()) {
        case H2_MEMORY, H2_FILE -> {
          try (Connection other = place.source().getConnection();
              Statement statement = other.createStatement()) {
            statement.execute("shutdown immediately");
          } catch (JdbcSQLNonTransientConnectionException e) {
            // It ends the connection that asks for it, too.
          }
        }
        case POSTGRESQL_OLDEST, POSTGRESQL_NEWEST ->
            execute(
                place.source(),
                "select pg_terminate_backend("
                    + connection.unwrap(PGConnection.class).getBackendPID()
                    + ")");
        case MARIADB ->
            execute(
                place.source(),
                "kill " + connection.unwrap(org.mariadb.jdbc.Connection.class).getThreadId());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
