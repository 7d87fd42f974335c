package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Violation;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/**
 * What the insats cost for the group that is evaluated (åtgärdskostnad), by who paid it. It is a
 * real cost.
 *
 * <p>Immutable and thread-safe.
 *
 * @param byPayer kronor by actor, not negative; may be empty
 */
public record InsatsCost(Map<Actor, Money> byPayer) {

  /**
   * @throws InvalidValueException if a payer is a sum of actors, or an amount is negative or not in
   *     SEK
   */
  public InsatsCost {
    Map<Actor, Money> sorted = new EnumMap<>(Actor.class);
    sorted.putAll(byPayer);
    byPayer = Collections.unmodifiableMap(sorted);
    Arguments arguments = new Arguments();
    byPayer.forEach(
        (payer, amount) -> {
          arguments.that(payer.single(), "not-in", "payer", payer, Actor.SINGLE.toString());
          Amounts.notNegative(arguments, "byPayer", amount);
        });
    arguments.orThrow();
  }

  /** A cost that one actor paid. */
  public static InsatsCost of(Actor payer, Money amount) {
    return new InsatsCost(Map.of(payer, amount));
  }

  /**
   * A cost that a förbund paid with its members' money in the shares of the law: the state, through
   * Försäkringskassan, a half, the region and the kommun a quarter each (lag 2003:1210, 5 §).
   *
   * @param amount whole kronor, not negative
   * @throws InvalidValueException if the amount has öre, is negative or is not in SEK
   */
  public static InsatsCost byLaw(Money amount) {
    List<Money> parts = Sek.split(amount, List.of(2L, 1L, 1L));
    return new InsatsCost(
        Map.of(
            Actor.FORSAKRINGSKASSAN,
            parts.get(0),
            Actor.REGION,
            parts.get(1),
            Actor.KOMMUN,
            parts.get(2)));
  }

  /**
   * Reads {@code insats_costs.csv}.
   *
   * @throws io.github.finsam.indicators.instrument.DefinitionException if anything is wrong;
   *     carries every fault with file, line and column
   */
  public static InsatsCost load(DefinitionSource source) {
    return CostTable.read(source);
  }

  /** What the actor paid, or those it is the sum of. */
  public Money paidBy(Actor actor) {
    Money sum = Sek.ZERO;
    for (Actor part : actor.parts()) {
      sum = sum.plus(byPayer.getOrDefault(part, Sek.ZERO));
    }
    return sum;
  }

  /** What all paid. */
  public Money total() {
    return paidBy(Actor.SOCIETY);
  }

  /**
   * Every part times a factor, to öre.
   *
   * @throws InvalidValueException if {@code factor < 0}
   */
  public InsatsCost times(BigDecimal factor) {
    if (factor.signum() < 0) {
      throw InvalidValueException.of(Violation.of("negative", "factor", factor.toPlainString()));
    }
    Map<Actor, Money> scaled = new EnumMap<>(Actor.class);
    byPayer.forEach((payer, amount) -> scaled.put(payer, Amounts.times(amount, factor)));
    return new InsatsCost(scaled);
  }
}
