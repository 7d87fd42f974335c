package io.github.finsam.count;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.code.Sex;
import java.time.Year;

/**
 * One participant who gave no consent or has a protected identity: sex and the budget year in which
 * the person started, nothing more (Försäkringskassan's consent form for SUS). What such a person
 * lives on is not known, and asking this type for it does not compile. Two entries may be equal.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sex the sex
 * @param year the budget year in which the participant started, 1000 to 9999
 */
public record AnonymousEntry(Sex sex, Year year) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the year is out of range
   */
  public AnonymousEntry {
    new Checks().year("year", year.getValue()).orThrow();
  }
}
