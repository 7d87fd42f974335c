/** Typed ids, shares, money, texts in two languages, and how a bad value is refused. */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.base;

import org.jspecify.annotations.NullMarked;
