/** Reads tables of definitions, whatever they define; only for this module. */
@NullMarked
package io.github.finsam.indicators.instrument.internal;

import org.jspecify.annotations.NullMarked;
