package io.github.finsam.insats;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Year;

/**
 * How many participants an insats is planned for in a year.
 *
 * <p>Immutable and thread-safe.
 *
 * @param year the budget year
 * @param participants planned number, not negative
 */
public record PlannedParticipants(
    Year year, @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") int participants) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the number is negative
   */
  public PlannedParticipants {
    new Checks().notNegative("participants", participants).orThrow();
  }
}
