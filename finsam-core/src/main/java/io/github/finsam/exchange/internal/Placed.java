package io.github.finsam.exchange.internal;

/** A value and where it was read. */
public record Placed<V>(V value, String file, long line) {}
