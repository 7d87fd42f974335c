/** Periods of the calendar and values that hold for a time. */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.time;

import org.jspecify.annotations.NullMarked;
