package io.github.finsam.time;

import io.github.finsam.base.Language;
import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A range of days, both ends included; without an end it still runs.
 *
 * @param startInclusive first day, years 1000 to 9999
 * @param endInclusive last day, not before the first; empty while the range runs
 */
public record DateRange(LocalDate startInclusive, Optional<LocalDate> endInclusive)
    implements Period {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code endInclusive < startInclusive} or
   *     a day is outside the years 1000 to 9999
   */
  public DateRange {
    Checks checks = new Checks().date("startInclusive", startInclusive);
    endInclusive.ifPresent(
        end ->
            checks
                .date("endInclusive", end)
                .that(
                    !end.isBefore(startInclusive),
                    "order",
                    "endInclusive",
                    end,
                    startInclusive.toString()));
    checks.orThrow();
  }

  /** The days from the first to the last, both included. */
  public static DateRange of(LocalDate startInclusive, LocalDate endInclusive) {
    return new DateRange(startInclusive, Optional.of(endInclusive));
  }

  /** The days from this one on. */
  public static DateRange from(LocalDate startInclusive) {
    return new DateRange(startInclusive, Optional.empty());
  }

  @Override
  public DateRange toRange() {
    return this;
  }

  /** The same start with another end. */
  public DateRange endingOn(LocalDate end) {
    return of(startInclusive, end);
  }

  @Override
  public String label(Language language) {
    return startInclusive + "–" + endInclusive.map(LocalDate::toString).orElse("");
  }

  @Override
  public String toString() {
    return startInclusive + "/" + endInclusive.map(LocalDate::toString).orElse("");
  }
}
