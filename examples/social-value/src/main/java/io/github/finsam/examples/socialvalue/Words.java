package io.github.finsam.examples.socialvalue;

import io.github.finsam.base.Language;
import io.github.finsam.base.Sek;
import io.github.finsam.examples.rendering.PageWords;
import io.github.finsam.indicators.judge.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/** The report's own words in one language. */
final class Words extends PageWords {

  private static final int THOUSAND = 3;

  private final Origin origin;

  Words(Language language, Origin origin) {
    super(Words.class, language);
    this.origin = origin;
  }

  Origin origin() {
    return origin;
  }

  /** What is said of the data, by where they come from. */
  String data(String key, Object... arguments) {
    return of(origin.id() + "." + key, arguments);
  }

  /** The caption of a table of the evaluated group, with where its data come from. */
  String caption(String key, Object... arguments) {
    return data("caption", of(key, arguments));
  }

  /** Thousands of kronor, rounded once, half up, without the unit. */
  String tkr(Money amount) {
    return Sek.text(Sek.kronor(thousands(amount)), language()).replace('-', '\u2212');
  }

  private static long thousands(Money amount) {
    return amount
        .getAmount()
        .movePointLeft(THOUSAND)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** Thousands of kronor for the axis of a chart. */
  String tkr(double thousands) {
    return tkr(Sek.tkr(Math.round(thousands)));
  }

  /** An amount as a chart takes it, in thousands of kronor. */
  static double thousandsOf(Money amount) {
    return amount.getAmount().movePointLeft(THOUSAND).doubleValue();
  }

  /** A number of people. */
  String persons(long number) {
    return Sek.text(Sek.kronor(number), language());
  }

  /** Whole kronor with the unit. */
  String kronor(Money amount) {
    return of("kronor", Sek.text(amount.rounded(0, RoundingMode.HALF_UP), language()))
        .replace('-', '\u2212');
  }

  /** Months with one decimal, or why there are none. */
  String months(Outcome<BigDecimal> months) {
    return months
        .value()
        .map(m -> of("months", decimal(m.setScale(1, RoundingMode.HALF_UP))))
        .orElseGet(() -> months.why().map(this::of).orElse(""));
  }

  /** A share in percent with one decimal, or why there is none. */
  String share(Outcome<BigDecimal> share) {
    return share.value().map(this::share).orElseGet(() -> share.why().map(this::of).orElse(""));
  }

  /** A share in percent with one decimal. */
  String share(BigDecimal share) {
    return unit(decimal(share.movePointRight(2).setScale(1, RoundingMode.HALF_UP)));
  }
}
