package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.jdbc.Stores.execute;
import static io.github.finsam.storage.jdbc.Stores.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.h2.api.Trigger;

/** Makes a table of a test slow over one row, to write by a trigger and to read by a view. */
final class Naps {

  /** For far longer than anybody waits, and than a machine may stand still. */
  static final int SECONDS = 120;

  private Naps() {}

  /** What takes H2 long, which ends nothing that sleeps. */
  private static final String LONG_COUNT =
      "(select count(*) from system_range(1, 2000000000) many where mod(many.x, 7) = 8)";

  /** Sleeps before a row gets into a table of H2. */
  public static final class Nap implements Trigger {

    private static volatile String late = "";

    @Override
    public void fire(Connection connection, Object[] old, Object[] fresh) throws SQLException {
      if (Arrays.asList(fresh).contains(late)) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("select " + LONG_COUNT);
        }
      }
    }
  }

  /** Lets writing a row with some value in a column take long. */
  static void slowToWrite(
      TestDatabase place, String table, String event, String column, String value) {
    String nap = place.schema().map(s -> s + ".").orElse("") + "nap";
    String when = "new." + column + " = '" + value + "'";
    switch (place.database()) {
      case H2_MEMORY, H2_FILE -> {
        Nap.late = value;
        execute(
            place.source(),
            "create trigger nap before "
                + event
                + " on "
                + table(place, table)
                + " for each row call '"
                + Nap.class.getName()
                + "'");
      }
      case POSTGRESQL_OLDEST, POSTGRESQL_NEWEST ->
          execute(
              place.source(),
              "create or replace function "
                  + nap
                  + "() returns trigger language plpgsql as $$ begin perform pg_sleep("
                  + SECONDS
                  + "); return new; end $$",
              "create trigger nap before "
                  + event
                  + " on "
                  + table(place, table)
                  + " for each row when ("
                  + when
                  + ") execute function "
                  + nap
                  + "()");
      case MARIADB ->
          execute(
              place.source(),
              "create trigger "
                  + nap
                  + " before "
                  + event
                  + " on "
                  + table(place, table)
                  + " for each row begin if "
                  + when
                  + " then set @nap = sleep("
                  + SECONDS
                  + "); end if; end");
    }
  }

  static void quickToWrite(TestDatabase place, String table) {
    boolean postgresql = place.database().name().startsWith("POSTGRESQL");
    execute(
        place.source(),
        "drop trigger "
            + (postgresql
                ? "nap on " + table(place, table)
                : place.schema().map(s -> s + ".").orElse("") + "nap"));
  }

  /** Puts a view in the place of a table, that takes long once it comes to some row. */
  static void slowToRead(TestDatabase place, String table, String column, String value) {
    String real = table(place, table) + "_real";
    String bare = "finsam_" + table + "_real";
    boolean bareName = place.database().name().startsWith("POSTGRESQL");
    String slow =
        switch (place.database()) {
          case H2_MEMORY, H2_FILE -> LONG_COUNT + " = 1";
          case POSTGRESQL_OLDEST, POSTGRESQL_NEWEST -> "pg_sleep(" + SECONDS + ")::text is null";
          case MARIADB -> "sleep(" + SECONDS + ") = 1";
        };
    execute(
        place.source(),
        "alter table " + table(place, table) + " rename to " + (bareName ? bare : real),
        "create view "
            + table(place, table)
            + " as select * from "
            + real
            + " where case when "
            + column
            + " <> '"
            + value
            + "' then true else "
            + slow
            + " end");
  }

  static void quickToRead(TestDatabase place, String table) {
    String real = table(place, table) + "_real";
    boolean bareName = place.database().name().startsWith("POSTGRESQL");
    execute(
        place.source(),
        "drop view " + table(place, table),
        "alter table "
            + real
            + " rename to "
            + (bareName ? "finsam_" + table : table(place, table)));
  }
}
