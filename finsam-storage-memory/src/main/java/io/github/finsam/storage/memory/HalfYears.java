package io.github.finsam.storage.memory;

import java.time.LocalDate;

/** Half-years as numbers in the order of time, small enough for 15 bits. */
final class HalfYears {

  private HalfYears() {}

  /** The half-year that a day lies in. */
  static int of(LocalDate day) {
    return day.getYear() * 2 + (day.getMonthValue() > 6 ? 1 : 0);
  }

  /** Its first day. */
  static LocalDate start(int half) {
    return LocalDate.of(half / 2, half % 2 * 6 + 1, 1);
  }

  /** Days from the first of the half-year to the day, negative before it. */
  static int day(int half, LocalDate day) {
    return Math.toIntExact(day.toEpochDay() - start(half).toEpochDay());
  }
}
