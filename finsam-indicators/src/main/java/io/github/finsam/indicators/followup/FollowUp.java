package io.github.finsam.indicators.followup;

import io.github.finsam.count.InsatsCounts;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.insats.Insats;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What reports are made of: spells, counts without identities, and the insatser with their plans.
 * Each is enough alone; a förbund without any person on file has its counts.
 *
 * <pre>{@code
 * FollowUp.of(Spells.of(pathways, AsOf.of(today)))
 *     .withCounts(counts)
 *     .report(Scope.forbund(id), Period.year(2014), Disclosure.standard())
 *     .outcomes(OutcomeDefinition.PUBLISHED);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class FollowUp {

  static final double LEVEL = 0.95;

  private final Spells spells;
  private final List<InsatsCounts> counts;
  private final List<Insats> insatser;

  private FollowUp(Spells spells, List<InsatsCounts> counts, List<Insats> insatser) {
    this.spells = spells;
    this.counts = counts;
    this.insatser = insatser;
  }

  /** Reports of spells, at their point in time. */
  public static FollowUp of(Spells spells) {
    return new FollowUp(spells, List.of(), List.of());
  }

  /**
   * Reports of counts alone.
   *
   * @param asOf the day of the report: a later day has not come
   */
  public static FollowUp ofCounts(Collection<InsatsCounts> counts, LocalDate asOf) {
    return of(Spells.of(List.of(), AsOf.of(asOf))).withCounts(counts);
  }

  /** The same with these counts, each insats and year once, of any förbund. */
  public FollowUp withCounts(Collection<InsatsCounts> counts) {
    return new FollowUp(spells, List.copyOf(counts), insatser);
  }

  /** The same with these insatser: names, planned numbers and capacity. */
  public FollowUp withInsatser(Collection<Insats> insatser) {
    return new FollowUp(spells, counts, List.copyOf(insatser));
  }

  /**
   * Reports of a scope and a period, with intervals at 95 %.
   *
   * @param scope whose
   * @param period counts without identities are only part of it if it is of whole years
   * @param disclosure what may be shown
   */
  public FollowUpReport report(Scope scope, Period period, Disclosure disclosure) {
    return report(scope, period, disclosure, LEVEL);
  }

  /**
   * Reports of a scope and a period.
   *
   * @param level confidence level of the intervals, greater than 0 and less than 1
   * @throws io.github.finsam.base.InvalidValueException if {@code level <= 0} or {@code level >= 1}
   */
  public FollowUpReport report(Scope scope, Period period, Disclosure disclosure, double level) {
    return new FollowUpReport(this, scope, period, disclosure, level);
  }

  Spells spells() {
    return spells;
  }

  List<InsatsCounts> counts() {
    return counts;
  }

  List<Insats> insatser() {
    return insatser;
  }
}
