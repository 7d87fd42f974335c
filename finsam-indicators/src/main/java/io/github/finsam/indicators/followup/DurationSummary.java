package io.github.finsam.indicators.followup;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.table.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long something took, in days. Quartiles are linear between the two days in the middle (R. J.
 * Hyndman and Y. Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996)
 * 361-365, definition 7).
 *
 * <p>Immutable and thread-safe.
 *
 * @param what which time, of whom
 * @param n how many it is known of, greater than zero
 * @param mean mean number of days
 * @param meanInterval Student's interval of the mean; empty if it cannot be computed
 * @param quarter a quarter took so many days or fewer; empty if it may not be told
 * @param median half took so many days or fewer; empty if it may not be told
 * @param threeQuarters three quarters took so many days or fewer; empty if it may not be told
 */
public record DurationSummary(
    Label what,
    long n,
    double mean,
    Optional<Interval> meanInterval,
    OptionalDouble quarter,
    OptionalDouble median,
    OptionalDouble threeQuarters) {

  /** Days of a year on average in the Gregorian calendar, by the months of a year. */
  static final double DAYS_PER_MONTH = 365.2425 / 12;

  /**
   * The mean in months of 365.2425 / 12 days, rounded once, half up.
   *
   * @param decimals digits after the decimal point
   */
  public BigDecimal meanMonths(int decimals) {
    return BigDecimal.valueOf(mean / DAYS_PER_MONTH).setScale(decimals, RoundingMode.HALF_UP);
  }
}
