/**
 * Questionnaires as filled in, and how they are counted; what an item means is known to the
 * indicators only.
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.survey;

import org.jspecify.annotations.NullMarked;
