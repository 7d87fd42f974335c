package io.github.finsam.time;

import java.time.LocalDate;

/**
 * A value that holds during a range of days.
 *
 * <p>Immutable and thread-safe if the value is.
 *
 * @param during when it holds
 * @param value what holds
 */
public record Dated<T>(DateRange during, T value) {

  /** A value that holds from a day on. */
  public static <T> Dated<T> from(LocalDate startInclusive, T value) {
    return new Dated<>(DateRange.from(startInclusive), value);
  }

  /** A value that holds from a day to a day, both included. */
  public static <T> Dated<T> of(LocalDate startInclusive, LocalDate endInclusive, T value) {
    return new Dated<>(DateRange.of(startInclusive, endInclusive), value);
  }
}
