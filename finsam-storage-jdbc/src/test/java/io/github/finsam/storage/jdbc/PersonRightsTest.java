package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.contract.SamplePathways.FORBUNDS;
import static io.github.finsam.storage.contract.SamplePathways.closed;
import static io.github.finsam.storage.contract.SamplePathways.id;
import static io.github.finsam.storage.contract.SamplePathways.participant;
import static io.github.finsam.storage.contract.SamplePathways.running;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.pathway.EventId;
import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.AnswerLink;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.jdbc.internal.Names;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rights that the module's README says suffice, and what they keep somebody from. */
class PersonRightsTest {

  private static final Accessor WHO = Accessor.of("handläggare-7", "uppföljning");

  @ParameterizedTest
  @EnumSource
  @DisplayName("The user of the persons can do all that the store does, and not change the log")
  void leastPrivilege(Databases on) throws SQLException {
    String suffix = on.name().toLowerCase(Locale.ROOT);
    try (TestDatabase place = on.fresh()) {
      JdbcPersonStore.open(place.source(), place.options()).close();
      try (Somebody app = Somebody.in(place, "persons_" + suffix)) {
        app.grant("select, insert, update, delete", "participant", "pathway", "answer_link");
        // H2 asks whether the user may do what the database does by itself.
        boolean h2 = on == Databases.H2_MEMORY || on == Databases.H2_FILE;
        app.grant(h2 ? "select, insert, update" : "select, insert", "access_event", "person_audit");
        app.grant("select, update", "person_number");
        app.grant("select", "person_schema");
        JdbcOptions options = place.options().withSchemaMode(SchemaMode.VALIDATE);
        atWork(app.source(), options);
        Names names = Names.of(place.options());
        List<String> forbidden =
            new ArrayList<>(
                List.of(
                    "delete from " + names.table("access_event"),
                    "delete from " + names.table("person_audit"),
                    "drop table " + names.table("answer_link")));
        if (!h2) {
          forbidden.add("update " + names.table("access_event") + " set purpose = 'x'");
          forbidden.add("update " + names.table("person_audit") + " set who = 'x'");
        }
        for (String sql : forbidden) {
          assertEquals(true, app.isKeptFrom(sql), sql);
        }
      }
    }
  }

  /** Does all that the store does. */
  static void atWork(DataSource source, JdbcOptions options) {
    try (PersonStore store = JdbcPersonStore.open(source, options)) {
      store.write(
          WHO,
          unit -> {
            unit.pathways().insert(running(1, 1, 0, 0));
            unit.pathways().insert(running(2, 2, 0, 0));
            unit.links()
                .insert(new AnswerLink(FORBUNDS.get(0), "svar-1", id(1), EventId.of("mät")));
            return "";
          });
      store.write(WHO, unit -> unit.pathways().add(id(2), closed(9), 1));
      store.read(WHO, s -> s.pathways().of(participant(1)));
      store.read(WHO, s -> s.export(participant(2)));
      assertEquals(1, store.<Integer>write(WHO, unit -> unit.erase(participant(1))));
      List<AccessEvent> events = Stores.accesses(store, WHO);
      assertEquals(3, events.size());
      assertFalse(events.get(0).participant().isPresent());
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("The user of the counts reads nothing about persons")
  void countsApart(Databases on) throws SQLException {
    String suffix = on.name().toLowerCase(Locale.ROOT);
    try (TestDatabase place = on.fresh()) {
      JdbcStore.open(place.source(), place.options()).close();
      JdbcPersonStore.open(place.source(), place.options()).close();
      try (Somebody app = Somebody.in(place, "counts_" + suffix)) {
        app.grant("select", "schema");
        app.grant("select, insert, update, delete", "forbund");
        try (JdbcStore counts =
            JdbcStore.open(app.source(), place.options().withSchemaMode(SchemaMode.VALIDATE))) {
          assertEquals(List.of(), counts.read(s -> s.forbunds().all()));
        }
        try (PersonStore persons =
            JdbcPersonStore.open(app.source(), place.options().withSchemaMode(SchemaMode.NONE))) {
          StoreException denied =
              assertThrows(
                  StoreException.class, () -> persons.read(WHO, s -> s.pathways().count()));
          assertEquals("denied", denied.code());
        }
        for (String table : List.of("participant", "pathway", "answer_link", "access_event")) {
          String sql = "select * from " + Names.of(place.options()).table(table);
          assertEquals(true, app.isKeptFrom(sql), sql);
        }
      }
    }
  }
}
