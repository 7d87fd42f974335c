package io.github.finsam.indicators.statistic;

import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Interval;
import java.util.Optional;

/**
 * A point of a curve of time to an event.
 *
 * <p>Immutable and thread-safe.
 *
 * @param day days since the start, not negative
 * @param atRisk for how many it had neither happened nor stopped being known just before the day,
 *     not negative
 * @param events for how many it happened since the point before, not negative
 * @param censored for how many it stopped being known since the point before, not negative
 * @param survival estimated share for whom it has not happened by the end of the day, 0 to 1
 * @param interval confidence interval of that share, 0 to 1; empty once the share is zero
 */
public record SurvivalPoint(
    int day,
    long atRisk,
    long events,
    long censored,
    double survival,
    Optional<Interval> interval) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a number is negative or {@code survival}
   *     lies outside 0 to 1
   */
  public SurvivalPoint {
    new Arguments()
        .that(day >= 0, "negative", "day", day)
        .that(atRisk >= 0, "negative", "atRisk", atRisk)
        .that(events >= 0, "negative", "events", events)
        .that(censored >= 0, "negative", "censored", censored)
        .that(survival >= 0 && survival <= 1, "out-of-range", "survival", survival, "0", "1")
        .orThrow();
  }
}
