package io.github.finsam.indicators.instrument;

import io.github.finsam.indicators.internal.Arguments;

/**
 * The words in which the source says what the definition holds as data, letter for letter.
 *
 * <p>Immutable and thread-safe.
 *
 * @param subject what it is about
 * @param aspect what it says of it
 * @param text the words, in Swedish; not blank
 */
public record AsPrinted(Subject subject, Aspect aspect, String text) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the text is blank or holds control
   *     characters
   */
  public AsPrinted {
    Arguments arguments = new Arguments();
    Ids.text(arguments, "text", text);
    arguments.orThrow();
  }
}
