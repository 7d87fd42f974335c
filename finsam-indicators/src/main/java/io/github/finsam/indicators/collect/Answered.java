package io.github.finsam.indicators.collect;

import io.github.finsam.base.FormId;
import io.github.finsam.indicators.internal.Arguments;
import java.time.LocalDate;

/**
 * That a form has been answered: which, for whom, and when; not what.
 *
 * <p>Immutable and thread-safe.
 *
 * @param form the form
 * @param key key of the spell or group, not blank
 * @param day the day it was answered
 */
public record Answered(FormId form, String key, LocalDate day) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the key is blank
   */
  public Answered {
    new Arguments().that(!key.isBlank(), "blank", "key", key).orThrow();
  }

  /** Form and day: the key does not belong in a log. */
  @Override
  public String toString() {
    return "Answered[" + form + ", " + day + "]";
  }
}
