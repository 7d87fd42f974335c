package io.github.finsam.economy;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.Period;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Year;
import org.joda.money.Money;

/**
 * A cost that the accounts themselves say is booked in another year than the one it belongs to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param description what it is
 * @param cost SEK, positive for a cost, negative for an income
 * @param belongsTo the period it was incurred in
 * @param bookedIn the year whose accounts carry it
 */
public record AccrualException(
    @NotBlank(message = "{io.github.finsam.NotBlank}") String description,
    @NotNull(message = "{io.github.finsam.NotNull}") Money cost,
    @NotNull(message = "{io.github.finsam.NotNull}") Period belongsTo,
    @NotNull(message = "{io.github.finsam.NotNull}") Year bookedIn) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the description is blank or the amount
   *     not in SEK
   */
  public AccrualException {
    new Checks()
        .text("description", description, 400)
        .sek("cost", cost)
        .year("bookedIn", bookedIn.getValue())
        .orThrow();
  }
}
