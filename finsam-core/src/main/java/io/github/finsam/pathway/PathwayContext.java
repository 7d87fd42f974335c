package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a pathway itself does not know but its rules need.
 *
 * <p>Immutable and thread-safe.
 *
 * @param forbundStart the first day the förbund may register anything; empty if not known, and then
 *     the rule (V10) is not checked
 * @param identityProtected whether the person has protected personal data (skyddade
 *     personuppgifter), and so may only be counted anonymously (V6). Asked when something is
 *     written, never stored
 */
public record PathwayContext(Optional<LocalDate> forbundStart, boolean identityProtected) {

  private static final PathwayContext NONE = new PathwayContext(Optional.empty(), false);

  /**
   * @throws io.github.finsam.base.InvalidValueException if the day is out of range
   */
  public PathwayContext {
    Checks checks = new Checks();
    forbundStart.ifPresent(day -> checks.date("forbundStart", day));
    checks.orThrow();
  }

  /** Nothing known: the person has no protected identity, no first day is set. */
  public static PathwayContext none() {
    return NONE;
  }

  /** A förbund that may register from this day on, and a person without protected identity. */
  public static PathwayContext from(LocalDate forbundStart) {
    return new PathwayContext(Optional.of(forbundStart), false);
  }
}
