package io.github.finsam.indicators.judge;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A cell judged by a target level on a day. The status follows from the unrounded value alone: 79.6
 * percent, shown as 80, does not reach 80.
 *
 * <p>Immutable and thread-safe.
 *
 * @param target by what it is judged
 * @param day the day whose level counts
 * @param cell what is judged
 */
public record Judgement(TargetLevel target, LocalDate day, Cell cell) {

  /** The level that held on the day; empty if none did. */
  public Optional<Threshold> threshold() {
    return target.levels().at(day);
  }

  /** Whether the level is reached. */
  public Status status() {
    Optional<Figure> figure = cell.figure();
    Optional<Threshold> threshold = threshold();
    if (figure.isEmpty() || threshold.isEmpty() || isOfOtherEdition(figure.get())) {
      return Status.NOT_MEASURABLE;
    }
    OptionalInt side = target.statistic().compare(figure.get(), threshold.get().level());
    if (side.isEmpty()) {
      return Status.NOT_MEASURABLE;
    }
    if (target.direction().holds(side.getAsInt())) {
      return Status.REACHED;
    }
    Direction near = target.direction().upwards() ? Direction.AT_LEAST : Direction.AT_MOST;
    return threshold
            .get()
            .partly()
            .filter(
                partly -> near.holds(target.statistic().compare(figure.get(), partly).orElse(0)))
            .isPresent()
        ? Status.PARTLY
        : Status.NOT_REACHED;
  }

  private boolean isOfOtherEdition(Figure figure) {
    return target.scope().edition().filter(e -> !e.equals(figure.edition())).isPresent();
  }

  /**
   * Where the confidence interval of the value lies to the level: to be told beside the status,
   * which it does not change.
   */
  public IntervalPosition interval() {
    return cell.figure()
        .filter(figure -> !isOfOtherEdition(figure))
        .flatMap(target.statistic()::interval)
        .flatMap(
            interval ->
                threshold()
                    .map(
                        threshold -> {
                          BigDecimal level = threshold.level();
                          if (new BigDecimal(interval.lowerInclusive()).compareTo(level) > 0) {
                            return IntervalPosition.ABOVE;
                          }
                          return new BigDecimal(interval.upperInclusive()).compareTo(level) < 0
                              ? IntervalPosition.BELOW
                              : IntervalPosition.ACROSS;
                        }))
        .orElse(IntervalPosition.UNKNOWN);
  }

  /** Why the status is what it is: value, level and number of answers, in a sentence. */
  public String motivation(Language language) {
    return motivation().in(language);
  }

  /** Why the status is what it is, in both languages. */
  public Label motivation() {
    Optional<Absence> absence = cell.absence();
    if (absence.isPresent()) {
      return Sentences.of(
          "judgement.absence", status().label(), Outcome.explanation(absence.get()));
    }
    Optional<Threshold> threshold = threshold();
    if (threshold.isEmpty()) {
      return Sentences.of("judgement.no-level", status().label(), Texts.same(day.toString()));
    }
    Figure figure = cell.figure().orElseThrow();
    if (isOfOtherEdition(figure)) {
      return Sentences.of(
          "judgement.edition",
          status().label(),
          Texts.same(target.scope().edition().orElse("")),
          Texts.same(figure.edition()));
    }
    Threshold asked = threshold.get();
    Statistic statistic = target.statistic();
    Status status = status();
    Optional<Label> value = statistic.shown(figure, asked.level());
    if (value.isEmpty()) {
      return Sentences.of("judgement.no-value", status.label(), statistic.label());
    }
    return Sentences.of(
        status == Status.PARTLY ? "judgement.partly" : "judgement.decided",
        status.label(),
        statistic.label(),
        value.get(),
        target.direction().label(),
        statistic.shown(asked.level()),
        Texts.number(figure.n()),
        asked.partly().map(statistic::shown).orElse(Texts.same("-")));
  }
}
