package io.github.finsam.economy;

import io.github.finsam.base.Sek;
import io.github.finsam.base.internal.Checks;
import java.util.List;
import org.joda.money.Money;

/**
 * What a coming year has to spend and what is already tied.
 *
 * <p>Immutable and thread-safe.
 *
 * @param contributions contributions from the members, SEK
 * @param openingEquity equity brought into the year, SEK
 * @param commitments what is decided
 * @param budgetedForNew what the budget set aside for new activities, SEK
 * @param ceiling the highest equity to end the year with, SEK
 */
public record Forecast(
    Money contributions,
    Money openingEquity,
    List<Commitment> commitments,
    Money budgetedForNew,
    Money ceiling) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an amount is not in SEK
   */
  public Forecast {
    commitments = List.copyOf(commitments);
    new Checks()
        .sek("contributions", contributions)
        .sek("openingEquity", openingEquity)
        .sek("budgetedForNew", budgetedForNew)
        .sek("ceiling", ceiling)
        .orThrow();
  }

  /** What there is to spend: contributions and opening equity; other income is not counted. */
  public Money available() {
    return contributions.plus(openingEquity);
  }

  /** What is decided, together. */
  public Money committed() {
    return Sek.sum(commitments.stream().map(Commitment::amount).toList());
  }

  /** What is left for new activities; negative when more is decided than there is. */
  public Money left() {
    return available().minus(committed());
  }

  /** How much more is left than the budget set aside for new activities; negative for less. */
  public Money beyondBudget() {
    return left().minus(budgetedForNew);
  }

  /**
   * The least that new activities must use for the year to end no higher than the ceiling; zero
   * when equity ends there anyway, never negative.
   */
  public Money leastUse() {
    Money above = left().minus(ceiling);
    return above.isNegative() ? Sek.ZERO : above;
  }
}
