package io.github.finsam.indicators.narrative;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.table.Absence;
import java.util.ArrayList;
import java.util.List;

/** Puts sentences one after the other. */
final class Passages {

  private final List<Sentence> sentences = new ArrayList<>();

  Passages add(SentenceKind kind, Template template, Label... texts) {
    sentences.add(new Sentence(kind, template.of(texts)));
    return this;
  }

  Passage passage() {
    return new Passage(sentences);
  }

  /** That there is no number, and why: nothing else is known of it here. */
  static Passage absent(Label heading, Absence absence) {
    return new Passages()
        .add(SentenceKind.ABSENCE, Template.ABSENT, heading, Words.why(absence))
        .passage();
  }

  /** The same of what could not be made of several cells. */
  static Passage absent(Label heading, Outcome<?> none) {
    Label why = none.why().orElseGet(() -> Outcome.explanation(none.absence().orElseThrow()));
    return new Passages()
        .add(SentenceKind.ABSENCE, Template.ABSENT, heading, Texts.clause(why))
        .passage();
  }
}
