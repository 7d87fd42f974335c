package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import java.util.List;
import org.joda.money.Money;

/**
 * A way to look at what an insats gave. The two there are answer different questions, so nothing
 * adds them: the real view says what society has more of, the financial view whose purse it is in.
 * For society as a whole they agree.
 */
public sealed interface View permits RealView, FinancialView {

  /** Which of the two. */
  ViewKind kind();

  /** The flows that count. */
  List<? extends Flow> flows();

  /** What the insats cost. */
  InsatsCost cost();

  /** How the gain goes on. */
  Projection projection();

  /** Everything that is assumed, in words. */
  List<Label> assumptions();

  /** What a year after is worth more than a year before, whatever caused it. */
  default Money yearlyGain(Actor actor) {
    return investment(actor).yearlyGain();
  }

  /** The actor's cost and gains. */
  default Investment investment(Actor actor) {
    return new Investment(
        flows().stream()
            .filter(flow -> flow.sign(actor) != 0)
            .map(flow -> flow.amount().multipliedBy(flow.sign(actor)))
            .toList(),
        cost().paidBy(actor),
        projection(),
        assumptions());
  }

  /**
   * Who pays and who gains.
   *
   * @param years the horizon, 1 to {@value Projection#MAX_YEARS}
   */
  default GainMatrix matrix(int years) {
    return GainMatrix.of(this, years);
  }
}
