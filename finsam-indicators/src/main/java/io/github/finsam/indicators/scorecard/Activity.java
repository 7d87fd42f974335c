package io.github.finsam.indicators.scorecard;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;

/**
 * What is done to reach the goals of a perspective.
 *
 * <p>Immutable and thread-safe.
 *
 * @param perspective id of the perspective
 * @param id 1 to 64 characters, no space
 * @param text what is done
 */
public record Activity(String perspective, String id, Label text) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an id is empty, longer than 64
   *     characters, or holds a space or control character
   */
  public Activity {
    Arguments arguments = new Arguments();
    Scorecard.checkId(arguments, "perspective", perspective);
    Scorecard.checkId(arguments, "id", id);
    arguments.orThrow();
  }
}
