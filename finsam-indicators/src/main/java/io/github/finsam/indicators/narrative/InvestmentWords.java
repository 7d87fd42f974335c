package io.github.finsam.indicators.narrative;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.socioeconomic.Investment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/** Tells what an investment gives and when it has paid itself back. */
final class InvestmentWords {

  private InvestmentWords() {}

  static Passage investment(Label subject, Investment investment, int years, int decimals) {
    Money result = investment.result(years);
    Passages told = new Passages();
    told.add(
        SentenceKind.RESULT,
        investment.yearlyGain().isNegative() ? Template.GAIN_LOST : Template.GAIN,
        subject,
        Words.kronor(investment.yearlyGain().abs()),
        Words.kronor(investment.cost()));
    told.add(
        SentenceKind.RESULT,
        template(result),
        Words.counted(years, Noun.YEARS),
        Words.kronor(result.abs()));
    Outcome<BigDecimal> payback = investment.paybackMonths();
    payback
        .value()
        .ifPresent(
            months ->
                told.add(
                    SentenceKind.MEASURE,
                    Template.GAIN_PAYBACK,
                    Words.counted(months.setScale(decimals, RoundingMode.HALF_UP), Noun.MONTHS)));
    payback
        .why()
        .ifPresent(why -> told.add(SentenceKind.ABSENCE, Template.NOTE, Texts.clause(why)));
    for (Label assumption : investment.assumptions()) {
      told.add(SentenceKind.ASSUMPTION, Template.ASSUMPTION, Texts.clause(assumption));
    }
    told.add(SentenceKind.CAUTION, Template.GAIN_CAUTION);
    return told.passage();
  }

  private static Template template(Money result) {
    if (result.isZero()) {
      return Template.GAIN_EVEN;
    }
    return result.isPositive() ? Template.GAIN_MORE : Template.GAIN_LESS;
  }
}
