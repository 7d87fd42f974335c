package io.github.finsam.indicators.scorecard;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Texts;
import java.util.List;

/** The sentences of this room. */
final class Sentences {

  private static final Texts TEXTS = new Texts(Sentences.class, "scorecard");

  private Sentences() {}

  /** A sentence with what the arguments are called in its language. */
  static Label of(String key, Label... arguments) {
    return TEXTS.of(key, arguments);
  }

  /** One after the other in each language. */
  static Label joined(List<Label> parts, String between) {
    return Label.of(
        String.join(between, parts.stream().map(Label::sv).toList()),
        String.join(between, parts.stream().map(Label::en).toList()));
  }
}
