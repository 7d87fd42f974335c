package io.github.finsam.storage;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.ClosedPeriodId;
import io.github.finsam.time.Period;
import java.util.Optional;

/**
 * Reads what closing periods froze. A correction is a value of its own with a key of its own, so
 * the {@link Versioned#version} that the port gives is always 1.
 */
public interface ClosedPeriodReader extends Reader<ClosedPeriodId, ClosedPeriod> {

  /**
   * The version that holds: the last correction, or the first if nothing was corrected; empty if
   * the period is not closed.
   *
   * @param forbund the förbund
   * @param insats the insats; empty for the förbund as a whole
   * @param period the period itself: a year is not the range of its days
   */
  default Optional<ClosedPeriod> latest(
      ForbundId forbund, Optional<InsatsId> insats, Period period) {
    if (period.endInclusive().isEmpty()) {
      return Optional.empty();
    }
    Optional<ClosedPeriod> latest = Optional.empty();
    Optional<ClosedPeriod> next = find(new ClosedPeriodId(forbund, insats, period, 1));
    while (next.isPresent()) {
      latest = next;
      next = find(next.get().id().next());
    }
    return latest;
  }
}
