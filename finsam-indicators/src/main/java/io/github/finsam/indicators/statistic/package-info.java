/**
 * Pure mathematics on counts and scores: descriptive views, intervals, tests, reliability,
 * responsiveness and time to an event. Knows nothing of instruments, editions or tallies.
 *
 * <p>Inputs are whole numbers, sums over them are exact, and a floating-point number first appears
 * in the last step: the order of observations never changes a bit of a result. Every formula names
 * the paper it comes from. What the data do not define is an empty result or a reasoned {@link
 * io.github.finsam.indicators.statistic.Undefined}, never a NaN; what a caller must not ask (a
 * level of 2, a negative count) is an {@link io.github.finsam.base.InvalidValueException}.
 *
 * <p>Every difference is <em>compared minus baseline</em>: later minus earlier, the one group minus
 * the reference.
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.indicators.statistic;

import org.jspecify.annotations.NullMarked;
