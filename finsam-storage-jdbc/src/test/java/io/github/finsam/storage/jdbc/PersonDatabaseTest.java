package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.contract.SamplePathways.FORBUNDS;
import static io.github.finsam.storage.contract.SamplePathways.closed;
import static io.github.finsam.storage.contract.SamplePathways.id;
import static io.github.finsam.storage.contract.SamplePathways.measured;
import static io.github.finsam.storage.contract.SamplePathways.participant;
import static io.github.finsam.storage.contract.SamplePathways.running;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.AnswerLink;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.PathwayQuery;
import io.github.finsam.storage.PersonSnapshot;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.PersonUnit;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.contract.SamplePathways;
import io.github.finsam.storage.jdbc.internal.Names;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a database adds to the contract of a store for persons. */
class PersonDatabaseTest {

  private static final Accessor WHO = Accessor.of("handläggare-7", "uppföljning");
  private static final ParticipantId ERASED =
      new ParticipantId("nyckel-2", "0123456789abcdef".repeat(4));

  private static void write(PersonStore store, Consumer<PersonUnit> work) {
    store.write(
        WHO,
        unit -> {
          work.accept(unit);
          return "";
        });
  }

  private static void read(PersonStore store, Consumer<PersonSnapshot> work) {
    store.read(
        WHO,
        snapshot -> {
          work.accept(snapshot);
          return "";
        });
  }

  private static List<AccessEvent> log(PersonStore store) {
    return Stores.accesses(store, WHO);
  }

  private static AnswerLink link(String source, int pathway) {
    return new AnswerLink(FORBUNDS.get(0), source, id(pathway), EventId.of("mät"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Erasure leaves no trace of pseudonym, key, pathway or answer in any table")
  void erasure(Databases on) throws SQLException {
    try (TestDatabase place = on.fresh();
        PersonStore store = JdbcPersonStore.open(place.source(), place.options())) {
      write(
          store,
          unit -> {
            unit.pathways().insert(running(71, 1, 0, 0).withParticipant(ERASED));
            unit.pathways().insert(running(72, 1, 1, 0).withParticipant(ERASED));
            unit.pathways().insert(running(3, 3, 0, 0));
            unit.links().insert(link("svar-71", 71));
            unit.links().insert(link("svar-3", 3));
          });
      write(store, unit -> unit.pathways().add(id(71), measured("mät-2", 3), 1));
      read(
          store,
          s -> {
            s.pathways().get(id(71));
            s.pathways().of(ERASED);
            s.links().find(FORBUNDS.get(0), "svar-71");
            s.export(ERASED);
            s.pathways().get(id(3));
          });
      write(store, unit -> unit.links().delete(FORBUNDS.get(0), "svar-71"));
      write(store, unit -> unit.links().insert(link("svar-71", 71)));
      List<String> traces = List.of(ERASED.hmac(), "nyckel-2", "d71", "d72", "svar-71");
      String before = place.everything();
      for (String trace : traces) {
        assertTrue(before.contains(trace), trace);
      }
      assertEquals(2, store.<Integer>write(WHO, unit -> unit.erase(ERASED)));
      String after = place.everything();
      for (String trace : traces) {
        assertFalse(after.contains(trace), trace + " is in\n" + after);
      }
      // What was done is still there, and everything about the other.
      for (String kept : List.of(participant(3).hmac(), "nyckel-1", "d3", "svar-3")) {
        assertTrue(after.contains(kept), kept);
      }
      assertEquals(6, log(store).size());
      assertTrue(after.contains("UNLINK"));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A store for counts makes no table that could hold a person")
  void tablesOnlyWhenOpened(Databases on) throws SQLException {
    try (TestDatabase place = on.fresh();
        Connection connection = place.source().getConnection()) {
      JdbcStore.open(place.source(), place.options()).close();
      List<String> without = place.tables(connection);
      assertTrue(without.contains("finsam_forbund"));
      for (String table : without) {
        try (ResultSet columns = connection.getMetaData().getColumns(null, null, table, null)) {
          while (columns.next()) {
            String column = columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
            assertFalse(
                List.of("hmac", "key_id", "participant", "pathway").contains(column),
                table + "." + column);
          }
        }
      }
      JdbcPersonStore.open(place.source(), place.options()).close();
      TreeSet<String> more = new TreeSet<>(place.tables(connection));
      more.removeAll(without);
      assertEquals(
          new TreeSet<>(
              List.of(
                  "finsam_access_event",
                  "finsam_answer_link",
                  "finsam_participant",
                  "finsam_pathway",
                  "finsam_person_audit",
                  "finsam_person_number",
                  "finsam_person_schema")),
          more);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("What the database says about a row is in no message, cause or suppressed exception")
  void discretion(Databases on) throws SQLException {
    String secret = "19121212-1212";
    try (TestDatabase place = on.fresh();
        PersonStore store = JdbcPersonStore.open(place.source(), place.options())) {
      Names names = Names.of(place.options());
      try (Connection connection = place.source().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "alter table "
                + names.table("answer_link")
                + " add constraint finsam_never check (source_id <> '"
                + secret
                + "')");
        // The database repeats the whole row of what breaks this.
        statement.execute(
            "alter table "
                + names.table("pathway")
                + " add constraint finsam_nowhere check (forbund <> 'Åsunden')");
      }
      write(store, unit -> unit.pathways().insert(running(1, 1, 0, 0)));
      StoreException link =
          assertThrows(
              StoreException.class,
              () -> write(store, unit -> unit.links().insert(link(secret, 1))));
      StoreException row =
          assertThrows(
              StoreException.class,
              () ->
                  write(
                      store,
                      unit -> unit.pathways().insert(running(2, 2, 2, 0).withParticipant(ERASED))));
      assertEquals("failed", link.code());
      assertEquals("failed", row.code());
      for (StoreException thrown : List.of(link, row)) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertFalse(trace.toString().contains(secret), trace::toString);
        assertFalse(trace.toString().contains("1212"), trace::toString);
        assertFalse(trace.toString().contains(ERASED.hmac()), trace::toString);
        assertFalse(trace.toString().contains("insert into"), trace::toString);
        assertTrue(trace.toString().contains("SQLSTATE"), trace::toString);
      }
      assertEquals(1, store.<Long>read(WHO, s -> s.pathways().count()));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A stream of many pages, and what the unit has changed in it, comes whole")
  void pages(Databases on) throws SQLException {
    try (TestDatabase place = on.fresh();
        PersonStore store = JdbcPersonStore.open(place.source(), place.options())) {
      int many = 1_203;
      write(
          store,
          unit ->
              IntStream.range(0, many)
                  .forEach(i -> unit.pathways().insert(running(i, i, i % 3, i % 300))));
      write(
          store,
          unit -> {
            unit.erase(participant(600));
            unit.pathways().add(id(700), closed(800), 1);
            unit.pathways().insert(running(many, many, 0, 0));
            unit.links().insert(link("svar-1", 999));
            unit.links().insert(link("svar-2", many));
            List<Pathway> all = new ArrayList<>();
            unit.pathways().forEach(PathwayQuery.all(), all::add);
            assertEquals(many, all.size());
            assertEquals(many, all.stream().map(Pathway::id).distinct().count());
            assertEquals(many, unit.pathways().count());
            assertTrue(
                all.stream()
                    .anyMatch(p -> p.id().equals(id(700)) && p.state().closed().isPresent()));
            List<AnswerLink> links = new ArrayList<>();
            unit.links().forEach(PathwayQuery.all(), links::add);
            links.sort(null);
            assertEquals(List.of(link("svar-1", 999), link("svar-2", many)), links);
          });
      read(store, s -> assertEquals(many, s.pathways().all(PathwayQuery.all()).size()));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Many at once: each read is logged once, in a row without gaps, and nobody fails")
  void numbers(Databases on) throws Exception {
    try (TestDatabase place = on.fresh();
        PersonStore store = JdbcPersonStore.open(place.source(), place.options())) {
      write(
          store,
          unit -> IntStream.range(0, 4).forEach(i -> unit.pathways().insert(running(i, i, 0, 0))));
      int threads = 8;
      int rounds = 10;
      List<Callable<String>> tasks = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        int thread = t;
        tasks.add(
            () -> {
              for (int i = 0; i < rounds; i++) {
                int round = i;
                if (thread % 2 == 0) {
                  read(
                      store,
                      s -> {
                        s.pathways().get(id((thread + round) % 4));
                        s.pathways().get(id(round % 4));
                      });
                } else {
                  write(
                      store,
                      unit -> {
                        unit.pathways().of(participant(round % 4));
                        unit.pathways()
                            .insert(running(100 * thread + round, 100 + thread, 0, round));
                      });
                }
              }
              return "";
            });
      }
      together(tasks);
      List<AccessEvent> events = log(store);
      assertEquals(threads / 2 * rounds * 3, events.size());
      for (int i = 0; i < events.size(); i++) {
        assertEquals(i + 1, events.get(i).number());
      }
      assertEquals(4 + threads / 2 * rounds, store.<Long>read(WHO, s -> s.pathways().count()));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Readers and writers about one who is being erased leave nothing named behind")
  void erasedMeanwhile(Databases on) throws Exception {
    try (TestDatabase place = on.fresh();
        PersonStore store = JdbcPersonStore.open(place.source(), place.options())) {
      for (int round = 0; round < 5; round++) {
        int of = round;
        write(store, unit -> unit.pathways().insert(running(of, 1, 0, of).withParticipant(ERASED)));
        List<Callable<String>> tasks = new ArrayList<>();
        for (int t = 0; t < 6; t++) {
          int thread = t;
          tasks.add(
              () -> {
                try {
                  if (thread == 0) {
                    write(store, unit -> unit.erase(ERASED));
                  } else if (thread % 2 == 0) {
                    read(store, s -> s.pathways().of(ERASED));
                  } else {
                    write(
                        store,
                        unit -> {
                          unit.export(ERASED);
                          unit.links().insert(link("svar-" + of + "-" + thread, of));
                        });
                  }
                } catch (StoreException e) {
                  assertTrue(List.of("conflict", "not-found").contains(e.code()), e::getMessage);
                }
                return "";
              });
        }
        together(tasks);
        write(store, unit -> unit.erase(ERASED));
        String left = place.everything();
        assertFalse(left.contains(ERASED.hmac()), left);
        assertFalse(left.contains("svar-" + of), left);
        assertFalse(left.contains("d" + of + "|"), left);
      }
    }
  }

  private static void together(List<Callable<String>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      List<Future<String>> done = tasks.stream().map(threads::submit).toList();
      for (Future<String> one : done) {
        one.get(60, TimeUnit.SECONDS);
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "A joined unit is stored and logged with the application's transaction, or not at all")
  void joined(Databases on) throws SQLException {
    try (TestDatabase place = on.fresh();
        PersonStore store = JdbcPersonStore.open(place.source(), place.options());
        Connection connection = place.source().getConnection()) {
      PersonStore joined = JdbcPersonStore.joined(connection, place.options());
      StoreException refused =
          assertThrows(StoreException.class, () -> read(joined, s -> s.pathways().count()));
      assertEquals("no-transaction", refused.code());
      connection.setAutoCommit(false);
      write(joined, unit -> unit.pathways().insert(running(1, 1, 0, 0)));
      read(joined, s -> s.pathways().get(id(1)));
      connection.rollback();
      assertEquals(0, store.<Long>read(WHO, s -> s.pathways().count()));
      assertEquals(List.of(), log(store));

      write(joined, unit -> unit.pathways().insert(running(1, 1, 0, 0)));
      // A unit that fails takes back its own changes only.
      assertThrows(
          IllegalStateException.class,
          () ->
              write(
                  joined,
                  unit -> {
                    unit.pathways().get(id(1));
                    unit.pathways().insert(running(2, 2, 0, 0));
                    throw new IllegalStateException("the work failed");
                  }));
      write(joined, unit -> unit.pathways().insert(running(3, 3, 0, 0)));
      connection.commit();
      joined.close();
      assertFalse(connection.isClosed());
      assertEquals(2, store.<Long>read(WHO, s -> s.pathways().count()));
      assertEquals(1, log(store).size());
      connection.setAutoCommit(true);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"H2_MEMORY", "POSTGRESQL_NEWEST", "MARIADB"})
  @DisplayName("A joined unit whose transaction is too old names both versions, or none")
  void joinedTooLate(Databases on) throws SQLException {
    try (TestDatabase place = on.fresh();
        PersonStore store = JdbcPersonStore.open(place.source(), place.options());
        Connection connection = place.source().getConnection()) {
      write(store, unit -> unit.pathways().insert(running(1, 1, 0, 0)));
      int isolation = connection.getTransactionIsolation();
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      PersonStore joined = JdbcPersonStore.joined(connection, place.options());
      StoreException refusal =
          assertThrows(
              StoreException.class,
              () ->
                  write(
                      joined,
                      unit -> {
                        long version = unit.pathways().getVersioned(id(1)).version();
                        CompletableFuture.runAsync(() -> write(store, u -> u.erase(id(1), 1)))
                            .join();
                        unit.erase(id(1), version);
                      }));
      if (refusal instanceof ConflictException conflict) {
        assertEquals(1, conflict.expectedVersion());
        assertEquals(0, conflict.actualVersion());
      } else {
        assertEquals("failed", refusal.code(), refusal::getMessage);
      }
      connection.rollback();
      connection.setAutoCommit(true);
      connection.setTransactionIsolation(isolation);
      assertEquals(0, store.<Long>read(WHO, s -> s.pathways().count()));
    }
  }

  @Test
  @DisplayName("What an embedded store has acknowledged is there when its file is opened again")
  void restart(@TempDir Path folder) {
    Path file = folder.resolve("personer");
    List<Pathway> shapes = SamplePathways.shapes();
    try (PersonStore store = JdbcPersonStore.embedded(file)) {
      write(store, unit -> shapes.forEach(unit.pathways()::insert));
      read(store, s -> s.pathways().get(id(7)));
    }
    try (PersonStore store = JdbcPersonStore.embedded(file)) {
      List<Pathway> all = new ArrayList<>();
      read(store, s -> s.pathways().forEach(PathwayQuery.all(), all::add));
      assertEquals(
          shapes.stream().map(Pathway::id).sorted().toList(),
          all.stream().map(Pathway::id).sorted().toList());
      assertTrue(all.containsAll(shapes));
      List<AccessEvent> events = log(store);
      assertEquals(List.of(1L, 2L), events.stream().map(AccessEvent::number).toList());
      assertEquals(Optional.of(id(7)), events.get(0).pathway());
    }
  }

  @Test
  @DisplayName("Counts and persons may share a file, and each opens and closes it on its own")
  void sharedFile(@TempDir Path folder) {
    Path file = folder.resolve("finsam");
    try (JdbcStore counts = JdbcStore.embedded(file)) {
      try (PersonStore persons = JdbcPersonStore.embedded(file)) {
        write(persons, unit -> unit.pathways().insert(running(1, 1, 0, 0)));
      }
      assertEquals(List.of(), counts.read(s -> s.forbunds().all()));
      try (PersonStore persons = JdbcPersonStore.embedded(file)) {
        assertEquals(1, persons.<Long>read(WHO, s -> s.pathways().count()));
      }
    }
  }
}
