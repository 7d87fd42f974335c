/** A folder of flat CSV tables ↔ values ↔ {@link io.github.finsam.storage.Store}. */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.exchange;

import org.jspecify.annotations.NullMarked;
