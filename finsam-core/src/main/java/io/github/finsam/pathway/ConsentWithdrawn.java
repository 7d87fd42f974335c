package io.github.finsam.pathway;

/**
 * Consent taken back: the pathway closes as of that day, and no anonymous entry takes its place.
 *
 * <p>Immutable and thread-safe.
 *
 * @param header id, times, correction
 */
public record ConsentWithdrawn(EventHeader header) implements PathwayEvent {}
