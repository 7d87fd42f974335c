package io.github.finsam.indicators.instrument;

/** How a table names the rules of {@link IndicatorRule}. */
enum RuleName {
  POOLED,
  MEAN_OF_ITEMS,
  BOTH_SIDES,
  POOLED_GROUPS,
  MEAN_OF_GROUPS,
  REGISTER,
  UNMEASURED;

  /** The name of a rule. */
  static RuleName of(IndicatorRule rule) {
    if (rule instanceof IndicatorRule.Pooled) {
      return POOLED;
    } else if (rule instanceof IndicatorRule.MeanOfItems) {
      return MEAN_OF_ITEMS;
    } else if (rule instanceof IndicatorRule.BothSides) {
      return BOTH_SIDES;
    } else if (rule instanceof IndicatorRule.PooledGroups) {
      return POOLED_GROUPS;
    } else if (rule instanceof IndicatorRule.MeanOfGroups) {
      return MEAN_OF_GROUPS;
    } else if (rule instanceof IndicatorRule.Register) {
      return REGISTER;
    }
    return UNMEASURED;
  }

  /** Whether the rule forms one figure of several respondent groups. */
  boolean ofGroups() {
    return this == POOLED_GROUPS || this == MEAN_OF_GROUPS;
  }

  /** Whether the rule is that of the figures of one respondent group. */
  boolean ofOneGroup() {
    return this != BOTH_SIDES && !ofGroups();
  }
}
