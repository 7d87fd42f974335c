package io.github.finsam.indicators.judge;

import io.github.finsam.indicators.instrument.Band;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Figure;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Bands that results are judged by, such as low, middle and high, from one end of a scale to the
 * other without a gap. A band begins with its lower limit and ends before its upper one; the last
 * one ends with it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lowest lower end of the scale
 * @param highest upper end of the scale
 * @param bands at least one, each id once, in ascending order
 */
public record Bands(BigDecimal lowest, BigDecimal highest, List<Band> bands) {

  /**
   * Sorts the bands by their lower limit.
   *
   * @throws io.github.finsam.base.InvalidValueException if there is no band, an id occurs twice,
   *     two bands overlap, or there is a gap between two or at an end of the scale; the violation
   *     names the bands and the limits
   */
  public Bands {
    bands = bands.stream().sorted(Comparator.comparing(Band::from)).toList();
    Arguments arguments = new Arguments().that(!bands.isEmpty(), "empty", "bands", "");
    Set<String> ids = new HashSet<>();
    BigDecimal begin = lowest;
    String where = "where the scale begins";
    for (Band band : bands) {
      arguments
          .that(ids.add(band.id()), "duplicate", "bands", band.id())
          .that(
              band.from().compareTo(begin) == 0,
              "mismatch",
              "bands." + band.id() + ".from",
              band.from().toPlainString(),
              begin.toPlainString() + ", " + where);
      begin = band.below();
      where = "where " + band.id() + " ends";
    }
    if (!bands.isEmpty()) {
      arguments.that(
          begin.compareTo(highest) == 0,
          "mismatch",
          "bands." + bands.get(bands.size() - 1).id() + ".below",
          begin.toPlainString(),
          highest.toPlainString() + ", where the scale ends");
    }
    arguments.orThrow();
  }

  /** Bands from 0 to 100, for an index or a share in percent. */
  public static Bands percent(Band... bands) {
    return new Bands(BigDecimal.ZERO, Band.END, List.of(bands));
  }

  /** The bands from 0 to 100 of an edition; empty if it has none. */
  public static Optional<Bands> of(Edition edition) {
    return edition.bands().isEmpty()
        ? Optional.empty()
        : Optional.of(new Bands(BigDecimal.ZERO, Band.END, edition.bands()));
  }

  /**
   * The band a value lies in; empty if it lies outside the scale. From 0 to 100 that is the band
   * that {@link Band#contains} it.
   *
   * @param value the value, not rounded
   */
  public Optional<Band> bandOf(BigDecimal value) {
    return find(value::compareTo);
  }

  /**
   * The band the unrounded value of a cell lies in, a share in percent; empty if the cell is an
   * absence, its figure has no such value, or it lies outside the scale.
   */
  public Optional<Band> bandOf(Cell cell, Statistic statistic) {
    return cell.figure()
        .filter(figure -> statistic.compare(figure, lowest).isPresent())
        .flatMap(figure -> find(limit -> side(figure, statistic, limit)));
  }

  /** The band of a value of which is known on which side of a limit it lies. */
  private Optional<Band> find(ToIntFunction<BigDecimal> side) {
    if (side.applyAsInt(lowest) < 0 || side.applyAsInt(highest) > 0) {
      return Optional.empty();
    }
    return bands.stream()
        .filter(band -> side.applyAsInt(band.below()) < 0)
        .findFirst()
        .or(() -> Optional.of(bands.get(bands.size() - 1)));
  }

  private static int side(Figure figure, Statistic statistic, BigDecimal limit) {
    BigDecimal level = statistic.isShare() ? limit.movePointLeft(2) : limit;
    return statistic.compare(figure, level).orElse(0);
  }
}
