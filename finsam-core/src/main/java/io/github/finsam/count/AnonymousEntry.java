package io.github.finsam.count;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.code.Sex;
import java.time.Year;

/**
 * One participant who gave no consent or has a protected identity: sex and the year the person
 * started, nothing more (Försäkringskassan's consent form for SUS). Two entries may be equal.
 *
 * <p>Immutable and thread-safe.
 *
 * @param insats the insats
 * @param year the budget year in which the participant started, 1000 to 9999
 * @param sex the sex
 */
public record AnonymousEntry(InsatsId insats, Year year, Sex sex) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the year is out of range
   */
  public AnonymousEntry {
    new Checks().year("year", year.getValue()).orThrow();
  }
}
