package io.github.finsam.indicators.judge;

import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.internal.Arguments;
import org.immutables.value.Value;

/**
 * The numbers behind a register measure, those that have no part in it among them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sustained spells whose result remains, not negative
 * @param lost spells whose result does not remain, not negative
 * @param unknown spells followed long enough of which it is not known, not negative
 * @param tooEarly spells that the register does not follow long enough yet, not negative
 * @param outOfScope spells that are not in the scope of the measure, not negative
 */
@Value.Builder
public record RegisterCounts(
    long sustained, long lost, long unknown, long tooEarly, long outOfScope)
    implements WithRegisterCounts {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a number is negative
   */
  public RegisterCounts {
    new Arguments()
        .that(sustained >= 0, "negative", "sustained", sustained)
        .that(lost >= 0, "negative", "lost", lost)
        .that(unknown >= 0, "negative", "unknown", unknown)
        .that(tooEarly >= 0, "negative", "tooEarly", tooEarly)
        .that(outOfScope >= 0, "negative", "outOfScope", outOfScope)
        .orThrow();
  }

  /** A new builder. */
  public static RegisterCountsBuilder builder() {
    return new RegisterCountsBuilder();
  }

  RegisterCounts rounded(Disclosure policy) {
    return new RegisterCounts(
        policy.rounded(sustained),
        policy.rounded(lost),
        policy.rounded(unknown),
        policy.rounded(tooEarly),
        policy.rounded(outOfScope));
  }

  /** No counts: few tell of single people and do not belong in a log. */
  @Override
  public String toString() {
    return "RegisterCounts";
  }
}
