package io.github.finsam.economy;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.joda.money.Money;

/**
 * A budget line in an interim report.
 *
 * <p>Immutable and thread-safe.
 *
 * @param budgetLine id of the line in the budget table
 * @param actual actual amount from the start of the year, SEK
 * @param forecast forecast for the whole year, SEK
 */
public record InterimLine(
    @NotBlank(message = "{io.github.finsam.NotBlank}") String budgetLine,
    @NotNull(message = "{io.github.finsam.NotNull}") Money actual,
    @NotNull(message = "{io.github.finsam.NotNull}") Money forecast) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the line is blank or an amount not in
   *     SEK
   */
  public InterimLine {
    new Checks()
        .name("budgetLine", budgetLine)
        .sek("actual", actual)
        .sek("forecast", forecast)
        .orThrow();
  }
}
