package io.github.finsam.indicators.scorecard;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.indicators.instrument.Goal;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.judge.Status;
import java.util.List;

/**
 * A goal judged by its measures.
 *
 * <p>Immutable and thread-safe.
 *
 * @param goal the goal
 * @param measures its measures, judged, in order; may be empty
 * @param rule how they are put together
 */
public record GoalAssessment(Goal goal, List<MeasureAssessment> measures, Combining rule) {

  /** Copies the measures. */
  public GoalAssessment {
    measures = List.copyOf(measures);
  }

  /** Whether the goal is reached; {@link Status#NOT_MEASURABLE} if no measure could be judged. */
  public Status status() {
    return rule.combine(measures.stream().map(MeasureAssessment::status).toList());
  }

  /** Why the status is what it is, in both languages: the rule, and a sentence for each measure. */
  public Label motivation() {
    return measures.isEmpty()
        ? Sentences.of("goal.no-measure", status().label())
        : Sentences.of(
            "goal.measures",
            status().label(),
            rule.label(),
            Texts.joined(
                measures.stream()
                    .map(m -> Sentences.of("measure.part", m.measure().text(), m.motivation()))
                    .toList(),
                " "));
  }

  /** Why the status is what it is. */
  public String motivation(Language language) {
    return motivation().in(language);
  }
}
