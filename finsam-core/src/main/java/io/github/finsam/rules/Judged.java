package io.github.finsam.rules;

import io.github.finsam.finding.Finding;
import java.time.LocalDate;

/**
 * A finding and the day that decides by which wording it is judged.
 *
 * <p>Immutable and thread-safe.
 *
 * @param day the day of the event, for example of the meeting
 * @param finding what was found
 */
public record Judged(LocalDate day, Finding finding) {}
