package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import org.joda.money.Money;

/**
 * More, or less, produced: valued at what the work costs, wage and employer's fee. It arises with
 * the employer; wages, fees and taxes, which are transfers, take it on from there.
 *
 * <p>Immutable and thread-safe.
 *
 * @param label what it is called
 * @param amount kronor a year, positive if more is produced
 */
public record Production(Label label, Money amount) implements RealFlow {

  @Override
  public String item() {
    return WORK;
  }

  @Override
  public Actor gainer() {
    return Actor.EMPLOYER;
  }
}
