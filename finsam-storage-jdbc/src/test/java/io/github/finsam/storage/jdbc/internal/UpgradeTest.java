package io.github.finsam.storage.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.contract.Kind;
import io.github.finsam.storage.contract.SampleData;
import io.github.finsam.storage.jdbc.Databases;
import io.github.finsam.storage.jdbc.JdbcStore;
import io.github.finsam.storage.jdbc.SchemaMode;
import io.github.finsam.storage.jdbc.TestDatabase;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.TallyQuery;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scripts that run one after the other, and one that fails. */
class UpgradeTest {

  private static final List<String> FILLED =
      List.of(
          "forbund",
          "insats",
          "accounts",
          "outlook",
          "governance",
          "document",
          "form",
          "asked",
          "counts",
          "closed_period",
          "audit",
          "response",
          "segment_change");

  @ParameterizedTest
  @EnumSource
  @DisplayName("Tables of every earlier script are upgraded, and keep what is in them")
  void everyScript(Databases on) throws SQLException {
    try (TestDatabase full = on.fresh()) {
      JdbcStore filled = JdbcStore.open(full.source(), full.options());
      fill(filled);
      int scripts = Layer.STORE.scripts(dialect(full)).size();
      assertTrue(scripts >= 2);
      for (int known = 1; known <= scripts; known++) {
        try (TestDatabase place = on.fresh()) {
          schema(place, Layer.STORE.scripts(dialect(place)).subList(0, known))
              .prepare(place.source(), SchemaMode.MIGRATE);
          List<String> copied = copy(full, place);
          JdbcStore store = JdbcStore.open(place.source(), place.options());
          assertEquals(contents(filled, copied), contents(store, copied));
          assertEquals(copied.contains("response"), store.segments().refresh() > 0);
          assertEquals(List.of(), store.segments().verify());
          assertEquals(contents(filled, copied), contents(store, copied), "with counts kept");
          long version = store.write(u -> u.forbunds().update(u.forbunds().all().get(0), 1));
          assertEquals(2, version);
        }
      }
    }
  }

  private static void fill(JdbcStore store) {
    SampleData data = SampleData.seeded(5);
    store.write(
        unit -> {
          Kind.all().forEach(kind -> insert(kind, data, unit));
          SampleData.closedPeriodIds().stream()
              .filter(period -> period.previous().isEmpty())
              .forEach(period -> unit.closedPeriods().insert(data.closedPeriod(period)));
          SampleData.surveyForms().forEach(unit.forms()::insert);
          return "";
        });
    List<Response> responses = data.questionnaires(50);
    store.write(
        unit -> {
          unit.responses().insert(responses);
          return "";
        });
  }

  private static <K extends Comparable<K>, V> void insert(
      Kind<K, V> kind, SampleData data, Unit unit) {
    kind.keys().forEach(key -> kind.in(unit).insert(kind.sample(data, key)));
  }

  private static List<Object> contents(JdbcStore store, List<String> tables) {
    List<Object> all =
        store.read(
            snapshot -> {
              List<Object> contents = new ArrayList<>();
              Kind.all().forEach(kind -> contents.add(kind.in(snapshot).all()));
              contents.add(snapshot.closedPeriods().all());
              if (tables.contains("response")) {
                for (String edition :
                    SampleData.surveyForms().stream().map(f -> f.edition()).distinct().toList()) {
                  contents.add(snapshot.responses().tally(TallyQuery.of(edition)));
                }
              }
              return contents;
            });
    if (tables.contains("audit")) {
      all.add(store.audit(0, Integer.MAX_VALUE));
    }
    return all;
  }

  /** Copies the tables that both have. */
  private static List<String> copy(TestDatabase from, TestDatabase to) throws SQLException {
    List<String> copied = new ArrayList<>();
    try (Connection source = from.source().getConnection();
        Connection target = to.source().getConnection();
        Statement read = source.createStatement()) {
      Dialect dialect = Dialect.of(target);
      for (String name : FILLED) {
        if (!dialect.hasTable(target, Names.of(to.options()), name)) {
          continue;
        }
        copied.add(name);
        // The database numbers the entries of the audit itself.
        int first = name.equals("audit") ? 2 : 1;
        try (ResultSet rows =
            read.executeQuery(
                "select * from " + Names.of(from.options()).table(name) + " order by 1")) {
          List<String> columns = new ArrayList<>();
          for (int i = first; i <= rows.getMetaData().getColumnCount(); i++) {
            columns.add(rows.getMetaData().getColumnName(i));
          }
          try (PreparedStatement write =
              target.prepareStatement(
                  "insert into "
                      + Names.of(to.options()).table(name)
                      + columns.stream().collect(Collectors.joining(", ", " (", ")"))
                      + " values "
                      + Chunks.marks(columns.size()))) {
            int copies = 0;
            for (; rows.next(); copies++) {
              for (int i = 0; i < columns.size(); i++) {
                Object value = rows.getObject(first + i);
                write.setObject(i + 1, value instanceof Clob ? rows.getString(first + i) : value);
              }
              write.executeUpdate();
            }
            assertTrue(copies > 0, name);
          }
        }
      }
    }
    return copied;
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A script that fails tells where, harms nothing, and can be run again")
  void failing(Databases on) throws SQLException {
    try (TestDatabase place = on.fresh()) {
      List<Script> good = Layer.STORE.scripts(dialect(place));
      schema(place, good).prepare(place.source(), SchemaMode.MIGRATE);
      JdbcStore store = JdbcStore.open(place.source(), place.options());
      fill(store);
      List<Object> before = contents(store, FILLED);
      int next = good.size() + 1;
      String name = "V" + next + "__next.sql";
      String made = "create table if not exists ${prefix}next (id integer not null primary key);\n";
      List<Script> bad = plus(good, new Script(next, name, made + "alter table nothing;\n"));
      StoreException failed =
          assertThrows(
              StoreException.class,
              () -> schema(place, bad).prepare(place.source(), SchemaMode.MIGRATE));
      assertEquals("schema-failed", failed.code());
      assertTrue(
          failed.getMessage().contains(name + " stopped at statement 2"), failed::getMessage);
      // To the library that knows no further script all is as it was.
      assertEquals(before, contents(JdbcStore.open(place.source(), place.options()), FILLED));
      List<Script> mended = plus(good, new Script(next, name, made));
      schema(place, mended).prepare(place.source(), SchemaMode.MIGRATE);
      schema(place, mended).prepare(place.source(), SchemaMode.VALIDATE);
    }
  }

  private static List<Script> plus(List<Script> scripts, Script script) {
    List<Script> more = new ArrayList<>(scripts);
    more.add(script);
    return more;
  }

  private static Dialect dialect(TestDatabase place) throws SQLException {
    try (Connection connection = place.source().getConnection()) {
      return Dialect.of(connection);
    }
  }

  private static Schema schema(TestDatabase place, List<Script> scripts) throws SQLException {
    return new Schema(
        dialect(place), Names.of(place.options()), Layer.STORE, scripts, Clock.systemUTC());
  }
}
