package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import org.joda.money.Money;

/**
 * More, or less, paid by one actor to another, who gives nothing for it that is used up: a benefit,
 * a wage, a tax or a fee. What one loses the other gains.
 *
 * <p>Immutable and thread-safe.
 *
 * @param item what it comes of
 * @param label what it is called
 * @param from who pays
 * @param to who gets it
 * @param amount kronor a year, positive if more is paid
 */
public record Transfer(String item, Label label, Actor from, Actor to, Money amount)
    implements Flow {

  @Override
  public int sign(Actor actor) {
    return (actor.parts().contains(to) ? 1 : 0) - (actor.parts().contains(from) ? 1 : 0);
  }
}
