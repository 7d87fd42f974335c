/**
 * Who answers for whom: the mandates of authorities as a matrix of actors, target groups and
 * periods, with the groups that nobody covers ("vita fält") and those that many do.
 *
 * <p>No mandate is built in: {@link io.github.finsam.indicators.mandates.MandateMatrix#load} reads
 * them from tables, each with its source.
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.indicators.mandates;

import org.jspecify.annotations.NullMarked;
