package io.github.finsam.pathway;

/**
 * The first day in the insats.
 *
 * <p>Immutable and thread-safe.
 *
 * @param header id, times, correction
 */
public record Started(EventHeader header) implements PathwayEvent {}
