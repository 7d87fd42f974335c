package io.github.finsam.economy;

import io.github.finsam.base.Sek;
import io.github.finsam.base.internal.Checks;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A row of an interim report set against the budget: a line, the sum of a section, or a total.
 *
 * <p>Immutable and thread-safe.
 *
 * @param line id, label, section and budget of the row; its actual amount is always empty, since
 *     the year is not over
 * @param actual actual amount from the start of the year, SEK; empty if it is not reported
 * @param forecast forecast for the whole year, SEK; empty if it is not reported
 */
public record InterimRow(BudgetRow line, Optional<Money> actual, Optional<Money> forecast) {

  /**
   * Drops the actual amount of the year from the line.
   *
   * @throws io.github.finsam.base.InvalidValueException if an amount is not in SEK
   */
  public InterimRow {
    line = line.withActual(Optional.empty());
    Checks checks = new Checks();
    actual.ifPresent(a -> checks.sek("actual", a));
    forecast.ifPresent(f -> checks.sek("forecast", f));
    checks.orThrow();
  }

  /** Budget less forecast; empty without a forecast. A missing budget counts as zero. */
  public Optional<Variance> forecastVariance() {
    return forecast.map(f -> Variance.of(line.budget().orElse(Sek.ZERO), f, line.cost()));
  }
}
