package io.github.finsam.pathway;

/**
 * Written consent to be followed with data about the person, given anew for every pathway
 * (Försäkringskassan's consent form for SUS).
 *
 * <p>Immutable and thread-safe.
 *
 * @param header id, times, correction
 */
public record ConsentGiven(EventHeader header) implements PathwayEvent {}
