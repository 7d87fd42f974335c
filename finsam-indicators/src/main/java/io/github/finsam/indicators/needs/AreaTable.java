package io.github.finsam.indicators.needs;

import io.github.finsam.indicators.internal.Arguments;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * Published numbers about areas, year by year, with the nation among the areas.
 *
 * <p>Immutable and thread-safe.
 *
 * @param areas the areas, each id once
 * @param nation id of the area that the others are compared with; empty if none is there
 * @param measures what is measured, each id once
 * @param values the values, each measure, area and year once
 * @param breakdowns how groups are made up, each id once; may be empty
 */
@Value.Builder
public record AreaTable(
    List<Area> areas,
    Optional<String> nation,
    List<AreaMeasure> measures,
    List<AreaValue> values,
    List<Breakdown> breakdowns)
    implements WithAreaTable {

  /**
   * @throws io.github.finsam.base.InvalidValueException if anything occurs twice that may occur
   *     once, or a value, a breakdown or the nation names what is not there
   */
  public AreaTable {
    areas = List.copyOf(areas);
    measures = List.copyOf(measures);
    values = List.copyOf(values);
    breakdowns = List.copyOf(breakdowns);
    Arguments arguments =
        new Arguments()
            .unique("areas", areas, Area::id)
            .unique("measures", measures, AreaMeasure::id)
            .unique("values", values, v -> List.of(v.measure(), v.area(), v.year()))
            .unique("breakdowns", breakdowns, Breakdown::id);
    Set<String> knownAreas = areas.stream().map(Area::id).collect(Collectors.toSet());
    Set<String> knownMeasures = measures.stream().map(AreaMeasure::id).collect(Collectors.toSet());
    nation.ifPresent(n -> arguments.that(knownAreas.contains(n), "unknown", "nation", n));
    for (AreaValue value : values) {
      arguments
          .that(knownMeasures.contains(value.measure()), "unknown", "values", value.measure())
          .that(knownAreas.contains(value.area()), "unknown", "values", value.area());
    }
    for (Breakdown breakdown : breakdowns) {
      arguments.that(knownAreas.contains(breakdown.area()), "unknown", "area", breakdown.area());
    }
    arguments.orThrow();
  }

  /** A new builder. */
  public static AreaTableBuilder builder() {
    return new AreaTableBuilder();
  }

  /** The value of a measure for an area and a year; empty if there is none. */
  public Optional<AreaValue> find(String measure, String area, Year year) {
    return values.stream()
        .filter(v -> v.measure().equals(measure) && v.area().equals(area) && v.year().equals(year))
        .findFirst();
  }

  /** The values of a measure for an area in the order of the years; empty if there are none. */
  public List<AreaValue> series(String measure, String area) {
    return values.stream()
        .filter(v -> v.measure().equals(measure) && v.area().equals(area))
        .sorted(Comparator.comparing(AreaValue::year))
        .toList();
  }

  /** The breakdown with this id; empty if there is none. */
  public Optional<Breakdown> breakdown(String id) {
    return breakdowns.stream().filter(b -> b.id().equals(id)).findFirst();
  }

  /**
   * A measure of an area beside the nation's of the same year; empty if either has no value, no
   * nation is named or the area is the nation itself.
   */
  public Optional<AreaComparison> besideNation(String measure, String area, Year year) {
    Optional<AreaMeasure> what = measures.stream().filter(m -> m.id().equals(measure)).findFirst();
    Optional<AreaValue> own = find(measure, area, year);
    Optional<AreaValue> national =
        nation.filter(n -> !n.equals(area)).flatMap(n -> find(measure, n, year));
    return what.isPresent() && own.isPresent() && national.isPresent()
        ? Optional.of(
            new AreaComparison(
                what.get(), area(area), own.get(), area(national.get().area()), national.get()))
        : Optional.empty();
  }

  /** Every comparison with the nation of an area, by measure, then by year. */
  public List<AreaComparison> besideNation(String area) {
    List<AreaComparison> comparisons = new ArrayList<>();
    for (AreaMeasure measure : measures) {
      for (AreaValue value : series(measure.id(), area)) {
        besideNation(measure.id(), area, value.year()).ifPresent(comparisons::add);
      }
    }
    return List.copyOf(comparisons);
  }

  private Area area(String id) {
    return areas.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
  }
}
