package io.github.finsam.indicators.judge;

import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.internal.Arguments;

/**
 * A number for each of the two sides.
 *
 * <p>Immutable and thread-safe.
 *
 * @param participant of participants, not negative
 * @param staff of staff, not negative
 */
public record Sides(long participant, long staff) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a number is negative
   */
  public Sides {
    new Arguments()
        .that(participant >= 0, "negative", "participant", participant)
        .that(staff >= 0, "negative", "staff", staff)
        .orThrow();
  }

  /** Both together. */
  public long total() {
    return Math.addExact(participant, staff);
  }

  Sides rounded(Disclosure policy) {
    return new Sides(policy.rounded(participant), policy.rounded(staff));
  }

  Sides plus(Sides other) {
    return new Sides(
        Math.addExact(participant, other.participant), Math.addExact(staff, other.staff));
  }
}
