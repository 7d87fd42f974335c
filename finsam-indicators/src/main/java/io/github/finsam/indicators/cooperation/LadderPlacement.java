package io.github.finsam.indicators.cooperation;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Share;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.statistic.Intervals;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.Interval;
import io.github.finsam.time.Period;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Where a group stands on the ladder of participation in a period.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule how answers place it
 * @param period when the answers were given
 * @param answers the result of the item
 */
public record LadderPlacement(LadderRule rule, Period period, Cell answers) {

  /**
   * The step it stands on; empty within the outcome if it stands below them all.
   *
   * @return the reason if the cell is an absence, has too few answers, or codes that the rule does
   *     not know
   */
  public Outcome<Optional<LadderStep>> step() {
    return onOrAbove().map(shares -> highest(shares, this::reaches));
  }

  /** How many of those who answered stand on each step or above it; the reason if unknown. */
  public Outcome<SortedMap<LadderStep, Share>> onOrAbove() {
    Optional<Absence> absence = answers.absence();
    if (absence.isPresent()) {
      return Outcome.none(absence.get());
    }
    Figure figure = answers.figure().orElseThrow();
    if (!rule.knows(figure.distribution())) {
      return Outcome.none(
          Absence.of(Absence.Reason.DIFFERENT_SCALES), Sentences.of("ladder.codes"));
    }
    if (figure.n() < rule.minimumAnswers()) {
      return Sentences.tooFew(figure.n(), rule.minimumAnswers());
    }
    SortedMap<LadderStep, Share> shares = new TreeMap<>();
    for (LadderStep step : rule.steps().values()) {
      long there = 0;
      for (Map.Entry<Integer, Long> answer : figure.distribution().entrySet()) {
        LadderStep chosen = rule.steps().get(answer.getKey());
        if (chosen != null && chosen.compareTo(step) >= 0) {
          there += answer.getValue();
        }
      }
      shares.put(step, Share.of(there, figure.n()));
    }
    return Outcome.found(Collections.unmodifiableSortedMap(shares));
  }

  /**
   * The lowest and the highest step that Wilson's intervals of the shares leave open.
   *
   * @param level confidence level, greater than 0 and less than 1
   * @return the reason if there is no step, or the answers are not independent
   * @throws io.github.finsam.base.InvalidValueException if {@code level <= 0} or {@code level >= 1}
   */
  public Outcome<Range> range(double level) {
    new Arguments()
        .that(level > 0 && level < 1, "out-of-range", "level", level, "0", "1")
        .orThrow();
    return onOrAbove()
        .flatMap(
            shares -> {
              if (answers.figure().flatMap(Figure::shareInterval).isEmpty()) {
                return Outcome.none(
                    Absence.of(Absence.Reason.NOT_APPLICABLE), Sentences.of("ladder.dependent"));
              }
              return Outcome.found(
                  new Range(
                      highest(shares, share -> sure(share, level)),
                      highest(shares, share -> possible(share, level))));
            });
  }

  private boolean reaches(Share share) {
    BigDecimal needed = rule.share().multiply(BigDecimal.valueOf(share.whole()));
    return BigDecimal.valueOf(share.part()).compareTo(needed) >= 0;
  }

  private boolean sure(Share share, double level) {
    Interval interval = Intervals.wilson(share, level);
    return reaches(share) && new BigDecimal(interval.lowerInclusive()).compareTo(rule.share()) >= 0;
  }

  private boolean possible(Share share, double level) {
    Interval interval = Intervals.wilson(share, level);
    return reaches(share) || new BigDecimal(interval.upperInclusive()).compareTo(rule.share()) >= 0;
  }

  private static Optional<LadderStep> highest(
      SortedMap<LadderStep, Share> shares, Predicate<Share> stands) {
    Optional<LadderStep> highest = Optional.empty();
    for (Map.Entry<LadderStep, Share> step : shares.entrySet()) {
      if (stands.test(step.getValue())) {
        highest = Optional.of(step.getKey());
      }
    }
    return highest;
  }

  /**
   * How many steps up it went to a later placement; less than zero if it went down.
   *
   * @return the reason if either has no step, or they were placed by different rules or from
   *     different editions
   * @throws io.github.finsam.base.InvalidValueException if the later period does not begin after
   *     the end of the earlier one
   */
  public Outcome<Integer> stepsTo(LadderPlacement later) {
    new Arguments().after("later.period", later.period(), period).orThrow();
    return step()
        .flatMap(
            from ->
                later
                    .step()
                    .flatMap(
                        to ->
                            isComparable(later)
                                ? Outcome.found(rung(to) - rung(from))
                                : Outcome.none(Absence.of(Absence.Reason.NOT_COMPARABLE))));
  }

  private boolean isComparable(LadderPlacement later) {
    return rule.equals(later.rule())
        && answers
            .figure()
            .map(Figure::edition)
            .equals(later.answers().figure().map(Figure::edition));
  }

  /** Counted from the lowest step of the rule; 0 is below it. */
  private int rung(Optional<LadderStep> step) {
    return step.map(
            s -> (int) rule.steps().values().stream().filter(o -> o.compareTo(s) <= 0).count())
        .orElse(0);
  }

  /** Why it stands there, or why nothing can be said, in both languages. */
  public Label motivation() {
    Outcome<Optional<LadderStep>> step = step();
    if (step.value().isEmpty()) {
      return Sentences.of("placement.none", step.why().orElseThrow());
    }
    Label needed = Texts.percent(rule.share().movePointRight(2).stripTrailingZeros());
    return step.value()
        .get()
        .map(
            stands -> {
              Share share = onOrAbove().value().orElseThrow().get(stands);
              return share == null
                  ? Sentences.of("ladder.below", needed)
                  : Sentences.of(
                      "ladder.step",
                      stands.label(),
                      Texts.percent(share, 1),
                      Texts.number(share.whole()),
                      needed);
            })
        .orElseGet(() -> Sentences.of("ladder.below", needed));
  }

  /** Why it stands there, or why nothing can be said. */
  public String motivation(Language language) {
    return motivation().in(language);
  }

  /**
   * Steps within which a group stands.
   *
   * @param lowest the lowest it can stand on; empty if below them all
   * @param highest the highest it can stand on; empty if below them all
   */
  public record Range(Optional<LadderStep> lowest, Optional<LadderStep> highest) {}
}
