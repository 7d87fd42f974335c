package io.github.finsam.indicators.collect;

import io.github.finsam.indicators.internal.Arguments;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How long something may take. Neither law nor published practice gives these numbers, so what is
 * empty is not asked for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param consentDays days from the referral to the consent, not negative
 * @param coordinatorDays days from the start to the naming of a coordinator, not negative
 * @param planDays days from the start to the action plan, not negative
 * @param gapDays days that nothing may run for a person who is not away, not negative
 * @param handlerDays days that a change of handler is shown, not negative
 */
@Value.Builder
public record DueLimits(
    Optional<Integer> consentDays,
    Optional<Integer> coordinatorDays,
    Optional<Integer> planDays,
    Optional<Integer> gapDays,
    Optional<Integer> handlerDays)
    implements WithDueLimits {

  /** Nothing is asked for. */
  public static final DueLimits NONE =
      new DueLimits(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * @throws io.github.finsam.base.InvalidValueException if a number is negative
   */
  public DueLimits {
    Arguments arguments = new Arguments();
    consentDays.ifPresent(d -> arguments.that(d >= 0, "negative", "consentDays", d));
    coordinatorDays.ifPresent(d -> arguments.that(d >= 0, "negative", "coordinatorDays", d));
    planDays.ifPresent(d -> arguments.that(d >= 0, "negative", "planDays", d));
    gapDays.ifPresent(d -> arguments.that(d >= 0, "negative", "gapDays", d));
    handlerDays.ifPresent(d -> arguments.that(d >= 0, "negative", "handlerDays", d));
    arguments.orThrow();
  }

  /** A new builder; what is not set is not asked for. */
  public static DueLimitsBuilder builder() {
    return new DueLimitsBuilder();
  }
}
