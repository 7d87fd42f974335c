/**
 * An example app: what an insats is worth to whom, on a synthetic group beside published totals.
 */
@NullMarked
package io.github.finsam.examples.socialvalue;

import org.jspecify.annotations.NullMarked;
