package io.github.finsam.indicators.judge;

import io.github.finsam.indicators.instrument.Mapping;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A measure over time. A period without a figure stays in its place with the reason.
 *
 * <p>Immutable and thread-safe.
 *
 * @param points the results in order of time; at least one
 * @param change the change from the first figure to the last; absent if there are not two, for the
 *     reason of the first period without one
 * @param mappings the mappings of editions that make the figures comparable; none within an edition
 */
public record Trend(List<Observed> points, Outcome<Change> change, List<Mapping> mappings) {

  /** Copies the lists. */
  public Trend {
    points = List.copyOf(points);
    mappings = List.copyOf(mappings);
  }

  /**
   * The trend of these results.
   *
   * @param points in any order, no two periods overlapping
   * @param comparability what can be compared across editions
   * @param level confidence level of the change, greater than 0 and less than 1
   * @return the reason if two figures, whichever, cannot be compared: a trend is refused as a whole
   * @throws io.github.finsam.base.InvalidValueException if there is no point, two periods overlap,
   *     {@code level <= 0} or {@code level >= 1}
   */
  public static Outcome<Trend> of(
      List<Observed> points, Comparability comparability, double level) {
    List<Observed> sorted =
        points.stream()
            .sorted(Comparator.comparing((Observed p) -> p.period().startInclusive()))
            .toList();
    Arguments arguments =
        new Arguments()
            .that(!sorted.isEmpty(), "empty", "points", "")
            .that(level > 0 && level < 1, "out-of-range", "level", level, "0", "1");
    for (int i = 1; i < sorted.size(); i++) {
      arguments.that(
          !sorted.get(i - 1).period().overlaps(sorted.get(i).period()),
          "overlap",
          "points",
          sorted.get(i - 1).period(),
          sorted.get(i).period().toString());
    }
    arguments.orThrow();
    List<Observed> figures = sorted.stream().filter(p -> p.cell().figure().isPresent()).toList();
    Set<Mapping> mappings = new LinkedHashSet<>();
    for (int i = 0; i < figures.size(); i++) {
      for (int j = i + 1; j < figures.size(); j++) {
        Outcome<List<Mapping>> found =
            comparability.between(
                figures.get(i).measure(),
                figure(figures.get(i)),
                figures.get(j).measure(),
                figure(figures.get(j)));
        if (found.value().isEmpty()) {
          return Outcome.none(found.absence().orElseThrow(), found.why().orElseThrow());
        }
        mappings.addAll(found.value().get());
      }
    }
    return Outcome.found(
        new Trend(
            sorted,
            figures.size() < 2
                ? noChange(sorted)
                : Change.between(
                    figures.get(0), figures.get(figures.size() - 1), comparability, level),
            new ArrayList<>(mappings)));
  }

  private static Figure figure(Observed point) {
    return point.cell().figure().orElseThrow();
  }

  private static Outcome<Change> noChange(List<Observed> points) {
    return Outcome.none(
        points.stream()
            .flatMap(point -> point.cell().absence().stream())
            .findFirst()
            .orElseGet(() -> Absence.of(Absence.Reason.NO_DATA)));
  }
}
