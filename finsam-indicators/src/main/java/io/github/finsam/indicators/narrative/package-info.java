/**
 * Results in plain sentences, in Swedish and English: number, denominator, comparison, change, and
 * what to be careful about, so that an application can build the text of an annual report.
 *
 * <p>{@link io.github.finsam.indicators.narrative.Narrator} makes a passage of a result. A passage
 * says nothing that the result does not show: of an absence it tells the reason and no number. The
 * sentences are templates in resource bundles; {@link
 * io.github.finsam.indicators.narrative.Tellable} lets results of any other kind be told too.
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.indicators.narrative;

import org.jspecify.annotations.NullMarked;
