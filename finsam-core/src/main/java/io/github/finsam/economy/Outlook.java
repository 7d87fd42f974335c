package io.github.finsam.economy;

import io.github.finsam.base.internal.Checks;
import java.util.List;
import java.util.Optional;

/**
 * What a year is expected to become: the forecast before it and the interim reports during it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id whose and which year
 * @param forecast the forecast; empty if none was made
 * @param reports interim reports, in order of time, at most one a day
 */
public record Outlook(AccountsId id, Optional<Forecast> forecast, List<InterimReport> reports) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if two reports cover the same day
   */
  public Outlook {
    reports = List.copyOf(reports);
    new Checks().unique("reports", reports, InterimReport::asOf).orThrow();
  }
}
