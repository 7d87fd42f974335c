package io.github.finsam.indicators.scorecard;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.judge.Status;
import java.util.Arrays;
import java.util.List;

/**
 * A perspective judged by its goals.
 *
 * <p>Immutable and thread-safe.
 *
 * @param perspective the perspective
 * @param goals its goals, judged, in order; may be empty
 * @param rule how they are put together
 */
public record PerspectiveAssessment(
    Perspective perspective, List<GoalAssessment> goals, Combining rule) {

  /** Copies the goals. */
  public PerspectiveAssessment {
    goals = List.copyOf(goals);
  }

  /** Whether the perspective is reached; {@link Status#NOT_MEASURABLE} if no goal can be judged. */
  public Status status() {
    return rule.combine(goals.stream().map(GoalAssessment::status).toList());
  }

  /** How many of the goals have the status. */
  public long count(Status status) {
    return goals.stream().filter(goal -> goal.status() == status).count();
  }

  /** Why the status is what it is, in both languages: the rule, and how many goals are reached. */
  public Label motivation() {
    return Sentences.of(
        "perspective",
        status().label(),
        rule.label(),
        Texts.number(goals.size()),
        Texts.joined(
            Arrays.stream(Status.values())
                .filter(status -> count(status) > 0)
                .map(
                    status ->
                        Sentences.of(
                            "perspective.count", status.label(), Texts.number(count(status))))
                .toList(),
            ", "));
  }

  /** Why the status is what it is. */
  public String motivation(Language language) {
    return motivation().in(language);
  }
}
