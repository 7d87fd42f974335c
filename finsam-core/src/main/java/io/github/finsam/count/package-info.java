/** Head counts, anonymous entries and volumes: no person can be stored here. */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.count;

import org.jspecify.annotations.NullMarked;
