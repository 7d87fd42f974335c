package io.github.finsam.storage.memory;

import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyAccumulator;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Period;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one thread counts. */
final class Counter {

  private final TallyAccumulator accumulator;
  private final Strata strata;
  private final Optional<Period> period;

  // By the number of a stratum in the store its number in the accumulator; -1 if it has none yet.
  private int[] numbers = {};
  private int[] numbered = new int[64];
  private int count;

  // The half-years between the first and the last that were met.
  private @Nullable Half[] halves = {};
  private int firstHalf;

  Counter(TallyAccumulator accumulator, Strata strata) {
    this.accumulator = accumulator;
    this.strata = strata;
    this.period = accumulator.query().period();
  }

  /** A half-year, and which of its days are counted. */
  private record Half(HalfYear halfYear, boolean whole, int firstDay, int lastDay) {

    static Half of(int half, Optional<Period> period) {
      HalfYear halfYear = HalfYear.of(HalfYears.start(half));
      if (period.map(p -> p.encloses(halfYear)).orElse(true)) {
        return new Half(halfYear, true, 0, 0);
      }
      if (period.map(p -> !p.overlaps(halfYear)).orElse(false)) {
        return new Half(halfYear, false, 0, -1);
      }
      return new Half(
          halfYear,
          false,
          period.map(p -> HalfYears.day(half, p.startInclusive())).orElse(0),
          period
              .flatMap(Period::endInclusive)
              .map(end -> HalfYears.day(half, end))
              .orElse(Integer.MAX_VALUE - 1));
    }
  }

  TallyAccumulator accumulator() {
    return accumulator;
  }

  /** Whether every day of the half-year is counted. */
  boolean wholeHalf(int half) {
    return half(half).whole();
  }

  int firstDay(int half) {
    return half(half).firstDay();
  }

  int lastDay(int half) {
    return half(half).lastDay();
  }

  HalfYear halfYear(int half) {
    return half(half).halfYear();
  }

  private Half half(int number) {
    int at = number - firstHalf;
    Half half = at >= 0 && at < halves.length ? halves[at] : null;
    return half == null ? newHalf(number) : half;
  }

  private Half newHalf(int number) {
    if (halves.length == 0) {
      firstHalf = number;
    }
    int first = Math.min(firstHalf, number);
    int end = Math.max(firstHalf + halves.length, number + 1);
    if (end - first > halves.length) {
      @Nullable Half[] more = new Half[end - first];
      System.arraycopy(halves, 0, more, firstHalf - first, halves.length);
      halves = more;
      firstHalf = first;
    }
    Half half = Half.of(number, period);
    halves[number - firstHalf] = half;
    return half;
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
