package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import org.joda.money.Money;

/**
 * Less, or more, used up of a resource.
 *
 * <p>Immutable and thread-safe.
 *
 * @param item the resource
 * @param label what it is called
 * @param gainer who pays for it
 * @param amount kronor a year, positive if less is used
 */
public record ResourceUse(String item, Label label, Actor gainer, Money amount)
    implements RealFlow {}
