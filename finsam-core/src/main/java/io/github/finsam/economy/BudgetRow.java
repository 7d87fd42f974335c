package io.github.finsam.economy;

import io.github.finsam.base.Label;
import io.github.finsam.base.Sek;
import io.github.finsam.base.internal.Checks;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A row of a computed budget table: a line, the sum of a section, or a total.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id id of the budget line; for sums {@code sum:INSATS} and the like, for totals {@code
 *     total-costs}, {@code operating-result}, {@code result}
 * @param label its label; for a line as printed, in both languages the same
 * @param section the section it belongs to; empty for a total
 * @param cost whether it is a row of costs, which decides what a variance is worth
 * @param budget budgeted amount, SEK; empty if nothing was budgeted, which counts as zero
 * @param actual actual amount, SEK; empty if the line has none, which counts as zero
 */
@Value.Builder
public record BudgetRow(
    String id,
    Label label,
    Optional<BudgetSection> section,
    boolean cost,
    Optional<Money> budget,
    Optional<Money> actual)
    implements WithBudgetRow {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the id is blank, an amount not in SEK,
   *     or {@code cost} not what the section says
   */
  public BudgetRow {
    Checks checks = new Checks().name("id", id);
    budget.ifPresent(b -> checks.sek("budget", b));
    actual.ifPresent(a -> checks.sek("actual", a));
    boolean isCost = cost;
    section.ifPresent(
        s -> checks.that(s.cost() == isCost, "mismatch", "cost", isCost, String.valueOf(s.cost())));
    checks.orThrow();
  }

  /** A new builder. */
  public static BudgetRowBuilder builder() {
    return new BudgetRowBuilder();
  }

  /** Budget less actual; what is missing counts as zero. */
  public Variance variance() {
    return Variance.of(budget.orElse(Sek.ZERO), actual.orElse(Sek.ZERO), cost);
  }
}
