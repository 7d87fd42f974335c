package io.github.finsam.indicators.judge;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Label;
import java.time.LocalDate;

/**
 * Which closed spells a register measure is about, such as those that reached their goal. It
 * belongs to the measure: figures of different scopes cannot be compared. Which year and whose
 * spells they are does not belong here, since that is just what figures are compared by.
 *
 * <p>Immutable and thread-safe if the condition is. Two scopes are equal if they have the same name
 * and the very same condition.
 *
 * @param name what it is called; figures are comparable only if it is the same
 * @param condition which spells belong to it
 */
public record RegisterScope(Label name, Condition condition) {

  /**
   * Spells that reached their goal: "avser enbart insatser som når uppsatt målsättning".
   *
   * <p>Source: Kärnindikatorerna – dess beskrivningar och mätpunkter, indicator 11, handlingar till
   * styrelsemöte 2015-03-05, Samordningsförbundet Skellefteå–Norsjö.
   */
  public static final RegisterScope GOAL_REACHED =
      new RegisterScope(
          Label.of("insatser som nått uppsatt mål", "insatser that reached their goal"),
          (insats, closedOn, goalReached) -> goalReached);

  /** Every closed spell. */
  public static final RegisterScope ALL =
      new RegisterScope(
          Label.of("alla avslutade insatser", "all closed insatser"),
          (insats, closedOn, goalReached) -> true);

  /** Whether the spell belongs to the scope. */
  public boolean includes(FollowedUp spell) {
    return condition.includes(spell.insats(), spell.closedOn(), spell.goalReached());
  }

  /** What is known of a spell when it closes: what became of it later must not decide. */
  @FunctionalInterface
  public interface Condition {

    /**
     * Whether such a spell belongs to the scope.
     *
     * @param insats the insats
     * @param closedOn the day it closed
     * @param goalReached whether its goal was reached
     */
    boolean includes(InsatsId insats, LocalDate closedOn, boolean goalReached);
  }
}
