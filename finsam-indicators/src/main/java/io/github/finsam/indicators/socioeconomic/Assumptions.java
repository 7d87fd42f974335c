package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.instrument.DefinitionSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything an evaluation assumes besides the data.
 *
 * <p>Immutable and thread-safe.
 *
 * @param projection how the gain goes on
 * @param prices the price year and the index
 * @param taxation taxes and fees
 */
public record Assumptions(Projection projection, PriceBasis prices, Taxation taxation) {

  /**
   * Reads {@code assumptions.csv}, all of whose rows must be there: {@code price_year}, {@code
   * index} (the name of one of the indices, or {@code none}, and then the source says why), {@code
   * discount_rate}, {@code persistence}, {@code counterfactual_share}, {@code real_growth}, {@code
   * kommun_tax}, {@code region_tax}, {@code state_tax}, {@code employer_fee}.
   *
   * @param prices where the index is
   * @throws io.github.finsam.indicators.instrument.DefinitionException if anything is wrong;
   *     carries every fault with file, line and column
   */
  public static Assumptions load(DefinitionSource source, PriceBook prices) {
    return AssumptionTable.read(source, prices);
  }

  /** The assumptions in words. */
  public List<Label> text() {
    List<Label> texts = new ArrayList<>();
    texts.add(prices.text());
    texts.add(taxation.text());
    texts.addAll(projection.text());
    return List.copyOf(texts);
  }
}
