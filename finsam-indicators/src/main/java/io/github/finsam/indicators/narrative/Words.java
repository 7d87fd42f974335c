package io.github.finsam.indicators.narrative;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.table.Absence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/** Small phrases as both languages write them. */
final class Words {

  private Words() {}

  /** A number and what is counted. */
  static Label counted(long number, Noun noun) {
    return Template.QUANTITY.of(Texts.number(number), noun.after(number));
  }

  static Label counted(BigDecimal number, Noun noun) {
    return Template.QUANTITY.of(Texts.number(number), noun.after(number));
  }

  /** An amount in whole kronor. */
  static Label kronor(Money amount) {
    return Texts.kronor(amount.rounded(0, RoundingMode.HALF_UP));
  }

  /** A share as a floating-point number, 0 to 1, in percent. */
  static Label percent(double share, int decimals) {
    return Texts.percent(rounded(share * 100, decimals));
  }

  static BigDecimal rounded(double number, int decimals) {
    return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
  }

  /** A confidence level: 95 percent, 99.9 percent. */
  static Label level(double level) {
    BigDecimal percent = rounded(level * 100, 6).stripTrailingZeros();
    return Texts.percent(percent);
  }

  /** Why there is no figure, without a full stop. */
  static Label why(Absence absence) {
    return Texts.clause(Label.of(absence.explain(Language.SV), absence.explain(Language.EN)));
  }
}
