package io.github.finsam.insats;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;

/**
 * The end of an insats as one of its own: from this day on it is part of another.
 *
 * <p>Immutable and thread-safe.
 *
 * @param into the insats it became part of
 * @param on the first day as part of that insats
 */
public record Merger(InsatsId into, LocalDate on) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the day is out of range
   */
  public Merger {
    new Checks().date("on", on).orThrow();
  }
}
