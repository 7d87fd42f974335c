package io.github.finsam.insats;

import io.github.finsam.base.internal.Checks;
import java.util.List;
import java.util.Optional;

/**
 * What an insats has to work with and for how many.
 *
 * <p>Immutable and thread-safe.
 *
 * @param capacity participants at one time, greater than zero; empty if not stated
 * @param staffing roles over time
 * @param planned planned participants, at most one number a year
 */
public record Resources(
    Optional<Integer> capacity, List<Staffing> staffing, List<PlannedParticipants> planned) {

  /** Nothing stated. */
  public static final Resources NONE = new Resources(Optional.empty(), List.of(), List.of());

  /**
   * @throws io.github.finsam.base.InvalidValueException if the capacity is not positive or a year
   *     has two numbers
   */
  public Resources {
    staffing = List.copyOf(staffing);
    planned = List.copyOf(planned);
    Checks checks = new Checks().unique("planned", planned, PlannedParticipants::year);
    capacity.ifPresent(c -> checks.that(c > 0, "not-positive", "capacity", c));
    checks.orThrow();
  }
}
