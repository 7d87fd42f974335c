package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * A result for one value after another of one input, all else unchanged.
 *
 * <p>Immutable and thread-safe.
 *
 * @param question whose result
 * @param input what is varied
 * @param results result by value of the input
 * @param assumptions in words
 */
public record OneWay(
    Question question, Input input, SortedMap<BigDecimal, Money> results, List<Label> assumptions) {

  /** Copies the results. */
  public OneWay {
    results = Collections.unmodifiableSortedMap(new TreeMap<>(results));
    assumptions = List.copyOf(assumptions);
  }

  /**
   * The results.
   *
   * @param values those of the input
   * @throws io.github.finsam.base.InvalidValueException if the input cannot have a value, or
   *     nothing comes of its item
   */
  public static OneWay of(
      Evaluation evaluation, Question question, Input input, List<BigDecimal> values) {
    SortedMap<BigDecimal, Money> results = new TreeMap<>();
    for (BigDecimal value : values) {
      results.put(value, question.result(evaluation.with(input, value)));
    }
    List<Label> texts = new ArrayList<>(question.assumptions(evaluation));
    texts.add(Sentences.of("assumption.one-way", evaluation.label(input)));
    return new OneWay(question, input, results, texts);
  }
}
