/** What is readable but contradictory: findings, their places and sources, printed figures. */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.finding;

import org.jspecify.annotations.NullMarked;
