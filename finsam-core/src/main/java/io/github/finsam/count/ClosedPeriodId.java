package io.github.finsam.count;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.base.internal.Ids;
import io.github.finsam.time.Period;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which period is closed, of what, and how often it was corrected.
 *
 * <p>Immutable and thread-safe.
 *
 * @param forbund the förbund
 * @param insats the insats; empty if the period is closed for the förbund as a whole
 * @param period the period, with an end
 * @param version 1 for what was closed first, one more for each correction
 */
@Value.Builder
public record ClosedPeriodId(
    ForbundId forbund, Optional<InsatsId> insats, Period period, int version)
    implements WithClosedPeriodId, Comparable<ClosedPeriodId> {

  private static final Comparator<ClosedPeriodId> ORDER =
      Comparator.comparing(ClosedPeriodId::forbund)
          .thenComparing(c -> c.insats().map(InsatsId::value).orElse(""), Ids::compare)
          .thenComparing(c -> c.period().startInclusive())
          .thenComparing(c -> c.period().toString())
          .thenComparing(ClosedPeriodId::version);

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code version < 1} or the period has no
   *     end
   */
  public ClosedPeriodId {
    new Checks()
        .that(version > 0, "not-positive", "version", version)
        .that(period.endInclusive().isPresent(), "missing", "period", period)
        .orThrow();
  }

  /** A new builder. */
  public static ClosedPeriodIdBuilder builder() {
    return new ClosedPeriodIdBuilder();
  }

  /**
   * The first version for a förbund as a whole.
   *
   * @throws io.github.finsam.base.InvalidValueException if the period has no end
   */
  public static ClosedPeriodId of(ForbundId forbund, Period period) {
    return new ClosedPeriodId(forbund, Optional.empty(), period, 1);
  }

  /**
   * The first version for an insats.
   *
   * @throws io.github.finsam.base.InvalidValueException if the period has no end
   */
  public static ClosedPeriodId of(ForbundId forbund, InsatsId insats, Period period) {
    return new ClosedPeriodId(forbund, Optional.of(insats), period, 1);
  }

  /** The version before this one; empty for the first. */
  public Optional<ClosedPeriodId> previous() {
    return version == 1 ? Optional.empty() : Optional.of(withVersion(version - 1));
  }

  /** The id of a correction of this version. */
  public ClosedPeriodId next() {
    return withVersion(Math.addExact(version, 1));
  }

  /** By förbund, insats, first day, period as text and version; what is empty comes first. */
  @Override
  public int compareTo(ClosedPeriodId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return forbund + "/" + insats.map(i -> i + "/").orElse("") + period + "/" + version;
  }
}
