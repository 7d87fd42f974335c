package io.github.finsam.indicators.cooperation;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.table.Absence;

/** The sentences of this room. */
final class Sentences {

  private static final Texts TEXTS = new Texts(Sentences.class, "cooperation");

  private Sentences() {}

  /** A sentence with what the arguments are called in its language. */
  static Label of(String key, Label... arguments) {
    return TEXTS.of(key, arguments);
  }

  /** Nothing is made of so few answers. */
  static <T> Outcome<T> tooFew(long answers, int minimum) {
    return Outcome.none(
        Absence.of(Absence.Reason.BELOW_MINIMUM),
        of("too-few", Texts.number(answers), Texts.number(minimum)));
  }
}
