package io.github.finsam.indicators.scorecard;

import io.github.finsam.base.Language;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Shown;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.judge.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A scorecard judged by what was measured.
 *
 * <p>Immutable and thread-safe.
 *
 * @param scorecard the scorecard
 * @param rule how statuses are put together
 * @param evidence what was measured, by measure; a measure without cannot be judged
 */
public record Assessment(
    Scorecard scorecard, AssessmentRule rule, Map<MeasureKey, Evidence> evidence) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if there is evidence for a measure that
   *     does not exist, or of a kind that its measure does not take
   */
  public Assessment {
    evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    Arguments arguments = new Arguments();
    for (MeasureKey key : evidence.keySet()) {
      arguments.that(scorecard.findMeasure(key).isPresent(), "unknown", "evidence", key);
    }
    arguments.orThrow();
    evidence.forEach(
        (key, given) -> Readings.checkKind(scorecard.findMeasure(key).orElseThrow(), given));
  }

  /** The perspectives in order, each with its goals and their measures. */
  public List<PerspectiveAssessment> perspectives() {
    return scorecard.perspectives().stream()
        .map(
            perspective ->
                new PerspectiveAssessment(
                    perspective,
                    scorecard.goalsOf(perspective).stream()
                        .map(goal -> goal(GoalKey.of(goal)))
                        .toList(),
                    rule.goals()))
        .toList();
  }

  /**
   * A perspective.
   *
   * @throws io.github.finsam.base.InvalidValueException if there is none with this id
   */
  public PerspectiveAssessment perspective(String id) {
    return perspectives().stream()
        .filter(p -> p.perspective().id().equals(id))
        .findFirst()
        .orElseThrow(() -> Scorecard.unknown("perspective", id));
  }

  /**
   * A goal.
   *
   * @throws io.github.finsam.base.InvalidValueException if there is none with this key
   */
  public GoalAssessment goal(GoalKey key) {
    return scorecard
        .findGoal(key)
        .map(
            goal ->
                new GoalAssessment(
                    goal,
                    scorecard.measuresOf(goal).stream().map(this::assess).toList(),
                    rule.measures()))
        .orElseThrow(() -> Scorecard.unknown("goal", key));
  }

  /**
   * A measure.
   *
   * @throws io.github.finsam.base.InvalidValueException if there is none with this key
   */
  public MeasureAssessment measure(MeasureKey key) {
    return scorecard
        .findMeasure(key)
        .map(this::assess)
        .orElseThrow(() -> Scorecard.unknown("measure", key));
  }

  private MeasureAssessment assess(Measure measure) {
    return new MeasureAssessment(
        measure, Optional.ofNullable(evidence.get(measure.key())), rule.parts());
  }

  /**
   * How the document judges against what the data say. A finding is an error if the document says
   * reached, in part or not, and the data say otherwise; a warning if it judges what the data leave
   * open. Where the document itself calls a goal one that cannot be judged there is none.
   *
   * <p>What a document says of a perspective as a whole it says of each of its goals.
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (StatedAssessment stated : scorecard.stated()) {
      if (stated.status() == Status.NOT_MEASURABLE) {
        continue;
      }
      for (GoalAssessment goal : goals(stated)) {
        if (goal.status() != stated.status()) {
          findings.add(finding(stated, goal));
        }
      }
    }
    return List.copyOf(findings);
  }

  private List<GoalAssessment> goals(StatedAssessment stated) {
    return stated
        .goal()
        .map(goal -> List.of(goal(new GoalKey(stated.perspective(), goal))))
        .orElseGet(() -> perspective(stated.perspective()).goals());
  }

  private static Finding finding(StatedAssessment stated, GoalAssessment goal) {
    boolean open = goal.status() == Status.NOT_MEASURABLE;
    return Finding.builder()
        .code(open ? "scorecard.unmeasured" : "scorecard.differs")
        .severity(open ? Severity.WARNING : Severity.ERROR)
        .place(stated.place())
        .subject(Shown.of(goal.goal().text()))
        .printed(Shown.of(stated.status().label()))
        .computed(Shown.of(goal.status().label()))
        .addDetails(Shown.of(goal.motivation()))
        .source(Optional.empty())
        .build();
  }

  /** One line for each measure of each goal, for a table or a file. */
  public List<Line> lines(Language language) {
    List<Line> lines = new ArrayList<>();
    for (PerspectiveAssessment perspective : perspectives()) {
      for (GoalAssessment goal : perspective.goals()) {
        for (MeasureAssessment measure : goal.measures()) {
          lines.add(
              new Line(
                  perspective.perspective().name().in(language),
                  goal.goal().text().in(language),
                  goal.status(),
                  measure.measure().text().in(language),
                  measure.status(),
                  measure.motivation(language)));
        }
        if (goal.measures().isEmpty()) {
          lines.add(
              new Line(
                  perspective.perspective().name().in(language),
                  goal.goal().text().in(language),
                  goal.status(),
                  "",
                  goal.status(),
                  goal.motivation(language)));
        }
      }
    }
    return List.copyOf(lines);
  }

  /**
   * A measure of a goal in words.
   *
   * @param perspective name of the perspective
   * @param goal the goal
   * @param goalStatus whether the goal is reached
   * @param measure the measure; empty if the goal has none
   * @param status whether the measure is reached
   * @param motivation why
   */
  public record Line(
      String perspective,
      String goal,
      Status goalStatus,
      String measure,
      Status status,
      String motivation) {}
}
