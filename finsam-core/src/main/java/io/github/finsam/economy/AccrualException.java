package io.github.finsam.economy;

import io.github.finsam.base.Sek;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.CalendarYear;
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

  /**
   * Whether it is booked in a year that its period does not touch. A period that reaches into the
   * year is left there: splitting the cost would be a guess.
   */
  public boolean isMisplaced() {
    return !new CalendarYear(bookedIn).overlaps(belongsTo);
  }

  /**
   * What the result of a year changes by if the cost stands in the year that encloses its period,
   * SEK; zero for a year it is neither booked in nor belongs to, and where it is not misplaced.
   */
  public Money correction(Year year) {
    if (isMisplaced() && bookedIn.equals(year)) {
      return cost;
    }
    return isMisplaced() && new CalendarYear(year).encloses(belongsTo) ? cost.negated() : Sek.ZERO;
  }
}
