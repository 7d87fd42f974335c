package io.github.finsam.indicators.scorecard;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Texts;

/** The sentences of this room. */
final class Sentences {

  private static final Texts TEXTS = new Texts(Sentences.class, "scorecard");

  private Sentences() {}

  /** A sentence with what the arguments are called in its language. */
  static Label of(String key, Label... arguments) {
    return TEXTS.of(key, arguments);
  }
}
