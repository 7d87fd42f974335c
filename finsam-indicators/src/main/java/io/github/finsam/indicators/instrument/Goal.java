package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;

/**
 * A goal of a plan or a scorecard, within one of its perspectives.
 *
 * <p>Immutable and thread-safe.
 *
 * @param perspective id of the perspective; 1 to 64 characters
 * @param id the goal within its perspective; 1 to 64 characters, no space
 * @param text what the goal is
 */
public record Goal(String perspective, String id, Label text) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an id is blank or longer than 64
   *     characters, or that of the goal holds a space
   */
  public Goal {
    Arguments arguments = new Arguments();
    Ids.check(arguments, "perspective", perspective);
    Ids.check(arguments, "id", id);
    arguments.that(id.indexOf(' ') < 0, "pattern", "id", id, "[^ ]+").orThrow();
  }
}
