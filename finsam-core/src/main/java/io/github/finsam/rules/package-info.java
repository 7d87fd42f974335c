/**
 * Rules of law and published recommendations with the time they held, and the reconciliation of
 * printed with computed figures.
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.rules;

import org.jspecify.annotations.NullMarked;
