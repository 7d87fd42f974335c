package io.github.finsam.examples.indicators;

import io.github.finsam.base.InsatsId;
import java.time.Year;

/**
 * Counts from a register on those who left an insats: no person stands here.
 *
 * @param insats the insats
 * @param closed the year they left in
 * @param months months from leaving to the day that counts
 * @param sustained reached the goal, and live by work or studies that day
 * @param lost reached the goal, and do not
 * @param unknown reached the goal, and it is not known
 * @param tooEarly reached the goal, but the day has not come when the register is read
 * @param withoutGoal did not reach the goal
 */
record Followed(
    InsatsId insats,
    Year closed,
    int months,
    long sustained,
    long lost,
    long unknown,
    long tooEarly,
    long withoutGoal) {}
