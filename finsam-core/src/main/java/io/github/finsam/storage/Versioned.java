package io.github.finsam.storage;

/**
 * A stored value and its version.
 *
 * <p>Immutable and thread-safe if the value is.
 *
 * @param value the value
 * @param version 1 when inserted, one more for every update
 */
public record Versioned<V>(V value, long version) {}
