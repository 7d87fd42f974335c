/**
 * The kommun's responsibility for the activity of young people outside school (kommunernas
 * aktivitetsansvar): who is covered, by when they are to be invited and contacted, when what is
 * held about them is erased.
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.pathway.youth;

import org.jspecify.annotations.NullMarked;
