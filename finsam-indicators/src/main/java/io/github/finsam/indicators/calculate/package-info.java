/**
 * Tallies become results: counts of answers and the definitions of an edition give tables of
 * figures, with totals, groups of förbund or insatser, and means over units.
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.indicators.calculate;

import org.jspecify.annotations.NullMarked;
