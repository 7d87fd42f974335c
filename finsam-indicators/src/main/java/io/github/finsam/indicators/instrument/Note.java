package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;

/**
 * Something a reader of the definition should know.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the note in its edition; 1 to 64 characters
 * @param subject what it is about
 * @param text what it says
 */
public record Note(String id, Subject subject, Label text) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the id is blank or longer than 64
   *     characters
   */
  public Note {
    Arguments arguments = new Arguments();
    Ids.check(arguments, "id", id);
    arguments.orThrow();
  }
}
