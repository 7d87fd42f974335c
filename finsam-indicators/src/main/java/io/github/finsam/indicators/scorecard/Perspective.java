package io.github.finsam.indicators.scorecard;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;

/**
 * A perspective (perspektiv, fokusområde) of a scorecard. Which there are is up to whoever steers
 * by it: the förbund in the sources has four, one of its insatser had three.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id 1 to 64 characters, no space
 * @param name what it is called
 */
public record Perspective(String id, Label name) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the id is empty, longer than 64
   *     characters, or holds a space or control character
   */
  public Perspective {
    Arguments arguments = new Arguments();
    Scorecard.checkId(arguments, "id", id);
    arguments.orThrow();
  }
}
