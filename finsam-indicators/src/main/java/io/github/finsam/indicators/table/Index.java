package io.github.finsam.indicators.table;

import io.github.finsam.indicators.internal.Ints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds cells by their keys. A value of a key may be a whole definition, slow to hash, and stands
 * in thousands of rows: so every value gets a number, looked for by identity first.
 */
final class Index {

  private final List<Map<Object, Integer>> numbers = new ArrayList<>();
  private final List<Map<Object, Integer>> same = new ArrayList<>();
  private final List<Set<Class<?>>> types = new ArrayList<>();
  private final Map<Ints, Cell> cells = new HashMap<>();

  Index(int columns) {
    for (int i = 0; i < columns; i++) {
      numbers.add(new HashMap<>());
      same.add(new IdentityHashMap<>());
      types.add(new HashSet<>());
    }
  }

  /** Whether the key was new. */
  boolean add(List<Object> key, Cell cell) {
    int[] numbered = new int[key.size()];
    for (int i = 0; i < numbered.length; i++) {
      Map<Object, Integer> known = numbers.get(i);
      types.get(i).add(key.get(i).getClass());
      numbered[i] =
          same.get(i)
              .computeIfAbsent(
                  key.get(i), value -> known.computeIfAbsent(value, v -> known.size()));
    }
    return cells.putIfAbsent(new Ints(numbered), cell) == null;
  }

  Optional<Cell> find(List<Object> key) {
    int[] numbered = new int[key.size()];
    for (int i = 0; i < numbered.length; i++) {
      Integer number = number(i, key.get(i));
      if (number == null) {
        return Optional.empty();
      }
      numbered[i] = number;
    }
    return Optional.ofNullable(cells.get(new Ints(numbered)));
  }

  /** Whether something of the kind of the value stands in the column, or nothing at all. */
  boolean fits(int column, Object value) {
    Set<Class<?>> known = types.get(column);
    return known.isEmpty() || value instanceof Bucket || known.contains(value.getClass());
  }

  boolean has(int column, Object value) {
    return number(column, value) != null;
  }

  private @Nullable Integer number(int column, Object value) {
    Integer number = same.get(column).get(value);
    return number != null ? number : numbers.get(column).get(value);
  }
}
