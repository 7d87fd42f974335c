package io.github.finsam.indicators.cooperation;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.judge.IntervalPosition;
import io.github.finsam.indicators.judge.Judgement;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.judge.Status;
import io.github.finsam.indicators.judge.TargetLevel;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.time.Period;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where a cooperation stands in the four fields in a period, by what was answered about its
 * structure and its culture. The unrounded values decide; the intervals tell how sure that is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule from where on either is strong
 * @param period when the answers were given; with an end, whose level counts
 * @param structure the result of the measure of structure
 * @param culture the result of the measure of culture
 */
public record Placement(FieldRule rule, Period period, Cell structure, Cell culture) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the period has no end
   */
  public Placement {
    new Arguments()
        .that(period.endInclusive().isPresent(), "mismatch", "period", period, "with an end")
        .orThrow();
  }

  /**
   * The field.
   *
   * @return the reason if either cannot be judged: a cell is an absence, has too few answers or is
   *     of another edition than its level, or there is no level on the last day of the period
   */
  public Outcome<CooperationField> field() {
    return strong(rule.structure(), structure)
        .flatMap(s -> strong(rule.culture(), culture).map(c -> CooperationField.of(s, c)));
  }

  /**
   * The fields that the confidence intervals leave open, the one of {@link #field} among them: all
   * that lie on both sides of a level that an interval contains, or that has no interval. Empty if
   * there is no field.
   */
  public Set<CooperationField> possible() {
    Set<CooperationField> fields = EnumSet.noneOf(CooperationField.class);
    field()
        .value()
        .ifPresent(
            field -> {
              for (CooperationField other : CooperationField.values()) {
                boolean byStructure =
                    other.hasStructure() == field.hasStructure()
                        || open(rule.structure(), structure);
                boolean byCulture =
                    other.hasCulture() == field.hasCulture() || open(rule.culture(), culture);
                if (byStructure && byCulture) {
                  fields.add(other);
                }
              }
            });
    return Collections.unmodifiableSet(fields);
  }

  /** Whether there is a field, and the intervals leave open no other. */
  public boolean isCertain() {
    return possible().size() == 1;
  }

  private boolean open(TargetLevel target, Cell cell) {
    IntervalPosition position = judge(target, cell).interval();
    return position == IntervalPosition.ACROSS || position == IntervalPosition.UNKNOWN;
  }

  private Judgement judge(TargetLevel target, Cell cell) {
    return target.judge(cell, period.endInclusive().orElseThrow());
  }

  private Outcome<Boolean> strong(TargetLevel target, Cell cell) {
    Optional<Absence> absence = cell.absence();
    if (absence.isPresent()) {
      return Outcome.none(absence.get());
    }
    Figure figure = cell.figure().orElseThrow();
    if (figure.n() < rule.minimumAnswers()) {
      return Sentences.tooFew(figure.n(), rule.minimumAnswers());
    }
    Judgement judgement = judge(target, cell);
    return judgement.status() == Status.NOT_MEASURABLE
        ? Outcome.none(
            Absence.of(Absence.Reason.NOT_COMPARABLE), Texts.clause(judgement.motivation()))
        : Outcome.found(judgement.status() == Status.REACHED);
  }

  /** Why it stands there, or why nothing can be said, in both languages. */
  public Label motivation() {
    Outcome<CooperationField> field = field();
    if (field.value().isEmpty()) {
      return Sentences.of("placement.none", field.why().orElseThrow());
    }
    return Sentences.of(
        isCertain() ? "placement.certain" : "placement.open",
        field.value().get().label(),
        judge(rule.structure(), structure).motivation(),
        judge(rule.culture(), culture).motivation(),
        Texts.joined(possible().stream().map(CooperationField::label).toList(), ", "),
        Texts.same(period.toString()));
  }

  /** Why it stands there, or why nothing can be said. */
  public String motivation(Language language) {
    return motivation().in(language);
  }
}
