package io.github.finsam.indicators.scorecard;

import io.github.finsam.finding.Place;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.judge.Status;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a document judges a goal, or all goals of a perspective together, typed in as it stands:
 * never used in judging, only compared.
 *
 * <p>Immutable and thread-safe.
 *
 * @param perspective id of the perspective
 * @param goal id of the goal; empty if the perspective is judged as a whole
 * @param status how it is judged
 * @param place where that stands
 */
@Value.Builder
public record StatedAssessment(
    String perspective, Optional<String> goal, Status status, Place place)
    implements WithStatedAssessment {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an id is empty, longer than 64
   *     characters, or holds a space or control character
   */
  public StatedAssessment {
    Arguments arguments = new Arguments();
    Scorecard.checkId(arguments, "perspective", perspective);
    goal.ifPresent(g -> Scorecard.checkId(arguments, "goal", g));
    arguments.orThrow();
  }

  /** A new builder. */
  public static StatedAssessmentBuilder builder() {
    return new StatedAssessmentBuilder();
  }
}
