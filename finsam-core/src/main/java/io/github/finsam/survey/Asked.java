package io.github.finsam.survey;

import io.github.finsam.base.internal.Checks;

/**
 * How many were asked to fill in a form: with the number that answered it gives the response rate.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id which form, where and when
 * @param number how many, not negative
 */
public record Asked(AskedId id, int number) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code number < 0}
   */
  public Asked {
    new Checks().notNegative("number", number).orThrow();
  }
}
