package io.github.finsam.examples.socialvalue;

import io.github.finsam.base.Sek;
import io.github.finsam.indicators.socioeconomic.ClosingAssumption;
import io.github.finsam.indicators.socioeconomic.HorizonGap;
import io.github.finsam.indicators.socioeconomic.Investment;
import io.github.finsam.indicators.socioeconomic.Projection;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/**
 * The published totals of Arbetsmarknadstorget's evaluation of 2013: Årsredovisning 2014,
 * Samordningsförbundet Skellefteå–Norsjö, "Samhällsnytta".
 */
final class Published {

  /** How many were evaluated. */
  static final BigDecimal PARTICIPANTS = BigDecimal.valueOf(19);

  /** What society gained in the year after against the year before. */
  static final Money YEARLY = Sek.tkr(3_600);

  /** What was left of it when the activity was paid for. */
  static final Money RESULT = Sek.tkr(1_400);

  /** What was reckoned for five years. */
  static final Money FIVE_YEARS = Sek.tkr(18_200);

  /** The horizon of that. */
  static final int YEARS = 5;

  /** Millions with one decimal. */
  private static final Money UNIT = Sek.tkr(100);

  private Published() {}

  /** What follows of the totals if nothing is discounted and all of the change lasts. */
  static Investment investment() {
    return Investment.of(YEARLY, YEARLY.minus(RESULT), Projection.PLAIN);
  }

  /** What follows if so much would have come anyway and so much of the rest lasts a year more. */
  static Investment investment(BigDecimal counterfactual, BigDecimal persistence) {
    return Investment.of(
        YEARLY,
        YEARLY.minus(RESULT),
        Projection.PLAIN.withCounterfactualShare(counterfactual).withPersistence(persistence));
  }

  /** From one year to five. */
  static HorizonGap gap() {
    return new HorizonGap(YEARLY, YEARS, FIVE_YEARS, UNIT);
  }

  /** What may have been assumed, the possible first. */
  static List<ClosingAssumption> closings() {
    return gap().closings();
  }
}
