package io.github.finsam.examples.indicators;

import io.github.finsam.base.InsatsId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One participant's time in an insats, as the carrier of the insats knows it.
 *
 * @param participant an opaque key; says nothing about who it is
 * @param insats the insats
 * @param start first day
 * @param closed last day; empty while it runs
 */
record Spell(String participant, InsatsId insats, LocalDate start, Optional<LocalDate> closed) {}
