/**
 * One person's way through one insats as events, under a pseudonym. An optional layer: nothing
 * before it needs it.
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.pathway;

import org.jspecify.annotations.NullMarked;
