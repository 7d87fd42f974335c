package io.github.finsam.storage.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.DuplicateException;
import io.github.finsam.storage.contract.SampleData;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Group;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyCell;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Responses in columns: what is counted and read is what was inserted, whatever happened. */
class ResponsesTest {

  private static final List<Form> FORMS = SampleData.surveyForms();
  private static final Shelves EMPTY = Shelves.empty(new Strata());
  private static final String EDITION = FORMS.get(0).edition();

  private static Responses unit(Shelves base) {
    Table<FormId, Form> forms = new Table<>(SortedTree.empty(), Form::id);
    FORMS.forEach(forms::insert);
    return new Responses(base, forms);
  }

  /** Counted with maps, one answer at a time. */
  private static Tally plainly(TallyQuery query, Collection<Response> responses) {
    Map<TallyCell, Map<Integer, Long>> counts = new HashMap<>();
    for (Response response : responses) {
      Form form = form(response);
      if (form.edition().equals(query.edition()) && query.includes(response.setting())) {
        Group group = query.groupOf(response.setting());
        for (int i = 0; i < form.items().size(); i++) {
          counts
              .computeIfAbsent(
                  new TallyCell(form.items().get(i).id(), group), cell -> new HashMap<>())
              .merge(response.answers().code(i), 1L, Long::sum);
        }
      }
    }
    return Tally.of(query, counts);
  }

  private static Form form(Response response) {
    return FORMS.stream().filter(f -> f.id().equals(response.form())).findFirst().orElseThrow();
  }

  @Provide
  Arbitrary<TallyQuery> queries() {
    return Combinators.combine(
            Arbitraries.of(Dimension.class).set(),
            Arbitraries.of("2014", "2015-H2", "2014-Q1", "2015-02-03/", "2014-02-03/2015-12-30")
                .map(Period::parse)
                .optional(),
            Arbitraries.of("sydby", "öby").map(ForbundId::of).set().ofMaxSize(2),
            Arbitraries.of(FORMS).map(Form::edition))
        .as(
            (dimensions, period, forbunds, edition) ->
                TallyQuery.of(edition)
                    .withPeriod(period)
                    .ofForbunds(forbunds)
                    .by(dimensions.toArray(Dimension[]::new)));
  }

  @Property(tries = 30)
  @Label("On one thread or several, in any order of insertion, the count is the same to the bit")
  void allPathsAgree(
      @ForAll long seed,
      @ForAll @IntRange(max = 3_000) int size,
      @ForAll("queries") TallyQuery query,
      @ForAll @IntRange(min = 1, max = 400) int batch,
      @ForAll Random random) {
    List<Response> responses = new ArrayList<>(SampleData.seeded(seed).questionnaires(size));
    Tally plain = plainly(query, responses);
    Shelves stored = EMPTY;
    for (int from = 0; from < size; from += batch) {
      Responses unit = unit(stored);
      unit.insert(responses.subList(from, Math.min(size, from + batch)));
      stored = unit.onTopOf(stored);
    }
    for (int threads = 1; threads <= 4; threads++) {
      assertEquals(plain, unit(stored).tally(query, threads));
    }
    Collections.shuffle(responses, random);
    Responses whole = unit(EMPTY);
    whole.insert(responses);
    assertEquals(plain, whole.tally(query));
    assertArrayEqualBytes(plain, whole.onTopOf(EMPTY), query);
  }

  private static void assertArrayEqualBytes(Tally expected, Shelves stored, TallyQuery query) {
    assertArrayEquals(expected.toBytes(), unit(stored).tally(query, 3).toBytes());
  }

  /** A state, and what must be in it. */
  private record Known(Shelves stored, Map<List<Object>, Response> responses) {

    void check(TallyQuery query) {
      Responses unit = unit(stored);
      assertEquals(responses.size(), unit.count());
      assertEquals(plainly(query, responses.values()), unit.tally(query));
      Set<Response> handed = new HashSet<>();
      unit.forEach(TallyQuery.of(query.edition()), handed::add);
      Set<Response> expected = new HashSet<>(responses.values());
      expected.removeIf(response -> !form(response).edition().equals(query.edition()));
      assertEquals(expected, handed);
      responses
          .values()
          .forEach(
              r -> assertEquals(Optional.of(r), unit.find(r.setting().forbund(), r.sourceId())));
    }
  }

  private static List<Object> key(Response response) {
    return List.of(response.setting().forbund(), response.sourceId());
  }

  @Property(tries = 25)
  @Label("Whatever is inserted, deleted and inserted again, every earlier state stays as it was")
  void everyStateStays(@ForAll Random random, @ForAll("queries") TallyQuery query) {
    List<Response> pool = SampleData.seeded(random.nextLong()).questionnaires(300);
    Known last = new Known(EMPTY, new LinkedHashMap<>());
    List<Known> all = new ArrayList<>(List.of(last));
    for (int commit = 0; commit < 25; commit++) {
      Responses unit = unit(last.stored());
      Map<List<Object>, Response> now = new LinkedHashMap<>(last.responses());
      for (int step = random.nextInt(6); step >= 0; step--) {
        change(unit, now, pool, random);
      }
      if (random.nextInt(4) > 0) {
        last = new Known(unit.onTopOf(last.stored()), now);
        all.add(last);
      }
    }
    all.forEach(known -> known.check(query));
  }

  private static void change(
      Responses unit, Map<List<Object>, Response> now, List<Response> pool, Random random) {
    switch (random.nextInt(3)) {
      case 0 -> {
        List<Response> some = new ArrayList<>();
        for (int i = random.nextInt(40); i >= 0; i--) {
          Response response = pool.get(random.nextInt(pool.size()));
          // Under the same id on another day, now and then.
          LocalDate day = response.setting().day().plusDays(random.nextInt(3) * 200L);
          some.add(response.withSetting(response.setting().withDay(day)));
        }
        Map<List<Object>, Response> added = new LinkedHashMap<>();
        some.forEach(response -> added.put(key(response), response));
        boolean taken = added.keySet().stream().anyMatch(now::containsKey);
        if (taken || added.size() < some.size()) {
          assertThrows(DuplicateException.class, () -> unit.insert(some));
          added.keySet().removeAll(now.keySet());
        }
        unit.insert(added.values());
        now.putAll(added);
      }
      case 1 -> {
        List<List<Object>> keys = new ArrayList<>(now.keySet());
        for (int i = random.nextInt(30); i >= 0 && !keys.isEmpty(); i--) {
          List<Object> key = keys.remove(random.nextInt(keys.size()));
          unit.delete((ForbundId) key.get(0), (String) key.get(1));
          now.remove(key);
        }
      }
      default -> {
        assertEquals(now.size(), unit.count());
        TallyQuery query = TallyQuery.of(EDITION).by(Dimension.SEX);
        assertEquals(plainly(query, now.values()), unit.tally(query));
      }
    }
  }

  @Example
  @Label("Many small units cost little: few chunks are left of them")
  void manySmallUnits() {
    Response one = SampleData.seeded(1).questionnaires(1).get(0);
    Shelves stored = EMPTY;
    int units = 20_000;
    for (int i = 0; i < units; i++) {
      Responses unit = unit(stored);
      unit.insert(List.of(one.withSourceId("enkät " + i)));
      stored = unit.onTopOf(stored);
    }
    assertEquals(units, stored.count());
    int chunks =
        stored.all().stream()
            .flatMap(shelf -> shelf.drawers().stream())
            .mapToInt(drawer -> drawer.chunks().size())
            .sum();
    assertTrue(chunks <= 15, "chunks: " + chunks);
    assertEquals(units, unit(stored).tally(TallyQuery.of(EDITION)).total(0));
  }

  @Example
  @Label("A segment of more rows than a chunk holds is counted, read and thinned out like others")
  void largeSegment() {
    Response one = SampleData.seeded(1).questionnaires(1).get(0);
    LocalDate start = LocalDate.of(2014, 1, 1);
    List<Response> many = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      many.add(
          one.withSourceId("enkät " + i)
              .withSetting(one.setting().withDay(start.plusDays(i % 181))));
    }
    Responses unit = unit(EMPTY);
    unit.insert(many);
    Shelves stored = unit.onTopOf(EMPTY);
    Responses later = unit(stored);
    ForbundId forbund = one.setting().forbund();
    for (int i = 0; i < many.size(); i += 3) {
      later.delete(forbund, "enkät " + i);
    }
    List<Response> left = new ArrayList<>();
    for (int i = 0; i < many.size(); i++) {
      if (i % 3 != 0) {
        left.add(many.get(i));
      }
    }
    for (String period : List.of("2014", "2014-02", "2014-06-30/", "2014-03-05/2014-03-05")) {
      TallyQuery query = TallyQuery.of(EDITION).during(Period.parse(period));
      assertEquals(plainly(query, many), unit(stored).tally(query));
      assertEquals(plainly(query, left), later.tally(query));
    }
    assertEquals(Optional.empty(), later.find(forbund, "enkät 0"));
    assertEquals(Optional.of(many.get(99_998)), later.find(forbund, "enkät 99998"));
  }

  @Example
  @Label("What another unit has changed under the same id is a conflict, what is equal is not")
  void sameIdChanged() {
    List<Response> some = SampleData.seeded(2).questionnaires(2);
    Response one = some.get(0);
    Responses first = unit(EMPTY);
    first.insert(some);
    Shelves stored = first.onTopOf(EMPTY);

    Responses other = unit(stored);
    other.delete(one.setting().forbund(), one.sourceId());
    int[] codes = new int[one.answers().size()];
    Arrays.fill(codes, one.answers().code(0) == 1 ? 2 : 1);
    other.insert(List.of(one.withAnswers(Answers.of(codes))));
    Shelves changed = other.onTopOf(stored);

    Responses late = unit(stored);
    late.delete(one.setting().forbund(), one.sourceId());
    ConflictException conflict = assertThrows(ConflictException.class, () -> late.onTopOf(changed));
    assertEquals(1, conflict.expectedVersion());
    assertEquals(1, conflict.actualVersion());

    Responses again = unit(stored);
    again.delete(one.setting().forbund(), one.sourceId());
    again.insert(List.of(one));
    Shelves same = again.onTopOf(stored);
    Responses after = unit(stored);
    after.delete(one.setting().forbund(), one.sourceId());
    assertEquals(1, after.onTopOf(same).count());
  }

  @Example
  @Label("Writers of many threads, with readers beside them, lose nothing and disturb nobody")
  void manyThreads() throws Exception {
    int writers = 4;
    int each = 60;
    List<Response> all = SampleData.seeded(3).questionnaires(writers * each * 5);
    TallyQuery query = TallyQuery.of(EDITION).by(Dimension.FORBUND, Dimension.HALF_YEAR);
    ExecutorService threads = Executors.newFixedThreadPool(writers + 1);
    try (MemoryStore store = MemoryStore.open()) {
      store.write(
          unit -> {
            FORMS.forEach(unit.forms()::insert);
            return "";
          });
      List<Future<?>> work = new ArrayList<>();
      for (int w = 0; w < writers; w++) {
        List<Response> own = all.subList(w * each * 5, (w + 1) * each * 5);
        work.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < each; i++) {
                    List<Response> batch = own.subList(i * 5, i * 5 + 5);
                    store.write(
                        unit -> {
                          unit.responses().insert(batch);
                          return "";
                        });
                  }
                }));
      }
      work.add(
          threads.submit(
              () -> {
                for (int i = 0; i < 100; i++) {
                  store.read(
                      snapshot -> {
                        List<Response> seen = new ArrayList<>();
                        snapshot.responses().forEach(TallyQuery.of(EDITION), seen::add);
                        assertEquals(plainly(query, seen), snapshot.responses().tally(query));
                        return "";
                      });
                }
              }));
      for (Future<?> part : work) {
        part.get(60, TimeUnit.SECONDS);
      }
      assertEquals(plainly(query, all), store.read(s -> s.responses().tally(query)));
      ResponseMemory memory = store.responseMemory();
      assertEquals(all.size(), memory.responses());
      assertEquals(all.stream().mapToInt(r -> r.answers().size()).sum(), memory.answers());
      assertTrue(memory.answerBytes() > memory.answers() && memory.idBytes() > 0);
    } finally {
      threads.shutdownNow();
    }
  }
}
