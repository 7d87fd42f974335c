package io.github.finsam.indicators.collect;

import io.github.finsam.base.InsatsId;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayDesign;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a due list asks for, as data: what the designs of the insatser say, when the forms of an
 * edition are to be answered, and what the application has set itself.
 *
 * <p>A coordinator and an action plan are asked for where the design of the insats has them, and in
 * an insats without a known design. A change of handler and a gap between activities are on the
 * list because both move people away from work (finsam-blekinge.se, "BIP-forskningen").
 *
 * <p>Immutable and thread-safe.
 *
 * @param designs how insatser are meant to go; one that is not there has no known design
 * @param measuring when questionnaires are due; empty to leave them out
 * @param limits how long things may take
 * @param followUps which follow-ups are made after the closure
 * @param retentionMonths months after the end of a pathway by which it is to be erased, greater
 *     than zero; empty to leave it out
 * @param horizonDays how many days ahead to look: 0 for what is due by today, not negative
 */
@Value.Builder
public record DueRules(
    Map<InsatsId, PathwayDesign> designs,
    Optional<Schedule> measuring,
    DueLimits limits,
    FollowUps followUps,
    Optional<Integer> retentionMonths,
    int horizonDays)
    implements WithDueRules {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code retentionMonths < 1} or {@code
   *     horizonDays < 0}
   */
  public DueRules {
    designs = Map.copyOf(designs);
    Arguments arguments =
        new Arguments().that(horizonDays >= 0, "negative", "horizonDays", horizonDays);
    retentionMonths.ifPresent(
        months -> arguments.that(months > 0, "not-positive", "retentionMonths", months));
    arguments.orThrow();
  }

  /** A new builder. */
  public static DueRulesBuilder builder() {
    return new DueRulesBuilder();
  }

  /**
   * The list for today.
   *
   * @param clock tells which day it is, in its own time zone
   */
  public DueList list(Collection<Pathway> pathways, Clock clock) {
    return list(pathways, LocalDate.now(clock));
  }

  /**
   * The list as it stands on a day: what happened later is passed over. Wrong entries have nothing
   * due.
   *
   * @param pathways of any insatser, each once, in any order
   * @param asOf the day
   * @throws io.github.finsam.base.InvalidValueException if a pathway is there twice
   */
  public DueList list(Collection<Pathway> pathways, LocalDate asOf) {
    Arguments arguments = new Arguments();
    Set<Object> ids = new HashSet<>();
    for (Pathway pathway : pathways) {
      arguments.that(ids.add(pathway.id()), "duplicate", "pathways", "…");
    }
    arguments.orThrow();
    return new DueList(asOf, new PathwayDues(this, asOf).of(pathways));
  }

  /**
   * Which follow-ups are made after a closure.
   *
   * @param months months after the closure, each greater than zero; empty for none
   * @param graceDays days after that by which it is in time, not negative
   */
  public record FollowUps(List<Integer> months, int graceDays) {

    /** None. */
    public static final FollowUps NONE = new FollowUps(List.of(), 0);

    /**
     * @throws io.github.finsam.base.InvalidValueException if a number is out of range
     */
    public FollowUps {
      months = months.stream().distinct().sorted().toList();
      Arguments arguments =
          new Arguments().that(graceDays >= 0, "negative", "graceDays", graceDays);
      months.forEach(m -> arguments.that(m > 0, "not-positive", "months", m));
      arguments.orThrow();
    }

    /** After 6 and 12 months. */
    public static FollowUps halfYearAndYear(int graceDays) {
      return new FollowUps(List.of(6, 12), graceDays);
    }
  }
}
