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
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scripts that run one after the other, and one that fails. */
class UpgradeTest {

  private static final List<String> FILLED =
      List.of("forbund", "insats", "form", "document", "response");

  @ParameterizedTest
  @EnumSource
  @DisplayName("Tables of every earlier script are upgraded, and keep what is in them")
  void everyScript(Databases on) throws SQLException {
    try (TestDatabase full = on.fresh()) {
      JdbcStore filled = JdbcStore.open(full.source(), full.options());
      fill(filled);
      List<Object> expected = contents(filled, true);
      int scripts = Layer.STORE.scripts(dialect(full)).size();
      assertTrue(scripts >= 2);
      for (int known = 1; known <= scripts; known++) {
        try (TestDatabase place = on.fresh()) {
          schema(place, Layer.STORE.scripts(dialect(place)).subList(0, known))
              .prepare(place.source(), SchemaMode.MIGRATE);
          boolean answered = copy(full, place);
          JdbcStore store = JdbcStore.open(place.source(), place.options());
          assertEquals(answered ? expected : contents(filled, false), contents(store, answered));
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
          insert(Kind.FORBUND, data, unit);
          insert(Kind.INSATS, data, unit);
          insert(Kind.DOCUMENT, data, unit);
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

  private static List<Object> contents(JdbcStore store, boolean answered) {
    return store.read(
        snapshot -> {
          List<Object> contents = new ArrayList<>();
          Kind.all().forEach(kind -> contents.add(kind.in(snapshot).all()));
          if (answered) {
            for (String edition :
                SampleData.surveyForms().stream().map(f -> f.edition()).distinct().toList()) {
              contents.add(snapshot.responses().tally(TallyQuery.of(edition)));
            }
          }
          return contents;
        });
  }

  /** Copies the tables that both have; tells whether answers were among them. */
  private static boolean copy(TestDatabase from, TestDatabase to) throws SQLException {
    boolean answered = false;
    try (Connection source = from.source().getConnection();
        Connection target = to.source().getConnection();
        Statement read = source.createStatement()) {
      Dialect dialect = Dialect.of(target);
      for (String name : FILLED) {
        if (!dialect.hasTable(target, Names.of(to.options()), name)) {
          continue;
        }
        answered |= name.equals("response");
        try (ResultSet rows =
            read.executeQuery("select * from " + Names.of(from.options()).table(name))) {
          int columns = rows.getMetaData().getColumnCount();
          try (var write =
              target.prepareStatement(
                  "insert into "
                      + Names.of(to.options()).table(name)
                      + " values (?"
                      + ", ?".repeat(columns - 1)
                      + ")")) {
            while (rows.next()) {
              for (int i = 1; i <= columns; i++) {
                Object value = rows.getObject(i);
                write.setObject(i, value instanceof java.sql.Clob c ? rows.getString(i) : value);
              }
              write.executeUpdate();
            }
          }
        }
      }
    }
    return answered;
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
      List<Object> before = contents(store, true);
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
      assertEquals(before, contents(JdbcStore.open(place.source(), place.options()), true));
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
