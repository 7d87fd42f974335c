/**
 * Instruments as data: an edition of a questionnaire with its indicators, measuring points, items,
 * scales and forms, read from tables, checked and written back.
 *
 * <p>Nothing about an instrument is written in code. Scale, positive answers and codes for no
 * answer belong to the edition; {@link io.github.finsam.indicators.instrument.EditionLoader} reads
 * it from CSV tables with texts in Swedish and English, {@link
 * io.github.finsam.indicators.instrument.EditionCheck} proves it consistent and {@link
 * io.github.finsam.indicators.instrument.EditionAssert} lets a test of a definition be ten lines.
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.indicators.instrument;

import org.jspecify.annotations.NullMarked;
