/**
 * The storage port: what an adapter must offer, and what goes wrong there.
 *
 * <p>Limits are the same everywhere, so that what one adapter keeps every adapter keeps: texts are
 * compared and ordered by code point, with case, accents and composition all significant, hold no
 * NUL and at most 4 000 code points; ids at most 64; dates lie in the years 1000 to 9999; amounts
 * are exact to the öre. Collections keep their order, and a value read equals the value written.
 * Every adapter passes the suite of the artifact {@code finsam-storage-contract}.
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.storage;

import org.jspecify.annotations.NullMarked;
