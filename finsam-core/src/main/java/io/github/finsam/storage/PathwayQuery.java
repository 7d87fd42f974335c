package io.github.finsam.storage;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.Intake;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayState;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Which pathways to read. What it selects is handed over whole, with all its events.
 *
 * <p>A query without a period and a point in time selects wrong entries and empty pathways, too.
 * With one of them it selects pathways that had begun, from referral, consent or start, and were no
 * wrong entry; with a period those whose days, the queue included, have one in common with it.
 *
 * <p>Example: {@code PathwayQuery.all().ofInsatser(activera).during(Period.year(2014))}
 *
 * <p>Immutable and thread-safe.
 *
 * @param forbunds the förbund; empty for all
 * @param insatser the insatser; empty for all
 * @param period the pathway ran or waited on some day of it; empty for any time
 * @param asOf the point in time at which that is asked; empty for now, with all that is on file
 */
@Value.Builder
public record PathwayQuery(
    Set<ForbundId> forbunds, Set<InsatsId> insatser, Optional<Period> period, Optional<AsOf> asOf)
    implements WithPathwayQuery {

  private static final PathwayQuery ALL =
      new PathwayQuery(Set.of(), Set.of(), Optional.empty(), Optional.empty());

  /** Copies the sets. */
  public PathwayQuery {
    forbunds = Collections.unmodifiableSet(new LinkedHashSet<>(forbunds));
    insatser = Collections.unmodifiableSet(new LinkedHashSet<>(insatser));
  }

  /** A new builder. */
  public static PathwayQueryBuilder builder() {
    return new PathwayQueryBuilder();
  }

  /** Every pathway. */
  public static PathwayQuery all() {
    return ALL;
  }

  /** Only those of these förbund; none for all. */
  public PathwayQuery ofForbunds(ForbundId... only) {
    return withForbunds(only);
  }

  /** Only those of these insatser; none for all. */
  public PathwayQuery ofInsatser(InsatsId... only) {
    return withInsatser(only);
  }

  /** Only those that ran or waited on some day of the period. */
  public PathwayQuery during(Period only) {
    return withPeriod(only);
  }

  /** Asked at a point in time. */
  public PathwayQuery asOf(AsOf point) {
    return withAsOf(point);
  }

  /** Whether the query asks for days at all, and not for förbund and insatser alone. */
  public boolean asksForDays() {
    return period.isPresent() || asOf.isPresent();
  }

  /** Whether förbund and insats are among those asked for. */
  public boolean selects(ForbundId forbund, InsatsId insats) {
    return (forbunds.isEmpty() || forbunds.contains(forbund))
        && (insatser.isEmpty() || insatser.contains(insats));
  }

  /** Whether the query selects the pathway; every storage selects the same. */
  public boolean selects(Pathway pathway) {
    if (!selects(pathway.forbund(), pathway.insats())) {
      return false;
    }
    if (!asksForDays()) {
      return true;
    }
    return days(pathway.state(asOf.orElse(AsOf.everything())))
        .filter(days -> period.isEmpty() || period.get().overlaps(days))
        .isPresent();
  }

  /**
   * The days of a pathway in this state: from referral, consent or start, whichever came first, to
   * the closure, the withdrawn referral or the withdrawn consent; without an end while it waits or
   * runs. Empty if nothing has happened or it was a wrong entry.
   */
  public static Optional<DateRange> days(PathwayState state) {
    Intake intake = state.intake();
    Optional<LocalDate> first =
        Stream.of(intake.referredOn(), intake.consentedOn(), state.startedOn())
            .flatMap(Optional::stream)
            .min(LocalDate::compareTo);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> last =
        Stream.of(state.endedOn(), intake.withdrawnOn(), intake.consentWithdrawnOn())
            .flatMap(Optional::stream)
            .min(LocalDate::compareTo)
            .map(day -> day.isBefore(first.get()) ? first.get() : day);
    return Optional.of(new DateRange(first.get(), last));
  }

  /** The query as the log of accesses keeps it, at most 4 000 characters. */
  public String logged() {
    StringBuilder text = new StringBuilder();
    text.append("forbund=").append(forbunds).append(" insats=").append(insatser);
    period.ifPresent(p -> text.append(" period=").append(p));
    asOf.ifPresent(a -> text.append(" as-of=").append(a.day()).append('/').append(a.known()));
    return text.codePointCount(0, text.length()) <= Checks.MAX_TEXT
        ? text.toString()
        : text.substring(0, text.offsetByCodePoints(0, Checks.MAX_TEXT - 1)) + "…";
  }
}
