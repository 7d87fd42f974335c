/**
 * Follow-up of participants: what came of the time in the insatser, for whom, how long it took and
 * at what cost, from pathways and from counts without identities.
 *
 * <p>{@link io.github.finsam.indicators.followup.Spells} is one row of plain numbers for each
 * pathway, made once; {@link io.github.finsam.indicators.followup.FollowUp} makes reports of it for
 * any scope and period. Every share says its numerator, its {@link
 * io.github.finsam.indicators.followup.Denominator} and its coverage, and is formed of counts that
 * the disclosure policy lets be shown.
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.indicators.followup;

import org.jspecify.annotations.NullMarked;
