/**
 * One person's way through one insats as events, under a pseudonym: an optional layer for the party
 * that carries the insats, has its own legal ground and the person's consent. Nothing before it
 * needs it.
 *
 * <p>{@link io.github.finsam.pathway.Pathway} holds a set of {@link
 * io.github.finsam.pathway.PathwayEvent}s; {@link io.github.finsam.pathway.PathwayState} is what
 * they give at a point in time. What may follow what stands in {@link
 * io.github.finsam.pathway.TransitionRule}, how an insats is meant to go in {@link
 * io.github.finsam.pathway.PathwayDesign}, what words mean in {@link
 * io.github.finsam.pathway.Definitions} and {@link io.github.finsam.pathway.FollowUpCodes}.
 *
 * <p>A pathway knows sex, year of birth and stated age, codes, days and a few short texts; no name,
 * no personal identity number, no diagnosis, no reason for being away. Someone with protected
 * personal data is an {@link io.github.finsam.count.AnonymousEntry}; if the protection comes later,
 * the application erases the pathway (susam.se, "Samtycke").
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.pathway;

import org.jspecify.annotations.NullMarked;
