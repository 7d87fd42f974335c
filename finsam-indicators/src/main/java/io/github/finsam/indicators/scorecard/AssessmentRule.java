package io.github.finsam.indicators.scorecard;

/**
 * How the statuses of a scorecard are put together, step by step.
 *
 * <p>Immutable and thread-safe.
 *
 * @param parts of the parts of a measure, such as its insatser
 * @param measures of the measures of a goal
 * @param goals of the goals of a perspective
 */
public record AssessmentRule(Combining parts, Combining measures, Combining goals) {

  /** The same rule at every step. */
  public static AssessmentRule of(Combining combining) {
    return new AssessmentRule(combining, combining, combining);
  }
}
