package io.github.finsam.indicators.scorecard;

import io.github.finsam.indicators.instrument.Goal;
import io.github.finsam.indicators.internal.Arguments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of every goal from one year's scorecard to a later one: kept, changed, dropped or
 * new, and which way its status went.
 *
 * <p>Goals belong together as the later scorecard says in its {@linkplain Scorecard#successions
 * successions}; if it says nothing, those with the same ids do. A goal split in two changed twice.
 *
 * <p>Immutable and thread-safe.
 *
 * @param before the earlier assessment
 * @param after the later one
 */
public record YearOverYear(Assessment before, Assessment after) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the later scorecard is not for a later
   *     year, or carries on a goal that the earlier one does not have
   */
  public YearOverYear {
    Scorecard earlier = before.scorecard();
    Scorecard later = after.scorecard();
    Arguments arguments =
        new Arguments()
            .that(
                later.heading().year().isAfter(earlier.heading().year()),
                "order",
                "after.year",
                later.heading().year(),
                earlier.heading().year().plusYears(1).toString());
    for (Succession succession : later.successions()) {
      arguments.that(
          earlier.findGoal(succession.was()).isPresent(),
          "unknown",
          "successions",
          succession.was());
    }
    arguments.orThrow();
  }

  /** Goals of the later scorecard in order, then those that were dropped. */
  public List<GoalChange> changes() {
    List<GoalChange> changes = new ArrayList<>();
    Set<GoalKey> carriedOn = new HashSet<>();
    for (Goal goal : after.scorecard().goals()) {
      List<GoalKey> was = was(GoalKey.of(goal));
      carriedOn.addAll(was);
      was.forEach(key -> changes.add(change(Optional.of(key), Optional.of(goal))));
      if (was.isEmpty()) {
        changes.add(change(Optional.empty(), Optional.of(goal)));
      }
    }
    for (Goal goal : before.scorecard().goals()) {
      if (!carriedOn.contains(GoalKey.of(goal))) {
        changes.add(change(Optional.of(GoalKey.of(goal)), Optional.empty()));
      }
    }
    return List.copyOf(changes);
  }

  /** The changes of a kind, in order; may be empty. */
  public List<GoalChange> changes(GoalChange.Kind kind) {
    return changes().stream().filter(change -> change.kind() == kind).toList();
  }

  private List<GoalKey> was(GoalKey goal) {
    List<Succession> successions = after.scorecard().successions();
    if (!successions.isEmpty()) {
      return successions.stream().filter(s -> s.goal().equals(goal)).map(Succession::was).toList();
    }
    return before.scorecard().findGoal(goal).isPresent() ? List.of(goal) : List.of();
  }

  private GoalChange change(Optional<GoalKey> was, Optional<Goal> goal) {
    Optional<GoalAssessment> earlier = was.map(before::goal);
    Optional<GoalAssessment> later = goal.map(g -> after.goal(GoalKey.of(g)));
    return GoalChange.builder()
        .kind(kind(earlier, later))
        .before(earlier.map(GoalAssessment::goal))
        .after(later.map(GoalAssessment::goal))
        .statusBefore(earlier.map(GoalAssessment::status))
        .statusAfter(later.map(GoalAssessment::status))
        .build();
  }

  private static GoalChange.Kind kind(
      Optional<GoalAssessment> earlier, Optional<GoalAssessment> later) {
    if (earlier.isEmpty()) {
      return GoalChange.Kind.NEW;
    }
    if (later.isEmpty()) {
      return GoalChange.Kind.DROPPED;
    }
    boolean same =
        earlier.get().goal().text().sv().equals(later.get().goal().text().sv())
            && measures(earlier.get()).equals(measures(later.get()));
    return same ? GoalChange.Kind.KEPT : GoalChange.Kind.CHANGED;
  }

  /** What is measured and when it is reached; neither ids nor translations make a difference. */
  private static List<Object> measures(GoalAssessment goal) {
    List<Object> measures = new ArrayList<>();
    for (MeasureAssessment assessment : goal.measures()) {
      measures.add(List.of(assessment.measure().text().sv(), assessment.measure().yardstick()));
    }
    return measures;
  }
}
