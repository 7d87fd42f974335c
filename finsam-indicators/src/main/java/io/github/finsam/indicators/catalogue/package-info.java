/**
 * The editions that come with the library: the national indicator instrument, with every text as
 * its source prints it.
 *
 * <p>Source: handlingar till styrelsemöte 2015-03-05, Samordningsförbundet Skellefteå–Norsjö, which
 * hold both the headings of 2014 and Kärnindikatorerna – dess beskrivningar och mätpunkter of
 * December 2014. English translations are the library's own and unofficial. Later editions and
 * other instruments are loaded from folders of the application.
 */
@NullMarked
package io.github.finsam.indicators.catalogue;

import org.jspecify.annotations.NullMarked;
