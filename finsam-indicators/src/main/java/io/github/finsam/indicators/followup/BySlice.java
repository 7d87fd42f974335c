package io.github.finsam.indicators.followup;

import io.github.finsam.code.Sex;
import io.github.finsam.indicators.judge.Outcome;

/**
 * Something for everybody, for women and for men, each with its own reason if it may not be shown.
 *
 * <p>Immutable and thread-safe if the values are.
 *
 * @param all for everybody
 * @param women for women
 * @param men for men
 */
public record BySlice<T>(Outcome<T> all, Outcome<T> women, Outcome<T> men) {

  /** For women or men. */
  public Outcome<T> of(Sex sex) {
    return sex == Sex.WOMAN ? women : men;
  }
}
