package io.github.finsam.indicators.collect;

import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Participants, staff and queue of an insats on one day.
 *
 * <p>Immutable and thread-safe.
 *
 * @param day the day
 * @param active participants who are there, not negative; a person's first and last day count
 * @param paused participants who are away for a time, not negative
 * @param waiting people referred who have not started, not negative
 * @param staff staff in full-time equivalents, not negative; zero where none is stated
 * @param capacity participants at one time, greater than zero; empty if not stated
 */
@Value.Builder
public record CaseloadPoint(
    LocalDate day,
    int active,
    int paused,
    int waiting,
    BigDecimal staff,
    Optional<Integer> capacity)
    implements WithCaseloadPoint {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a number is negative or {@code capacity
   *     < 1}
   */
  public CaseloadPoint {
    Arguments arguments =
        new Arguments()
            .that(active >= 0, "negative", "active", active)
            .that(paused >= 0, "negative", "paused", paused)
            .that(waiting >= 0, "negative", "waiting", waiting)
            .that(staff.signum() >= 0, "negative", "staff", staff);
    capacity.ifPresent(c -> arguments.that(c > 0, "not-positive", "capacity", c));
    arguments.orThrow();
  }

  /** A new builder. */
  public static CaseloadPointBuilder builder() {
    return new CaseloadPointBuilder();
  }

  /** Everyone who takes part, away or not. */
  public int participants() {
    return Math.addExact(active, paused);
  }

  /**
   * Participants per full-time equivalent, those away included, rounded once, half up.
   *
   * @param decimals digits after the decimal point, not negative
   * @return empty where there is no staff
   */
  public Optional<BigDecimal> perPost(int decimals) {
    return ratio(BigDecimal.valueOf(participants()), staff, decimals);
  }

  /** How many more can take part at once; 0 if it is full or over; empty without a capacity. */
  public Optional<Integer> free() {
    return capacity.map(c -> Math.max(0, c - participants()));
  }

  /** How many take part beyond the capacity; 0 if there is room; empty without a capacity. */
  public Optional<Integer> over() {
    return capacity.map(c -> Math.max(0, participants() - c));
  }

  /** How many of the queue have no free place to wait for; empty without a capacity. */
  public Optional<Integer> waitingInVain() {
    return free().map(places -> Math.max(0, waiting - places));
  }

  static Optional<BigDecimal> ratio(BigDecimal part, BigDecimal whole, int decimals) {
    return whole.signum() == 0
        ? Optional.empty()
        : Optional.of(part.divide(whole, decimals, RoundingMode.HALF_UP));
  }
}
