package io.github.finsam.storage.contract;

import static io.github.finsam.storage.contract.Threads.dwell;
import static io.github.finsam.storage.contract.Threads.elsewhere;
import static io.github.finsam.storage.contract.Threads.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.FormId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.storage.Repository;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.Versioned;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Group;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a store does for several threads with questionnaires. As with aggregates, a store that locks
 * passes as well as one that finds conflicts at the end.
 */
public abstract class ResponseConcurrencyContract extends StoreFixture {

  private static final int THREADS = 8;
  private static final Form FORM = SampleData.surveyForms().get(0);
  private static final Form OTHER = SampleData.surveyForms().get(1);
  private static final TallyQuery QUERY = TallyQuery.of(FORM.edition()).by(Dimension.values());
  private static final List<Response> TO_FORM = responsesTo(FORM);
  private static final List<Response> TO_OTHER = responsesTo(OTHER);
  private static final Response ONE = TO_FORM.get(0);
  private static final Response TWO = TO_FORM.get(1);

  /** For subclasses. */
  protected ResponseConcurrencyContract() {}

  private static List<Response> responsesTo(Form form) {
    return SampleData.seeded(61).questionnaires(400).stream()
        .filter(response -> response.form().equals(form.id()))
        .toList();
  }

  @Test
  @DisplayName("Many threads add different responses: all succeed and none is lost")
  final void disjoint() {
    require(Capability.CONCURRENT_UNITS);
    int each = 120;
    int batch = 6;
    List<Response> all = SampleData.seeded(67).questionnaires(THREADS * each);
    withForms(
        store -> {
          CountDownLatch start = new CountDownLatch(THREADS);
          List<Callable<String>> workers = new ArrayList<>();
          for (int thread = 0; thread < THREADS; thread++) {
            List<Response> own = all.subList(thread * each, (thread + 1) * each);
            workers.add(
                () -> {
                  start.countDown();
                  start.await();
                  for (int i = 0; i < each; i += batch) {
                    List<Response> some = own.subList(i, i + batch);
                    store.write(
                        unit -> {
                          unit.responses().insert(some.subList(0, batch / 2));
                          dwell();
                          unit.responses().insert(some.subList(batch / 2, batch));
                          return "";
                        });
                  }
                  return "";
                });
          }
          together(workers);
          assertStored(store, all);
        });
  }

  @Test
  @DisplayName("Units that add and remove different responses do not disturb each other")
  final void differentResponses() {
    require(Capability.CONCURRENT_UNITS);
    withForms(
        store -> {
          insertResponses(store, List.of(ONE, TWO, TO_OTHER.get(0), TO_OTHER.get(1)));
          store.write(
              unit -> {
                unit.responses().insert(TO_FORM.subList(2, 3));
                remove(unit, ONE);
                elsewhere(
                    () ->
                        store.write(
                            u -> {
                              u.responses().insert(TO_OTHER.subList(2, 3));
                              remove(u, TO_OTHER.get(0));
                              return "";
                            }));
                return "";
              });
          List<Response> left = new ArrayList<>(TO_FORM.subList(1, 3));
          left.addAll(TO_OTHER.subList(1, 3));
          assertStored(store, left);
        });
  }

  @Test
  @DisplayName("Of two units that add one source id, the first stored wins")
  final void insertionWins() {
    require(Capability.CONCURRENT_UNITS);
    Response late = TWO.withSourceId(ONE.sourceId()).withSetting(ONE.setting());
    withForms(
        store -> {
          StoreException refusal =
              assertThrows(
                  StoreException.class,
                  () ->
                      store.write(
                          unit -> {
                            assertEquals(0, unit.responses().count());
                            elsewhere(() -> inserted(store, ONE));
                            unit.responses().insert(List.of(late, TWO));
                            return "";
                          }));
          assertTrue(Set.of("duplicate", "conflict").contains(refusal.code()), refusal.code());
          assertTrue(refusal.text(Language.EN).contains(ONE.sourceId()), refusal::getMessage);
          assertStored(store, List.of(ONE));
        });
  }

  @Test
  @DisplayName("Of many units that add one source id at once, exactly one succeeds")
  final void insertionRace() {
    withForms(
        store -> {
          int races = 10;
          List<Response> kept = new ArrayList<>();
          for (int race = 0; race < races; race++) {
            String sourceId = "kapplöpning " + race;
            List<Response> contenders =
                TO_FORM.subList(0, THREADS).stream()
                    .map(r -> r.withSourceId(sourceId).withSetting(ONE.setting()))
                    .toList();
            int winner =
                winner(
                    i ->
                        store.write(
                            unit -> {
                              unit.responses().insert(List.of(contenders.get(i)));
                              dwell();
                              return "";
                            }),
                    Set.of("duplicate", "conflict"));
            kept.add(contenders.get(winner));
          }
          assertStored(store, kept);
        });
  }

  @Test
  @DisplayName("Of two units that remove one response, the first stored wins")
  final void deletionWins() {
    require(Capability.CONCURRENT_UNITS);
    withForms(
        store -> {
          insertResponses(store, List.of(ONE));
          StoreException refusal =
              assertThrows(
                  StoreException.class,
                  () ->
                      store.write(
                          unit -> {
                            assertEquals(1, unit.responses().count());
                            elsewhere(() -> removed(store, ONE));
                            unit.responses().insert(List.of(TWO));
                            remove(unit, ONE);
                            return "";
                          }));
          assertTrue(Set.of("not-found", "conflict").contains(refusal.code()), refusal.code());
          assertStored(store, List.of());
        });
  }

  @Test
  @DisplayName("Of many units that remove one response at once, exactly one succeeds")
  final void deletionRace() {
    withForms(
        store -> {
          for (int race = 0; race < 10; race++) {
            insertResponses(store, List.of(ONE, TWO));
            winner(
                i ->
                    store.write(
                        unit -> {
                          remove(unit, ONE);
                          dwell();
                          return "";
                        }),
                Set.of("not-found", "conflict"));
            assertStored(store, List.of(TWO));
            deleteResponse(store, TWO);
          }
        });
  }

  /** What can be done to a form that nobody has filled in. */
  private enum Change {
    UPDATE {
      @Override
      void to(Repository<FormId, Form> forms) {
        forms.update(FORM.withItems(new FormItem("en helt annan", 0, 0, List.of())), 1);
      }
    },
    DELETE {
      @Override
      void to(Repository<FormId, Form> forms) {
        forms.delete(FORM.id(), 1);
      }
    },
    DELETE_AND_INSERT {
      @Override
      void to(Repository<FormId, Form> forms) {
        forms.delete(FORM.id(), 1);
        forms.insert(FORM.withItems(new FormItem("en helt annan", 0, 0, List.of())));
      }
    };

    abstract void to(Repository<FormId, Form> forms);
  }

  @TestFactory
  @DisplayName("Responses to a form that another unit changes meanwhile are not stored")
  final Stream<DynamicTest> changedFormWins() {
    return eachChange(
        (store, change) -> {
          StoreException refusal =
              assertThrows(
                  StoreException.class,
                  () ->
                      store.write(
                          unit -> {
                            assertEquals(FORM, unit.forms().get(FORM.id()));
                            unit.responses().insert(TO_OTHER);
                            elsewhere(() -> changed(store, change));
                            unit.responses().insert(List.of(ONE));
                            return "";
                          }));
          assertTrue(Set.of("not-found", "conflict").contains(refusal.code()), refusal.code());
          assertTrue(refusal.text(Language.EN).contains(FORM.id().value()), refusal::getMessage);
          assertEquals(0, (long) store.read(s -> s.responses().count()));
        });
  }

  @TestFactory
  @DisplayName("A form that another unit adds responses to meanwhile is not changed")
  final Stream<DynamicTest> addedResponseWins() {
    return eachChange(
        (store, change) -> {
          StoreException refusal =
              assertThrows(
                  StoreException.class,
                  () ->
                      store.write(
                          unit -> {
                            assertEquals(0, unit.responses().count());
                            elsewhere(() -> inserted(store, ONE));
                            unit.responses().insert(TO_OTHER);
                            change.to(unit.forms());
                            return "";
                          }));
          assertTrue(Set.of("in-use", "conflict").contains(refusal.code()), refusal.code());
          assertTrue(refusal.text(Language.EN).contains(FORM.id().value()), refusal::getMessage);
          assertEquals(
              new Versioned<>(FORM, 1), store.read(s -> s.forms().getVersioned(FORM.id())));
          assertStored(store, List.of(ONE));
        });
  }

  @TestFactory
  @DisplayName("Responses to one form do not disturb a unit that changes another")
  final Stream<DynamicTest> otherForm() {
    require(Capability.CONCURRENT_UNITS);
    return eachChange(
        (store, change) -> {
          store.write(
              unit -> {
                change.to(unit.forms());
                elsewhere(() -> inserted(store, TO_OTHER.get(0)));
                return "";
              });
          store.write(
              unit -> {
                unit.responses().insert(TO_OTHER.subList(1, 2));
                elsewhere(
                    () ->
                        store.write(
                            u -> {
                              u.forms().find(FORM.id()).ifPresent(f -> deleteNow(u, FORM.id()));
                              u.forms().insert(FORM);
                              u.responses().insert(List.of(ONE));
                              return "";
                            }));
                return "";
              });
          List<Response> all = new ArrayList<>(TO_OTHER.subList(0, 2));
          all.add(ONE);
          assertStored(store, all);
        });
  }

  private static void deleteNow(Unit unit, FormId id) {
    unit.forms().delete(id, unit.forms().getVersioned(id).version());
  }

  @Test
  @DisplayName(
      "Whoever removes the last response may change the form, if nobody adds one meanwhile")
  final void lastResponse() {
    require(Capability.CONCURRENT_UNITS);
    withForms(
        store -> {
          insertResponses(store, List.of(ONE));
          StoreException refusal =
              assertThrows(
                  StoreException.class,
                  () ->
                      store.write(
                          unit -> {
                            assertEquals(1, unit.responses().count());
                            elsewhere(() -> inserted(store, TWO));
                            remove(unit, ONE);
                            unit.forms().delete(FORM.id(), 1);
                            return "";
                          }));
          assertTrue(Set.of("in-use", "conflict").contains(refusal.code()), refusal.code());
          assertStored(store, List.of(ONE, TWO));
          // Nobody but this unit has to do with the form: others may add to other forms.
          store.write(
              unit -> {
                remove(unit, ONE);
                remove(unit, TWO);
                unit.forms().delete(FORM.id(), 1);
                elsewhere(() -> inserted(store, TO_OTHER.get(0)));
                return "";
              });
          assertStored(store, TO_OTHER.subList(0, 1));
          assertEquals(Optional.empty(), store.read(s -> s.forms().find(FORM.id())));
        });
  }

  @Test
  @DisplayName("However units race, no response is ever without the form it was filled in on")
  final void neverWithoutForm() {
    withForms(
        store -> {
          // A response fits the form in its first shape only.
          Form otherShape = FORM.withItems(FORM.items().subList(0, 1));
          AtomicInteger answered = new AtomicInteger();
          AtomicInteger reshaped = new AtomicInteger();
          AtomicInteger left = new AtomicInteger(4);
          long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
          List<Callable<String>> workers = new ArrayList<>();
          for (int thread = 0; thread < 4; thread++) {
            Random random = new Random(thread);
            Response own = ONE.withSourceId("tråd " + thread);
            boolean answers = thread % 2 == 0;
            workers.add(
                () -> {
                  try {
                    // Until each has had its turn: while there are responses no form can change.
                    for (int i = 0;
                        i < 60
                            || ((answered.get() == 0 || reshaped.get() == 0)
                                && System.nanoTime() < latest);
                        i++) {
                      boolean done =
                          answers
                              ? tried(store, unit -> putOrRemove(unit, own))
                              : tried(store, unit -> reshape(unit, otherShape, random));
                      if (done) {
                        (answers ? answered : reshaped).incrementAndGet();
                      }
                    }
                  } finally {
                    left.decrementAndGet();
                  }
                  return "";
                });
          }
          workers.add(
              () -> {
                do {
                  store.read(
                      snapshot -> {
                        snapshot.responses().forEach(QUERY, r -> assertEquals(FORM.id(), r.form()));
                        if (snapshot.responses().count() > 0) {
                          assertEquals(FORM, snapshot.forms().get(FORM.id()));
                        }
                        return "";
                      });
                  dwell();
                } while (left.get() > 0);
                return "";
              });
          together(workers);
          assertTrue(answered.get() > 0, "some response gets in");
          assertTrue(reshaped.get() > 0, "some form gets changed");
        });
  }

  private static void putOrRemove(Unit unit, Response response) {
    if (unit.responses().find(response.setting().forbund(), response.sourceId()).isPresent()) {
      remove(unit, response);
    } else {
      unit.responses().insert(List.of(response));
    }
    dwell();
  }

  private static void reshape(Unit unit, Form otherShape, Random random) {
    Optional<Versioned<Form>> now = unit.forms().findVersioned(FORM.id());
    Form next = now.isPresent() && now.get().value().equals(FORM) ? otherShape : FORM;
    if (now.isEmpty()) {
      unit.forms().insert(next);
    } else if (random.nextInt(4) == 0) {
      unit.forms().delete(FORM.id(), now.get().version());
    } else {
      unit.forms().update(next, now.get().version());
    }
    dwell();
  }

  /** Whether it was stored and not refused, as it may be in a race. */
  private static boolean tried(Store store, Consumer<Unit> work) {
    try {
      store.write(
          unit -> {
            work.accept(unit);
            return "";
          });
      return true;
    } catch (StoreException refusal) {
      assertTrue(
          Set.of("conflict", "in-use", "not-found", "duplicate").contains(refusal.code()),
          refusal.code());
      return false;
    } catch (InvalidValueException misfit) {
      return false;
    }
  }

  @Test
  @DisplayName("A reader never sees half a unit's responses, however it asks")
  final void noHalfUnits() {
    withForms(
        store -> {
          AtomicBoolean done = new AtomicBoolean();
          TallyQuery query = TallyQuery.of(FORM.edition());
          String item = FORM.items().get(0).id();
          List<Callable<String>> workers = new ArrayList<>();
          workers.add(
              () -> {
                try {
                  for (int i = 0; i < 60; i++) {
                    Response one = ONE.withSourceId("a" + i);
                    Response two = TWO.withSourceId("b" + i);
                    int round = i;
                    store.write(
                        unit -> {
                          unit.responses().insert(List.of(one));
                          unit.responses().insert(List.of(two));
                          if (round % 3 == 2) {
                            remove(unit, ONE.withSourceId("a" + (round - 1)));
                            remove(unit, TWO.withSourceId("b" + (round - 1)));
                          }
                          return "";
                        });
                  }
                } finally {
                  done.set(true);
                }
                return "";
              });
          for (int reader = 0; reader < 3; reader++) {
            workers.add(
                () -> {
                  do {
                    store.read(
                        snapshot -> {
                          long count = snapshot.responses().count();
                          dwell();
                          assertEquals(0, count % 2);
                          Tally tally = snapshot.responses().tally(query);
                          assertEquals(count, tally.total(item, Group.ALL));
                          assertEquals(count, handedOver(snapshot.responses(), query).size());
                          return "";
                        });
                  } while (!done.get());
                  return "";
                });
          }
          together(workers);
          assertEquals(80, (long) store.read(s -> s.responses().count()));
        });
  }

  /** Lets many threads do it at once, of which one must succeed; tells which. */
  private static int winner(Consumer<Integer> contender, Set<String> refusals) {
    CountDownLatch start = new CountDownLatch(THREADS);
    List<Callable<Boolean>> workers = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int own = thread;
      workers.add(
          () -> {
            start.countDown();
            start.await();
            try {
              contender.accept(own);
              return true;
            } catch (StoreException refusal) {
              assertTrue(refusals.contains(refusal.code()), refusal.code());
              return false;
            }
          });
    }
    List<Boolean> won = together(workers);
    assertEquals(1, won.stream().filter(w -> w).count(), "winners");
    return won.indexOf(true);
  }

  private Stream<DynamicTest> eachChange(ChangeTest test) {
    return Stream.of(Change.values())
        .map(
            change ->
                DynamicTest.dynamicTest(
                    change.name(),
                    () -> {
                      require(Capability.CONCURRENT_UNITS);
                      withForms(store -> test.run(store, change));
                    }));
  }

  private interface ChangeTest {
    void run(Store store, Change change);
  }

  private void withForms(Consumer<Store> test) {
    withStore(
        store -> {
          insertForms(store, SampleData.surveyForms());
          test.accept(store);
        });
  }

  private static String inserted(Store store, Response response) {
    insertResponses(store, List.of(response));
    return "";
  }

  private static String removed(Store store, Response response) {
    deleteResponse(store, response);
    return "";
  }

  private static String changed(Store store, Change change) {
    return store.write(
        unit -> {
          change.to(unit.forms());
          return "";
        });
  }

  private static void remove(Unit unit, Response response) {
    unit.responses().delete(response.setting().forbund(), response.sourceId());
  }

  private static void assertStored(Store store, List<Response> expected) {
    store.read(
        snapshot -> {
          assertEquals(expected.size(), snapshot.responses().count());
          assertEquals(
              PlainCount.of(QUERY, SampleData.surveyForms(), expected),
              snapshot.responses().tally(QUERY));
          for (Response response : expected) {
            assertEquals(
                Optional.of(response),
                snapshot.responses().find(response.setting().forbund(), response.sourceId()));
          }
          return "";
        });
  }
}
