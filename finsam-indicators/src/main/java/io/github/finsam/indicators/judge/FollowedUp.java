package io.github.finsam.indicators.judge;

import io.github.finsam.base.InsatsId;
import io.github.finsam.indicators.internal.Arguments;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * One closed spell, as a register measure needs it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param insats the insats
 * @param closedOn the day it closed
 * @param goalReached whether its goal was reached
 * @param monthsFollowed whole months after closure that the register reaches; not negative
 * @param sustained whether what was reached remains at the time of follow-up
 */
@Value.Builder
public record FollowedUp(
    InsatsId insats,
    LocalDate closedOn,
    boolean goalReached,
    int monthsFollowed,
    Sustained sustained)
    implements WithFollowedUp {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code monthsFollowed < 0}
   */
  public FollowedUp {
    new Arguments()
        .that(monthsFollowed >= 0, "negative", "monthsFollowed", monthsFollowed)
        .orThrow();
  }

  /** A new builder. */
  public static FollowedUpBuilder builder() {
    return new FollowedUpBuilder();
  }
}
