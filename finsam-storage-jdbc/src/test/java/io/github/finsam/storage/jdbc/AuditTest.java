package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.contract.SamplePathways.FORBUNDS;
import static io.github.finsam.storage.contract.SamplePathways.id;
import static io.github.finsam.storage.contract.SamplePathways.measured;
import static io.github.finsam.storage.contract.SamplePathways.participant;
import static io.github.finsam.storage.contract.SamplePathways.running;
import static io.github.finsam.storage.jdbc.Stores.FORBUND;
import static io.github.finsam.storage.jdbc.Stores.ID;
import static io.github.finsam.storage.jdbc.Stores.insert;
import static io.github.finsam.storage.jdbc.Stores.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.AccessKind;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.AnswerLink;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.PathwayQuery;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.PersonUnit;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.Versioned;
import io.github.finsam.storage.contract.Kind;
import io.github.finsam.storage.contract.SampleData;
import io.github.finsam.storage.jdbc.AuditEntry.Action;
import io.github.finsam.storage.jdbc.Stores.PersonAuditRow;
import io.github.finsam.survey.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "Every change about persons is audited and every read logged: who, what for, when and what,"
          + " of whom no longer once it is erased")
  void persons(Databases on) {
    Accessor clerk = Accessor.of("handläggare-7", "uppföljning 2014");
    Accessor chief = Accessor.of("chef Ö'Hara", "gallring'); drop table x; --");
    try (TestDatabase place = on.borrow()) {
      List<PersonAuditRow> audit = new ArrayList<>();
      List<AccessEvent> log = new ArrayList<>();
      personUnit(
          place,
          0,
          clerk,
          unit -> {
            for (int number = 1; number <= 3; number++) {
              unit.pathways().insert(running(number, number / 2, number % 2, 0));
            }
            unit.pathways().add(id(2), measured("mät-2", 3), 1);
          });
      audit.add(row(0, clerk, "INSERT", 1, 1));
      audit.add(row(0, clerk, "INSERT", 2, 2));
      audit.add(row(0, clerk, "INSERT", 3, 1));
      personUnit(
          place,
          1,
          chief,
          unit -> {
            Versioned<Pathway> before = unit.pathways().getVersioned(id(1));
            unit.pathways().of(participant(1));
            unit.pathways().forEach(PathwayQuery.all(), pathway -> {});
            unit.pathways().add(id(1), measured("mät-2", 3), before.version());
          });
      audit.add(row(1, chief, "UPDATE", 1, 2));
      log.add(
          event(1, chief, AccessKind.PATHWAY).withParticipant(participant(0)).withPathway(id(1)));
      log.add(event(1, chief, AccessKind.PARTICIPANT).withParticipant(participant(1)));
      log.add(event(1, chief, AccessKind.STREAM));
      personUnit(
          place,
          2,
          clerk,
          unit -> {
            unit.links().insert(link("svar-1", 1));
            unit.links().insert(link("svar-3", 3));
          });
      audit.add(row(2, clerk, "LINK", 1, 2));
      audit.add(row(2, clerk, "LINK", 3, 1));
      personUnit(place, 3, chief, unit -> unit.links().delete(FORBUNDS.get(0), "svar-1"));
      audit.add(row(3, chief, "UNLINK", 1, 2));
      assertPersons(audit, log, place);
      // What is refused has changed nothing, and read what it has.
      assertThrows(
          ConflictException.class,
          () ->
              personUnit(
                  place,
                  4,
                  clerk,
                  unit -> {
                    unit.export(participant(1));
                    unit.pathways().insert(running(9, 9, 0, 0));
                    unit.erase(id(2), 2);
                    unit.erase(id(3), 7);
                  }));
      log.add(event(4, clerk, AccessKind.EXPORT).withParticipant(participant(1)));
      assertPersons(audit, log, place);
      personUnit(place, 5, chief, unit -> unit.erase(id(3), 1));
      audit.add(row(5, chief, "DELETE", 3, 0));
      log.add(event(5, chief, AccessKind.ERASURE));
      audit.replaceAll(row -> row.pathway().equals(Optional.of(id(3))) ? unnamed(row) : row);
      assertPersons(audit, log, place);
      personUnit(place, 6, clerk, unit -> unit.erase(participant(1)));
      audit.add(row(6, clerk, "DELETE", 2, 0));
      log.add(event(6, clerk, AccessKind.ERASURE));
      audit.replaceAll(row -> row.pathway().equals(Optional.of(id(2))) ? unnamed(row) : row);
      log.replaceAll(
          event ->
              event.participant().equals(Optional.of(participant(1)))
                  ? event.withParticipant(Optional.empty())
                  : event);
      assertPersons(audit, log, place);
    }
  }

  /** A unit of work at so many hours after midnight. */
  private static void personUnit(
      TestDatabase place, int hour, Accessor who, Consumer<PersonUnit> work) {
    // Finer than is stored.
    Clock clock = Clock.fixed(hour(hour).plusNanos(999), ZoneOffset.UTC);
    try (PersonStore store =
        JdbcPersonStore.open(place.source(), place.options().withClock(clock))) {
      store.write(
          who,
          unit -> {
            work.accept(unit);
            return "";
          });
    }
  }

  private static Instant hour(int hour) {
    return NOW.plus(Duration.ofHours(hour));
  }

  private static PersonAuditRow row(
      int hour, Accessor who, String action, int pathway, long version) {
    return new PersonAuditRow(
        hour(hour),
        who.who().value(),
        who.purpose(),
        action,
        Optional.of(id(pathway)).filter(named -> !action.equals("DELETE")),
        version);
  }

  private static PersonAuditRow unnamed(PersonAuditRow row) {
    return new PersonAuditRow(
        row.changedAt(), row.who(), row.purpose(), row.action(), Optional.empty(), row.version());
  }

  private static AccessEvent event(int hour, Accessor who, AccessKind kind) {
    return new AccessEvent(
        1,
        hour(hour),
        who,
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.of(PathwayQuery.all().logged()).filter(query -> kind == AccessKind.STREAM));
  }

  private static AnswerLink link(String sourceId, int pathway) {
    return new AnswerLink(FORBUNDS.get(0), sourceId, id(pathway), EventId.of("mät"));
  }

  private static void assertPersons(
      List<PersonAuditRow> audit, List<AccessEvent> log, TestDatabase place) {
    assertEquals(audit, Stores.personAudit(place));
    List<AccessEvent> numbered = new ArrayList<>();
    for (AccessEvent event : log) {
      numbered.add(event.withNumber(numbered.size() + 1));
    }
    try (PersonStore store = JdbcPersonStore.open(place.source(), place.options())) {
      assertEquals(numbered, Stores.accesses(store, Accessor.of("granskare-1", "granskning")));
    }
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
