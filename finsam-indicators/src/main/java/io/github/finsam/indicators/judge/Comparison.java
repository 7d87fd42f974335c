package io.github.finsam.indicators.judge;

import io.github.finsam.base.Label;
import io.github.finsam.base.Share;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.statistic.Intervals;
import io.github.finsam.indicators.statistic.Moments;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Basis;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.Interval;
import io.github.finsam.indicators.table.ScaleMeasures;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * One unit, such as a förbund, beside the others and the nation.
 *
 * <p>The others are the nation without the unit, counted from the figures of the two: whoever has
 * those could do the same, so nothing hidden is told. Where all the others are hidden, however,
 * that is not done here either. The unit is compared with the others, who are different people; the
 * nation contains the unit, so the difference to it is the same one on a smaller scale, by the
 * share of the others in the nation, and so are its interval and its test.
 *
 * <p>Immutable and thread-safe.
 *
 * @param unit result of the unit
 * @param others result of the nation without the unit
 * @param nation result of the nation
 * @param toOthers the unit minus the others
 * @param toNation the unit minus the nation
 * @param position the place of the unit among all
 */
@Value.Builder
public record Comparison(
    Cell unit,
    Cell others,
    Cell nation,
    Outcome<Difference> toOthers,
    Outcome<Difference> toNation,
    Outcome<Position> position)
    implements WithComparison {

  /** A new builder. */
  public static ComparisonBuilder builder() {
    return new ComparisonBuilder();
  }

  /**
   * A unit beside the others and the nation. All figures are to be of the same measure and period.
   *
   * @param unit which unit
   * @param units results of all units, as published: what is hidden there must be hidden here
   * @param nation result of the nation, the unit included
   * @param level confidence level, greater than 0 and less than 1
   * @throws io.github.finsam.base.InvalidValueException if the unit is not among the units, {@code
   *     level <= 0} or {@code level >= 1}
   */
  public static <K> Comparison of(K unit, Map<K, Cell> units, Cell nation, double level) {
    Cell own = units.get(unit);
    new Arguments()
        .that(own != null, "unknown", "unit", unit)
        .that(level > 0 && level < 1, "out-of-range", "level", level, "0", "1")
        .orThrow();
    Cell cell = own == null ? Absence.of(Absence.Reason.NO_DATA) : own;
    Outcome<Figure> others = others(unit, cell, units, nation);
    Optional<Figure> mine = cell.figure();
    Outcome<Difference> toOthers = others.flatMap(o -> Difference.of(o, mine.orElseThrow(), level));
    return new Comparison(
        cell,
        others.value().<Cell>map(f -> f).orElseGet(() -> others.absence().orElseThrow()),
        nation,
        toOthers,
        toOthers.map(d -> scaled(d, mine.orElseThrow(), nation.figure().orElseThrow())),
        position(cell, units));
  }

  private static <K> Outcome<Figure> others(K unit, Cell own, Map<K, Cell> units, Cell nation) {
    Optional<Absence> absence = own.absence().or(nation::absence);
    if (absence.isPresent()) {
      return Outcome.none(absence.get());
    }
    Figure mine = own.figure().orElseThrow();
    Figure all = nation.figure().orElseThrow();
    if (!mine.edition().equals(all.edition()) || !Comparability.sameMethod(mine, all)) {
      return mine.edition().equals(all.edition())
          ? Comparability.methods(mine, all)
          : Outcome.none(Absence.of(Absence.Reason.NOT_COMPARABLE));
    }
    if (!Difference.sameScale(mine, all)) {
      return Difference.scales();
    }
    boolean hidden = false;
    boolean shown = false;
    for (Map.Entry<K, Cell> entry : units.entrySet()) {
      if (!entry.getKey().equals(unit)) {
        shown |= entry.getValue().figure().isPresent();
        hidden |= entry.getValue().absence().filter(Comparison::isHidden).isPresent();
      }
    }
    if (hidden && !shown) {
      return Outcome.none(
          Absence.of(Absence.Reason.SUPPRESSED), Sentences.of("comparison.only-hidden"));
    }
    return minus(all, mine);
  }

  private static boolean isHidden(Absence absence) {
    return absence.reason() == Absence.Reason.BELOW_MINIMUM
        || absence.reason() == Absence.Reason.SUPPRESSED;
  }

  /** The figure of those in the whole who are not in the part. */
  private static Outcome<Figure> minus(Figure whole, Figure part) {
    Optional<SortedMap<Integer, Long>> answers = minus(whole.distribution(), part.distribution());
    long positive = whole.sharePositive().part() - part.sharePositive().part();
    long n = whole.n() - part.n();
    Optional<SortedMap<Integer, Long>> nonAnswers = Optional.empty();
    boolean fits = answers.isPresent() && positive >= 0 && positive <= n;
    if (whole.nonAnswers().isPresent() && part.nonAnswers().isPresent()) {
      nonAnswers = minus(whole.nonAnswers().get(), part.nonAnswers().get());
      fits &= nonAnswers.isPresent();
    }
    if (!fits) {
      // Rounded counts can do that as well as a nation that leaves the unit out.
      return Outcome.none(
          Absence.of(Absence.Reason.NOT_COMPARABLE), Sentences.of("comparison.not-part"));
    }
    if (n == 0) {
      return Outcome.none(Absence.of(Absence.Reason.NO_DATA));
    }
    Share share = Share.of(positive, n);
    Figure rest =
        new Figure(
            answers.orElseThrow(),
            nonAnswers,
            share,
            // Where answers of the same people are among them, neither of the two has one.
            whole
                .shareInterval()
                .filter(i -> part.shareInterval().isPresent())
                .map(i -> Intervals.wilson(share, i.level())),
            Optional.empty(),
            Optional.empty(),
            Basis.of(whole.edition(), whole.basis().method()).withAsides(whole.basis().asides()));
    return Outcome.found(
        rest.withMeasures(
            whole
                .measures()
                .flatMap(w -> part.measures().map(p -> measures(whole, w, part, p, rest)))));
  }

  private static Optional<SortedMap<Integer, Long>> minus(
      SortedMap<Integer, Long> whole, SortedMap<Integer, Long> part) {
    SortedMap<Integer, Long> rest = new TreeMap<>(whole);
    part.forEach((code, count) -> rest.merge(code, -count, Long::sum));
    return rest.values().stream().allMatch(count -> count >= 0)
        ? Optional.of(rest)
        : Optional.empty();
  }

  private static ScaleMeasures measures(
      Figure whole, ScaleMeasures ofWhole, Figure part, ScaleMeasures ofPart, Figure rest) {
    Moments moments = Difference.moments(rest);
    return new ScaleMeasures(
        moments.mean(),
        moments.standardDeviation(),
        index(whole.n(), ofWhole.index(), part.n(), ofPart.index()),
        ofWhole
            .meanInterval()
            .filter(i -> part.shareInterval().isPresent())
            .flatMap(i -> Intervals.studentT(moments, i.level()))
            // A figure lists every step of its scale, those that nobody chose too.
            .map(
                i ->
                    Intervals.cut(
                        i, whole.distribution().firstKey(), whole.distribution().lastKey())));
  }

  /** An index is linear in the mean, so it is put together and taken apart like one. */
  private static OptionalDouble index(
      long whole, OptionalDouble ofWhole, long part, OptionalDouble ofPart) {
    if (ofWhole.isEmpty() || ofPart.isEmpty()) {
      return OptionalDouble.empty();
    }
    double index = (whole * ofWhole.getAsDouble() - part * ofPart.getAsDouble()) / (whole - part);
    return OptionalDouble.of(Math.max(0, Math.min(100, index)));
  }

  /** The difference to the nation, of which the unit is a part. */
  private static Difference scaled(Difference toOthers, Figure unit, Figure nation) {
    double scale = (double) (nation.n() - unit.n()) / nation.n();
    return new Difference(
        nation.sharePositive(),
        toOthers.compared(),
        toOthers.interval().map(i -> scaled(i, scale)),
        toOthers.test(),
        toOthers
            .means()
            .map(
                m ->
                    new MeanDifference(
                        Exact.mean(unit).minus(Exact.mean(nation)).toDouble(),
                        m.interval().map(i -> scaled(i, scale)),
                        m.test())),
        toOthers.untested());
  }

  private static Interval scaled(Interval interval, double scale) {
    Label method = Sentences.of("comparison.scaled", interval.method());
    return Interval.of(
        interval.lowerInclusive() * scale,
        interval.upperInclusive() * scale,
        interval.level(),
        method);
  }

  private static <K> Outcome<Position> position(Cell own, Map<K, Cell> units) {
    if (own.figure().isEmpty()) {
      return Outcome.none(own.absence().orElseThrow());
    }
    Share share = own.figure().get().sharePositive();
    int higher = 0;
    int same = 0;
    int with = 0;
    Optional<Absence> without = Optional.empty();
    for (Cell cell : units.values()) {
      without = without.or(cell::absence);
      if (cell.figure().isPresent()) {
        with++;
        int side = cell.figure().get().sharePositive().compareTo(share);
        higher += side > 0 ? 1 : 0;
        same += side == 0 ? 1 : 0;
      }
    }
    return with < 2
        ? Outcome.none(
            without.orElseGet(() -> Absence.of(Absence.Reason.NO_DATA)),
            Sentences.of("comparison.alone"))
        : Outcome.found(new Position(higher + 1, same - 1, with, units.size() - with));
  }
}
