package io.github.finsam.indicators.calculate;

import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.Period;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What nobody shows, but everybody can compute from what is shown. Where periods overlap, such as a
 * year and its first half, the rest of one is known too, and where groupings differ what one group
 * has more than another: then every half-year and every förbund or insats is protected like a cell.
 * What was published earlier may overlap in any way.
 */
final class Remainders {

  private Remainders() {}

  static List<Breakdown> of(
      List<Breakdown> breakdowns, TallyQuery query, boolean earlier, List<Slice> slices) {
    Set<Dimension> finer = EnumSet.noneOf(Dimension.class);
    if (query.dimensions().contains(Dimension.HALF_YEAR)
        && (earlier || periodsOverlap(breakdowns))) {
      finer.add(Dimension.HALF_YEAR);
    }
    Set<Grouping> groupings = new HashSet<>();
    breakdowns.forEach(b -> b.grouping().ifPresent(groupings::add));
    if (groupings.size() > 1 || (earlier && !groupings.isEmpty())) {
      groupings.forEach(grouping -> finer.add(grouping.by()));
    }
    if (finer.isEmpty()) {
      return List.of();
    }
    Set<Period> halfYears = new LinkedHashSet<>();
    slices.forEach(slice -> slice.group().halfYear().ifPresent(halfYears::add));
    return breakdowns.stream().map(b -> refine(b, finer, halfYears)).toList();
  }

  private static Breakdown refine(
      Breakdown breakdown, Set<Dimension> finer, Set<Period> halfYears) {
    Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
    dimensions.addAll(breakdown.dimensions());
    dimensions.addAll(finer);
    List<Period> periods = breakdown.periods();
    if (finer.contains(Dimension.HALF_YEAR)) {
      dimensions.remove(Dimension.HALF_YEAR);
      periods = List.copyOf(halfYears);
    }
    return breakdown
        .withId(breakdown.id() + "/parts")
        .withTotals(breakdown.totals().stream().filter(dimensions::contains).toList())
        .withDimensions(List.copyOf(dimensions))
        .withPeriods(periods)
        .withGrouping(Optional.empty())
        .withMeansOf(Optional.empty());
  }

  private static boolean periodsOverlap(List<Breakdown> breakdowns) {
    Set<Optional<Period>> extents = new HashSet<>();
    for (Breakdown breakdown : breakdowns) {
      if (breakdown.periods().isEmpty()) {
        extents.add(Optional.empty());
      }
      breakdown.periods().forEach(period -> extents.add(Optional.of(period)));
    }
    return extents.stream()
        .anyMatch(a -> extents.stream().anyMatch(b -> !a.equals(b) && overlap(a, b)));
  }

  private static boolean overlap(Optional<Period> a, Optional<Period> b) {
    return a.isEmpty() || b.isEmpty() || a.get().overlaps(b.get());
  }
}
