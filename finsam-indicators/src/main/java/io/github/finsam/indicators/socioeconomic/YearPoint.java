package io.github.finsam.indicators.socioeconomic;

import org.joda.money.Money;

/**
 * Where an investment stands at the end of a year, in present values.
 *
 * <p>Immutable and thread-safe.
 *
 * @param year counted from 1
 * @param gain the gain of the year
 * @param cumulative the gains of this year and all before
 * @param result those less the cost
 */
public record YearPoint(int year, Money gain, Money cumulative, Money result) {}
