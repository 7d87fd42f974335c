package io.github.finsam.insats;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;

/**
 * A role in the staff of an insats and who pays for it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param role the role, for example {@code socialsekreterare}
 * @param percent extent in percent of full time; 250 is two and a half posts; 1 to 10 000
 * @param payer who pays
 * @param during when
 */
public record Staffing(String role, int percent, Authority payer, DateRange during) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the role is blank or the extent out of
   *     range
   */
  public Staffing {
    new Checks().name("role", role).range("percent", percent, 1, 10_000).orThrow();
  }
}
