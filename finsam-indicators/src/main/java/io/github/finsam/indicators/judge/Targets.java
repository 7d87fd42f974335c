package io.github.finsam.indicators.judge;

import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Dated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Target levels for many measures, of which at most one holds for a cell, a statistic and a day:
 * the one whose scope names most of what the cell is about.
 *
 * <p>Immutable and thread-safe.
 *
 * @param levels the target levels; may be empty
 */
public record Targets(List<TargetLevel> levels) {

  /** No target levels. */
  public static final Targets NONE = new Targets(List.of());

  /**
   * @throws io.github.finsam.base.InvalidValueException if it would be ambiguous which of two
   *     levels holds on a day: they are for the same scope, or for scopes that meet without one
   *     being part of the other, and no third level is for just what they have in common
   */
  public Targets {
    levels = List.copyOf(levels);
    Arguments arguments = new Arguments();
    for (int i = 0; i < levels.size(); i++) {
      for (int j = i + 1; j < levels.size(); j++) {
        TargetLevel a = levels.get(i);
        TargetLevel b = levels.get(j);
        if (a.statistic() != b.statistic()
            || !a.scope().meets(b.scope())
            || strictlyCovers(a.scope(), b.scope())
            || strictlyCovers(b.scope(), a.scope())) {
          continue;
        }
        for (DateRange both : common(a, b)) {
          if (a.scope().equals(b.scope()) || !settled(levels, a, b, both)) {
            arguments.that(false, "overlap", "levels", name(a) + " " + both, name(b) + " " + both);
          }
        }
      }
    }
    arguments.orThrow();
  }

  /** These target levels. */
  public static Targets of(TargetLevel... levels) {
    return new Targets(List.of(levels));
  }

  /**
   * The target level that holds for cells of the scope on the day; empty if none does.
   *
   * @param scope what the cell is about, as far as it is known
   */
  public Optional<TargetLevel> find(MeasureScope scope, Statistic statistic, LocalDate day) {
    return levels.stream()
        .filter(level -> level.statistic() == statistic)
        .filter(level -> level.scope().covers(scope))
        .filter(level -> level.levels().at(day).isPresent())
        .max(Comparator.comparingInt(level -> level.scope().specificity()));
  }

  /**
   * The judgements of a cell by every level that holds for it on the day, in the order of {@link
   * Statistic}; empty if none does.
   *
   * @param scope what the cell is about, as far as it is known; if it names no edition, that of the
   *     figure counts
   */
  public List<Judgement> judge(MeasureScope scope, Cell cell, LocalDate day) {
    MeasureScope known =
        scope.edition().isPresent() ? scope : scope.withEdition(cell.figure().map(Figure::edition));
    List<Judgement> judgements = new ArrayList<>();
    for (Statistic statistic : Statistic.values()) {
      find(known, statistic, day).ifPresent(level -> judgements.add(level.judge(cell, day)));
    }
    return List.copyOf(judgements);
  }

  private static boolean strictlyCovers(MeasureScope wide, MeasureScope narrow) {
    return wide.covers(narrow) && !wide.equals(narrow);
  }

  private static String name(TargetLevel level) {
    return level.scope().label().en();
  }

  /** The days on which both levels hold. */
  private static List<DateRange> common(TargetLevel a, TargetLevel b) {
    List<DateRange> ranges = new ArrayList<>();
    for (Dated<Threshold> x : a.levels().entries()) {
      for (Dated<Threshold> y : b.levels().entries()) {
        if (x.during().overlaps(y.during())) {
          ranges.add(intersection(x.during(), y.during()));
        }
      }
    }
    return ranges;
  }

  private static DateRange intersection(DateRange a, DateRange b) {
    LocalDate start =
        a.startInclusive().isAfter(b.startInclusive()) ? a.startInclusive() : b.startInclusive();
    Optional<LocalDate> end =
        a.endInclusive().isEmpty()
            ? b.endInclusive()
            : a.endInclusive().map(x -> b.endInclusive().filter(y -> y.isBefore(x)).orElse(x));
    return new DateRange(start, end);
  }

  /** Whether a third level, for just what the two have in common, holds on all these days. */
  private static boolean settled(
      List<TargetLevel> levels, TargetLevel a, TargetLevel b, DateRange days) {
    MeasureScope common = a.scope().and(b.scope());
    return levels.stream()
        .filter(c -> c.statistic() == a.statistic() && c.scope().equals(common))
        .anyMatch(c -> holdsThroughout(c, days));
  }

  private static boolean holdsThroughout(TargetLevel level, DateRange days) {
    LocalDate needed = days.startInclusive();
    for (Dated<Threshold> entry : level.levels().entries()) {
      if (entry.during().contains(needed)) {
        Optional<LocalDate> end = entry.during().endInclusive();
        if (end.isEmpty() || days.endInclusive().filter(e -> !e.isAfter(end.get())).isPresent()) {
          return true;
        }
        needed = end.get().plusDays(1);
      }
    }
    return false;
  }
}
