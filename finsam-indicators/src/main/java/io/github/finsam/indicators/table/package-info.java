/** Results: tables of cells, each of them a figure or the reason why there is none. */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.indicators.table;

import org.jspecify.annotations.NullMarked;
