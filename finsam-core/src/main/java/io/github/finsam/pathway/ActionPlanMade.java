package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A joint action plan (gemensam handlingsplan): who does what, when it is followed up and what is
 * done if it does not hold. A later one replaces it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 * @param commitments what each party has undertaken; may be empty
 * @param followUpOn when the plan is to be followed up; empty if that is not planned
 * @param deviationPlan what is done if the plan does not hold, at most 500 characters; empty if not
 *     planned
 */
public record ActionPlanMade(
    EventHead head,
    List<PlanCommitment> commitments,
    Optional<LocalDate> followUpOn,
    Optional<String> deviationPlan)
    implements PathwayEvent {

  /** The longest plan for deviations, in characters. */
  public static final int MAX_DEVIATION_PLAN = 500;

  /**
   * @throws io.github.finsam.base.InvalidValueException if the plan for deviations is blank or too
   *     long, or the day is out of range
   */
  public ActionPlanMade {
    commitments = List.copyOf(commitments);
    Checks checks = new Checks();
    deviationPlan.ifPresent(
        text -> checks.impersonalText("deviationPlan", text, MAX_DEVIATION_PLAN));
    followUpOn.ifPresent(day -> checks.date("followUpOn", day));
    checks.orThrow();
  }

  @Override
  public EventKind kind() {
    return EventKind.ACTION_PLAN_MADE;
  }
}
