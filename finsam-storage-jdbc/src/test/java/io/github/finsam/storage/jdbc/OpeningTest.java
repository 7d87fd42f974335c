package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.contract.SamplePathways.FORBUNDS;
import static io.github.finsam.storage.contract.SamplePathways.id;
import static io.github.finsam.storage.contract.SamplePathways.participant;
import static io.github.finsam.storage.contract.SamplePathways.running;
import static io.github.finsam.storage.jdbc.Stores.FORBUND;
import static io.github.finsam.storage.jdbc.Stores.ID;
import static io.github.finsam.storage.jdbc.Stores.execute;
import static io.github.finsam.storage.jdbc.Stores.insert;
import static io.github.finsam.storage.jdbc.Stores.observed;
import static io.github.finsam.storage.jdbc.Stores.refused;
import static io.github.finsam.storage.jdbc.Stores.table;
import static io.github.finsam.storage.jdbc.Stores.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.pathway.EventId;
import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.AccessKind;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.AnswerLink;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.contract.SampleData;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
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
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done about the tables when a store is opened. */
class OpeningTest {

  private static final JdbcOptions STANDARD = JdbcOptions.standard();
  private static final Accessor WHO = Accessor.of("handläggare-7", "uppföljning");
  private static final AnswerLink LINK =
      new AnswerLink(FORBUNDS.get(0), "svar-1", id(1), EventId.of("mät"));
  private static final List<Response> RESPONSES = SampleData.seeded(83).questionnaires(300);
  private static final TallyQuery QUERY = TallyQuery.of("exempel-1").by(Dimension.values());

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
      refused("schema-older", () -> openPersons(place, SchemaMode.VALIDATE));
      openPersons(place, SchemaMode.MIGRATE);
      for (SchemaMode mode : SchemaMode.values()) {
        assertEquals(List.of(), Stores.accesses(openPersons(place, mode), WHO));
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
  void strangeTables(Databases on) {
    try (TestDatabase place = on.fresh()) {
      refusesStrange(place, "schema", "V2__audit.sql", mode -> open(place, mode));
      // What is wrong with the ones says nothing of the others.
      refusesStrange(
          place, "person_schema", "V2__person_audit.sql", mode -> openPersons(place, mode));
      assertEquals(List.of(), open(place, SchemaMode.NONE).read(s -> s.forbunds().all()));
      assertEquals(List.of(), Stores.accesses(openPersons(place, SchemaMode.NONE), WHO));
    }
  }

  private static void refusesStrange(
      TestDatabase place, String versionTable, String script, Consumer<SchemaMode> opening) {
    opening.accept(SchemaMode.MIGRATE);
    String versions = table(place, versionTable);
    execute(
        place.source(),
        "insert into "
            + versions
            + " (version, script, checksum, applied_at)"
            + " values (99, 'V99__later.sql', '', timestamp '2030-01-01 00:00:00')");
    for (SchemaMode mode : List.of(SchemaMode.MIGRATE, SchemaMode.VALIDATE)) {
      StoreException newer = refused("schema-newer", () -> opening.accept(mode));
      for (Language language : Language.values()) {
        assertTrue(newer.text(language).contains("99"), newer.text(language));
        assertTrue(newer.text(language).contains(versions), newer.text(language));
      }
    }
    execute(
        place.source(),
        "delete from " + versions + " where version = 99",
        "update " + versions + " set checksum = 'other' where version = 2");
    for (SchemaMode mode : List.of(SchemaMode.MIGRATE, SchemaMode.VALIDATE)) {
      StoreException changed = refused("schema-changed", () -> opening.accept(mode));
      assertTrue(changed.getMessage().contains(script), changed::getMessage);
    }
    opening.accept(SchemaMode.NONE);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("The scripts for a database administrator make what the library knows")
  void scriptByHand(Databases on) {
    try (TestDatabase place = on.fresh()) {
      run(JdbcPersonStore.schemaScript(database(on), place.options()), place);
      refused("schema-older", () -> open(place, SchemaMode.VALIDATE));
      run(JdbcStore.schemaScript(database(on), place.options()), place);
      try (Both byHand =
          Both.open(place.source(), place.options().withSchemaMode(SchemaMode.VALIDATE))) {
        byHand.fill(100);
        byHand.assertFilled(100);
      }
    }
  }

  private static void run(String script, TestDatabase place) {
    execute(
        place.source(),
        Stream.of(script.split(";\n")).filter(s -> !s.isBlank()).toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Two prefixes are two stores, of counts and of persons")
  void prefixes(Databases on) {
    try (TestDatabase place = on.fresh();
        Both one = Both.open(place.source(), place.options().withTablePrefix("finsam_a_"));
        Both two = Both.open(place.source(), place.options().withTablePrefix("finsam_b_"))) {
      one.fill(300);
      two.assertEmpty();
      two.fill(200);
      one.assertFilled(300);
      two.assertFilled(200);
      one.counts.write(unit -> unit.forbunds().update(FORBUND.withName("ändrad"), 1));
      assertEquals(2, one.counts.audit("forbund", ID.value()).size());
      assertEquals(1, one.persons.<Integer>write(WHO, unit -> unit.erase(participant(1))));
      one.assertErased();
      two.assertFilled(200);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"H2_MEMORY", "H2_FILE"})
  @DisplayName("On H2 the tables may lie in another schema than the one that connections are in")
  void schemaOfH2(Databases on) throws SQLException {
    try (TestDatabase place = on.fresh()) {
      execute(place.source(), "create schema own");
      JdbcOptions options = place.options().withSchema("own");
      for (SchemaMode mode : SchemaMode.values()) {
        Both.open(place.source(), options.withSchemaMode(mode)).close();
      }
      try (Both own = Both.open(place.source(), options)) {
        own.fill(100);
        own.assertFilled(100);
      }
      assertEquals(List.of(), tables(place.source(), "public"));
      assertTrue(tables(place.source(), "own").contains("finsam_person_audit"));
      // The other schema is another store.
      try (Both other = Both.open(place.source(), place.options())) {
        other.assertEmpty();
      }
      try (Both own = Both.open(place.source(), options)) {
        own.assertFilled(100);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL_OLDEST", "POSTGRESQL_NEWEST", "MARIADB"})
  @DisplayName("Without a schema the tables lie where connections are, if they are somewhere")
  void noSchema(Databases on) throws SQLException {
    try (TestDatabase place = on.fresh()) {
      String schema = place.schema().orElseThrow();
      DataSource inside = observed(place.source(), connection -> enter(on, connection, schema));
      try (Both own = Both.open(inside, JdbcOptions.standard())) {
        own.fill(100);
        own.assertFilled(100);
      }
      assertTrue(tables(place.source(), schema).contains("finsam_person_audit"));
      try (Both named = Both.open(place.source(), place.options())) {
        named.assertFilled(100);
      }
      String nowhere = "finsam_nowhere";
      for (Executable open :
          List.<Executable>of(
              () -> JdbcStore.open(place.source(), STANDARD.withSchema(nowhere)),
              () -> JdbcPersonStore.open(place.source(), STANDARD.withSchema(nowhere)))) {
        StoreException refusal = refused("failed", open);
        assertTrue(refusal.getMessage().contains(nowhere), refusal::getMessage);
      }
    }
  }

  private static void enter(Databases on, Connection connection, String schema) {
    try {
      if (on == Databases.MARIADB) {
        connection.setCatalog(schema);
      } else {
        connection.setSchema(schema);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A store for counts and one for persons, in the same place. */
  private record Both(JdbcStore counts, JdbcPersonStore persons) implements AutoCloseable {

    static Both open(DataSource source, JdbcOptions options) {
      return new Both(JdbcStore.open(source, options), JdbcPersonStore.open(source, options));
    }

    /** Stores a förbund, the forms, so many questionnaires and a pathway with an answer. */
    void fill(int responses) {
      insert(counts, FORBUND);
      write(counts, unit -> SampleData.surveyForms().forEach(unit.forms()::insert));
      assertEquals(
          new BulkResult(responses, 0, false),
          counts.bulk().load(RESPONSES.subList(0, responses).iterator()));
      assertTrue(counts.segments().refresh() > 0);
      persons.write(
          WHO,
          unit -> {
            unit.pathways().insert(running(1, 1, 0, 0));
            unit.links().insert(LINK);
            return "";
          });
      persons.read(WHO, snapshot -> snapshot.export(participant(1)));
    }

    void assertFilled(int responses) {
      List<Response> some = RESPONSES.subList(0, responses);
      counts.read(
          snapshot -> {
            assertEquals(List.of(FORBUND), snapshot.forbunds().all());
            assertEquals(SampleData.surveyForms().size(), snapshot.forms().all().size());
            assertEquals(responses, snapshot.responses().count());
            assertEquals(
                Tally.of(QUERY, SampleData.surveyForms(), some.iterator()),
                snapshot.responses().tally(QUERY));
            return "";
          });
      assertEquals(List.of(), counts.segments().verify());
      List<AuditEntry> audit = counts.audit(0, 1_000);
      assertEquals(
          responses,
          audit.stream()
              .filter(entry -> entry.kind().equals("response"))
              .mapToLong(AuditEntry::version)
              .sum());
      assertEquals(1, audit.stream().filter(entry -> entry.kind().equals("forbund")).count());
      assertEquals(1, persons.<Long>read(WHO, snapshot -> snapshot.pathways().count()));
      assertEquals(
          List.of(AccessKind.EXPORT),
          persons.read(WHO, snapshot -> snapshot.access().of(participant(1))).stream()
              .map(AccessEvent::kind)
              .toList());
    }

    void assertErased() {
      assertEquals(0, persons.<Long>read(WHO, snapshot -> snapshot.pathways().count()));
      assertEquals(
          List.of(AccessKind.EXPORT, AccessKind.ERASURE),
          Stores.accesses(persons, WHO).stream().map(AccessEvent::kind).toList());
    }

    void assertEmpty() {
      counts.read(
          snapshot -> {
            assertEquals(List.of(), snapshot.forbunds().all());
            assertEquals(List.of(), snapshot.forms().all());
            assertEquals(0, snapshot.responses().count());
            return "";
          });
      assertEquals(0, counts.segments().refresh());
      assertEquals(List.of(), counts.audit(0, 1));
      assertEquals(0, persons.<Long>read(WHO, snapshot -> snapshot.pathways().count()));
      assertEquals(List.of(), Stores.accesses(persons, WHO));
    }

    @Override
    public void close() {
      counts.close();
      persons.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A store that only keeps counts and answers makes no table that could hold a person")
  void noPersons(Databases on) throws SQLException {
    try (TestDatabase place = on.fresh()) {
      open(place, SchemaMode.MIGRATE);
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
          tables(place.source(), place.schema().orElse("public")));
    }
  }

  /** The tables of a schema, in the order of their names. */
  private static List<String> tables(DataSource source, String schema) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select lower(table_name) from information_schema.tables where"
                    + " lower(table_schema) = '"
                    + schema
                    + "' order by 1")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
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

  private static JdbcPersonStore openPersons(TestDatabase place, SchemaMode mode) {
    return JdbcPersonStore.open(place.source(), place.options().withSchemaMode(mode));
  }

  private static Database database(Databases on) {
    return switch (on) {
      case H2_MEMORY, H2_FILE -> Database.H2;
      case POSTGRESQL_OLDEST, POSTGRESQL_NEWEST -> Database.POSTGRESQL;
      case MARIADB -> Database.MARIADB;
    };
  }
}
