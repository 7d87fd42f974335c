package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.jdbc.Stores.FORBUND;
import static io.github.finsam.storage.jdbc.Stores.ID;
import static io.github.finsam.storage.jdbc.Stores.insert;
import static io.github.finsam.storage.jdbc.Stores.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.contract.Kind;
import io.github.finsam.storage.contract.SampleData;
import io.github.finsam.storage.jdbc.AuditEntry.Action;
import io.github.finsam.survey.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who changed what, and when. */
class AuditTest {

  private static final String ANNA = "Anna Ö'Hara'); drop table x; --";
  private static final Instant NOW = Instant.parse("2014-12-31T23:59:59.999999Z");

  @ParameterizedTest
  @EnumSource
  @DisplayName("Every change is in the audit: who, when, what and which version; refusals are not")
  void everyChange(Databases on) {
    try (TestDatabase place = on.borrow()) {
      JdbcStore store =
          JdbcStore.open(
              place.source(), place.options().withClock(Clock.fixed(NOW, ZoneOffset.UTC)));
      insert(store, FORBUND);
      JdbcStore anna = store.actingAs(ANNA);
      write(
          anna,
          unit -> {
            unit.forbunds().update(FORBUND.withName("två"), 1);
            unit.forbunds().update(FORBUND.withName("tre"), 2);
          });
      assertThrows(
          ConflictException.class, () -> write(store, unit -> unit.forbunds().update(FORBUND, 1)));
      assertThrows(
          IllegalStateException.class,
          () ->
              write(
                  store,
                  unit -> {
                    unit.forbunds().update(FORBUND, 3);
                    throw new IllegalStateException();
                  }));
      // What comes and goes within a unit was never stored.
      write(
          store,
          unit -> {
            unit.documents().insert(SampleData.seeded(1).document(Kind.DOCUMENT.keys().get(0)));
            unit.documents().delete(Kind.DOCUMENT.keys().get(0), 1);
          });
      write(anna, unit -> unit.forbunds().delete(ID, 3));
      List<AuditEntry> all = store.audit(0, 100);
      assertEquals(
          List.of("application 1 INSERT", ANNA + " 3 UPDATE", ANNA + " 0 DELETE"),
          all.stream().map(e -> e.actor() + " " + e.version() + " " + e.action()).toList());
      for (AuditEntry entry : all) {
        assertEquals("forbund", entry.kind());
        assertEquals(ID.value(), entry.subject());
        assertEquals(NOW, entry.changedAt());
      }
      assertEquals(all, store.audit("forbund", ID.value()));
      assertEquals(all.subList(1, 2), store.audit(all.get(0).number(), 1));
      assertEquals(List.of(), store.audit("forbund", "EXEMPEL"));
      assertEquals(List.of(), store.audit(all.get(2).number(), 1));
      for (String name : SampleData.impossibleIds()) {
        assertEquals(List.of(), store.audit("forbund", name));
        assertEquals(List.of(), store.audit(name, ID.value()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Every kind has its entry; answers have one a segment, which names none of them")
  void everyKind(Databases on) {
    try (TestDatabase place = on.borrow()) {
      JdbcStore store = JdbcStore.open(place.source(), place.options());
      SampleData data = SampleData.seeded(2);
      write(store, unit -> Kind.all().forEach(kind -> insertAll(kind, data, unit)));
      List<AuditEntry> entries = store.audit(0, 1_000);
      List<String> expected = new ArrayList<>();
      for (Kind<?, ?> kind : Kind.all()) {
        kind.keys().forEach(key -> expected.add(kind.name() + " " + key));
      }
      assertEquals(
          expected.stream().sorted().toList(),
          entries.stream().map(e -> e.kind() + " " + e.subject()).sorted().toList());
      write(store, unit -> SampleData.surveyForms().forEach(unit.forms()::insert));
      long last = store.audit(0, 10_000).stream().mapToLong(AuditEntry::number).max().orElse(0);
      List<Response> responses = data.questionnaires(200);
      write(store, unit -> unit.responses().insert(responses));
      List<AuditEntry> answers = store.audit(last, 1_000);
      assertEquals(responses.size(), answers.stream().mapToLong(AuditEntry::version).sum());
      for (AuditEntry entry : answers) {
        assertEquals("response", entry.kind());
        assertEquals(Action.INSERT, entry.action());
      }
      assertEquals(answers.size(), answers.stream().map(AuditEntry::subject).distinct().count());
    }
  }

  private static <K extends Comparable<K>, V> void insertAll(
      Kind<K, V> kind, SampleData data, Unit unit) {
    kind.keys().forEach(key -> kind.in(unit).insert(kind.sample(data, key)));
  }

  @Test
  @DisplayName("How many entries to read must be said rightly")
  void limit() {
    try (TestDatabase place = Databases.H2_MEMORY.borrow()) {
      JdbcStore store = JdbcStore.open(place.source(), place.options());
      assertThrows(InvalidValueException.class, () -> store.audit(0, 0));
      assertThrows(InvalidValueException.class, () -> store.actingAs(""));
    }
  }
}
