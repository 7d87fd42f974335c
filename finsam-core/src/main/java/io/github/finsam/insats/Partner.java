package io.github.finsam.insats;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;

/**
 * An organisation that owns or takes part in an insats.
 *
 * <p>Immutable and thread-safe.
 *
 * @param authority which authority it is or belongs to
 * @param organisation its name
 * @param role owner or partner
 * @param during when
 */
public record Partner(
    Authority authority, String organisation, PartnerRole role, DateRange during) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the organisation is blank
   */
  public Partner {
    new Checks().name("organisation", organisation).orThrow();
  }
}
