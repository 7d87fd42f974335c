package io.github.finsam.indicators.needs;

import io.github.finsam.base.Share;
import io.github.finsam.time.DateRange;

/**
 * A stretch of days on public support and to what extent: half sickness benefit is 1 of 2.
 *
 * <p>Immutable and thread-safe.
 *
 * @param days the days, both ends included
 * @param extent the extent, full support being 1 of 1
 */
public record SupportSpell(DateRange days, Share extent) {}
