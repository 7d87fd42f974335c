package io.github.finsam.indicators.narrative;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Share;
import io.github.finsam.finding.NumberUnit;
import io.github.finsam.finding.Shown;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.table.Absence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/** Numbers and small phrases as both languages write them. */
final class Words {

  private Words() {}

  static Label number(long number) {
    return number(BigDecimal.valueOf(number));
  }

  static Label number(BigDecimal number) {
    return Label.of(Language.SV.number(number), Language.EN.number(number));
  }

  /** A number and what is counted. */
  static Label counted(long number, Noun noun) {
    return Template.QUANTITY.of(number(number), noun.after(number));
  }

  static Label counted(BigDecimal number, Noun noun) {
    return Template.QUANTITY.of(number(number), noun.after(number));
  }

  static Label in(BigDecimal number, NumberUnit unit) {
    Shown shown = Shown.of(number, unit);
    return Label.of(shown.text(Language.SV), shown.text(Language.EN));
  }

  static Label kronor(Money amount) {
    return in(amount.getAmount().setScale(0, RoundingMode.HALF_UP), NumberUnit.KRONOR);
  }

  static Label share(Share share, int decimals) {
    return Label.of(share.text(Language.SV, decimals), share.text(Language.EN, decimals));
  }

  /** A share as a floating-point number, 0 to 1, in percent. */
  static Label percent(double share, int decimals) {
    return in(rounded(share * 100, decimals), NumberUnit.PERCENT);
  }

  static BigDecimal rounded(double number, int decimals) {
    return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
  }

  /** A confidence level: 95 percent, 99.9 percent. */
  static Label level(double level) {
    BigDecimal percent = rounded(level * 100, 6).stripTrailingZeros();
    return in(percent.setScale(Math.max(0, percent.scale())), NumberUnit.PERCENT);
  }

  /** Why there is no figure, without a full stop. */
  static Label why(Absence absence) {
    return Texts.clause(Label.of(absence.explain(Language.SV), absence.explain(Language.EN)));
  }
}
