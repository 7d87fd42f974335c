/** Insatser: what a förbund finances and a party carries out. */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.insats;

import org.jspecify.annotations.NullMarked;
