package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.jdbc.Stores.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.contract.SampleData;
import io.github.finsam.storage.memory.MemoryStore;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Period;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Counts of segments that are kept beside the answers. */
class SegmentsTest {

  private static final List<Response> RESPONSES = SampleData.seeded(83).questionnaires(1_200);
  private static final List<TallyQuery> QUERIES = queries();

  private static List<TallyQuery> queries() {
    List<TallyQuery> queries = new ArrayList<>();
    for (String edition : List.of("exempel-1", "exempel-2")) {
      TallyQuery all = TallyQuery.of(edition);
      queries.add(all);
      queries.add(all.by(Dimension.values()));
      queries.add(all.by(Dimension.RESPONDENT, Dimension.SEX, Dimension.HALF_YEAR));
      queries.add(all.by(Dimension.FORBUND, Dimension.AGE_BAND));
      queries.add(all.during(Period.parse("2015")).by(Dimension.FORBUND, Dimension.INSATS));
      queries.add(all.during(Period.parse("2014-03-15/2015-12-30")).by(Dimension.SEX));
      queries.add(all.during(Period.parse("2014-04-01/")).by(Dimension.HALF_YEAR));
      queries.add(all.during(Period.parse("2014-04-01/2014-04-30")));
      queries.add(all.ofForbunds(List.of(ForbundId.of("sydby"), ForbundId.of("ingen"))));
      queries.add(
          all.ofInsatser(List.of(RESPONSES.get(0).setting().insats().orElseThrow()))
              .by(Dimension.SEX));
    }
    return queries;
  }

  private interface Test {
    void run(JdbcStore store, Store oracle, TestDatabase place) throws Exception;
  }

  private static void with(Databases database, Test test) throws Exception {
    with(database, RESPONSES, test);
  }

  private static void with(Databases database, List<Response> responses, Test test)
      throws Exception {
    try (TestDatabase place = database.borrow();
        JdbcStore store = JdbcStore.open(place.source(), place.options());
        Store oracle = MemoryStore.open()) {
      for (Store each : List.of(store, oracle)) {
        write(
            each,
            unit -> {
              SampleData.surveyForms().forEach(unit.forms()::insert);
              unit.responses().insert(responses);
            });
      }
      test.run(store, oracle, place);
    }
  }

  private static void assertSame(Store expected, Store actual) {
    List<Tally> tallies = tallies(expected);
    assertEquals(tallies, tallies(actual));
    assertTrue(tallies.stream().filter(tally -> tally.cellCount() > 0).count() > 12);
  }

  private static List<Tally> tallies(Store store) {
    return store.read(
        snapshot -> QUERIES.stream().map(query -> snapshot.responses().tally(query)).toList());
  }

  private static Set<CountedSegment> segments(List<Response> responses) {
    return responses.stream()
        .map(
            r ->
                new CountedSegment(
                    Optional.of(r.setting().forbund()), r.form(), HalfYear.of(r.setting().day())))
        .collect(Collectors.toSet());
  }

  /** The same, and all förbund together. */
  private static Set<CountedSegment> segmentsAndAll(List<Response> responses) {
    Set<CountedSegment> segments = new HashSet<>(segments(responses));
    segments(responses)
        .forEach(s -> segments.add(new CountedSegment(Optional.empty(), s.form(), s.halfYear())));
    return segments;
  }

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  @DisplayName("Wherever the connection is lost, looking after counts says so in the store's words")
  void lostAnywhere(Databases database) throws Exception {
    // Of two förbund: with more, only the same statements are repeated.
    List<Response> few =
        RESPONSES.stream()
            .filter(r -> List.of("sydby", "nordby").contains(r.setting().forbund().value()))
            .limit(60)
            .toList();
    with(
        database,
        few,
        (ready, oracle, place) -> {
          AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
          DataSource source =
              Stores.instead(
                  place.source(),
                  (method, real) -> {
                    if (method.equals("prepareStatement") && left.getAndDecrement() == 0) {
                      throw new SQLException("lost", "08006");
                    }
                    return real.get();
                  });
          Segments segments = JdbcStore.open(source, place.options()).segments();
          String forget = "delete from " + Stores.table(place, "segment_tally");
          loseEachStatement(left, () -> Stores.execute(place.source(), forget), segments::refresh);
          loseEachStatement(left, () -> ready.segments().refresh(), segments::verify);
        });
  }

  /** Does something again and again, without the connection from its first statement, second … */
  private static void loseEachStatement(AtomicInteger left, Runnable before, Runnable task) {
    int statements = 0;
    boolean lost = true;
    while (lost) {
      left.set(Integer.MAX_VALUE);
      before.run();
      left.set(statements);
      try {
        task.run();
      } catch (StoreException e) {
        assertEquals("unreachable", e.code(), e::getMessage);
      }
      lost = left.get() < 0;
      statements += lost ? 1 : 0;
    }
    assertTrue(statements > 4, "statements: " + statements);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Tallies are the same from rows, from kept counts and from some of each")
  void sameFromBoth(Databases database) throws Exception {
    with(
        database,
        (store, oracle, place) -> {
          assertSame(oracle, store);
          assertEquals(segments(RESPONSES).size(), store.segments().refresh());
          assertEquals(0, store.segments().refresh());
          assertSame(oracle, store);
          assertEquals(List.of(), store.segments().verify());
          List<Response> removed = RESPONSES.subList(0, 7);
          List<Response> corrected = RESPONSES.subList(7, 9);
          List<Response> more =
              SampleData.seeded(89).questionnaires(5).stream()
                  .map(r -> r.withSourceId("ny " + r.sourceId()))
                  .toList();
          for (Store each : List.of(store, oracle)) {
            write(
                each,
                unit -> {
                  removed.forEach(
                      r -> unit.responses().delete(r.setting().forbund(), r.sourceId()));
                  corrected.forEach(
                      r -> {
                        unit.responses().delete(r.setting().forbund(), r.sourceId());
                        unit.responses()
                            .insert(
                                List.of(
                                    r.withSetting(
                                        r.setting().withDay(r.setting().day().plusYears(1)))));
                      });
                  unit.responses().insert(more);
                });
          }
          assertSame(oracle, store);
          List<Response> touched = new ArrayList<>(more);
          touched.addAll(removed);
          corrected.forEach(
              r -> {
                touched.add(r);
                touched.add(r.withSetting(r.setting().withDay(r.setting().day().plusYears(1))));
              });
          assertEquals(segments(touched).size(), store.segments().refresh());
          assertSame(oracle, store);
          assertEquals(List.of(), store.segments().verify());
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Counts that are right are used, and comparing them with the rows tells if not")
  void usedAndVerified(Databases database) throws Exception {
    with(
        database,
        (store, oracle, place) -> {
          store.segments().refresh();
          // As the library never does: behind its back.
          run(place, "delete from response");
          assertEquals(0, (long) store.read(s -> s.responses().count()));
          List<Tally> whole = tallies(oracle).subList(0, 4);
          assertEquals(whole, tallies(store).subList(0, 4));
          assertEquals(segmentsAndAll(RESPONSES), Set.copyOf(store.segments().verify()));
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("What is removed is in no table any more, nor in counts that were kept")
  void removed(Databases database) throws Exception {
    with(
        database,
        (store, oracle, place) -> {
          store.segments().refresh();
          Response gone = RESPONSES.get(7);
          Setting setting = gone.setting();
          assertTrue(place.everything().contains("|" + gone.sourceId() + "|"));
          for (Store each : List.of(store, oracle)) {
            write(each, unit -> unit.responses().delete(setting.forbund(), gone.sourceId()));
          }
          String after = place.everything();
          assertFalse(after.contains("|" + gone.sourceId() + "|"));
          long kept = after.lines().filter(row -> row.startsWith("finsam_segment_tally|")).count();
          // All but those of its segment, and of all förbund together.
          assertEquals(segmentsAndAll(RESPONSES).size() - 2, kept);
          assertSame(oracle, store);
          assertEquals(1, store.segments().refresh());
          assertSame(oracle, store);
          assertEquals(List.of(), store.segments().verify());
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Damaged counts are not used")
  void damaged(Databases database) throws Exception {
    with(
        database,
        (store, oracle, place) -> {
          store.segments().refresh();
          run(place, "update segment_tally set coarse = " + bytes(database, "0107"));
          assertSame(oracle, store);
          assertEquals(segmentsAndAll(RESPONSES), Set.copyOf(store.segments().verify()));
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Counts of all förbund are not made of damaged ones, not used damaged, and verified")
  void ofAllForbunds(Databases database) throws Exception {
    with(
        database,
        (store, oracle, place) -> {
          Set<CountedSegment> all = segmentsAndAll(RESPONSES);
          all.removeAll(segments(RESPONSES));
          store.segments().refresh();
          assertEquals(List.of(), store.segments().verify());
          String damage = "update segment_tally set coarse = " + bytes(database, "0107");
          run(place, damage + " where forbund = ''");
          assertSame(oracle, store);
          assertEquals(all, Set.copyOf(store.segments().verify()));
          // Well-formed, but of one förbund only: counting anew tells.
          run(
              place,
              "update segment_tally a set coarse = (select b.coarse from segment_tally b"
                  + " where b.form = a.form and b.half_year = a.half_year and b.forbund <> ''"
                  + " order by b.forbund limit 1) where forbund = ''");
          Set<CountedSegment> ofSeveral = new HashSet<>(all);
          ofSeveral.removeIf(s -> !isOfSeveral(s));
          assertTrue(ofSeveral.size() > 12);
          assertEquals(ofSeveral, Set.copyOf(store.segments().verify()));
          // What is thrown away is made again, but not of a part of the förbund.
          run(place, "delete from segment_tally where forbund = ''");
          run(place, damage + " where forbund = 'sydby'");
          store.segments().refresh();
          assertSame(oracle, store);
          Set<CountedSegment> damaged = segments(RESPONSES);
          damaged.removeIf(s -> !s.forbund().equals(Optional.of(ForbundId.of("sydby"))));
          assertEquals(damaged, Set.copyOf(store.segments().verify()));
          run(place, "delete from segment_tally");
          store.segments().refresh();
          assertSame(oracle, store);
          assertEquals(List.of(), store.segments().verify());
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "A half-year that is kept for all förbund is counted once beside one that is not kept")
  void keptBesideNew(Databases database) {
    Response first = RESPONSES.get(0);
    Response later =
        first
            .withSourceId("senare")
            .withSetting(first.setting().withDay(first.setting().day().plusYears(1)));
    try (TestDatabase place = database.borrow();
        JdbcStore store = JdbcStore.open(place.source(), place.options())) {
      write(store, unit -> SampleData.surveyForms().forEach(unit.forms()::insert));
      write(store, unit -> unit.responses().insert(List.of(first)));
      store.segments().refresh();
      write(store, unit -> unit.responses().insert(List.of(later)));
      for (TallyQuery query : QUERIES) {
        assertEquals(
            Tally.of(query, SampleData.surveyForms(), List.of(first, later).iterator()),
            store.read(s -> s.responses().tally(query)));
      }
    }
  }

  private static boolean isOfSeveral(CountedSegment all) {
    return segments(RESPONSES).stream()
            .filter(s -> s.form().equals(all.form()) && s.halfYear().equals(all.halfYear()))
            .count()
        > 1;
  }

  private static String bytes(Databases database, String hex) {
    return database == Databases.MARIADB
        ? "unhex('" + hex + "')"
        : database.name().startsWith("H2") ? "X'" + hex + "'" : "'\\x" + hex + "'";
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Notes of many units are put together, and counts stay good")
  void compact(Databases database) throws Exception {
    with(
        database,
        (store, oracle, place) -> {
          store.segments().refresh();
          for (int i = 0; i < 10; i++) {
            Response again = RESPONSES.get(0).withSourceId("igen " + i);
            for (Store each : List.of(store, oracle)) {
              write(each, unit -> unit.responses().insert(List.of(again)));
            }
          }
          assertEquals(1, store.segments().refresh());
          assertEquals(10, store.segments().compact());
          assertEquals(0, store.segments().compact());
          assertEquals(0, store.segments().refresh());
          assertSame(oracle, store);
          assertEquals(List.of(), store.segments().verify());
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A snapshot is not told counts of what came after it began")
  void olderSnapshot(Databases database) throws Exception {
    with(
        database,
        (store, oracle, place) -> {
          store.segments().refresh();
          TallyQuery query = TallyQuery.of("exempel-1").by(Dimension.FORBUND);
          Tally before = oracle.read(s -> s.responses().tally(query));
          Response late =
              RESPONSES.stream()
                  .filter(r -> r.form().value().startsWith("exempel-1"))
                  .findFirst()
                  .orElseThrow()
                  .withSourceId("sen");
          Tally seen =
              store.read(
                  snapshot -> {
                    assertEquals(RESPONSES.size(), snapshot.responses().count());
                    CompletableFuture.runAsync(
                            () -> {
                              write(store, unit -> unit.responses().insert(List.of(late)));
                              assertEquals(1, store.segments().refresh());
                            })
                        .join();
                    return snapshot.responses().tally(query);
                  });
          assertEquals(before, seen);
          assertNotEquals(before, store.read(s -> s.responses().tally(query)));
        });
  }

  private static void run(TestDatabase place, String sql) throws SQLException {
    String prefix =
        place.schema().map(schema -> schema + ".").orElse("") + JdbcOptions.DEFAULT_PREFIX;
    try (Connection connection = place.source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql.replaceAll("(from|update) ", "$1 " + prefix));
    }
  }
}
