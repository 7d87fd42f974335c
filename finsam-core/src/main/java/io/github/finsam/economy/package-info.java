/** Budget, accounts, statements, equity, allocation and forecast: exact and pure arithmetic. */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.economy;

import org.jspecify.annotations.NullMarked;
