package io.github.finsam.indicators.cooperation;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.judge.Change;
import io.github.finsam.indicators.judge.Comparability;
import io.github.finsam.indicators.judge.Observed;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.judge.Statistic;
import io.github.finsam.indicators.judge.TargetLevel;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a cooperation moved in the four fields from one period to a later one.
 *
 * <p>Those who answered are taken for different people, as {@link Change} does.
 *
 * <p>Immutable and thread-safe.
 *
 * @param before where it stood
 * @param after where it stands
 * @param structure how far structure changed, or why that cannot be told
 * @param culture how far culture changed, or why that cannot be told
 */
public record FieldMovement(
    Placement before, Placement after, Outcome<Change> structure, Outcome<Change> culture) {

  /**
   * The movement between two placements.
   *
   * @param comparability what can be compared across editions
   * @param level confidence level of the intervals, greater than 0 and less than 1
   * @throws io.github.finsam.base.InvalidValueException if the two are placed by different rules,
   *     the later period does not begin after the end of the earlier one, {@code level <= 0} or
   *     {@code level >= 1}
   */
  public static FieldMovement between(
      Placement before, Placement after, Comparability comparability, double level) {
    new Arguments()
        .that(
            before.rule().equals(after.rule()),
            "mismatch",
            "after.rule",
            "another",
            "the same rule")
        .orThrow();
    return new FieldMovement(
        before,
        after,
        change(
            before,
            before.structure(),
            after,
            after.structure(),
            before.rule().structure(),
            comparability,
            level),
        change(
            before,
            before.culture(),
            after,
            after.culture(),
            before.rule().culture(),
            comparability,
            level));
  }

  /**
   * The movements along several placements, each from one to the next.
   *
   * @param placements in order of time; fewer than two make no movement
   * @throws io.github.finsam.base.InvalidValueException as {@link #between} does
   */
  public static List<FieldMovement> along(
      List<Placement> placements, Comparability comparability, double level) {
    List<FieldMovement> movements = new ArrayList<>();
    for (int i = 1; i < placements.size(); i++) {
      movements.add(between(placements.get(i - 1), placements.get(i), comparability, level));
    }
    return List.copyOf(movements);
  }

  private static Outcome<Change> change(
      Placement before,
      Cell cellBefore,
      Placement after,
      Cell cellAfter,
      TargetLevel target,
      Comparability comparability,
      double level) {
    String measure = target.scope().measure();
    return Change.between(
        Observed.of(before.period(), measure, cellBefore),
        Observed.of(after.period(), measure, cellAfter),
        comparability,
        level);
  }

  /**
   * The field it left and the one it came to.
   *
   * @return the reason if either is unknown, or what was answered then and later cannot be compared
   */
  public Outcome<Step> step() {
    return before
        .field()
        .flatMap(
            from ->
                after
                    .field()
                    .flatMap(to -> structure.flatMap(s -> culture.map(c -> new Step(from, to)))));
  }

  /** How structure moved. */
  public Way structureWay() {
    return way(structure, before.rule().structure().statistic());
  }

  /** How culture moved. */
  public Way cultureWay() {
    return way(culture, before.rule().culture().statistic());
  }

  private static Way way(Outcome<Change> change, Statistic statistic) {
    Optional<Interval> interval =
        change
            .value()
            .map(Change::difference)
            .flatMap(
                d ->
                    statistic == Statistic.MEAN
                        ? d.means().flatMap(m -> m.interval())
                        : d.interval());
    if (interval.isEmpty()) {
      return Way.UNKNOWN;
    }
    if (interval.get().lowerInclusive() > 0) {
      return Way.STRONGER;
    }
    return interval.get().upperInclusive() < 0 ? Way.WEAKER : Way.NOT_SHOWN;
  }

  /**
   * Whether it moved to another field, and no side that crossed its level may have done so by
   * chance: the interval of its change leaves out zero.
   */
  public boolean isShown() {
    return step()
        .value()
        .filter(step -> step.from() != step.to())
        .filter(
            step -> step.from().hasStructure() == step.to().hasStructure() || shown(structureWay()))
        .filter(step -> step.from().hasCulture() == step.to().hasCulture() || shown(cultureWay()))
        .isPresent();
  }

  private static boolean shown(Way way) {
    return way == Way.STRONGER || way == Way.WEAKER;
  }

  /** What happened, in both languages. */
  public Label text() {
    Outcome<Step> step = step();
    if (step.value().isEmpty()) {
      return Sentences.of("movement.none", step.why().orElseThrow());
    }
    Step moved = step.value().get();
    String sentence = moved.from() == moved.to() ? "movement.stayed" : "movement.moved";
    return Sentences.of(
        moved.from() != moved.to() && !isShown() ? "movement.unsure" : sentence,
        moved.from().label(),
        moved.to().label(),
        structureWay().label(),
        cultureWay().label());
  }

  /** What happened. */
  public String text(Language language) {
    return text().in(language);
  }

  /**
   * From one field to another, or the same.
   *
   * @param from the field before
   * @param to the field after
   */
  public record Step(CooperationField from, CooperationField to) {}

  /** How structure or culture can move. */
  public enum Way {
    /** The interval of the change lies above zero. */
    STRONGER("starkare", "stronger"),
    /** The interval of the change lies below zero. */
    WEAKER("svagare", "weaker"),
    /** The interval of the change contains zero. */
    NOT_SHOWN("ingen säkerställd förändring", "no change shown"),
    /** There is no interval. */
    UNKNOWN("intervall saknas", "there is no interval");

    private final Label label;

    Way(String sv, String en) {
      this.label = Label.of(sv, en);
    }

    /** What it is called, within a sentence. */
    public Label label() {
      return label;
    }
  }
}
