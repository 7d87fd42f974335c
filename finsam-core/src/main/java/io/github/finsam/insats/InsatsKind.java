package io.github.finsam.insats;

import io.github.finsam.base.internal.Checks;
import org.immutables.value.Value;

/**
 * What an insats is. Direction, registration and ESF financing are fixed when it is created: rules
 * of the national follow-up, Uppföljning Finsam (Försäkringskassan).
 *
 * <p>There is no mixed kind: what both serves individuals and develops structures is registered as
 * two insatser with different names, one made with {@link #individual} and one with {@link
 * #structural} (the same rules).
 *
 * <p>Immutable and thread-safe.
 *
 * @param direction at individuals or structural
 * @param stage early or late
 * @param registration how participants are registered
 * @param esfFinanced whether the European Social Fund pays for it
 */
@Value.Builder
public record InsatsKind(
    Direction direction, Stage stage, Registration registration, boolean esfFinanced)
    implements WithInsatsKind {

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

  /** A new builder. */
  public static InsatsKindBuilder builder() {
    return new InsatsKindBuilder();
  }

  /** An insats for individuals, with the registration preselected for it. */
  public static InsatsKind individual(Stage stage, boolean esfFinanced) {
    return preselected(Direction.INDIVIDUAL, stage, esfFinanced);
  }

  /** A structural insats, with the registration preselected for it: number only. */
  public static InsatsKind structural(Stage stage, boolean esfFinanced) {
    return preselected(Direction.STRUCTURAL, stage, esfFinanced);
  }

  private static InsatsKind preselected(Direction direction, Stage stage, boolean esfFinanced) {
    return new InsatsKind(direction, stage, Registration.defaultFor(direction), esfFinanced);
  }
}
