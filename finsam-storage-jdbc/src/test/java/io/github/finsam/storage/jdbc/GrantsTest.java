package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.jdbc.Stores.FORBUND;
import static io.github.finsam.storage.jdbc.Stores.execute;
import static io.github.finsam.storage.jdbc.Stores.insert;
import static io.github.finsam.storage.jdbc.Stores.refused;
import static io.github.finsam.storage.jdbc.Stores.table;
import static io.github.finsam.storage.jdbc.Stores.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.Language;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.contract.SampleData;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The statements of the README that give rights, run as they stand there but for names. */
class GrantsTest {

  private static final String USER = "app_of_readme";
  private static final String PERSONS_USER = "persons_app_of_readme";

  /**
   * The statements for a database in the block of the README whose number this is.
   *
   * @param persons where the tables of the person layer are
   */
  private static List<String> statements(
      int block, TestDatabase counts, TestDatabase persons, String user) throws IOException {
    String product =
        switch (counts.database()) {
          case H2_MEMORY, H2_FILE -> "H2";
          case POSTGRESQL_OLDEST, POSTGRESQL_NEWEST -> "PostgreSQL";
          case MARIADB -> "MariaDB";
        };
    List<String> statements = new ArrayList<>();
    boolean here = false;
    StringBuilder sql = new StringBuilder();
    for (String line : ReadmeTest.blocks("sql", "## Two users").get(block).split("\n")) {
      if (line.startsWith("--")) {
        here = line.matches("-- " + product + "\\b.*");
      } else if (here) {
        sql.append(line.strip()).append(' ');
      }
    }
    for (String statement : sql.toString().split(";")) {
      if (!statement.isBlank()) {
        statements.add(
            statement
                .strip()
                .replaceAll("\\bfinsam\\b", counts.schema().orElse("finsam"))
                .replaceAll("\\bpersons\\b", persons.schema().orElse("persons"))
                .replaceAll("\\b(persons_)?app$", user));
      }
    }
    assertFalse(statements.isEmpty(), product);
    return statements;
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2_FILE")
  @DisplayName("The application does all it has to, makes no table and reads nothing of persons")
  void application(Databases on) throws SQLException, IOException {
    try (TestDatabase place = on.fresh();
        TestDatabase persons = on.fresh();
        Somebody app = Somebody.in(place, USER)) {
      JdbcOptions options = place.options();
      StoreException without = refused("denied", () -> JdbcStore.open(app.source(), options));
      assertNotEquals(without.text(Language.SV), without.text(Language.EN));
      JdbcStore.open(place.source(), options).close();
      JdbcPersonStore.open(persons.source(), persons.options()).close();
      refused("denied", () -> JdbcStore.open(app.source(), options));
      for (String sql : statements(0, place, persons, app.user())) {
        execute(place.source(), sql);
      }
      for (SchemaMode mode : SchemaMode.values()) {
        JdbcStore store = JdbcStore.open(app.source(), options.withSchemaMode(mode));
        ForbundId id = ForbundId.of(mode.name());
        insert(store, FORBUND.withId(id));
        write(store, unit -> unit.forbunds().update(FORBUND.withId(id).withName("ny"), 1));
        write(store, unit -> unit.forbunds().delete(id, 2));
      }
      JdbcStore store = JdbcStore.open(app.source(), options.withSchemaMode(SchemaMode.VALIDATE));
      write(store, unit -> SampleData.surveyForms().forEach(unit.forms()::insert));
      store.bulk().load(SampleData.seeded(3).questionnaires(200).iterator());
      store.segments().refresh();
      store.segments().compact();
      assertEquals(List.of(), store.segments().verify());
      List<String> forbidden =
          new ArrayList<>(
              List.of(
                  "create table " + table(place, "more") + " (id int)",
                  "alter table " + table(place, "forbund") + " add more int",
                  "drop table " + table(place, "audit")));
      if (place.schema().isPresent()) {
        for (String name : List.of("participant", "pathway", "answer_link", "access_event")) {
          forbidden.add("select * from " + table(persons, name));
        }
      }
      for (String sql : forbidden) {
        assertTrue(app.isKeptFrom(sql), sql);
      }
      // With less than that, whoever lacks a right is told, and nothing is stored.
      insert(store, FORBUND);
      execute(
          place.source(),
          switch (on) {
            case H2_MEMORY, H2_FILE -> "revoke delete on schema public from " + app.user();
            case POSTGRESQL_OLDEST, POSTGRESQL_NEWEST ->
                "revoke delete on " + table(place, "forbund") + " from " + app.user();
            case MARIADB ->
                "revoke delete on " + place.schema().orElseThrow() + ".* from " + app.user();
          });
      StoreException denied =
          refused("denied", () -> write(store, unit -> unit.forbunds().delete(FORBUND.id(), 1)));
      assertNotEquals(denied.text(Language.SV), denied.text(Language.EN));
      assertEquals(List.of(FORBUND), store.read(s -> s.forbunds().all()));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2_FILE")
  @DisplayName("The user of the persons does all the store does, and changes nothing of the log")
  void persons(Databases on) throws SQLException, IOException {
    try (TestDatabase counts = on.fresh();
        TestDatabase place = on.fresh();
        Somebody app = Somebody.in(place, PERSONS_USER)) {
      JdbcOptions options = place.options().withSchemaMode(SchemaMode.VALIDATE);
      JdbcStore.open(counts.source(), counts.options()).close();
      JdbcPersonStore.open(place.source(), place.options()).close();
      try (PersonStore nobody =
          JdbcPersonStore.open(app.source(), options.withSchemaMode(SchemaMode.NONE))) {
        refused(
            "denied", () -> nobody.read(Accessor.of("ingen", "prov"), s -> s.pathways().count()));
      }
      for (String sql : statements(1, counts, place, app.user())) {
        execute(place.source(), sql);
      }
      PersonRightsTest.atWork(app.source(), options);
      List<String> forbidden =
          new ArrayList<>(
              List.of(
                  "delete from " + table(place, "access_event"),
                  "delete from " + table(place, "person_audit"),
                  "insert into " + table(place, "person_schema") + " (version) values (99)",
                  "drop table " + table(place, "answer_link")));
      if (place.schema().isPresent()) {
        forbidden.add("update " + table(place, "access_event") + " set purpose = 'x'");
        forbidden.add("update " + table(place, "person_audit") + " set who = 'x'");
        forbidden.add("select * from " + table(counts, "response"));
      }
      for (String sql : forbidden) {
        assertTrue(app.isKeptFrom(sql), sql);
      }
    }
  }
}
