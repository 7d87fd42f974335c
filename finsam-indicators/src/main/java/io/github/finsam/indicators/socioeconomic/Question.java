package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.internal.Texts;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * Whose result is asked for, in which view, over how long.
 *
 * <p>Immutable and thread-safe.
 *
 * @param view which view
 * @param actor whose
 * @param years the horizon, 1 to {@value Projection#MAX_YEARS}
 */
public record Question(ViewKind view, Actor actor, int years) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code years < 1} or {@code years > 100}
   */
  public Question {
    new Arguments().range("years", years, 1, Projection.MAX_YEARS).orThrow();
  }

  /** The answer: gains less cost. */
  public Money result(Evaluation evaluation) {
    return evaluation.view(view).investment(actor).result(years);
  }

  /** The question and everything that the evaluation assumes, in words. */
  List<Label> assumptions(Evaluation evaluation) {
    List<Label> texts = new ArrayList<>();
    texts.add(Sentences.of("assumption.question", actor.label(), Texts.number(years)));
    texts.addAll(evaluation.assumptions(view));
    return texts;
  }
}
