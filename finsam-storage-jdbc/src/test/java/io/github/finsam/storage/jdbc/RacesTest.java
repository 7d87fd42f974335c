package io.github.finsam.storage.jdbc;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.FormId;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.contract.SampleData;
import io.github.finsam.storage.jdbc.internal.Dialect;
import io.github.finsam.storage.jdbc.internal.Layer;
import io.github.finsam.storage.jdbc.internal.PooledTransactions;
import io.github.finsam.storage.jdbc.internal.SegmentCare;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Units that get in each other's way at the worst moment. */
class RacesTest {

  /** More responses than wait in memory. */
  private static final int MANY = 8_300;

  private static final Response ONE = SampleData.seeded(101).questionnaires(1).get(0);

  private interface Body {
    void run(JdbcStore store, TestDatabase place);
  }

  private static void with(Databases database, Body test) {
    try (TestDatabase place = database.borrow();
        JdbcStore store = JdbcStore.open(place.source(), place.options())) {
      Stores.write(store, unit -> SampleData.surveyForms().forEach(unit.forms()::insert));
      test.run(store, place);
    }
  }

  private static List<Response> named(String name, int count) {
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      responses.add(ONE.withSourceId(name + " " + i));
    }
    return responses;
  }

  private static void insert(Store store, List<Response> responses) {
    Stores.write(store, unit -> unit.responses().insert(responses));
  }

  private static void elsewhere(Runnable work) {
    CompletableFuture.runAsync(work).join();
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL_NEWEST", "MARIADB"})
  @DisplayName("A unit whose transaction the database gave up is stored whole or not at all")
  void gaveUp(Databases database) {
    with(
        database,
        (store, place) -> {
          List<Response> first = named("a", MANY);
          List<Response> second = named("b", MANY);
          CyclicBarrier both = new CyclicBarrier(2);
          CompletableFuture<Boolean> other =
              CompletableFuture.supplyAsync(() -> crosswise(store, second, first, both));
          boolean stored = crosswise(store, first, second, both);
          boolean otherStored = other.join();
          store.read(
              snapshot -> {
                assertWhole(
                    snapshot.responses().findAll(ONE.setting().forbund(), ids(first)), stored);
                assertWhole(
                    snapshot.responses().findAll(ONE.setting().forbund(), ids(second)),
                    otherStored);
                return "";
              });
          assertEquals(List.of(), store.segments().verify());
        });
  }

  private static void assertWhole(List<Response> found, boolean stored) {
    // One that was not stored may have been the other's to store.
    assertTrue(
        found.size() == MANY || !stored && found.isEmpty(), () -> stored + " " + found.size());
  }

  private static List<String> ids(List<Response> responses) {
    return responses.stream().map(Response::sourceId).toList();
  }

  /** Whether the unit was stored: with what it inserted first, whatever became of the second. */
  private static boolean crosswise(
      Store store, List<Response> mine, List<Response> others, CyclicBarrier both) {
    try {
      Stores.write(
          store,
          unit -> {
            unit.responses().insert(mine);
            await(both);
            try {
              unit.responses().insert(others);
            } catch (StoreException e) {
              // The unit goes on without them, if it can.
            }
          });
      return true;
    } catch (StoreException e) {
      return false;
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"H2_MEMORY", "POSTGRESQL_NEWEST", "MARIADB"})
  @DisplayName("Whoever removes many, of which another has removed one, is told which")
  void removedMeanwhile(Databases database) {
    with(
        database,
        (store, place) -> {
          List<Response> many = named("svar", MANY);
          insert(store, many);
          ConflictException conflict =
              assertThrows(
                  ConflictException.class,
                  () ->
                      Stores.write(
                          store,
                          unit -> {
                            Response one = many.get(17);
                            elsewhere(() -> delete(store, List.of(one)));
                            delete(unit, many);
                          }));
          assertTrue(conflict.getMessage().contains("svar 17"), conflict::getMessage);
          assertEquals(1, conflict.expectedVersion());
          assertEquals(0, conflict.actualVersion());
          assertEquals(MANY - 1, (long) store.read(s -> s.responses().count()));
        });
  }

  private static void delete(Store store, List<Response> responses) {
    Stores.write(store, unit -> delete(unit, responses));
  }

  private static void delete(Unit unit, List<Response> responses) {
    responses.forEach(r -> unit.responses().delete(r.setting().forbund(), r.sourceId()));
  }

  @ParameterizedTest
  @EnumSource(names = {"H2_MEMORY", "POSTGRESQL_NEWEST", "MARIADB"})
  @DisplayName("Whoever adds many, one by one, of which another has added one, is told which")
  void addedMeanwhile(Databases database) {
    with(
        database,
        (store, place) -> {
          List<Response> many = named("svar", MANY);
          ConflictException conflict =
              assertThrows(
                  ConflictException.class,
                  () ->
                      Stores.write(
                          store,
                          unit -> {
                            elsewhere(() -> insert(store, many.subList(17, 18)));
                            for (int i = 0; i < MANY; i += 100) {
                              unit.responses().insert(many.subList(i, i + 100));
                            }
                          }));
          assertTrue(conflict.getMessage().contains("svar 17"), conflict::getMessage);
          assertEquals(0, conflict.expectedVersion());
          assertEquals(1, conflict.actualVersion());
          assertEquals(1, (long) store.read(s -> s.responses().count()));
        });
  }

  @ParameterizedTest
  @EnumSource(names = {"H2_MEMORY", "POSTGRESQL_NEWEST", "MARIADB"})
  @DisplayName(
      "A unit may add many responses to one form and delete another, or says plainly that it may not")
  void manyAndForm(Databases database) {
    with(
        database,
        (store, place) -> {
          FormId other =
              SampleData.surveyForms().stream()
                  .map(Form::id)
                  .filter(form -> !form.equals(ONE.form()))
                  .findFirst()
                  .orElseThrow();
          Executable both =
              () ->
                  Stores.write(
                      store,
                      unit -> {
                        unit.responses().insert(named("svar", MANY));
                        unit.forms().delete(other, 1);
                      });
          boolean allowed = database != Databases.H2_MEMORY;
          if (allowed) {
            assertDoesNotThrow(both);
          } else {
            StoreException refusal = Stores.refused("form-with-many", both);
            assertTrue(refusal.getMessage().contains(other.value()), refusal::getMessage);
          }
          store.read(
              snapshot -> {
                assertEquals(allowed ? MANY : 0, snapshot.responses().count());
                assertEquals(allowed, snapshot.forms().find(other).isEmpty());
                return "";
              });
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Notes put together from an old snapshot lose no note of another unit")
  void compactingLate(Databases database) {
    with(
        database,
        (store, place) -> {
          List<Response> responses = named("svar", 3);
          insert(store, responses.subList(0, 1));
          insert(store, responses.subList(1, 2));
          store.segments().refresh();
          Dialect dialect =
              PooledTransactions.prepare(place.source(), place.options(), Layer.STORE);
          PooledTransactions transactions =
              new PooledTransactions(place.source(), dialect, place.options());
          try {
            transactions.<SegmentCare, Integer>write(
                SegmentCare::new,
                care -> {
                  care.forbunds();
                  // As many notes as before, but others.
                  elsewhere(
                      () -> {
                        assertEquals(1, store.segments().compact());
                        insert(store, responses.subList(2, 3));
                      });
                  return care.compact(ONE.setting().forbund());
                });
          } catch (RuntimeException e) {
            assertTrue(SegmentCare.wasDisturbed(e), e::toString);
          }
          TallyQuery query =
              TallyQuery.of(store.read(snapshot -> snapshot.forms().get(ONE.form())).edition());
          assertEquals(
              Tally.of(query, SampleData.surveyForms(), responses.iterator()),
              store.read(snapshot -> snapshot.responses().tally(query)));
          assertEquals(List.of(), store.segments().verify());
        });
  }
}
