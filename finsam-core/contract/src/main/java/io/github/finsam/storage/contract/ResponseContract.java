package io.github.finsam.storage.contract;

import static io.github.finsam.storage.contract.Threads.elsewhere;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.DuplicateException;
import io.github.finsam.storage.InUseException;
import io.github.finsam.storage.NotFoundException;
import io.github.finsam.storage.ResponseReader;
import io.github.finsam.storage.ResponseRepository;
import io.github.finsam.storage.Snapshot;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.Versioned;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Group;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** How a store keeps filled-in questionnaires, and the forms they hang on, for one thread. */
public abstract class ResponseContract extends StoreFixture {

  private static final String EDITION = "exempel";
  private static final TallyQuery QUERY = TallyQuery.of(EDITION);
  private static final FormItem ITEM_5 = new FormItem("5", 1, 5, List.of(8, 9));
  private static final FormItem ITEM_7 = new FormItem("7", 1, 5, List.of(8, 9));
  private static final Form FORM = form("form", ITEM_5, ITEM_7);
  private static final Form SHORT = form("Form", ITEM_7);
  private static final Setting SETTING =
      Setting.builder()
          .forbund(ForbundId.of("a"))
          .respondent(Respondent.PARTICIPANT)
          .occasion(Occasion.DURING)
          .day(LocalDate.of(2014, 9, 1))
          .build();
  private static final Setting ELSEWHERE = SETTING.withForbund(ForbundId.of("A"));
  private static final Response ONE = response("enkät 1", 5, 4);
  private static final Response TWO = response("enkät 2", 1, 9);
  private static final Response THREE = response("enkät 3", 3, 3);

  /** For subclasses. */
  protected ResponseContract() {}

  private static Form form(String id, FormItem... items) {
    return new Form(
        FormId.of(id), EDITION, Respondent.PARTICIPANT, Occasion.DURING, List.of(items));
  }

  private static Response response(String sourceId, int... codes) {
    return new Response(sourceId, FORM.id(), SETTING, Answers.of(codes));
  }

  @Test
  @DisplayName("A store without responses finds, counts and hands over none")
  final void empty() {
    withStore(
        store -> {
          assertStored(store, List.of());
          assertEquals(Optional.empty(), find(store, ONE));
          insertForms(store, List.of(FORM));
          assertStored(store, List.of());
          insertResponses(store, List.of());
          assertStored(store, List.of());
        });
  }

  @Test
  @DisplayName("What is inserted is found, counted and handed over as it was")
  final void insert() {
    withForms(
        store -> {
          insertResponses(store, List.of(ONE, TWO));
          assertStored(store, List.of(ONE, TWO));
          assertEquals(Optional.empty(), find(store, THREE));
          insertResponses(store, List.of(THREE));
          assertStored(store, List.of(ONE, TWO, THREE));
        });
  }

  @Test
  @DisplayName("Responses are kept as they were when they were handed in")
  final void insertCopies() {
    withForms(
        store -> {
          List<Response> list = new ArrayList<>(List.of(ONE, TWO));
          store.write(
              unit -> {
                unit.responses().insert(list);
                list.set(0, THREE);
                list.remove(1);
                assertEquals(2, unit.responses().count());
                return "";
              });
          assertStored(store, List.of(ONE, TWO));
        });
  }

  @Test
  @DisplayName("Two förbund may have responses with the same source id, one förbund may not")
  final void sourceIdInForbund() {
    withForms(
        store -> {
          Response same = TWO.withSourceId(ONE.sourceId()).withSetting(ELSEWHERE);
          insertResponses(store, List.of(ONE, same));
          assertStored(store, List.of(ONE, same));
          // Another form, day and answers do not make it another questionnaire.
          Response again =
              new Response(
                  ONE.sourceId(),
                  SHORT.id(),
                  SETTING.withDay(LocalDate.of(2015, 1, 1)).withInsats(InsatsId.of("i")),
                  Answers.of(1));
          names(
              ONE,
              assertThrows(DuplicateException.class, () -> insertResponses(store, List.of(again))));
          assertStored(store, List.of(ONE, same));
          deleteResponse(store, same);
          assertStored(store, List.of(ONE));
        });
  }

  @Test
  @DisplayName("Source ids that differ in case, accents or composition differ")
  final void awkwardSourceIds() {
    withForms(
        store -> {
          List<Response> all = SampleData.sourceIds().stream().map(ONE::withSourceId).toList();
          insertResponses(store, all);
          assertStored(store, all);
          // And one by one they go, none taking another along.
          List<Response> left = new ArrayList<>(all);
          while (left.size() > all.size() / 2) {
            deleteResponse(store, left.remove(left.size() / 3));
            assertStored(store, left);
          }
          for (Response response : left) {
            names(
                response,
                assertThrows(
                    DuplicateException.class, () -> insertResponses(store, List.of(response))));
          }
        });
  }

  @Test
  @DisplayName("Förbund and insatser need not be stored, and their ids come back as they were")
  final void awkwardForbundAndInsats() {
    withForms(
        store -> {
          List<Response> all = new ArrayList<>();
          for (ForbundId forbund : SampleData.forbundIds()) {
            all.add(ONE.withSetting(SETTING.withForbund(forbund)));
          }
          for (InsatsId insats : SampleData.insatsIds()) {
            all.add(
                ONE.withSourceId("i" + all.size())
                    .withSetting(SETTING.withInsats(Optional.of(insats))));
          }
          insertResponses(store, all);
          assertStored(store, all);
        });
  }

  @Test
  @DisplayName("Many are found as one by one, each once, whatever they are called")
  final void findAll() {
    withForms(
        store -> {
          // More than a database takes in one question.
          List<Response> stored =
              new ArrayList<>(
                  IntStream.range(0, 2_000).mapToObj(i -> ONE.withSourceId("q" + i)).toList());
          SampleData.sourceIds().stream().map(ONE::withSourceId).forEach(stored::add);
          Response elsewhere = TWO.withSourceId("q7").withSetting(ELSEWHERE);
          insertResponses(store, Stream.concat(stored.stream(), Stream.of(elsewhere)).toList());
          List<String> names = new ArrayList<>(stored.stream().map(Response::sourceId).toList());
          names.addAll(List.of("Q7", "q7 ", "finns inte", "q1' or '1'='1", "q7", "q0"));
          store.read(
              snapshot -> {
                ResponseReader reader = snapshot.responses();
                assertFound(stored, reader, SETTING, names);
                assertFound(stored.subList(3, 5), reader, SETTING, List.of("q4", "q3", "q4"));
                assertFound(List.of(elsewhere), reader, ELSEWHERE, names);
                assertFound(List.of(), reader, SETTING, List.of("finns inte"));
                assertFound(List.of(), reader, SETTING, List.of());
                return "";
              });
        });
  }

  @Test
  @DisplayName("A unit finds many with what it has put in, changed and taken out itself")
  final void findAllInUnit() {
    withForms(
        store -> {
          insertResponses(store, List.of(ONE, TWO));
          Response changed = TWO.withAnswers(Answers.of(2, 2));
          List<String> names = Stream.of(ONE, TWO, THREE).map(Response::sourceId).toList();
          store.write(
              unit -> {
                ResponseRepository responses = unit.responses();
                assertFound(List.of(ONE, TWO), responses, SETTING, names);
                responses.delete(SETTING.forbund(), ONE.sourceId());
                responses.delete(SETTING.forbund(), TWO.sourceId());
                responses.insert(List.of(changed, THREE));
                assertFound(List.of(changed, THREE), responses, SETTING, names);
                return "";
              });
          store.read(
              s -> {
                assertFound(List.of(changed, THREE), s.responses(), SETTING, names);
                return "";
              });
        });
  }

  @Test
  @DisplayName("A name that no response can have finds nothing, and its unit goes on")
  final void impossibleNames() {
    require(Capability.REFUSAL_LEAVES_UNIT_USABLE);
    withForms(
        store -> {
          List<Response> stored =
              SampleData.mistakableIds().stream().map(ONE::withSourceId).toList();
          insertResponses(store, stored);
          store.write(
              unit -> {
                ResponseRepository responses = unit.responses();
                assertNotFound(stored, responses);
                for (String name : SampleData.impossibleIds()) {
                  assertThrows(
                      NotFoundException.class, () -> responses.delete(SETTING.forbund(), name));
                }
                responses.insert(List.of(TWO));
                responses.delete(SETTING.forbund(), stored.get(0).sourceId());
                assertNotFound(stored.subList(1, stored.size()), responses);
                return "";
              });
          List<Response> left = new ArrayList<>(stored.subList(1, stored.size()));
          store.read(
              snapshot -> {
                assertNotFound(left, snapshot.responses());
                return "";
              });
          left.add(TWO);
          assertStored(store, left);
        });
  }

  private static void assertNotFound(List<Response> others, ResponseReader reader) {
    List<String> impossible = SampleData.impossibleIds();
    for (String name : impossible) {
      assertEquals(Optional.empty(), reader.find(SETTING.forbund(), name), name);
      assertFound(List.of(), reader, SETTING, List.of(name));
    }
    assertFound(
        others,
        reader,
        SETTING,
        Stream.concat(impossible.stream(), others.stream().map(Response::sourceId)).toList());
  }

  private static void assertFound(
      List<Response> expected, ResponseReader reader, Setting setting, List<String> sourceIds) {
    assertEquals(sorted(expected), sorted(reader.findAll(setting.forbund(), sourceIds)));
  }

  @TestFactory
  @DisplayName(
      "Every group at every occasion comes back, of any sex, age and day, of forms of any"
          + " size with any codes")
  final Stream<DynamicTest> everySetting() {
    return IntStream.range(0, 4)
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest("seed " + seed, () -> withStore(s -> settings(s, seed))));
  }

  private static void settings(Store store, int seed) {
    SampleData data = SampleData.seeded(seed);
    List<Form> forms = new ArrayList<>();
    for (Respondent respondent : Respondent.values()) {
      for (Occasion occasion : Occasion.values()) {
        forms.add(
            data.form(FormId.of(respondent + "/" + occasion))
                .withRespondent(respondent)
                .withOccasion(occasion));
      }
    }
    insertForms(store, forms);
    List<Response> responses = new ArrayList<>();
    for (Form form : forms) {
      for (int i = 0; i < 5; i++) {
        responses.add(data.response("svar " + responses.size(), form));
      }
    }
    insertResponses(store, responses);
    store.read(
        snapshot -> {
          for (Response response : responses) {
            assertEquals(Optional.of(response), find(snapshot.responses(), response));
          }
          assertEquals(responses.size(), snapshot.responses().count());
          List<Response> handed = new ArrayList<>();
          forms.stream()
              .map(Form::edition)
              .distinct()
              .forEach(e -> snapshot.responses().forEach(TallyQuery.of(e), handed::add));
          assertEquals(sorted(responses), sorted(handed));
          return "";
        });
  }

  @Test
  @DisplayName("A form of 1 item and one of 250, codes 0 and 127, come back and are counted")
  final void sizes() {
    withStore(
        store -> {
          List<FormItem> items = new ArrayList<>();
          for (int i = 0; i < Form.MAX_ITEMS; i++) {
            items.add(
                new FormItem(
                    "fråga " + i,
                    i % 2 == 0 ? 0 : 1,
                    i % 2 == 0 ? 126 : FormItem.MAX_CODE,
                    List.of(i % 2 == 0 ? FormItem.MAX_CODE : 0)));
          }
          Form large = form("stor", items.toArray(FormItem[]::new));
          Form small = form("liten", items.get(0));
          insertForms(store, List.of(large, small));
          int[] codes =
              IntStream.range(0, Form.MAX_ITEMS).map(i -> i % 3 == 0 ? 127 : i % 3 - 1).toArray();
          Response full = new Response("1", large.id(), SETTING, Answers.of(codes));
          Response zero = new Response("2", small.id(), SETTING, Answers.of(0));
          Response top = new Response("3", small.id(), SETTING, Answers.of(127));
          insertResponses(store, List.of(full, zero, top));
          for (Response response : List.of(full, zero, top)) {
            assertEquals(Optional.of(response), find(store, response));
          }
          Tally tally = store.read(s -> s.responses().tally(QUERY));
          for (int i = 1; i < codes.length; i++) {
            assertEquals(1, tally.count("fråga " + i, Group.ALL, codes[i]));
            assertEquals(1, tally.total("fråga " + i, Group.ALL));
          }
          assertEquals(1, tally.count("fråga 0", Group.ALL, 0));
          assertEquals(2, tally.count("fråga 0", Group.ALL, 127));
        });
  }

  @Test
  @DisplayName("What is deleted is gone, and its source id is free again")
  final void delete() {
    withForms(
        store -> {
          insertResponses(store, List.of(ONE, TWO));
          deleteResponse(store, ONE);
          assertStored(store, List.of(TWO));
          assertEquals(Optional.empty(), find(store, ONE));
          names(ONE, assertThrows(NotFoundException.class, () -> deleteResponse(store, ONE)));
          names(THREE, assertThrows(NotFoundException.class, () -> deleteResponse(store, THREE)));
          Response other = ONE.withSetting(ELSEWHERE.withForbund(ForbundId.of("finns inte")));
          names(other, assertThrows(NotFoundException.class, () -> deleteResponse(store, other)));
          assertStored(store, List.of(TWO));
          Response changed = ONE.withAnswers(Answers.of(2, 2));
          insertResponses(store, List.of(changed));
          assertStored(store, List.of(TWO, changed));
        });
  }

  @TestFactory
  @DisplayName("An insert is all or nothing: one bad response, and none is stored")
  final Stream<DynamicTest> allOrNothing() {
    return Stream.of(
        bad("unknown form", NotFoundException.class, THREE.withForm(FormId.of("okänt"))),
        bad("form in other case", NotFoundException.class, THREE.withForm(FormId.of("FORM"))),
        bad("answer that is no code", InvalidValueException.class, response("enkät 3", 3, 6)),
        bad("too few answers", InvalidValueException.class, response("enkät 3", 3)),
        bad("too many answers", InvalidValueException.class, response("enkät 3", 3, 3, 3)),
        bad(
            "other group",
            InvalidValueException.class,
            THREE.withSetting(SETTING.withRespondent(Respondent.STAFF))),
        bad(
            "other occasion",
            InvalidValueException.class,
            THREE.withSetting(SETTING.withOccasion(Occasion.CLOSURE))),
        bad("twice in the batch", DuplicateException.class, TWO.withAnswers(Answers.of(2, 2))),
        bad("twice the very same", DuplicateException.class, TWO),
        bad(
            "there before",
            DuplicateException.class,
            ONE.withForm(SHORT.id()).withAnswers(Answers.of(1))));
  }

  /** Begins with ONE stored; the batch is TWO, the bad one and another. */
  private DynamicTest bad(
      String name, Class<? extends RuntimeException> refusal, Response response) {
    Response last = response("enkät 4", 4, 4);
    return DynamicTest.dynamicTest(
        name,
        () ->
            withForms(
                store -> {
                  insertResponses(store, List.of(ONE));
                  List<Response> batch = List.of(TWO, response, last);
                  assertThrows(refusal, () -> insertResponses(store, batch));
                  assertStored(store, List.of(ONE));
                  List<Response> backwards = new ArrayList<>(batch);
                  Collections.reverse(backwards);
                  assertThrows(refusal, () -> insertResponses(store, backwards));
                  assertStored(store, List.of(ONE));
                  if (capabilities().has(Capability.REFUSAL_LEAVES_UNIT_USABLE)) {
                    store.write(
                        unit -> {
                          unit.responses().insert(List.of(THREE));
                          assertThrows(
                              refusal,
                              () ->
                                  unit.responses()
                                      .insert(
                                          List.of(
                                              TWO,
                                              // THREE is there now and must not get in the way
                                              response.sourceId().equals(THREE.sourceId())
                                                  ? response.withSourceId("enkät 5")
                                                  : response,
                                              last)));
                          assertContent(unit, List.of(ONE, THREE));
                          unit.responses().insert(List.of(TWO, last));
                          return "";
                        });
                    assertStored(store, List.of(ONE, TWO, THREE, last));
                  }
                }));
  }

  @Test
  @DisplayName("Whether forms and answers fit is asked before whether source ids are taken")
  final void orderOfRefusals() {
    withForms(
        store -> {
          insertResponses(store, List.of(ONE));
          Response unknown = THREE.withForm(FormId.of("okänt"));
          Response misfit = response("enkät 4", 3, 6);
          for (List<Response> batch :
              List.of(List.of(ONE, TWO, TWO, unknown), List.of(unknown, misfit, ONE))) {
            StoreException refusal =
                assertThrows(NotFoundException.class, () -> insertResponses(store, batch));
            assertTrue(refusal.text(Language.SV).contains("okänt"), refusal::getMessage);
          }
          InvalidValueException invalid =
              assertThrows(
                  InvalidValueException.class,
                  () -> insertResponses(store, List.of(ONE, misfit, unknown)));
          assertEquals("not-in", invalid.violations().get(0).code());
          assertEquals("7", invalid.violations().get(0).argument());
          assertStored(store, List.of(ONE));
        });
  }

  @Test
  @DisplayName("A unit of work reads its own writes")
  final void ownWrites() {
    withForms(
        store -> {
          insertResponses(store, List.of(ONE, TWO));
          Response changed = ONE.withAnswers(Answers.of(9, 9));
          store.write(
              unit -> {
                ResponseRepository responses = unit.responses();
                responses.insert(List.of(THREE));
                assertContent(unit, List.of(ONE, TWO, THREE));
                responses.delete(SETTING.forbund(), ONE.sourceId());
                assertContent(unit, List.of(TWO, THREE));
                assertEquals(Optional.empty(), find(responses, ONE));
                responses.delete(SETTING.forbund(), THREE.sourceId());
                assertContent(unit, List.of(TWO));
                responses.insert(List.of(changed));
                assertContent(unit, List.of(TWO, changed));
                responses.insert(List.of(THREE));
                responses.delete(SETTING.forbund(), THREE.sourceId());
                return "";
              });
          assertStored(store, List.of(TWO, changed));
        });
  }

  @Test
  @DisplayName("A unit of work stores a form and responses to it at once")
  final void formAndResponses() {
    withStore(
        store -> {
          store.write(
              unit -> {
                unit.forms().insert(FORM);
                unit.responses().insert(List.of(ONE));
                assertContent(unit, List.of(ONE));
                return "";
              });
          assertStored(store, List.of(ONE));
        });
  }

  @Test
  @DisplayName("Work that throws leaves responses and forms as they were")
  final void abort() {
    withForms(
        store -> {
          insertResponses(store, List.of(ONE, TWO));
          RuntimeException failure = new IllegalStateException("the work failed");
          assertSame(
              failure,
              assertThrows(
                  IllegalStateException.class,
                  () ->
                      store.write(
                          unit -> {
                            unit.responses().insert(List.of(THREE));
                            unit.responses().delete(SETTING.forbund(), ONE.sourceId());
                            unit.responses().delete(SETTING.forbund(), TWO.sourceId());
                            unit.responses().insert(List.of(TWO.withAnswers(Answers.of(2, 2))));
                            unit.forms().delete(SHORT.id(), 1);
                            throw failure;
                          })));
          assertStored(store, List.of(ONE, TWO));
          assertEquals(SHORT, store.read(s -> s.forms().get(SHORT.id())));
        });
  }

  @Test
  @DisplayName("What the action throws comes out of forEach as it is")
  final void actionThrows() {
    withForms(
        store -> {
          insertResponses(store, List.of(ONE, TWO));
          RuntimeException failure = new IllegalStateException("the action failed");
          assertSame(
              failure,
              assertThrows(
                  IllegalStateException.class,
                  () ->
                      store.read(
                          snapshot -> {
                            snapshot
                                .responses()
                                .forEach(
                                    QUERY,
                                    response -> {
                                      throw failure;
                                    });
                            return "";
                          })));
          assertStored(store, List.of(ONE, TWO));
        });
  }

  @Test
  @DisplayName("Readers and writers of responses end with the work")
  final void outside() {
    withForms(
        store -> {
          insertResponses(store, List.of(ONE));
          ResponseReader reader = store.read(Snapshot::responses);
          ResponseRepository repository = store.write(Unit::responses);
          for (ResponseReader kept : List.of(reader, repository)) {
            refused("outside", kept::count);
            refused("outside", () -> kept.tally(QUERY));
            refused("outside", () -> find(kept, ONE));
            refused("outside", () -> kept.findAll(SETTING.forbund(), List.of(ONE.sourceId())));
            refused("outside", () -> kept.forEach(QUERY, r -> {}));
          }
          refused("outside", () -> repository.insert(List.of(TWO)));
          refused("outside", () -> repository.delete(SETTING.forbund(), ONE.sourceId()));
          assertStored(store, List.of(ONE));
        });
  }

  @Test
  @DisplayName("A snapshot stays as it is while another thread adds and removes responses")
  final void repeatableSnapshot() {
    require(Capability.SNAPSHOT_WHILE_WRITING);
    withForms(
        store -> {
          insertResponses(store, List.of(ONE, TWO));
          store.read(
              snapshot -> {
                assertContent(snapshot, List.of(ONE, TWO));
                elsewhere(
                    () -> {
                      deleteResponse(store, ONE);
                      insertResponses(store, List.of(THREE));
                      insertForms(store, List.of(form("ny", ITEM_5)));
                      return "";
                    });
                assertContent(snapshot, List.of(ONE, TWO));
                assertEquals(Optional.empty(), find(snapshot.responses(), THREE));
                return "";
              });
          assertStored(store, List.of(TWO, THREE));
        });
  }

  @Test
  @DisplayName("Nobody sees responses before their unit is stored")
  final void unfinishedIsUnseen() {
    require(Capability.SNAPSHOT_WHILE_WRITING);
    withForms(
        store -> {
          insertResponses(store, List.of(ONE));
          store.write(
              unit -> {
                unit.responses().insert(List.of(TWO));
                unit.responses().delete(SETTING.forbund(), ONE.sourceId());
                elsewhere(
                    () -> {
                      assertStored(store, List.of(ONE));
                      return "";
                    });
                return "";
              });
          assertStored(store, List.of(TWO));
        });
  }

  @Test
  @DisplayName("Responses live beside other aggregates, and neither disturbs the other")
  final void besideOthers() {
    withForms(
        store -> {
          Setting ofStored =
              SETTING.withForbund(Kind.FORBUND.keys().get(0)).withInsats(Kind.INSATS.keys().get(0));
          Response about = ONE.withSetting(ofStored);
          insertResponses(store, List.of(about, TWO));
          store.write(
              unit -> {
                Kind.all().forEach(kind -> insertAll(kind, unit));
                return "";
              });
          assertStored(store, List.of(about, TWO));
          store.write(
              unit -> {
                unit.forbunds().delete(ofStored.forbund(), 1);
                unit.insatser().delete(Kind.INSATS.keys().get(0), 1);
                return unit.asked().update(SampleData.seeded(9).asked(Kind.ASKED.keys().get(0)), 1);
              });
          assertStored(store, List.of(about, TWO));
          deleteResponse(store, about);
          assertStored(store, List.of(TWO));
          assertEquals(Kind.ASKED.keys().size(), store.read(s -> s.asked().all()).size());
        });
  }

  private static <K extends Comparable<K>, V> void insertAll(Kind<K, V> kind, Unit unit) {
    SampleData data = SampleData.seeded(23);
    kind.keys().forEach(key -> kind.in(unit).insert(kind.sample(data, key)));
  }

  @Test
  @DisplayName("A form that a response was filled in on is neither changed nor deleted")
  final void inUse() {
    withForms(
        store -> {
          insertResponses(store, List.of(ONE));
          Form changed = FORM.withEdition("en annan");
          // Not even to what it is.
          for (Executable change :
              List.<Executable>of(
                  () -> store.write(unit -> unit.forms().update(changed, 1)),
                  () -> store.write(unit -> unit.forms().update(FORM, 1)),
                  () -> deleteForm(store, 1))) {
            InUseException refusal = assertThrows(InUseException.class, change);
            for (Language language : Language.values()) {
              assertTrue(refusal.text(language).contains(FORM.id().value()));
            }
          }
          assertEquals(
              new Versioned<>(FORM, 1), store.read(s -> s.forms().getVersioned(FORM.id())));
          assertStored(store, List.of(ONE));
          // The version is looked at first.
          assertThrows(
              ConflictException.class, () -> store.write(unit -> unit.forms().update(changed, 2)));
          assertThrows(ConflictException.class, () -> deleteForm(store, 2));
          // Other forms are free, though only case tells them apart.
          store.write(unit -> unit.forms().update(SHORT.withEdition("en annan"), 1));
          store.write(
              unit -> {
                unit.forms().delete(SHORT.id(), 2);
                return "";
              });
          assertStored(store, List.of(ONE));
        });
  }

  private static void deleteForm(Store store, long version) {
    store.write(
        unit -> {
          unit.forms().delete(FORM.id(), version);
          return "";
        });
  }

  @Test
  @DisplayName("A form is in use for the unit that adds a response, until it removes the last one")
  final void inUseInUnit() {
    require(Capability.REFUSAL_LEAVES_UNIT_USABLE);
    Form changed = FORM.withEdition("en annan");
    withForms(
        store -> {
          store.write(
              unit -> {
                unit.responses().insert(List.of(ONE, TWO));
                assertThrows(InUseException.class, () -> unit.forms().update(changed, 1));
                assertThrows(InUseException.class, () -> unit.forms().delete(FORM.id(), 1));
                assertEquals(
                    Optional.of(new Versioned<>(FORM, 1)), unit.forms().findVersioned(FORM.id()));
                unit.responses().delete(SETTING.forbund(), ONE.sourceId());
                assertThrows(InUseException.class, () -> unit.forms().delete(FORM.id(), 1));
                assertContent(unit, List.of(TWO));
                return "";
              });
          assertStored(store, List.of(TWO));
          store.write(
              unit -> {
                unit.responses().delete(SETTING.forbund(), TWO.sourceId());
                assertEquals(2, unit.forms().update(changed, 1));
                assertEquals(3, unit.forms().update(FORM, 2));
                unit.responses().insert(List.of(THREE));
                assertThrows(InUseException.class, () -> unit.forms().update(changed, 3));
                return "";
              });
          assertStored(store, List.of(THREE));
          assertEquals(3, store.read(s -> s.forms().getVersioned(FORM.id())).version());
        });
  }

  @Test
  @DisplayName("A form without responses any more may become another, and is then filled in so")
  final void freeAgain() {
    withForms(
        store -> {
          insertResponses(store, List.of(ONE, TWO));
          deleteResponse(store, ONE);
          deleteResponse(store, TWO);
          Form changed = form(FORM.id().value(), ITEM_7).withEdition("en annan");
          store.write(unit -> unit.forms().update(changed, 1));
          assertThrows(InvalidValueException.class, () -> insertResponses(store, List.of(ONE)));
          insertResponses(store, List.of(ONE.withAnswers(Answers.of(5))));
          assertEquals(0, store.read(s -> s.responses().tally(QUERY)).cells().size());
          assertEquals(
              1,
              store
                  .read(s -> s.responses().tally(TallyQuery.of("en annan")))
                  .count("7", Group.ALL, 5));
          deleteResponse(store, ONE);
          deleteForm(store, 2);
          assertThrows(NotFoundException.class, () -> insertResponses(store, List.of(ONE)));
          insertForms(store, List.of(FORM));
          insertResponses(store, List.of(ONE, TWO));
          assertStored(store, List.of(ONE, TWO));
        });
  }

  @Test
  @DisplayName("Many inserts and deletions leave what a list would hold")
  final void manyRounds() {
    withStore(
        store -> {
          insertForms(store, SampleData.surveyForms());
          List<Response> all = SampleData.seeded(31).questionnaires(1_500);
          List<Response> expected = new ArrayList<>();
          for (int round = 0; round < 10; round++) {
            List<Response> added = all.subList(150 * round, 150 * (round + 1));
            // Some of this round and some of those before go, and a few of them come back.
            List<Response> removed = new ArrayList<>();
            for (int i = round; i < expected.size(); i += 7) {
              removed.add(expected.get(i));
            }
            List<Response> back = removed.subList(0, removed.size() / 3);
            store.write(
                unit -> {
                  ResponseRepository responses = unit.responses();
                  responses.insert(added.subList(0, 100));
                  removed.forEach(r -> responses.delete(r.setting().forbund(), r.sourceId()));
                  responses.insert(added.subList(100, 150));
                  responses.insert(back);
                  return "";
                });
            expected.addAll(added);
            expected.removeAll(removed.subList(back.size(), removed.size()));
            assertSample(store, expected);
          }
        });
  }

  private static void assertSample(Store store, List<Response> expected) {
    store.read(
        snapshot -> {
          ResponseReader reader = snapshot.responses();
          assertEquals(expected.size(), reader.count());
          List<Response> handed = new ArrayList<>();
          for (String edition : List.of("exempel-1", "exempel-2")) {
            TallyQuery query = TallyQuery.of(edition).by(Dimension.SEX);
            reader.forEach(query, handed::add);
            assertEquals(
                PlainCount.of(query, SampleData.surveyForms(), expected), reader.tally(query));
          }
          assertEquals(sorted(expected), sorted(handed));
          for (Response response : expected) {
            assertEquals(Optional.of(response), find(reader, response));
          }
          return "";
        });
  }

  /** Runs a test with a store that holds the two forms. */
  private void withForms(Consumer<Store> test) {
    withStore(
        store -> {
          insertForms(store, List.of(FORM, SHORT));
          test.accept(store);
        });
  }

  private static Optional<Response> find(Store store, Response response) {
    return store.read(s -> find(s.responses(), response));
  }

  private static Optional<Response> find(ResponseReader reader, Response response) {
    return reader.find(response.setting().forbund(), response.sourceId());
  }

  private static void assertStored(Store store, Collection<Response> expected) {
    store.read(
        snapshot -> {
          assertContent(snapshot, expected);
          return "";
        });
  }

  /** These responses, all to the forms here, and no others. */
  private static void assertContent(Snapshot snapshot, Collection<Response> expected) {
    ResponseReader reader = snapshot.responses();
    assertEquals(expected.size(), reader.count());
    assertEquals(sorted(expected), handedOver(reader, QUERY));
    for (Response response : expected) {
      assertEquals(Optional.of(response), find(reader, response));
    }
    assertEquals(PlainCount.of(QUERY, List.of(FORM, SHORT), expected), reader.tally(QUERY));
  }

  /** The refusal names förbund and source id in both languages. */
  private static void names(Response response, StoreException refusal) {
    for (Language language : Language.values()) {
      String text = refusal.text(language);
      assertTrue(text.contains(response.sourceId()), text);
      assertTrue(text.contains(response.setting().forbund().value()), text);
    }
  }
}
