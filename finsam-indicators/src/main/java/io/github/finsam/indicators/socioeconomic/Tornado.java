package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;

/**
 * How far a result moves when each input in turn goes to the ends of its range, all else unchanged:
 * what moves it most comes first.
 *
 * <p>Immutable and thread-safe.
 *
 * @param question whose result
 * @param result the result as evaluated
 * @param bars one for each input, the widest first
 * @param assumptions in words
 */
public record Tornado(Question question, Money result, List<Bar> bars, List<Label> assumptions) {

  /** Copies the lists. */
  public Tornado {
    bars = List.copyOf(bars);
    assumptions = List.copyOf(assumptions);
  }

  /**
   * An input and the results at the ends of its range.
   *
   * @param variation what is varied, from where to where
   * @param label what the input is called
   * @param atLow result at the lowest value
   * @param atHigh result at the highest value
   */
  public record Bar(Variation variation, Label label, Money atLow, Money atHigh) {

    /** How far the result moves between the ends. */
    public Money swing() {
      return atHigh.minus(atLow).abs();
    }
  }

  /**
   * The results.
   *
   * @param variations each input at most once
   * @throws InvalidValueException if an input occurs twice, or nothing comes of its item
   */
  public static Tornado of(Evaluation evaluation, Question question, List<Variation> variations) {
    if (variations.stream().map(Variation::input).distinct().count() != variations.size()) {
      throw InvalidValueException.of(
          Violation.of(
              "duplicate", "variations", variations.stream().map(Variation::input).toList()));
    }
    List<Bar> bars = new ArrayList<>();
    List<Label> texts = new ArrayList<>(question.assumptions(evaluation));
    for (Variation v : variations) {
      Label label = evaluation.label(v.input());
      bars.add(
          new Bar(
              v,
              label,
              question.result(evaluation.with(v.input(), v.low())),
              question.result(evaluation.with(v.input(), v.high()))));
      texts.add(
          Sentences.of(
              "assumption.range", label, v.input().text(v.low()), v.input().text(v.high())));
    }
    bars.sort(Comparator.comparing(Bar::swing).reversed());
    return new Tornado(question, question.result(evaluation), bars, texts);
  }
}
