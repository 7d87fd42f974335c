/**
 * Statistical disclosure control on counts, before any share is formed: which sums of answers may
 * be shown, so that what is hidden cannot be computed from what is shown.
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.indicators.disclosure;

import org.jspecify.annotations.NullMarked;
