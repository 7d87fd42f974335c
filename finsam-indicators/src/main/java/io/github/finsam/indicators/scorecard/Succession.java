package io.github.finsam.indicators.scorecard;

/**
 * A goal that carries on one of the year before, whatever the two are called.
 *
 * <p>Immutable and thread-safe.
 *
 * @param goal the goal of this scorecard
 * @param was the goal of the earlier one
 */
public record Succession(GoalKey goal, GoalKey was) {}
