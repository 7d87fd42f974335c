/** The storage port: what an adapter must offer, and what goes wrong there. */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.storage;

import org.jspecify.annotations.NullMarked;
