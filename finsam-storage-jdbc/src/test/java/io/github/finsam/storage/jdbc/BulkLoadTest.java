package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.jdbc.Stores.instead;
import static io.github.finsam.storage.jdbc.Stores.interrupted;
import static io.github.finsam.storage.jdbc.Stores.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.FormId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.DuplicateException;
import io.github.finsam.storage.NotFoundException;
import io.github.finsam.storage.contract.SampleData;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many responses at a time: more than wait in memory. */
class BulkLoadTest {

  private static final int MANY = 10_000;
  private static final List<Response> RESPONSES = SampleData.seeded(97).questionnaires(MANY);
  private static final TallyQuery QUERY = TallyQuery.of("exempel-1").by(Dimension.values());
  private static final Tally ALL = counted(RESPONSES);

  private static Tally counted(List<Response> responses) {
    return Tally.of(QUERY, SampleData.surveyForms(), responses.iterator());
  }

  private interface Body {
    void run(JdbcStore store);
  }

  private static void with(Databases database, Body test) {
    try (TestDatabase place = database.borrow();
        JdbcStore store = JdbcStore.open(place.source(), place.options())) {
      insertForms(store);
      test.run(store);
    }
  }

  private static void insertForms(JdbcStore store) {
    write(store, unit -> SampleData.surveyForms().forEach(unit.forms()::insert));
  }

  private static void assertStored(long count, Tally tally, JdbcStore store) {
    store.read(
        snapshot -> {
          assertEquals(count, snapshot.responses().count());
          assertEquals(tally, snapshot.responses().tally(QUERY));
          return "";
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("All are stored at once, and progress is told")
  void atOnce(Databases database) {
    with(
        database,
        store -> {
          List<Long> told = new ArrayList<>();
          BulkResult result = store.bulk().telling(told::add).load(RESPONSES.iterator());
          assertEquals(new BulkResult(MANY, 0, false), result);
          assertEquals(List.of(8_192L, (long) MANY), told);
          assertStored(MANY, ALL, store);
          List<Response> handed = new ArrayList<>();
          store.read(
              snapshot -> {
                snapshot.responses().forEach(TallyQuery.of("exempel-1"), handed::add);
                snapshot.responses().forEach(TallyQuery.of("exempel-2"), handed::add);
                return "";
              });
          assertEquals(MANY, handed.size());
          assertEquals(Set.copyOf(RESPONSES), Set.copyOf(handed));
          // Loaded again, nothing new is in it.
          assertEquals(
              new BulkResult(0, MANY, false),
              store.bulk().skippingStored().load(RESPONSES.iterator()));
          DuplicateException refusal =
              assertThrows(DuplicateException.class, () -> store.bulk().load(RESPONSES.iterator()));
          assertTrue(refusal.getMessage().contains("enkät-"));
          assertStored(MANY, ALL, store);
          assertEquals(List.of(), store.segments().verify());
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "Stopped, one unit leaves nothing and several leave what is stored; run again it ends")
  void stopped(Databases database) {
    with(
        database,
        store -> {
          AtomicLong taken = new AtomicLong();
          BulkLoad stopping =
              store.bulk().telling(taken::set).stoppingWhen(() -> taken.get() >= 6_000);
          assertEquals(new BulkResult(0, 0, true), stopping.load(RESPONSES.iterator()));
          assertStored(0, Tally.empty(QUERY), store);
          taken.set(0);
          assertEquals(
              new BulkResult(6_000, 0, true), stopping.inUnitsOf(3_000).load(RESPONSES.iterator()));
          assertStored(6_000, counted(RESPONSES.subList(0, 6_000)), store);
          assertEquals(
              new BulkResult(4_000, 6_000, false),
              store.bulk().inUnitsOf(9_000).skippingStored().load(RESPONSES.iterator()));
          assertStored(MANY, ALL, store);
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A refusal late in many leaves the unit as it was, and usable")
  void refused(Databases database) {
    Response first = RESPONSES.get(0);
    with(
        database,
        store -> {
          store.write(
              unit -> {
                unit.responses().insert(RESPONSES.subList(0, 3));
                for (Response bad :
                    List.of(
                        first.withAnswers(Answers.of(1)).withSourceId("för kort"),
                        first.withForm(FormId.of("okänt")),
                        first,
                        RESPONSES.get(10))) {
                  List<Response> batch = new ArrayList<>(RESPONSES.subList(3, 9_000));
                  batch.add(bad);
                  batch.addAll(RESPONSES.subList(9_000, 9_100));
                  RuntimeException refusal =
                      assertThrows(RuntimeException.class, () -> unit.responses().insert(batch));
                  assertEquals(
                      bad.sourceId().equals("för kort")
                          ? InvalidValueException.class
                          : bad.equals(first) || bad.equals(RESPONSES.get(10))
                              ? DuplicateException.class
                              : NotFoundException.class,
                      refusal.getClass());
                  assertEquals(3, unit.responses().count());
                }
                // A misfit is the reason, though a duplicate comes first.
                List<Response> both = new ArrayList<>(RESPONSES.subList(0, 9_000));
                both.add(first.withAnswers(Answers.of(1)).withSourceId("för kort"));
                assertThrows(InvalidValueException.class, () -> unit.responses().insert(both));
                unit.responses().insert(RESPONSES.subList(3, 9_500));
                unit.responses().delete(first.setting().forbund(), first.sourceId());
                assertEquals(9_499, unit.responses().count());
                assertEquals(counted(RESPONSES.subList(1, 9_500)), unit.responses().tally(QUERY));
                unit.responses().insert(List.of(first));
                unit.responses().insert(RESPONSES.subList(9_500, MANY));
                assertEquals(ALL, unit.responses().tally(QUERY));
                return "";
              });
          assertStored(MANY, ALL, store);
        });
  }

  @ParameterizedTest
  @EnumSource(names = {"H2_MEMORY", "POSTGRESQL_NEWEST"})
  @DisplayName("Many removed by one unit are gone, and their segments are counted anew")
  void removed(Databases database) {
    with(
        database,
        store -> {
          store.bulk().load(RESPONSES.iterator());
          store.segments().refresh();
          Tally left = counted(RESPONSES.subList(9_000, MANY));
          store.write(
              unit -> {
                RESPONSES
                    .subList(0, 9_000)
                    .forEach(r -> unit.responses().delete(r.setting().forbund(), r.sourceId()));
                assertEquals(left, unit.responses().tally(QUERY));
                return "";
              });
          assertStored(1_000, left, store);
          assertEquals(List.of(), store.segments().verify());
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Whoever reads while many are loaded sees whole units of work only")
  void wholeUnits(Databases database) {
    try (TestDatabase place = database.borrow();
        JdbcStore reader = JdbcStore.open(place.source(), place.options())) {
      insertForms(reader);
      List<Long> seen = new ArrayList<>();
      Runnable read = () -> seen.add(CompletableFuture.supplyAsync(() -> counted(reader)).join());
      JdbcStore store =
          JdbcStore.open(
              instead(
                  place.source(),
                  (method, real) -> {
                    if (method.equals("commit")) {
                      read.run();
                    }
                    return real.get();
                  }),
              place.options());
      // More than wait in memory are on their way by then.
      store.bulk().load(interrupted(RESPONSES, 9_000, read));
      read.run();
      assertEquals(List.of(0L, 0L, (long) MANY), seen);
      seen.clear();
      Databases.clear(place);
      insertForms(reader);
      store.bulk().inUnitsOf(4_000).telling(taken -> read.run()).load(RESPONSES.iterator());
      assertEquals(List.of(0L, 4_000L, 4_000L, 8_000L, 8_000L, (long) MANY), seen);
    }
  }

  /** How many there are; they are the first of those that were loaded. */
  private static long counted(JdbcStore store) {
    return store.read(
        snapshot -> {
          long count = snapshot.responses().count();
          assertEquals(
              counted(RESPONSES.subList(0, (int) count)), snapshot.responses().tally(QUERY));
          return count;
        });
  }

  /** Another questionnaire with the source id of one, of the same förbund. */
  private static Response namesake(Response one) {
    return RESPONSES.stream()
        .filter(r -> r.setting().forbund().equals(one.setting().forbund()))
        .filter(r -> !r.answers().equals(one.answers()))
        .findFirst()
        .orElseThrow()
        .withSourceId(one.sourceId());
  }

  private static void assertStored(List<Response> expected, JdbcStore store) {
    store.read(
        snapshot -> {
          for (Response one : expected) {
            assertEquals(
                List.of(one),
                snapshot.responses().findAll(one.setting().forbund(), List.of(one.sourceId())));
          }
          assertEquals(expected.size(), snapshot.responses().count());
          return "";
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("What is stored stays as it is when another is loaded under its source id")
  void namesakes(Databases database) {
    List<Response> first = RESPONSES.subList(0, 3);
    List<Response> second = new ArrayList<>(first.stream().map(BulkLoadTest::namesake).toList());
    second.add(1, RESPONSES.get(3));
    with(
        database,
        store -> {
          store.bulk().load(first.iterator());
          assertThrows(DuplicateException.class, () -> store.bulk().load(second.iterator()));
          assertStored(first, store);
          BulkLoad skipping = store.bulk().skippingStored();
          assertEquals(new BulkResult(1, 3, false), skipping.load(second.iterator()));
          assertStored(RESPONSES.subList(0, 4), store);
          assertEquals(new BulkResult(0, 4, false), skipping.inUnitsOf(2).load(second.iterator()));
          assertStored(RESPONSES.subList(0, 4), store);
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Of two with one source id in a load the first is stored, or neither")
  void twice(Databases database) {
    List<Response> few = new ArrayList<>(RESPONSES.subList(0, 3));
    few.add(1, namesake(few.get(0)));
    List<Response> many = new ArrayList<>(RESPONSES.subList(0, 8_500));
    many.add(namesake(many.get(0)));
    with(
        database,
        store -> {
          for (List<Response> load : List.of(few, many)) {
            assertThrows(DuplicateException.class, () -> store.bulk().load(load.iterator()));
            assertStored(List.of(), store);
          }
          BulkLoad skipping = store.bulk().skippingStored();
          assertEquals(new BulkResult(3, 1, false), skipping.load(few.iterator()));
          assertStored(RESPONSES.subList(0, 3), store);
          assertEquals(new BulkResult(8_497, 4, false), skipping.load(many.iterator()));
          assertStored(8_500, counted(RESPONSES.subList(0, 8_500)), store);
          assertEquals(List.of(), store.segments().verify());
        });
    with(
        database,
        store -> {
          // Here it is stored by the unit before.
          BulkLoad single = store.bulk().inUnitsOf(1);
          assertThrows(DuplicateException.class, () -> single.load(few.iterator()));
          assertStored(few.subList(0, 1), store);
          assertEquals(new BulkResult(2, 2, false), single.skippingStored().load(few.iterator()));
          assertStored(RESPONSES.subList(0, 3), store);
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Two loads of the same at once store each once between them")
  void twoLoads(Databases database) {
    List<Response> some = RESPONSES.subList(0, 2_000);
    with(
        database,
        store -> {
          CyclicBarrier both = new CyclicBarrier(2);
          Supplier<BulkResult> load =
              () -> {
                await(both);
                return store.bulk().inUnitsOf(500).skippingStored().load(some.iterator());
              };
          CompletableFuture<BulkResult> other = CompletableFuture.supplyAsync(load);
          BulkResult one = load.get();
          assertEquals(some.size(), one.stored() + other.join().stored());
          assertEquals(some.size(), one.skipped() + other.join().skipped());
          assertStored(some.size(), counted(some), store);
          assertEquals(List.of(), store.segments().verify());
        });
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "A load overtaken by one of the same is a conflict, and passes all over when run again")
  void overtaken(Databases database) {
    // As many as are written at the end of the unit, and more.
    for (int size : List.of(1_000, 8_500)) {
      List<Response> some = RESPONSES.subList(0, size);
      with(
          database,
          store -> {
            BulkLoad load = store.bulk().skippingStored();
            Runnable other =
                () -> CompletableFuture.runAsync(() -> load.load(some.iterator())).join();
            assertThrows(ConflictException.class, () -> load.load(interrupted(some, 500, other)));
            assertStored(size, counted(some), store);
            assertEquals(new BulkResult(0, size, false), load.load(some.iterator()));
            assertStored(size, counted(some), store);
          });
    }
  }
}
