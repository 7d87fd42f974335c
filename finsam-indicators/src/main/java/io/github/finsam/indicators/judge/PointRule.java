package io.github.finsam.indicators.judge;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.instrument.Band;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Cell;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** How many points a measure gives in a composite index; immutable and thread-safe. */
public sealed interface PointRule {

  /** Id of the measure, by which its cell is found. */
  String measure();

  /** The most points it can give, greater than zero. */
  int maximum();

  /** What the cell gives. */
  CompositePart part(Cell cell, LocalDate day);

  /**
   * Points by whether a target level is reached.
   *
   * @param target the target level, for whose measure it is
   * @param points points for {@code REACHED}, {@code NOT_REACHED} and, if the target can be reached
   *     in part, {@code PARTLY}; none negative, at least one above zero
   */
  record ByStatus(TargetLevel target, Map<Status, Integer> points) implements PointRule {

    /**
     * @throws io.github.finsam.base.InvalidValueException if points are negative, all zero, given
     *     for {@code NOT_MEASURABLE}, or lacking for a status that can occur
     */
    public ByStatus {
      points = Map.copyOf(points);
      Set<Object> asked = new LinkedHashSet<>(Set.of(Status.REACHED, Status.NOT_REACHED));
      if (target.levels().entries().stream().anyMatch(e -> e.value().partly().isPresent())
          || points.containsKey(Status.PARTLY)) {
        asked.add(Status.PARTLY);
      }
      check(target.scope().measure(), points, asked);
    }

    @Override
    public String measure() {
      return target.scope().measure();
    }

    @Override
    public int maximum() {
      return highest(points.values());
    }

    @Override
    public CompositePart part(Cell cell, LocalDate day) {
      Judgement judgement = target.judge(cell, day);
      Integer reached = points.get(judgement.status());
      return new CompositePart(
          measure(),
          reached == null ? OptionalInt.empty() : OptionalInt.of(reached),
          maximum(),
          cell.absence(),
          judgement.motivation());
    }
  }

  /**
   * Points by the band a value lies in.
   *
   * @param measure id of the measure, not blank
   * @param bands the bands; those for shares are in percent
   * @param statistic which value
   * @param points points by the id of the band; one for each band, none negative, at least one
   *     above zero
   */
  record ByBand(String measure, Bands bands, Statistic statistic, Map<String, Integer> points)
      implements PointRule {

    /**
     * @throws io.github.finsam.base.InvalidValueException if the measure is blank, points are
     *     negative, all zero, lacking for a band or given for one that is not there
     */
    public ByBand {
      points = Map.copyOf(points);
      check(measure, points, new LinkedHashSet<>(bands.bands().stream().map(Band::id).toList()));
    }

    @Override
    public int maximum() {
      return highest(points.values());
    }

    @Override
    public CompositePart part(Cell cell, LocalDate day) {
      Optional<Band> band = bands.bandOf(cell, statistic);
      Label why =
          band.map(Band::label)
              .orElseGet(
                  () ->
                      cell.absence()
                          .map(Outcome::explanation)
                          .orElseGet(() -> Sentences.of("composite.no-band", statistic.label())));
      return new CompositePart(
          measure,
          band.map(b -> OptionalInt.of(points.getOrDefault(b.id(), 0))).orElse(OptionalInt.empty()),
          maximum(),
          cell.absence(),
          why);
    }
  }

  private static int highest(Collection<Integer> points) {
    return points.stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private static void check(String measure, Map<?, Integer> points, Set<?> asked) {
    Arguments arguments = new Arguments().that(!measure.isBlank(), "blank", "measure", measure);
    asked.forEach(key -> arguments.that(points.containsKey(key), "missing", "points." + key, ""));
    points.forEach(
        (key, value) ->
            arguments
                .that(asked.contains(key), "not-in", "points", key, asked.toString())
                .that(value >= 0, "negative", "points." + key, value));
    arguments.that(highest(points.values()) > 0, "not-positive", "points", points).orThrow();
  }
}
