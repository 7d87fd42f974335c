package io.github.finsam.indicators.scorecard;

import io.github.finsam.base.Label;
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
   * How the document judges against what the data say: an error if the data judge otherwise, a
   * warning if they leave open what the document judges. Where the document itself calls a goal one
   * that cannot be judged there is no finding.
   *
   * <p>A document that calls a perspective reached or not reached says so of each of its goals; one
   * that calls it partly reached speaks of the whole.
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (StatedAssessment stated : scorecard.stated()) {
      PerspectiveAssessment whole = perspective(stated.perspective());
      if (stated.goal().isEmpty() && stated.status() == Status.PARTLY) {
        finding(stated, whole.perspective().name(), whole.status(), whole.motivation())
            .ifPresent(findings::add);
        continue;
      }
      List<GoalAssessment> goals =
          stated
              .goal()
              .map(goal -> List.of(goal(new GoalKey(stated.perspective(), goal))))
              .orElseGet(whole::goals);
      for (GoalAssessment goal : goals) {
        finding(stated, goal.goal().text(), goal.status(), goal.motivation())
            .ifPresent(findings::add);
      }
    }
    return List.copyOf(findings);
  }

  private static Optional<Finding> finding(
      StatedAssessment stated, Label subject, Status status, Label why) {
    if (stated.status() == Status.NOT_MEASURABLE || stated.status() == status) {
      return Optional.empty();
    }
    boolean open = status == Status.NOT_MEASURABLE;
    return Optional.of(
        Finding.builder()
            .code(open ? "scorecard.unmeasured" : "scorecard.differs")
            .severity(open ? Severity.WARNING : Severity.ERROR)
            .place(stated.place())
            .subject(Shown.of(subject))
            .printed(Shown.of(stated.status().label()))
            .computed(Shown.of(status.label()))
            .addDetails(Shown.of(why))
            .source(Optional.empty())
            .build());
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
