package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Texts;
import java.math.BigDecimal;

/** The sentences of this room. */
final class Sentences {

  private static final Texts TEXTS = new Texts(Sentences.class, "socioeconomic");

  private Sentences() {}

  /** A sentence with what the arguments are called in its language. */
  static Label of(String key, Label... arguments) {
    return TEXTS.of(key, arguments);
  }

  /** A share in percent, with the decimals it has. */
  static Label percent(BigDecimal share) {
    BigDecimal percent = share.movePointRight(2).stripTrailingZeros();
    return Texts.percent(percent.scale() < 0 ? percent.setScale(0) : percent);
  }

  static Label number(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return Texts.number(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  static Label number(long value) {
    return Texts.same(Long.toString(value));
  }
}
