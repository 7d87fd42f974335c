package io.github.finsam.indicators.judge;

import io.github.finsam.base.InsatsId;
import io.github.finsam.indicators.internal.Arguments;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * One closed spell and what a register knows of its result afterwards, in whole months after
 * closure: until when the result was seen to last, and from when on it was seen to be lost. Whether
 * it remains at some time of follow-up follows from that.
 *
 * <p>Immutable and thread-safe.
 *
 * @param insats the insats
 * @param closedOn the day it closed
 * @param goalReached whether its goal was reached
 * @param monthsFollowed months that the register reaches, not negative
 * @param lastedUntil the last month at which the result was known to remain, {@code 0 <=
 *     lastedUntil <= monthsFollowed}; empty if that was never known
 * @param lostBy the first month at which it was known to be lost, {@code lastedUntil < lostBy <=
 *     monthsFollowed}; empty if that is not known
 */
@Value.Builder
public record FollowedUp(
    InsatsId insats,
    LocalDate closedOn,
    boolean goalReached,
    int monthsFollowed,
    OptionalInt lastedUntil,
    OptionalInt lostBy)
    implements WithFollowedUp {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code monthsFollowed < 0}, {@code
   *     lastedUntil < 0}, {@code lastedUntil > monthsFollowed}, {@code lostBy < 0}, {@code lostBy >
   *     monthsFollowed} or {@code lostBy <= lastedUntil}
   */
  public FollowedUp {
    Arguments arguments =
        new Arguments().that(monthsFollowed >= 0, "negative", "monthsFollowed", monthsFollowed);
    within(arguments, "lastedUntil", lastedUntil, monthsFollowed);
    within(arguments, "lostBy", lostBy, monthsFollowed);
    if (lastedUntil.isPresent() && lostBy.isPresent()) {
      arguments.that(
          lastedUntil.getAsInt() < lostBy.getAsInt(),
          "order",
          "lostBy",
          lostBy.getAsInt(),
          Integer.toString(lastedUntil.getAsInt() + 1));
    }
    arguments.orThrow();
  }

  private static void within(
      Arguments arguments, String argument, OptionalInt month, int monthsFollowed) {
    month.ifPresent(
        m ->
            arguments.that(
                m >= 0 && m <= monthsFollowed,
                "out-of-range",
                argument,
                m,
                "0",
                Integer.toString(monthsFollowed)));
  }

  /** A new builder. */
  public static FollowedUpBuilder builder() {
    return new FollowedUpBuilder();
  }

  /**
   * Whether the result remains at a time of follow-up; empty if the register does not reach that
   * far, even if the result is lost already: those whose result lasts could not be counted either.
   *
   * @param months whole months after closure
   */
  public Optional<Sustained> at(int months) {
    if (monthsFollowed < months) {
      return Optional.empty();
    }
    if (lastedUntil.isPresent() && months <= lastedUntil.getAsInt()) {
      return Optional.of(Sustained.YES);
    }
    return Optional.of(
        lostBy.isPresent() && months >= lostBy.getAsInt() ? Sustained.NO : Sustained.UNKNOWN);
  }
}
