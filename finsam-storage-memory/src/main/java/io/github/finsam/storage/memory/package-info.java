/** The storage port in memory: for small data, for tests, and the oracle of other adapters. */
@NullMarked
package io.github.finsam.storage.memory;

import org.jspecify.annotations.NullMarked;
