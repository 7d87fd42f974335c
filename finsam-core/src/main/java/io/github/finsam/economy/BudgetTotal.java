package io.github.finsam.economy;

import io.github.finsam.base.Label;
import io.github.finsam.base.Sek;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** The rows of a budget table that join sections. */
enum BudgetTotal {
  TOTAL_COSTS(
      "total-costs",
      "Totala kostnader",
      "Total costs",
      true,
      BudgetSection.INSATS,
      BudgetSection.OVERHEAD),
  OPERATING_RESULT(
      "operating-result",
      "Rörelseresultat",
      "Operating result",
      false,
      BudgetSection.INCOME,
      BudgetSection.INSATS,
      BudgetSection.OVERHEAD),
  RESULT("result", "Årets resultat", "Result of the year", false, BudgetSection.values());

  private final String id;
  private final Label label;
  private final boolean cost;
  private final Map<BudgetSection, Boolean> subtracts = new EnumMap<>(BudgetSection.class);

  BudgetTotal(String id, String sv, String en, boolean cost, BudgetSection... sections) {
    this.id = id;
    this.label = Label.of(sv, en);
    this.cost = cost;
    for (BudgetSection section : sections) {
      subtracts.put(section, section.cost() != cost);
    }
  }

  String id() {
    return id;
  }

  Label label() {
    return label;
  }

  boolean cost() {
    return cost;
  }

  /** The total of what the sections give; empty as soon as one of them gives nothing. */
  Optional<Money> total(Function<BudgetSection, Optional<Money>> sums) {
    Money total = Sek.ZERO;
    for (Map.Entry<BudgetSection, Boolean> part : subtracts.entrySet()) {
      Optional<Money> sum = sums.apply(part.getKey());
      if (sum.isEmpty()) {
        return Optional.empty();
      }
      total = part.getValue() ? total.minus(sum.get()) : total.plus(sum.get());
    }
    return Optional.of(total);
  }

  static String sumId(BudgetSection section) {
    return "sum:" + section.name();
  }
}
