package io.github.finsam.storage.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.storage.contract.Kind;
import io.github.finsam.storage.contract.SampleData;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
