package io.github.finsam.base;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * How much of what it speaks of a figure rests on: people known as spells of their own, registered
 * anonymously, only counted, and still in the insats.
 *
 * <p>Immutable and thread-safe.
 *
 * @param identified persons with a pathway of their own, not negative
 * @param anonymous persons registered with sex and year only, not negative
 * @param countOnly persons that are only part of a head count, not negative
 * @param running persons still in the insats, whose result is not known; not negative
 */
public record Coverage(
    @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") long identified,
    @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") long anonymous,
    @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") long countOnly,
    @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") long running) {

  /**
   * @throws InvalidValueException if a number is negative
   */
  public Coverage {
    new Checks()
        .notNegative("identified", identified)
        .notNegative("anonymous", anonymous)
        .notNegative("countOnly", countOnly)
        .notNegative("running", running)
        .orThrow();
  }

  /** Everyone reached, whatever is known about them. */
  public long total() {
    return Math.addExact(Math.addExact(identified, anonymous), Math.addExact(countOnly, running));
  }
}
