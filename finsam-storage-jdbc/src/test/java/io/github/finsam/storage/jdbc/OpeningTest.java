package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.jdbc.Stores.FORBUND;
import static io.github.finsam.storage.jdbc.Stores.execute;
import static io.github.finsam.storage.jdbc.Stores.insert;
import static io.github.finsam.storage.jdbc.Stores.refused;
import static io.github.finsam.storage.jdbc.Stores.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done about the tables when a store is opened. */
class OpeningTest {

  private static final JdbcOptions STANDARD = JdbcOptions.standard();

  @ParameterizedTest
  @EnumSource
  @DisplayName("Tables are made once, and then fit")
  void madeOnce(Databases on) {
    try (TestDatabase place = on.fresh()) {
      StoreException missing = refused("schema-older", () -> open(place, SchemaMode.VALIDATE));
      assertTrue(missing.text(Language.SV).contains(" 0,"), missing::getMessage);
      insert(open(place, SchemaMode.MIGRATE), FORBUND);
      for (SchemaMode mode : SchemaMode.values()) {
        assertEquals(List.of(FORBUND), open(place, mode).read(s -> s.forbunds().all()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Applications that start at once make the tables once")
  void atOnce(Databases on) throws Exception {
    try (TestDatabase place = on.fresh()) {
      ExecutorService threads = Executors.newFixedThreadPool(8);
      try {
        List<Callable<JdbcStore>> openings = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          openings.add(() -> open(place, SchemaMode.MIGRATE));
        }
        for (Future<JdbcStore> opened : threads.invokeAll(openings)) {
          assertEquals(List.of(), opened.get().read(s -> s.forbunds().all()));
        }
      } finally {
        threads.shutdownNow();
      }
      open(place, SchemaMode.VALIDATE);
    }
  }

  @Test
  @DisplayName("Whoever makes tables longer than H2 waits for a lock is waited for")
  void slowMaker() throws Exception {
    try (TestDatabase place = Databases.H2_MEMORY.fresh();
        Connection maker = place.source().getConnection();
        Statement statement = maker.createStatement()) {
      String script = JdbcStore.schemaScript(Database.H2, place.options());
      statement.execute(script.substring(0, script.indexOf(";\n")));
      maker.setAutoCommit(false);
      statement.execute(
          "insert into "
              + table(place, "schema")
              + " (version, script, checksum, applied_at)"
              + " values (0, 'lock', '', timestamp '2030-01-01 00:00:00')");
      ExecutorService thread = Executors.newSingleThreadExecutor();
      try {
        Future<JdbcStore> opened = thread.submit(() -> open(place, SchemaMode.MIGRATE));
        // Longer than H2 waits.
        Thread.sleep(2_500);
        maker.rollback();
        maker.setAutoCommit(true);
        insert(opened.get(), FORBUND);
      } finally {
        thread.shutdownNow();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Tables of a newer library, or made otherwise, are refused in both languages")
  void strangeTables(Databases on) throws SQLException {
    try (TestDatabase place = on.fresh()) {
      open(place, SchemaMode.MIGRATE);
      String versions = table(place, "schema");
      execute(
          place.source(),
          "insert into "
              + versions
              + " (version, script, checksum, applied_at)"
              + " values (99, 'V99__later.sql', '', timestamp '2030-01-01 00:00:00')");
      for (SchemaMode mode : List.of(SchemaMode.MIGRATE, SchemaMode.VALIDATE)) {
        StoreException newer = refused("schema-newer", () -> open(place, mode));
        for (Language language : Language.values()) {
          assertTrue(newer.text(language).contains("99"), newer.text(language));
        }
      }
      assertEquals(List.of(), open(place, SchemaMode.NONE).read(s -> s.forbunds().all()));
      execute(
          place.source(),
          "delete from " + versions + " where version = 99",
          "update " + versions + " set checksum = 'other' where version = 2");
      for (SchemaMode mode : List.of(SchemaMode.MIGRATE, SchemaMode.VALIDATE)) {
        StoreException changed = refused("schema-changed", () -> open(place, mode));
        assertTrue(changed.getMessage().contains("V2__audit.sql"), changed::getMessage);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("The script for a database administrator makes what the library knows")
  void scriptByHand(Databases on) {
    try (TestDatabase place = on.fresh()) {
      String script = JdbcStore.schemaScript(database(on), place.options());
      execute(
          place.source(),
          Stream.of(script.split(";\n")).filter(s -> !s.isBlank()).toArray(String[]::new));
      insert(open(place, SchemaMode.VALIDATE), FORBUND);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Two prefixes are two stores")
  void prefixes(Databases on) {
    try (TestDatabase place = on.fresh();
        Store one = JdbcStore.open(place.source(), place.options().withTablePrefix("finsam_a_"));
        Store two = JdbcStore.open(place.source(), place.options().withTablePrefix("finsam_b_"))) {
      insert(one, FORBUND);
      assertEquals(List.of(FORBUND), one.read(s -> s.forbunds().all()));
      assertEquals(List.of(), two.read(s -> s.forbunds().all()));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A store that only keeps counts and answers makes no table that could hold a person")
  void noPersons(Databases on) throws SQLException {
    try (TestDatabase place = on.fresh()) {
      open(place, SchemaMode.MIGRATE);
      List<String> tables = new ArrayList<>();
      try (Connection connection = place.source().getConnection();
          Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select lower(table_name) from information_schema.tables where"
                      + " lower(table_schema) = '"
                      + place.schema().orElse("public")
                      + "' order by 1")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      assertEquals(
          List.of(
              "finsam_accounts",
              "finsam_asked",
              "finsam_audit",
              "finsam_closed_period",
              "finsam_counts",
              "finsam_document",
              "finsam_forbund",
              "finsam_form",
              "finsam_governance",
              "finsam_insats",
              "finsam_outlook",
              "finsam_response",
              "finsam_schema",
              "finsam_segment_change",
              "finsam_segment_tally"),
          tables);
    }
  }

  @Test
  @DisplayName("Names that could carry SQL, and other options that cannot be, are refused together")
  void options() {
    InvalidValueException refused =
        assertThrows(
            InvalidValueException.class,
            () ->
                JdbcOptions.builder()
                    .schema("a.b; drop table x")
                    .tablePrefix("x' or 1=1 --")
                    .schemaMode(SchemaMode.NONE)
                    .statementTimeout(Duration.ZERO)
                    .actor(" ")
                    .clock(STANDARD.clock())
                    .build());
    assertEquals(
        List.of("schema", "tablePrefix", "statementTimeout", "actor"),
        refused.violations().stream().map(v -> v.argument()).toList());
    for (String prefix : List.of("", "Finsam_", "1x", "å", "x".repeat(21), "a-b", "a.b", "a\"")) {
      assertThrows(InvalidValueException.class, () -> STANDARD.withTablePrefix(prefix), prefix);
    }
    for (String schema : List.of("", "a b", "a;", "1a", "\"a\"", "å", "x".repeat(64))) {
      assertThrows(InvalidValueException.class, () -> STANDARD.withSchema(schema), schema);
    }
    for (String actor : List.of("", "a\nb", "\uD83D", "x".repeat(201))) {
      assertThrows(InvalidValueException.class, () -> STANDARD.withActor(actor), actor);
    }
    assertEquals("🦊".repeat(200), STANDARD.withActor("🦊".repeat(200)).actor());
  }

  private static JdbcStore open(TestDatabase place, SchemaMode mode) {
    return JdbcStore.open(place.source(), place.options().withSchemaMode(mode));
  }

  private static Database database(Databases on) {
    return switch (on) {
      case H2_MEMORY, H2_FILE -> Database.H2;
      case POSTGRESQL_OLDEST, POSTGRESQL_NEWEST -> Database.POSTGRESQL;
      case MARIADB -> Database.MARIADB;
    };
  }
}
