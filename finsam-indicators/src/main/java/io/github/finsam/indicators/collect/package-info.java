/**
 * Collecting and keeping up: which form is due for whom and when, what is to be done about a
 * pathway, how many each member of staff and the queue has, and results written out as tidy rows.
 *
 * <p>All of it is a pure function of what is known on a day. It reminds of nothing and stores
 * nothing; keys of people pass through it and mean nothing to it. Due lists, queues and caseloads
 * are for those who work in the insats, not for publication: no disclosure control is applied.
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.indicators.collect;

import org.jspecify.annotations.NullMarked;
