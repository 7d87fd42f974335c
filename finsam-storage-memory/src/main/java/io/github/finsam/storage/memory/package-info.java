/**
 * The storage port in memory: fast, and the oracle of other adapters. Responses lie in columns and
 * are counted on several threads.
 */
@NullMarked
package io.github.finsam.storage.memory;

import org.jspecify.annotations.NullMarked;
