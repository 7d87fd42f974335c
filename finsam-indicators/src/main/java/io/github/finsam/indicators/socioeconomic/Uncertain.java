package io.github.finsam.indicators.socioeconomic;

/**
 * An input and how it may turn out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param input which
 * @param spread within what the input can be
 */
public record Uncertain(Input input, Spread spread) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the input cannot have the lowest or the
   *     highest value
   */
  public Uncertain {
    Variation.check(input, spread.low());
    Variation.check(input, spread.high());
  }
}
