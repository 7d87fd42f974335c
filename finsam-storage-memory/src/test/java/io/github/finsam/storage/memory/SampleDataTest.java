package io.github.finsam.storage.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.FormId;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.storage.contract.Kind;
import io.github.finsam.storage.contract.SampleData;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import io.github.finsam.time.HalfYear;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The synthetic data must hold what it promises, or the suite would prove less than it says. */
class SampleDataTest {

  @TestFactory
  @DisplayName("Every optional is seen empty and present, every collection empty and filled")
  Stream<DynamicTest> bothShapes() {
    return Kind.all().stream()
        .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> assertBothShapes(kind)));
  }

  private <K extends Comparable<K>, V> void assertBothShapes(Kind<K, V> kind) throws Exception {
    Set<String> empty = new TreeSet<>();
    Set<String> filled = new TreeSet<>();
    for (int seed = 100; seed < 106; seed++) { // the seeds of the round trip in the suite
      SampleData data = SampleData.seeded(seed);
      for (K key : kind.keys()) {
        walk(kind.sample(data, key), empty, filled, new HashSet<>());
      }
    }
    empty.remove("Auditor.members"); // an auditor acts for somebody
    filled.remove("Auditor.members");
    filled.remove("Form.items"); // nobody is asked nothing
    assertEquals(empty, filled);
  }

  @Test
  @DisplayName("The first and last day, öre and more than a double holds all occur")
  void extremes() throws Exception {
    Set<Object> leaves = new HashSet<>();
    for (Kind<?, ?> kind : Kind.all()) {
      collect(kind, leaves);
    }
    assertTrue(leaves.contains(LocalDate.of(1000, 1, 1)));
    assertTrue(leaves.contains(LocalDate.of(9999, 12, 31)));
    assertTrue(leaves.contains(Money.parse("SEK 0.01")));
    assertTrue(leaves.contains(Money.parse("SEK 9007199254740993.01")));
    assertTrue(leaves.containsAll(SampleData.awkwardNames()));
    assertTrue(leaves.containsAll(SampleData.longTexts()));
    assertTrue(
        SampleData.longTexts().stream().allMatch(t -> t.codePointCount(0, t.length()) == 4_000));
  }

  @Test
  @DisplayName("Keys are all different, in order, and some differ in case only")
  void keys() {
    for (Kind<?, ?> kind : Kind.all()) {
      assertKeys(kind);
    }
  }

  @Test
  @DisplayName("The same seed gives the same data, another seed other data")
  void deterministic() {
    for (Kind<?, ?> kind : Kind.all()) {
      assertEquals(samples(kind, 7), samples(kind, 7));
      assertNotEquals(samples(kind, 7), samples(kind, 8));
    }
  }

  @Test
  @DisplayName("Forms have 1 item, 250 and some between, and codes from 0 to 127")
  void forms() {
    SampleData data = SampleData.seeded(5);
    Set<Integer> sizes = new TreeSet<>();
    Set<Integer> codes = new TreeSet<>();
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      Form form = data.form(FormId.of("f"));
      sizes.add(form.items().size());
      Response response = data.response("q", form);
      form.check(response);
      for (int item = 0; item < response.answers().size(); item++) {
        codes.add(response.answers().code(item));
      }
      Setting setting = response.setting();
      seen.addAll(List.of(setting.respondent(), setting.occasion()));
      seen.addAll(List.of(setting.sex(), setting.insats().isPresent()));
      seen.addAll(List.of(setting.ageBand().isPresent(), setting.day()));
      setting.ageBand().ifPresent(band -> seen.add("open-ended " + band.toInclusive().isEmpty()));
    }
    assertTrue(sizes.containsAll(List.of(1, 2, Form.MAX_ITEMS)), sizes::toString);
    assertTrue(codes.containsAll(List.of(0, 127)), codes::toString);
    assertTrue(seen.containsAll(List.of(Respondent.values())));
    assertTrue(seen.containsAll(List.of(Occasion.values())));
    assertTrue(seen.containsAll(List.of(Optional.of(Sex.MAN), Optional.of(Sex.WOMAN))));
    assertTrue(seen.containsAll(List.of(Optional.empty(), true, false)));
    assertTrue(seen.containsAll(List.of("open-ended true", "open-ended false")));
    assertTrue(seen.containsAll(SampleData.turningDays()));
    assertEquals(Set.copyOf(SampleData.sourceIds()).size(), SampleData.sourceIds().size());
  }

  @Test
  @DisplayName("Questionnaires of the realistic sample fit their forms, and every form is used")
  void questionnaires() {
    List<Response> responses = SampleData.seeded(5).questionnaires(1_000);
    assertEquals(responses, SampleData.seeded(5).questionnaires(1_000));
    assertNotEquals(responses, SampleData.seeded(6).questionnaires(1_000));
    Map<FormId, Form> forms = new HashMap<>();
    SampleData.surveyForms().forEach(form -> forms.put(form.id(), form));
    responses.forEach(response -> forms.get(response.form()).check(response));
    assertEquals(
        forms.keySet(), responses.stream().map(Response::form).collect(Collectors.toSet()));
    assertEquals(1_000, responses.stream().map(Response::sourceId).distinct().count());
    List<Setting> settings = responses.stream().map(Response::setting).toList();
    assertEquals(4, settings.stream().map(Setting::forbund).distinct().count());
    assertEquals(3, settings.stream().map(Setting::sex).distinct().count());
    assertEquals(5, settings.stream().map(Setting::ageBand).distinct().count());
    assertEquals(13, settings.stream().map(Setting::insats).distinct().count());
    assertEquals(6, settings.stream().map(s -> HalfYear.of(s.day())).distinct().count());
  }

  private static <K extends Comparable<K>, V> void assertKeys(Kind<K, V> kind) {
    assertEquals(new TreeSet<>(kind.keys()).size(), kind.keys().size());
    assertEquals(kind.keys().stream().sorted().toList(), kind.keys());
    assertTrue(
        kind.keys().stream()
                .map(k -> k.toString().toLowerCase(java.util.Locale.ROOT))
                .distinct()
                .count()
            < kind.keys().size());
  }

  private static <K extends Comparable<K>, V> List<V> samples(Kind<K, V> kind, long seed) {
    SampleData data = SampleData.seeded(seed);
    return kind.keys().stream().map(key -> kind.sample(data, key)).toList();
  }

  private static <K extends Comparable<K>, V> void collect(Kind<K, V> kind, Set<Object> leaves)
      throws Exception {
    for (int seed = 100; seed < 106; seed++) {
      for (V value : samples(kind, seed)) {
        walk(value, new HashSet<>(), new HashSet<>(), leaves);
      }
    }
  }

  private static void walk(Object value, Set<String> empty, Set<String> filled, Set<Object> leaves)
      throws Exception {
    if (value instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        walk(optional.get(), empty, filled, leaves);
      }
    } else if (value instanceof Collection<?> collection) {
      for (Object element : collection) {
        walk(element, empty, filled, leaves);
      }
    } else if (value instanceof Map<?, ?> map) {
      walk(map.values(), empty, filled, leaves);
    } else if (value instanceof Record record) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        Object part = component.getAccessor().invoke(record);
        String name = record.getClass().getSimpleName() + "." + component.getName();
        if (part instanceof Optional<?> optional) {
          (optional.isEmpty() ? empty : filled).add(name);
        } else if (part instanceof Collection<?> collection) {
          (collection.isEmpty() ? empty : filled).add(name);
        } else if (part instanceof Map<?, ?> map) {
          (map.isEmpty() ? empty : filled).add(name);
        }
        walk(part, empty, filled, leaves);
      }
    } else {
      leaves.add(value);
    }
  }
}
