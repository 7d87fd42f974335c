package io.github.finsam.pathway;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a person came to the insats.
 *
 * <p>Immutable and thread-safe.
 *
 * @param referredOn the day of the referral; empty if there was none
 * @param referrer who referred; empty without a referral
 * @param priority the last priority in the queue; empty if there was none
 * @param withdrawnOn the day the referral was withdrawn; empty if it was not
 * @param consentedOn the day of the consent; empty before it
 * @param consentWithdrawnOn the day the consent was withdrawn; empty if it was not
 */
public record Intake(
    Optional<LocalDate> referredOn,
    Optional<String> referrer,
    Optional<Integer> priority,
    Optional<LocalDate> withdrawnOn,
    Optional<LocalDate> consentedOn,
    Optional<LocalDate> consentWithdrawnOn) {

  /** Nothing yet. */
  static final Intake NONE =
      new Intake(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
