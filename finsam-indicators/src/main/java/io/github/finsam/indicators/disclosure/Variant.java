package io.github.finsam.indicators.disclosure;

import java.util.HashMap;
import java.util.Map;

/**
 * Another table of whole counts that agrees with all that is public: how it differs from the true
 * one. Nobody outside can tell which of them is true.
 *
 * <p>Sums that differ between the two are hidden in both, and they stay hidden, so that a variant
 * once found stays one.
 */
final class Variant {

  /** The true table itself. */
  static final Variant NONE = new Variant(Map.of(), Map.of());

  private static final int CODES = 128;

  /** Changes by part and code. */
  private final Map<Long, Long> parts;

  /** Changes of n by sum. */
  private final Map<Integer, Long> sums;

  private Variant(Map<Long, Long> parts, Map<Integer, Long> sums) {
    this.parts = parts;
    this.sums = sums;
  }

  /** Sums that have another n than in the true table. */
  Iterable<Integer> changedSums() {
    return sums.keySet();
  }

  long changeOf(Sum sum) {
    return sums.isEmpty() ? 0 : sums.getOrDefault(sum.id, 0L);
  }

  long changeOf(Part part, int code) {
    return parts.isEmpty() ? 0 : parts.getOrDefault((long) part.id * CODES + code, 0L);
  }

  /** A variant that grows by single changes. */
  static final class Builder {
    private final Map<Long, Long> parts;
    private final Map<Integer, Long> sums;

    Builder(Variant start) {
      parts = new HashMap<>(start.parts);
      sums = new HashMap<>(start.sums);
    }

    Builder add(Part part, int code, long change) {
      parts.merge((long) part.id * CODES + code, change, Long::sum);
      for (int sum : part.sums) {
        sums.merge(sum, change, Long::sum);
      }
      return this;
    }

    Variant build() {
      parts.values().removeIf(change -> change == 0);
      sums.values().removeIf(change -> change == 0);
      return new Variant(parts, sums);
    }
  }
}
