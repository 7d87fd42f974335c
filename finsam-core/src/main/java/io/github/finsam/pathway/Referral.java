package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;

/**
 * A referral to the insats (remiss).
 *
 * <p>Immutable and thread-safe.
 *
 * @param header id, times, correction
 * @param referrer who referred, as a code of the application's list of referrers; never a person
 */
public record Referral(EventHeader header, String referrer) implements PathwayEvent {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the referrer is blank or too long
   */
  public Referral {
    new Checks().name("referrer", referrer).orThrow();
  }
}
