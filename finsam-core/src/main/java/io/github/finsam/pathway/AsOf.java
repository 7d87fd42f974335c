package io.github.finsam.pathway;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The point in time a state is asked for, on two axes: what had happened by a day, and what was
 * known at an instant.
 *
 * <p>An event counts if it was recorded at {@code known} or before, in the version that was then
 * the last recorded one, and if that version says that it occurred on {@code day} or before. So
 * {@code of(day)} is what is known today about that day, and {@code of(day, known)} gives a report
 * again as it was when it was made.
 *
 * <p>Immutable and thread-safe.
 *
 * @param day the last day that counts
 * @param known the last instant of recording that counts
 */
public record AsOf(LocalDate day, Instant known) {

  private static final AsOf EVERYTHING = new AsOf(LocalDate.MAX, Instant.MAX);

  /** Everything on file, whenever it occurred. */
  public static AsOf everything() {
    return EVERYTHING;
  }

  /** What had happened by the end of the day, with all that is on file about it. */
  public static AsOf of(LocalDate day) {
    return new AsOf(day, Instant.MAX);
  }

  /** What had happened by the end of the day, as far as it was known at the instant. */
  public static AsOf of(LocalDate day, Instant known) {
    return new AsOf(day, known);
  }
}
