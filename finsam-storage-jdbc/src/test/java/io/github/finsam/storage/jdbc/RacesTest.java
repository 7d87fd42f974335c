package io.github.finsam.storage.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.storage.Store;
import io.github.finsam.storage.contract.SampleData;
import io.github.finsam.storage.jdbc.internal.Dialect;
import io.github.finsam.storage.jdbc.internal.Layer;
import io.github.finsam.storage.jdbc.internal.PooledTransactions;
import io.github.finsam.storage.jdbc.internal.SegmentCare;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Units that get in each other's way at the worst moment. */
class RacesTest {

  /** More than wait in memory. */
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
