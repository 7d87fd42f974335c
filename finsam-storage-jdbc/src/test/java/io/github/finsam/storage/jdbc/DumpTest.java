package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.contract.SamplePathways.FORBUNDS;
import static io.github.finsam.storage.contract.SamplePathways.id;
import static io.github.finsam.storage.contract.SamplePathways.participant;
import static io.github.finsam.storage.contract.SamplePathways.running;
import static io.github.finsam.storage.jdbc.Stores.execute;
import static io.github.finsam.storage.jdbc.Stores.insert;
import static io.github.finsam.storage.jdbc.Stores.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.github.finsam.base.ForbundId;
import io.github.finsam.pathway.EventId;
import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.AnswerLink;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.Snapshot;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.contract.Kind;
import io.github.finsam.storage.contract.SampleData;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.TallyQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.h2.tools.Restore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The commands of the README that dump and restore, run as they stand there but for names. */
class DumpTest {

  private static final Accessor WHO = Accessor.of("handläggare-7", "uppföljning");
  private static final List<String> EDITIONS = List.of("exempel-1", "exempel-2");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL_OLDEST", "POSTGRESQL_NEWEST"})
  @DisplayName("What pg_dump takes from PostgreSQL is, restored, all that was there")
  void postgresql(Databases on) throws Exception {
    try (TestDatabase place = on.fresh()) {
      assumePgDump(place.source());
      String url = ((HikariDataSource) place.source()).getJdbcUrl();
      Matcher server = Pattern.compile("//([^:/]+):(\\d+)/").matcher(url);
      assertTrue(server.find(), url);
      String restored = place.schema().orElseThrow() + "_restored";
      execute(place.source(), "create database " + restored);
      try (HikariDataSource pool =
          Databases.pool(url.replace("/postgres", "/" + restored), "postgres", "postgres")) {
        comesBack(
            place,
            new TestDatabase(on, pool, place.schema(), () -> {}),
            () ->
                run(
                    1,
                    Map.of(
                        "finsam",
                        place.schema().orElseThrow(),
                        "database",
                        "postgres",
                        "restored",
                        restored),
                    Map.of(
                        "PGHOST",
                        server.group(1),
                        "PGPORT",
                        server.group(2),
                        "PGUSER",
                        "postgres")));
      } finally {
        execute(place.source(), "drop database " + restored + " with (force)");
      }
    }
  }

  /** Skips where the tool of the server is not installed, or is too old for the server. */
  private static void assumePgDump(DataSource server) throws Exception {
    int major;
    try (Connection connection = server.getConnection()) {
      major = connection.getMetaData().getDatabaseMajorVersion();
    }
    for (String tool : List.of("pg_dump", "pg_restore")) {
      String version;
      try {
        Process process = new ProcessBuilder(tool, "--version").redirectErrorStream(true).start();
        version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        version = "";
      }
      Matcher number = Pattern.compile("\\) (\\d+)").matcher(version);
      assumeTrue(number.find(), tool + " is not installed");
      int of = Integer.parseInt(number.group(1));
      assumeTrue(of >= major, tool + " " + of + " is older than the server " + major);
      // From 17 on they set transaction_timeout, which older servers do not know.
      assumeTrue(of < 17 || major >= 17, tool + " " + of + " speaks to no server " + major);
    }
  }

  @Test
  @DisplayName("What mariadb-dump takes from MariaDB is, restored, all that was there")
  void mariadb() throws Exception {
    try (TestDatabase place = Databases.MARIADB.fresh();
        TestDatabase restored = Databases.MARIADB.fresh();
        Connection connection = place.source().getConnection();
        Statement statement = connection.createStatement()) {
      Map<String, String> settings = new TreeMap<>();
      try (ResultSet row = statement.executeQuery("select @@basedir, @@port")) {
        row.next();
        settings.put("PATH", Path.of(row.getString(1), "bin") + ":" + System.getenv().get("PATH"));
        // Where the tools read who they are.
        settings.put("HOME", folder.toString());
        Files.writeString(
            folder.resolve(".my.cnf"),
            "[client]\nhost=127.0.0.1\nport=" + row.getInt(2) + "\nuser=root\nskip-ssl\n");
      }
      String schema = restored.schema().orElseThrow();
      comesBack(
          place,
          restored,
          () ->
              run(2, Map.of("finsam", place.schema().orElseThrow(), "restored", schema), settings));
    }
  }

  @Test
  @DisplayName("A backup of an open H2 file is, unpacked, all that was there")
  void backup() throws Exception {
    TestDatabase place = Stores.lasting(Databases.H2_FILE, folder);
    Path archive = folder.resolve("finsam-2015-01-01.zip");
    String backup = ReadmeTest.blocks("sql", "## Backup").get(0).strip();
    assertTrue(backup.contains("'" + archive.getFileName() + "'"), backup);
    Path elsewhere = Files.createDirectory(folder.resolve("restored"));
    try (Connection open = place.source().getConnection()) {
      assertTrue(open.isValid(0));
      comesBack(
          place,
          Stores.lasting(Databases.H2_FILE, elsewhere),
          () -> {
            execute(
                place.source(),
                backup.replace(archive.getFileName().toString(), archive.toString()));
            Restore.execute(archive.toString(), elsewhere.toString(), null);
          });
    }
  }

  @Test
  @DisplayName("A copy of a closed H2 file is all that was there")
  void copy() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("restored"));
    comesBack(
        Stores.lasting(Databases.H2_FILE, folder),
        Stores.lasting(Databases.H2_FILE, elsewhere),
        () -> {
          Path file = folder.resolve("lasting.mv.db");
          Files.copy(file, elsewhere.resolve(file.getFileName()));
        });
  }

  private interface Commands {
    void run() throws Exception;
  }

  /** Runs a block of commands of the README. */
  private void run(int number, Map<String, String> names, Map<String, String> settings)
      throws Exception {
    String commands = ReadmeTest.blocks("sh", "## Backup").get(number - 1);
    for (Map.Entry<String, String> name : names.entrySet()) {
      commands =
          commands.replaceAll("(?m)(?<![\\w-])" + name.getKey() + "(?![\\w.-])", name.getValue());
    }
    Path said = folder.resolve("said");
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-e", "-c", commands)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    shell.environment().putAll(settings);
    Process process = shell.start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), commands);
    assertEquals(0, process.exitValue(), commands + Files.readString(said));
  }

  /** Fills a place, dumps and restores it, and compares all there is. */
  private static void comesBack(TestDatabase place, TestDatabase restored, Commands commands)
      throws Exception {
    List<Object> before;
    List<AccessEvent> read;
    try (JdbcStore store = JdbcStore.open(place.source(), place.options());
        PersonStore persons = JdbcPersonStore.open(place.source(), place.options())) {
      fill(store);
      fill(persons);
      before = contents(store);
      read = Stores.accesses(persons, WHO);
    }
    List<String> rows = rows(place);
    commands.run();
    // Not what was changed after the dump.
    try (JdbcStore store = JdbcStore.open(place.source(), place.options())) {
      insert(store, Stores.FORBUND.withId(ForbundId.of("efteråt")));
    }
    JdbcOptions options = restored.options().withSchemaMode(SchemaMode.VALIDATE);
    assertEquals(rows, rows(restored));
    try (JdbcStore store = JdbcStore.open(restored.source(), options);
        PersonStore persons = JdbcPersonStore.open(restored.source(), options)) {
      assertEquals(before, contents(store));
      assertEquals(List.of(), store.segments().verify());
      assertEquals(read, Stores.accesses(persons, WHO));
      assertEquals(running(1, 1, 0, 0), persons.read(WHO, s -> s.pathways().get(id(1))));
      // What numbers rows goes on after those that are there.
      insert(store, Stores.FORBUND.withId(ForbundId.of("efteråt")));
      write(store, u -> u.responses().insert(List.of(later())));
      assertEquals(read.size() + 1, Stores.accesses(persons, WHO).size());
    }
  }

  private static List<String> rows(TestDatabase place) throws SQLException {
    return place.everything().lines().sorted().toList();
  }

  private static Response later() {
    Response one = SampleData.seeded(12).questionnaires(1).get(0);
    return one.withSourceId("efteråt");
  }

  private static void fill(JdbcStore store) {
    SampleData data = SampleData.seeded(11);
    write(
        store,
        unit -> {
          for (Kind<?, ?> kind : Kind.all()) {
            insertAll(kind, data, unit);
          }
          SampleData.closedPeriodIds()
              .forEach(
                  period -> {
                    if (period.previous().isEmpty()) {
                      unit.closedPeriods().insert(data.closedPeriod(period));
                    }
                  });
          SampleData.surveyForms().forEach(unit.forms()::insert);
        });
    write(
        store.actingAs("Åsa \"O'Neill\" \\ 🙂"),
        unit -> updateAll(Kind.FORBUND, SampleData.seeded(11), unit));
    store.bulk().load(data.questionnaires(3_000).iterator());
    store.segments().refresh();
  }

  private static <K extends Comparable<K>, V> void insertAll(
      Kind<K, V> kind, SampleData data, Unit unit) {
    kind.keys().forEach(key -> kind.in(unit).insert(kind.sample(data, key)));
  }

  private static <K extends Comparable<K>, V> void updateAll(
      Kind<K, V> kind, SampleData data, Unit unit) {
    kind.keys().forEach(key -> kind.in(unit).update(kind.sample(data, key), 1));
  }

  private static void fill(PersonStore persons) {
    persons.write(
        WHO,
        unit -> {
          for (int i = 1; i <= 20; i++) {
            unit.pathways().insert(running(i, i, 0, 0));
          }
          unit.links().insert(new AnswerLink(FORBUNDS.get(0), "svar", id(1), EventId.of("mät")));
          return "";
        });
    persons.read(WHO, s -> s.export(participant(2)));
    persons.write(WHO, unit -> unit.erase(participant(3)));
  }

  /** All that a store gives: aggregates with versions, closed periods, answers, counts, audit. */
  private static List<Object> contents(JdbcStore store) {
    List<Object> contents =
        store.read(
            snapshot -> {
              List<Object> all = new ArrayList<>();
              for (Kind<?, ?> kind : Kind.all()) {
                all.addAll(versioned(kind, snapshot));
              }
              all.add(snapshot.closedPeriods().all());
              for (String edition : EDITIONS) {
                List<Response> responses = new ArrayList<>();
                snapshot.responses().forEach(TallyQuery.of(edition), responses::add);
                assertFalse(responses.isEmpty(), edition);
                responses.sort(
                    Comparator.comparing((Response r) -> r.setting().forbund().value())
                        .thenComparing(Response::sourceId));
                all.add(responses);
                all.add(snapshot.responses().tally(TallyQuery.of(edition).by(Dimension.values())));
              }
              return all;
            });
    contents.add(store.audit(0, Integer.MAX_VALUE));
    return contents;
  }

  private static <K extends Comparable<K>, V> List<Object> versioned(
      Kind<K, V> kind, Snapshot snapshot) {
    List<Object> all = new ArrayList<>();
    for (V value : kind.in(snapshot).all()) {
      all.add(kind.in(snapshot).findVersioned(kind.keyOf(value)));
    }
    assertFalse(all.isEmpty(), kind.name());
    return all;
  }
}
