package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.time.DateRange;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What a unit of one of society's resources costs, for example a visit or a day of care, and who
 * pays it: a real cost.
 *
 * <p>Immutable and thread-safe.
 *
 * @param item id of the resource, not blank
 * @param label what it is called
 * @param unit what is counted, in the singular
 * @param payer who pays it; no sum of actors
 * @param during when the price holds
 * @param price kronor for each unit, not negative
 * @param source where the price is printed, not blank
 */
@Value.Builder
public record UnitCost(
    String item, Label label, Label unit, Actor payer, DateRange during, Money price, String source)
    implements WithUnitCost {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the item or the source is blank, the
   *     payer is a sum of actors, or the price is negative or not in SEK
   */
  public UnitCost {
    Arguments arguments =
        new Arguments()
            .that(!item.isBlank(), "blank", "item", item)
            .that(payer.single(), "not-in", "payer", payer, Actor.SINGLE.toString())
            .that(!source.isBlank(), "blank", "source", source);
    Amounts.notNegative(arguments, "price", price);
    arguments.orThrow();
  }

  /** A new builder. */
  public static UnitCostBuilder builder() {
    return new UnitCostBuilder();
  }
}
