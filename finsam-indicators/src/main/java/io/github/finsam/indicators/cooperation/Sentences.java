package io.github.finsam.indicators.cooperation;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.table.Absence;
import java.util.List;

/** The sentences of this room. */
final class Sentences {

  private static final Texts TEXTS = new Texts(Sentences.class, "cooperation");

  private Sentences() {}

  /** A sentence with what the arguments are called in its language. */
  static Label of(String key, Label... arguments) {
    return TEXTS.of(key, arguments);
  }

  /** One after the other, parted by commas. */
  static Label joined(List<Label> parts) {
    return Label.of(
        String.join(", ", parts.stream().map(Label::sv).toList()),
        String.join(", ", parts.stream().map(Label::en).toList()));
  }

  /** A sentence as part of a longer one. */
  static Label clause(Label sentence) {
    return Label.of(clause(sentence.sv()), clause(sentence.en()));
  }

  private static String clause(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** Nothing is made of so few answers. */
  static <T> Outcome<T> tooFew(long answers, int minimum) {
    return Outcome.none(
        Absence.of(Absence.Reason.BELOW_MINIMUM),
        of("too-few", Texts.same(Long.toString(answers)), Texts.same(Integer.toString(minimum))));
  }
}
