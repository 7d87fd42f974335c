package io.github.finsam.insats;

import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A decision that lets an insats go on after its planned end.
 *
 * <p>Immutable and thread-safe.
 *
 * @param decidedOn when it was decided; empty if not known
 * @param newEnd the new last day; empty if it goes on until further notice
 * @param reason who decided and why, in words
 */
public record Extension(Optional<LocalDate> decidedOn, Optional<LocalDate> newEnd, String reason) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the reason is blank or a day out of
   *     range
   */
  public Extension {
    Checks checks = new Checks().text("reason", reason, Checks.MAX_TEXT);
    decidedOn.ifPresent(day -> checks.date("decidedOn", day));
    newEnd.ifPresent(day -> checks.date("newEnd", day));
    checks.orThrow();
  }
}
