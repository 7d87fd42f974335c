package io.github.finsam.indicators.instrument;

/** How a table names the rules of {@link IndicatorRule}. */
enum RuleName {
  POOLED,
  MEAN_OF_ITEMS,
  BOTH_SIDES,
  REGISTER,
  UNMEASURED
}
