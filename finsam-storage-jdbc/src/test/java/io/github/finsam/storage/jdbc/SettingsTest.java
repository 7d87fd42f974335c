package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.contract.SamplePathways.ended;
import static io.github.finsam.storage.jdbc.Stores.FORBUND;
import static io.github.finsam.storage.jdbc.Stores.execute;
import static io.github.finsam.storage.jdbc.Stores.insert;
import static io.github.finsam.storage.jdbc.Stores.observed;
import static io.github.finsam.storage.jdbc.Stores.refused;
import static io.github.finsam.storage.jdbc.Stores.table;
import static io.github.finsam.storage.jdbc.Stores.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.github.finsam.base.ForbundId;
import io.github.finsam.base.Language;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.ClosedPeriodId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.PathwayQuery;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.contract.Kind;
import io.github.finsam.storage.contract.SampleData;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.CalendarMonth;
import io.github.finsam.time.CalendarYear;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases that are set up otherwise than one would wish: the right result, or a clear word. */
class SettingsTest {

  private static final Accessor WHO = Accessor.of("handläggare-7", "uppföljning");

  @ParameterizedTest
  @EnumSource
  @DisplayName("The zones of the server, the session and the process change no day and no moment")
  void timeZones(Databases on) throws SQLException {
    Instant moment = Instant.parse("2014-03-30T01:30:00.123456Z");
    ClosedPeriod closed =
        SampleData.seeded(1)
            .closedPeriod(ClosedPeriodId.of(ForbundId.of("a"), new CalendarYear(Year.of(1000))))
            .withClosedOn(LocalDate.of(9999, 12, 31));
    Form form = SampleData.surveyForms().get(0);
    TallyQuery query = TallyQuery.of(form.edition());
    Response sample =
        SampleData.seeded(1).questionnaires(50).stream()
            .filter(r -> r.form().equals(form.id()))
            .findFirst()
            .orElseThrow();
    // The first and last days of halves of years.
    List<Response> responses =
        Stream.of(
                "2013-12-31", "2014-01-01", "2014-06-30", "2014-07-01", "2014-12-31", "2015-01-01")
            .map(
                day ->
                    sample
                        .withSourceId(day)
                        .withSetting(sample.setting().withDay(LocalDate.parse(day))))
            .toList();
    // From the first to the last day of a year.
    Pathway pathway = ended(1, 1, 0, -5, 359);
    TimeZone before = TimeZone.getDefault();
    try (TestDatabase place = on.borrow()) {
      JdbcOptions options = place.options().withClock(Clock.fixed(moment, ZoneOffset.UTC));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      DataSource east =
          observed(place.source(), connection -> setZone(on, connection, "Asia/Kolkata", "+05:30"));
      JdbcStore store = JdbcStore.open(east, options);
      write(
          store,
          unit -> {
            unit.closedPeriods().insert(closed);
            SampleData.surveyForms().forEach(unit.forms()::insert);
            unit.responses().insert(responses);
          });
      JdbcPersonStore persons = JdbcPersonStore.open(east, options);
      persons.write(
          WHO,
          unit -> {
            unit.pathways().insert(pathway);
            return "";
          });
      persons.read(WHO, s -> s.pathways().get(pathway.id()));
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      DataSource west =
          observed(place.source(), connection -> setZone(on, connection, "Pacific/Apia", "-11:00"));
      JdbcStore elsewhere = JdbcStore.open(west, options);
      assertEquals(List.of(closed), elsewhere.read(s -> s.closedPeriods().all()));
      assertEquals(moment, elsewhere.audit(0, 10).get(0).changedAt());
      for (Response response : responses) {
        List<Response> found = new ArrayList<>();
        CalendarMonth month = new CalendarMonth(YearMonth.from(response.setting().day()));
        elsewhere.read(
            s -> {
              s.responses().forEach(query.during(month), found::add);
              return "";
            });
        assertEquals(List.of(response), found);
      }
      assertEquals(
          Tally.of(query, SampleData.surveyForms(), responses.iterator()),
          elsewhere.read(s -> s.responses().tally(query)));
      JdbcPersonStore personsElsewhere = JdbcPersonStore.open(west, options);
      for (int year = 2013; year <= 2015; year++) {
        PathwayQuery during = PathwayQuery.all().during(new CalendarYear(Year.of(year)));
        assertEquals(
            year == 2014 ? List.of(pathway) : List.of(),
            personsElsewhere.read(WHO, s -> s.pathways().all(during)));
      }
      assertEquals(
          Collections.nCopies(4, moment),
          Stores.accesses(personsElsewhere, WHO).stream().map(AccessEvent::at).toList());
      assertEquals(moment, Stores.personAudit(place).get(0).changedAt());
      assertDays(place, "closed_period", "first_day, closed_on", "1000-01-01 9999-12-31");
      assertDays(place, "pathway", "first_day, last_day", "2014-01-01 2014-12-31");
      assertDays(place, "response", "min(answered_on), max(answered_on)", "2013-12-31 2015-01-01");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private static void assertDays(TestDatabase place, String table, String columns, String expected)
      throws SQLException {
    String[] days = columns.split(", ");
    try (Connection connection = place.source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select cast("
                    + days[0]
                    + " as char(10)), cast("
                    + days[1]
                    + " as char(10)) from "
                    + table(place, table))) {
      row.next();
      assertEquals(expected, row.getString(1) + " " + row.getString(2));
    }
  }

  private static void setZone(Databases on, Connection connection, String zone, String offset) {
    try (Statement statement = connection.createStatement()) {
      switch (on) {
        case MARIADB -> statement.execute("set time_zone = '" + offset + "'");
        default -> statement.execute("set time zone '" + ZoneId.of(zone) + "'");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"IGNORECASE=TRUE", "COLLATION=SV STRENGTH PRIMARY", "MODE=Oracle"})
  @DisplayName("An H2 database that would confuse keys is refused")
  void h2(String setting) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:settings;" + setting.replace("COLLATION=", "INIT=SET COLLATION "));
    source.setUser("sa");
    StoreException refused = refused("unsupported-database", () -> JdbcStore.open(source));
    assertTrue(
        refused.text(Language.SV).contains(setting.substring(0, setting.indexOf('='))),
        refused::getMessage);
  }

  @Test
  @DisplayName("An H2 file that acknowledges what is not yet on disk is refused")
  void h2WithDelay(@TempDir Path folder) {
    JdbcDataSource source = new JdbcDataSource();
    String url = "jdbc:h2:file:" + folder.resolve("delayed") + ";DB_CLOSE_DELAY=-1";
    source.setURL(url);
    source.setUser("sa");
    refusesDelay(source);
    execute(source, "set write_delay 0", "shutdown");
    // The file remembers what was set, but that does not hold when it is opened again.
    refusesDelay(source);
    execute(source, "shutdown");
    source.setURL(url + ";WRITE_DELAY=0");
    keepsKeys(JdbcStore.open(source));
    execute(source, "shutdown");
  }

  private static void refusesDelay(DataSource source) {
    for (Executable open :
        List.<Executable>of(() -> JdbcStore.open(source), () -> JdbcPersonStore.open(source))) {
      StoreException refused = refused("unsupported-database", open);
      assertTrue(refused.getMessage().contains("WRITE_DELAY="), refused::getMessage);
      assertTrue(refused.getMessage().contains("500"), refused::getMessage);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL_OLDEST", "POSTGRESQL_NEWEST"})
  @DisplayName("PostgreSQL sorted as in Swedish stores as any other; one without UTF-8 is refused")
  void postgresql(Databases on) {
    try (TestDatabase place = on.borrow()) {
      execute(
          place.source(),
          "drop database if exists swedish",
          "create database swedish template template0 locale_provider icu icu_locale 'sv-SE'"
              + " locale 'C' encoding 'UTF8'",
          "drop database if exists latin",
          "create database latin template template0 locale 'C' encoding 'LATIN1'");
      String url = ((HikariDataSource) place.source()).getJdbcUrl();
      try (HikariDataSource swedish = database(url, "swedish")) {
        keepsKeys(JdbcStore.open(swedish));
      }
      try (HikariDataSource latin = database(url, "latin")) {
        StoreException refused = refused("unsupported-database", () -> JdbcStore.open(latin));
        assertTrue(refused.getMessage().contains("LATIN1"), refused::getMessage);
      }
    }
  }

  private static HikariDataSource database(String url, String name) {
    return Databases.pool(url.replace("/postgres", "/" + name), "postgres", "postgres");
  }

  @Test
  @DisplayName("A MariaDB database of another character set and collation stores as any other")
  void mariadb() {
    try (TestDatabase place = Databases.MARIADB.fresh()) {
      execute(
          place.source(),
          "alter database "
              + place.schema().orElseThrow()
              + " character set latin1 collate latin1_swedish_ci");
      keepsKeys(JdbcStore.open(place.source(), place.options()));
    }
  }

  private static void keepsKeys(Store store) {
    SampleData data = SampleData.seeded(3);
    write(
        store,
        unit -> Kind.DOCUMENT.keys().forEach(k -> unit.documents().insert(data.document(k))));
    assertEquals(
        Kind.DOCUMENT.keys(),
        store.read(s -> s.documents().all().stream().map(d -> d.id()).toList()));
    Kind.DOCUMENT.keys().forEach(k -> assertEquals(k, store.read(s -> s.documents().get(k)).id()));
  }

  @ParameterizedTest
  @EnumSource(names = {"H2_MEMORY", "POSTGRESQL_OLDEST", "POSTGRESQL_NEWEST"})
  @DisplayName(
      "A user who may not make tables uses those that are there, and is told what he lacks")
  void rights(Databases on) throws SQLException {
    try (TestDatabase place = on.fresh()) {
      boolean h2 = on == Databases.H2_MEMORY;
      String schema = place.schema().orElse("public");
      if (h2) {
        execute(place.source(), "create user app password 'app'");
      } else {
        execute(
            place.source(),
            "drop role if exists app",
            "create role app login password 'app'",
            "grant usage on schema " + schema + " to app");
      }
      JdbcOptions options = place.options();
      try (Connection owner = place.source().getConnection()) {
        String url = owner.getMetaData().getURL();
        JdbcDataSource plain = new JdbcDataSource();
        plain.setURL(url);
        plain.setUser("app");
        plain.setPassword("app");
        try (HikariDataSource app =
            h2 ? null : Databases.pool(url.replaceFirst("\\?.*", ""), "app", "app")) {
          var source = h2 ? plain : app;
          refused("denied", () -> JdbcStore.open(source, options));
          JdbcStore.open(place.source(), options);
          refused("denied", () -> JdbcStore.open(source, options));
          execute(
              place.source(),
              h2
                  ? "grant select, insert, update, delete on schema public to app"
                  : "grant select, insert, update, delete on all tables in schema "
                      + schema
                      + " to app");
          if (!h2) {
            // As narrow as the README says.
            execute(
                place.source(),
                "revoke update, delete on "
                    + table(place, "audit")
                    + ", "
                    + table(place, "closed_period")
                    + " from app",
                "revoke insert, update, delete on " + table(place, "schema") + " from app");
          }
          for (SchemaMode mode : SchemaMode.values()) {
            JdbcStore store = JdbcStore.open(source, options.withSchemaMode(mode));
            ForbundId id = ForbundId.of(mode.name());
            insert(store, FORBUND.withId(id));
            write(store, unit -> unit.forbunds().delete(id, 1));
          }
          execute(
              place.source(),
              (h2
                      ? "revoke delete on schema public"
                      : "revoke delete on " + table(place, "forbund"))
                  + " from app");
          JdbcStore store = JdbcStore.open(source, options);
          insert(store, FORBUND);
          StoreException denied =
              refused(
                  "denied", () -> write(store, unit -> unit.forbunds().delete(FORBUND.id(), 1)));
          assertTrue(!denied.text(Language.SV).equals(denied.getMessage()));
          assertEquals(List.of(FORBUND), store.read(s -> s.forbunds().all()));
        }
      } finally {
        if (!h2) {
          execute(place.source(), "drop owned by app", "drop role app");
        }
      }
    }
  }

  @Test
  @DisplayName("A database of another product is refused by name")
  void otherProduct() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:other");
    source.setUser("sa");
    StoreException refused =
        refused(
            "unsupported-database",
            () ->
                JdbcStore.open(
                    Stores.instead(
                        source,
                        (method, real) ->
                            method.equals("getMetaData") ? Stores.product("Oracle") : real.get())));
    assertTrue(refused.getMessage().contains("Oracle"), refused::getMessage);
  }
}
