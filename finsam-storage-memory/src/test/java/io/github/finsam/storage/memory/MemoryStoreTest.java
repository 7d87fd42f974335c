package io.github.finsam.storage.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.insats.Insats;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.Versioned;
import io.github.finsam.storage.contract.SampleData;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a store in memory promises beyond the port. */
class MemoryStoreTest {

  private static final ForbundId ID = ForbundId.of("exempel");

  private static final Form FORM = SampleData.surveyForms().get(0);

  private final MemoryStore store = MemoryStore.open();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  @AfterEach
  void stop() {
    threads.shutdownNow();
    store.close();
  }

  @Test
  @DisplayName("Units that have written the same aggregate never wait: the first to end wins")
  void firstToEndWins() {
    Forbund forbund = inserted();
    ConflictException conflict =
        assertThrows(
            ConflictException.class,
            () ->
                store.write(
                    unit -> {
                      unit.forbunds().update(forbund.withName("först skriven"), 1);
                      elsewhere(
                          () ->
                              store.write(
                                  u -> u.forbunds().update(forbund.withName("först klar"), 1)));
                      return "";
                    }));
    assertEquals(1, conflict.expectedVersion());
    assertEquals(2, conflict.actualVersion());
    assertEquals("först klar", store.read(s -> s.forbunds().get(ID)).name());
  }

  @Test
  @DisplayName("A key that two units insert is a conflict from version 0 to 1")
  void insertedTwice() {
    Forbund forbund = SampleData.seeded(1).forbund(ID);
    ConflictException conflict =
        assertThrows(
            ConflictException.class,
            () ->
                store.write(
                    unit -> {
                      unit.forbunds().insert(forbund);
                      elsewhere(this::inserted);
                      return "";
                    }));
    assertEquals(0, conflict.expectedVersion());
    assertEquals(1, conflict.actualVersion());
  }

  @Test
  @DisplayName("An aggregate that another unit deletes is a conflict from its version to 0")
  void deletedMeanwhile() {
    Forbund forbund = inserted();
    ConflictException conflict =
        assertThrows(
            ConflictException.class,
            () ->
                store.write(
                    unit -> {
                      unit.forbunds().update(forbund.withName("för sent"), 1);
                      elsewhere(
                          () ->
                              store.write(
                                  u -> {
                                    u.forbunds().delete(ID, 1);
                                    return "";
                                  }));
                      return "";
                    }));
    assertEquals(1, conflict.expectedVersion());
    assertEquals(0, conflict.actualVersion());
    assertEquals(List.of(), store.read(s -> s.forbunds().all()));
  }

  @Test
  @DisplayName("What a unit only reads another may change")
  void readsAreNotGuarded() {
    Forbund forbund = inserted();
    Insats insats = SampleData.seeded(2).insats(InsatsId.of("insats"));
    store.write(
        unit -> {
          assertEquals(forbund, unit.forbunds().get(ID));
          elsewhere(() -> store.write(u -> u.forbunds().update(forbund.withName("ny"), 1)));
          assertEquals(forbund, unit.forbunds().get(ID));
          unit.insatser().insert(insats);
          return "";
        });
    assertEquals("ny", store.read(s -> s.forbunds().get(ID)).name());
    assertEquals(insats, store.read(s -> s.insatser().get(insats.id())));
  }

  @Test
  @DisplayName("A write under way when the store is closed stores nothing; a read goes on")
  void closedMeanwhile() {
    Forbund forbund = inserted();
    MemoryStore other = MemoryStore.open();
    other.write(
        unit -> {
          unit.forbunds().insert(forbund);
          return "";
        });
    assertEquals(
        forbund,
        other.read(
            snapshot -> {
              other.close();
              return snapshot.forbunds().get(ID);
            }));
    StoreException refusal =
        assertThrows(
            StoreException.class,
            () ->
                store.write(
                    unit -> {
                      store.close();
                      return unit.forbunds().update(forbund.withName("för sent"), 1);
                    }));
    assertEquals("closed", refusal.code());
  }

  @Test
  @DisplayName(
      "An aggregate deleted and inserted again meanwhile is another, with the same version")
  void insertedAgainIsAnother() {
    Forbund forbund = inserted();
    assertThrows(
        ConflictException.class,
        () ->
            store.write(
                unit -> {
                  unit.forbunds().update(forbund.withName("bygger på den gamla"), 1);
                  elsewhere(
                      () ->
                          store.write(
                              u -> {
                                u.forbunds().delete(ID, 1);
                                u.forbunds().insert(forbund.withName("ny"));
                                return "";
                              }));
                  return "";
                }));
    assertEquals("ny", store.read(s -> s.forbunds().get(ID)).name());
  }

  @Test
  @DisplayName("Units of many threads on different aggregates are all merged")
  void mergesMany() throws Exception {
    int each = 200;
    List<Future<String>> workers = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      SampleData data = SampleData.seeded(thread);
      String prefix = "t" + thread + "-";
      workers.add(
          threads.submit(
              () -> {
                for (int i = 0; i < each; i++) {
                  Insats insats = data.insats(InsatsId.of(prefix + i));
                  store.write(
                      unit -> {
                        unit.insatser().insert(insats);
                        return "";
                      });
                  store.write(unit -> unit.insatser().update(insats, 1));
                }
                return "";
              }));
    }
    for (Future<String> worker : workers) {
      worker.get(60, TimeUnit.SECONDS);
    }
    List<Insats> all = store.read(s -> s.insatser().all());
    assertEquals(4 * each, all.size());
    assertEquals(
        all.stream().map(Insats::id).sorted().toList(), all.stream().map(Insats::id).toList());
    assertEquals(2, store.read(s -> s.insatser().getVersioned(InsatsId.of("t0-0"))).version());
  }

  @Test
  @DisplayName("A refused nested call leaves the thread free for the next")
  void nestedLeavesNoTrace() {
    assertThrows(StoreException.class, () -> store.read(s -> store.read(t -> "")));
    assertThrows(StoreException.class, () -> store.write(u -> store.write(v -> "")));
    inserted();
    assertEquals(1L, store.read(s -> s.forbunds().getVersioned(ID)).version());
    assertEquals(
        new Versioned<>(SampleData.seeded(1).forbund(ID), 1),
        store.read(s -> s.forbunds().getVersioned(ID)));
  }

  @Test
  @DisplayName("Units that add and remove responses to one form are merged, whoever ends first")
  void mergesResponses() {
    List<Response> all = answers();
    put(all.subList(0, 4));
    store.write(
        unit -> {
          unit.responses().insert(all.subList(4, 6));
          remove(unit, all.get(0));
          elsewhere(
              () -> {
                remove(all.get(1));
                return put(all.subList(6, 9));
              });
          assertEquals(5, unit.responses().count());
          return "";
        });
    assertStored(all.subList(2, 9));
  }

  @Test
  @DisplayName("Of responses to a form and a change of the form, the first to end is stored")
  void firstToEndKeepsTheForm() {
    List<Response> all = answers();
    ConflictException form =
        assertThrows(
            ConflictException.class,
            () ->
                store.write(
                    unit -> {
                      unit.forms().update(FORM.withEdition("ny"), 1);
                      elsewhere(() -> put(all.subList(0, 2)));
                      return "";
                    }));
    assertEquals(1, form.expectedVersion());
    assertEquals(1, form.actualVersion());
    assertStored(all.subList(0, 2));
    elsewhere(
        () -> {
          remove(all.get(0));
          return "";
        });
    // The last one goes with the form, but somebody has added another.
    assertThrows(
        ConflictException.class,
        () ->
            store.write(
                unit -> {
                  remove(unit, all.get(1));
                  unit.forms().delete(FORM.id(), 1);
                  elsewhere(() -> put(all.subList(2, 3)));
                  return "";
                }));
    assertStored(all.subList(1, 3));
    remove(all.get(1));
    remove(all.get(2));
    ConflictException response =
        assertThrows(
            ConflictException.class,
            () ->
                store.write(
                    unit -> {
                      unit.responses().insert(all.subList(0, 1));
                      elsewhere(
                          () -> store.write(u -> u.forms().update(FORM.withEdition("ny"), 1)));
                      return "";
                    }));
    assertEquals(1, response.expectedVersion());
    assertEquals(2, response.actualVersion());
    assertStored(List.of());
  }

  @Test
  @DisplayName("A form that was deleted and inserted again takes no responses to the former one")
  void formInsertedAgainIsAnother() {
    List<Response> all = answers();
    put(all.subList(0, 1));
    assertThrows(
        ConflictException.class,
        () ->
            store.write(
                unit -> {
                  unit.responses().insert(all.subList(1, 2));
                  elsewhere(
                      () ->
                          store.write(
                              u -> {
                                remove(u, all.get(0));
                                u.forms().delete(FORM.id(), 1);
                                u.forms().insert(FORM);
                                u.responses().insert(all.subList(2, 4));
                                return "";
                              }));
                  return "";
                }));
    assertStored(all.subList(2, 4));
    // Who has nothing to do with the form is not disturbed.
    store.write(
        unit -> {
          unit.asked().insert(SampleData.seeded(1).asked(SampleData.askedIds().get(0)));
          elsewhere(
              () ->
                  store.write(
                      u -> {
                        remove(u, all.get(2));
                        remove(u, all.get(3));
                        u.forms().update(FORM.withItems(FORM.items()), 1);
                        u.responses().insert(all.subList(4, 5));
                        return "";
                      }));
          return "";
        });
    assertStored(all.subList(4, 5));
  }

  /** Different responses to one form, which is stored. */
  private List<Response> answers() {
    store.write(
        unit -> {
          unit.forms().insert(FORM);
          return "";
        });
    return SampleData.seeded(3).questionnaires(200).stream()
        .filter(response -> response.form().equals(FORM.id()))
        .toList();
  }

  private String put(List<Response> responses) {
    return store.write(
        unit -> {
          unit.responses().insert(responses);
          return "";
        });
  }

  private void remove(Response response) {
    store.write(
        unit -> {
          remove(unit, response);
          return "";
        });
  }

  private static void remove(Unit unit, Response response) {
    unit.responses().delete(response.setting().forbund(), response.sourceId());
  }

  private void assertStored(List<Response> expected) {
    TallyQuery query = TallyQuery.of(FORM.edition()).by(Dimension.FORBUND, Dimension.SEX);
    assertEquals(
        Tally.of(query, List.of(FORM), expected.iterator()),
        store.read(s -> s.responses().tally(query)));
    for (Response response : expected) {
      assertEquals(
          Optional.of(response),
          store.read(s -> s.responses().find(response.setting().forbund(), response.sourceId())));
    }
    assertEquals(expected.size(), (long) store.read(s -> s.responses().count()));
  }

  private Forbund inserted() {
    Forbund forbund = SampleData.seeded(1).forbund(ID);
    store.write(
        unit -> {
          unit.forbunds().insert(forbund);
          return "";
        });
    return forbund;
  }

  private <T> T elsewhere(Callable<T> task) {
    try {
      return threads.submit(task).get(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
