package io.github.finsam.storage.memory;

import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyAccumulator;
import java.util.Arrays;

/** What one thread has counted. */
final class Counter {

  private final TallyAccumulator accumulator;
  private final Strata strata;
  // By the number of a stratum in the store its number in the accumulator; -1 if it has none yet.
  private int[] numbers = {};
  private int[] numbered = new int[64];
  private int count;

  Counter(TallyAccumulator accumulator, Strata strata) {
    this.accumulator = accumulator;
    this.strata = strata;
  }

  TallyAccumulator accumulator() {
    return accumulator;
  }

  /** The number in the accumulator of a stratum. */
  int stratum(int inStore) {
    if (inStore >= numbers.length) {
      int before = numbers.length;
      numbers = Arrays.copyOf(numbers, strata.room());
      Arrays.fill(numbers, before, numbers.length, -1);
    }
    if (numbers[inStore] < 0) {
      numbers[inStore] = accumulator.stratum(strata.stratum(inStore));
      if (count == numbered.length) {
        numbered = Arrays.copyOf(numbered, count * 2);
      }
      numbered[count++] = inStore;
    }
    return numbers[inStore];
  }

  /** What has been counted since the last time. */
  Tally take() {
    Tally tally = accumulator.toTally();
    accumulator.clear();
    for (int i = 0; i < count; i++) {
      numbers[numbered[i]] = -1;
    }
    count = 0;
    return tally;
  }
}
