/** Meetings, numbered decisions, applications, bodies and the calendar of the year. */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.governance;

import org.jspecify.annotations.NullMarked;
