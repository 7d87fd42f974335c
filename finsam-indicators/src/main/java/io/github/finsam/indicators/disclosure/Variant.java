package io.github.finsam.indicators.disclosure;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Another table of whole counts that agrees with all that is public: how it differs from the true
 * one. Nobody outside can tell which of them is true.
 *
 * <p>Sums that differ between the two are hidden in both, and they stay hidden, so that a variant
 * once found stays one.
 */
final class Variant {

  private static final int CODES = 128;

  /** The true table itself. */
  static final Variant NONE = new Variant(new Changes(Map.of()), new Changes(Map.of()));

  /** Changes by part and code. */
  private final Changes parts;

  /** Changes of n by sum. */
  private final Changes sums;

  private Variant(Changes parts, Changes sums) {
    this.parts = parts;
    this.sums = sums;
  }

  /** Changes by number, in the order of the numbers: few, and looked up millions of times. */
  private static final class Changes {
    private final int[] numbers;
    private final long[] by;

    Changes(Map<Integer, Long> inOrder) {
      numbers = inOrder.keySet().stream().mapToInt(Integer::intValue).toArray();
      by = inOrder.values().stream().mapToLong(Long::longValue).toArray();
    }

    long of(int number) {
      if (numbers.length == 0) {
        return 0;
      }
      int at = Arrays.binarySearch(numbers, number);
      return at < 0 ? 0 : by[at];
    }

    boolean hasAny(int from, int to) {
      if (numbers.length == 0) {
        return false;
      }
      int at = Arrays.binarySearch(numbers, from);
      at = at < 0 ? -1 - at : at;
      return at < numbers.length && numbers[at] < to;
    }

    TreeMap<Integer, Long> toMap() {
      TreeMap<Integer, Long> map = new TreeMap<>();
      for (int i = 0; i < numbers.length; i++) {
        map.put(numbers[i], by[i]);
      }
      return map;
    }
  }

  /** Numbers of the sums that have another n than in the true table; not to be changed. */
  int[] changedSums() {
    return sums.numbers;
  }

  long changeOf(Sum sum) {
    return sums.of(sum.id);
  }

  /** Whether the part has other answers than in the true table. */
  boolean changes(Part part) {
    return parts.hasAny(part.id * CODES, (part.id + 1) * CODES);
  }

  long changeOf(Part part, int code) {
    return parts.of(part.id * CODES + code);
  }

  /** A variant that grows by single changes. */
  static final class Builder {
    private final TreeMap<Integer, Long> parts;
    private final TreeMap<Integer, Long> sums;

    Builder(Variant start) {
      parts = start.parts.toMap();
      sums = start.sums.toMap();
    }

    Builder add(Part part, int code, long change) {
      parts.merge(Math.addExact(Math.multiplyExact(part.id, CODES), code), change, Long::sum);
      for (int sum : part.sums) {
        sums.merge(sum, change, Long::sum);
      }
      return this;
    }

    Variant build() {
      parts.values().removeIf(change -> change == 0);
      sums.values().removeIf(change -> change == 0);
      return new Variant(new Changes(parts), new Changes(sums));
    }
  }
}
