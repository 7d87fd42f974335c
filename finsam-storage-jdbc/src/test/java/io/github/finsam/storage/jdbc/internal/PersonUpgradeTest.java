package io.github.finsam.storage.jdbc.internal;

import static io.github.finsam.storage.contract.SamplePathways.closed;
import static io.github.finsam.storage.contract.SamplePathways.ended;
import static io.github.finsam.storage.contract.SamplePathways.id;
import static io.github.finsam.storage.contract.SamplePathways.participant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.exchange.PathwayText;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Versioned;
import io.github.finsam.storage.contract.SamplePathways;
import io.github.finsam.storage.jdbc.Databases;
import io.github.finsam.storage.jdbc.JdbcPersonStore;
import io.github.finsam.storage.jdbc.SchemaMode;
import io.github.finsam.storage.jdbc.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonUpgradeTest {

  private static final Accessor WHO = Accessor.of("handläggare-7", "uppföljning");

  @ParameterizedTest
  @EnumSource
  @DisplayName("Persons stored before the audit of changes was there are kept when it comes")
  void fromFirst(Databases on) throws SQLException {
    Pathway pathway = SamplePathways.running(1, 1, 0, 0);
    try (TestDatabase place = on.fresh()) {
      try (Connection connection = place.source().getConnection()) {
        Dialect dialect = Dialect.of(connection);
        Names names = Names.of(place.options());
        List<Script> first = Layer.PERSONS.scripts(dialect).subList(0, 1);
        new Schema(dialect, names, Layer.PERSONS, first, Clock.systemUTC())
            .prepare(place.source(), SchemaMode.MIGRATE);
        insert(
            connection,
            names.fill("insert into ${prefix}participant (number, key_id, hmac) values (?, ?, ?)"),
            17L,
            participant(1).keyId(),
            participant(1).hmac());
        insert(
            connection,
            names.fill(
                "insert into ${prefix}pathway (id, participant, forbund, insats, first_day,"
                    + " spell_started, spell_day, version, revision, timeline)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            "d1",
            17L,
            pathway.forbund().value(),
            pathway.insats().value(),
            SamplePathways.DAY,
            true,
            SamplePathways.DAY,
            4L,
            99L,
            PathwayText.write(pathway));
        insert(
            connection,
            names.fill(
                "insert into ${prefix}access_event (number, occurred_at, who, purpose, kind,"
                    + " participant, pathway) values (?, ?, ?, ?, ?, ?, ?)"),
            1L,
            LocalDateTime.of(2014, 3, 30, 2, 30),
            "h-1",
            "uppföljning",
            "PATHWAY",
            17L,
            "d1");
        insert(
            connection,
            names.fill("update ${prefix}person_number set last_number = ? where name = 'access'"),
            1L);
      }
      StoreException older =
          assertThrows(
              StoreException.class,
              () ->
                  JdbcPersonStore.open(
                      place.source(), place.options().withSchemaMode(SchemaMode.VALIDATE)));
      assertEquals("schema-older", older.code());
      try (PersonStore store = JdbcPersonStore.open(place.source(), place.options())) {
        Versioned<Pathway> read = store.read(WHO, s -> s.pathways().getVersioned(id(1)));
        assertEquals(new Versioned<>(pathway, 4), read);
        store.write(WHO, unit -> unit.pathways().add(id(1), closed(30), 4));
        List<AccessEvent> log = store.read(WHO, s -> s.access().of(participant(1)));
        assertEquals(List.of(1L, 2L), log.stream().map(AccessEvent::number).toList());
        assertEquals("2014-03-30T02:30:00Z", log.get(0).at().toString());
        assertEquals(ended(1, 1, 0, 0, 30), store.<Pathway>read(WHO, s -> s.pathways().get(id(1))));
      }
    }
  }

  private static void insert(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
