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
    return Texts.percent(share.movePointRight(2).stripTrailingZeros());
  }

  /** A number with the decimals it needs. */
  static Label number(BigDecimal value) {
    return Texts.number(value.stripTrailingZeros());
  }
}
