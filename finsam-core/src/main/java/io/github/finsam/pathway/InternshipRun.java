package io.github.finsam.pathway;

import io.github.finsam.time.DateRange;

/**
 * One internship (praktik).
 *
 * <p>Immutable and thread-safe.
 *
 * @param place id of the place
 * @param percent extent in percent of 40 hours a week
 * @param during first and last day; without an end while it runs
 */
public record InternshipRun(String place, int percent, DateRange during) {}
