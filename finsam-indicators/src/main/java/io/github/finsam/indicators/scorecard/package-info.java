/**
 * The scorecard (styrkort) of a förbund or an insats: vision, strategy, perspectives, goals,
 * measures and activities as data; assessments that follow from what was measured, beside those
 * that a document prints; and what became of the goals from one year to the next.
 *
 * <p>What an application hands in as evidence has been through a disclosure policy already: results
 * are cells, and a hidden cell leaves its measure unmeasured, with the reason kept. Nothing here
 * counts people.
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.indicators.scorecard;

import org.jspecify.annotations.NullMarked;
