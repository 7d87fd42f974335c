/**
 * Collecting: which form is due for whom and when, and results written out as tidy rows.
 *
 * <p>A schedule is a pure function of what is known of spells, groups and answers on a day. It
 * reminds of nothing and stores nothing; keys of people pass through it and mean nothing to it.
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.indicators.collect;

import org.jspecify.annotations.NullMarked;
