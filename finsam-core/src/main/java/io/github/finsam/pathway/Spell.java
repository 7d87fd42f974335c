package io.github.finsam.pathway;

import io.github.finsam.base.InsatsId;
import java.time.LocalDate;

/**
 * What tells the spells of a participant in an insats apart, as {@link Registrations} says: two
 * pathways with equal ones are the same spell.
 *
 * <p>Immutable and thread-safe.
 *
 * @param participant whose it is
 * @param insats the insats
 * @param started whether it has started
 * @param day the first day, or the day of the referral as long as it has not started
 */
public record Spell(ParticipantId participant, InsatsId insats, boolean started, LocalDate day) {}
