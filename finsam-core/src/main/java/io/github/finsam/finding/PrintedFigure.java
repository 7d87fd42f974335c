package io.github.finsam.finding;

import io.github.finsam.base.internal.Checks;
import java.time.Year;
import org.joda.money.Money;

/**
 * An amount that a document prints for a quantity of a year's accounts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param year the year of the accounts it speaks of
 * @param key which quantity
 * @param printed the amount as printed, and where
 */
public record PrintedFigure(Year year, FigureKey key, Printed<Money> printed) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the year is out of range
   */
  public PrintedFigure {
    new Checks().year("year", year.getValue()).orThrow();
  }
}
