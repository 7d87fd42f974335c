package io.github.finsam.insats;

import io.github.finsam.base.internal.Checks;

/**
 * What an insats is. Direction, registration and ESF financing are fixed when it is created; a
 * mixed insats is registered as two (FOLLOWUP V18, V19: the national follow-up's rules).
 *
 * <p>Immutable and thread-safe.
 *
 * @param direction at individuals or structural
 * @param stage early or late
 * @param registration how participants are registered
 * @param esfFinanced whether the European Social Fund pays for it
 */
public record InsatsKind(
    Direction direction, Stage stage, Registration registration, boolean esfFinanced) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a component is missing
   */
  public InsatsKind {
    new Checks()
        .present("direction", direction)
        .present("stage", stage)
        .present("registration", registration)
        .orThrow();
  }
}
