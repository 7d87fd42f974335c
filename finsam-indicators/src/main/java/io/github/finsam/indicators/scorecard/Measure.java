package io.github.finsam.indicators.scorecard;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import java.util.HashSet;
import java.util.List;
import org.immutables.value.Value;

/**
 * A measure (mått) of one or more goals of a perspective.
 *
 * <p>Immutable and thread-safe.
 *
 * @param perspective id of the perspective
 * @param id 1 to 64 characters, no space
 * @param goals ids of the goals there that it measures; at least one, each once
 * @param text what is measured
 * @param yardstick what it is bound to, and when it is reached
 */
@Value.Builder
public record Measure(
    String perspective, String id, List<String> goals, Label text, Yardstick yardstick)
    implements WithMeasure {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an id is empty, longer than 64
   *     characters, or holds a space or control character, there is no goal, or one occurs twice
   */
  public Measure {
    goals = List.copyOf(goals);
    Arguments arguments = new Arguments();
    Scorecard.checkId(arguments, "perspective", perspective);
    Scorecard.checkId(arguments, "id", id);
    arguments
        .that(!goals.isEmpty(), "empty", "goals", "")
        .that(new HashSet<>(goals).size() == goals.size(), "duplicate", "goals", goals)
        .orThrow();
  }

  /** A new builder. */
  public static MeasureBuilder builder() {
    return new MeasureBuilder();
  }

  /** The name of the measure in its scorecard. */
  public MeasureKey key() {
    return new MeasureKey(perspective, id);
  }
}
