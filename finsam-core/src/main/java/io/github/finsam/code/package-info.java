/** Dated code lists with Swedish and English labels, and the closed classifications. */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.code;

import org.jspecify.annotations.NullMarked;
