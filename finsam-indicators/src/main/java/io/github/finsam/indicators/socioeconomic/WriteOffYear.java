package io.github.finsam.indicators.socioeconomic;

import org.joda.money.Money;

/**
 * A year of an investment whose cost is spread over several.
 *
 * <p>Immutable and thread-safe.
 *
 * @param year counted from 1
 * @param gain the gain of the year, present value
 * @param cost the part of the cost that falls on the year
 * @param result the gain less that part
 */
public record WriteOffYear(int year, Money gain, Money cost, Money result) {}
