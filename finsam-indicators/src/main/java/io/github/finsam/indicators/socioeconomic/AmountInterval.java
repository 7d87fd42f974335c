package io.github.finsam.indicators.socioeconomic;

import org.joda.money.Money;

/**
 * Where a drawn result lies most of the time.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lower lower end
 * @param upper upper end
 * @param level share of the draws that lie within
 */
public record AmountInterval(Money lower, Money upper, double level) {}
