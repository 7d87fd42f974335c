package io.github.finsam.economy;

import io.github.finsam.base.Label;

/** The sections of the budget table. Amounts are positive in every section. */
public enum BudgetSection {
  /** Income. */
  INCOME("Intäkter", "Income", false),
  /** Insatser, projects. */
  INSATS("Insatser", "Insatser", true),
  /** Board, office, administration and other costs near the insatser. */
  OVERHEAD("Styrelse, kansli/administration, övriga kostnader", "Board, office, other costs", true),
  /** Financial income. */
  FINANCIAL_INCOME("Finansiella intäkter", "Financial income", false),
  /** Financial costs. */
  FINANCIAL_COST("Finansiella kostnader", "Financial costs", true);

  private final Label label;
  private final boolean cost;

  BudgetSection(String sv, String en, boolean cost) {
    this.label = Label.of(sv, en);
    this.cost = cost;
  }

  /** What it is called. */
  public Label label() {
    return label;
  }

  /** Whether its amounts are costs. */
  public boolean cost() {
    return cost;
  }
}
