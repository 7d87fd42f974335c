package io.github.finsam.indicators.calculate;

import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.survey.Dimension;
import io.github.finsam.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * How one table breaks results down.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the table's name for programs, not blank
 * @param depth what the rows are results of
 * @param dimensions what they are broken down by, besides periods and groups; each once
 * @param totals for which of the dimensions there are also rows of all values together
 * @param periods the periods to show, each in rows of its own; empty for the one of the tally
 * @param grouping groups of förbund or insatser to show; empty for none
 * @param meansOf {@link Dimension#FORBUND} or {@link Dimension#INSATS} if every figure is also to
 *     be the mean over these units; empty if not
 */
@Value.Builder
public record Breakdown(
    String id,
    Depth depth,
    List<Dimension> dimensions,
    Set<Dimension> totals,
    List<Period> periods,
    Optional<Grouping> grouping,
    Optional<Dimension> meansOf)
    implements WithBreakdown {

  /** What can be the unit of a mean over units. */
  private static final Set<Dimension> UNITS = EnumSet.of(Dimension.FORBUND, Dimension.INSATS);

  /**
   * Sorts the dimensions.
   *
   * @throws io.github.finsam.base.InvalidValueException if the id is blank, a dimension or period
   *     occurs twice, there are totals of a dimension that is not broken down by, or means of
   *     something else than förbund or insatser
   */
  public Breakdown {
    dimensions = dimensions.stream().sorted().toList();
    totals = totals.isEmpty() ? Set.of() : Set.copyOf(totals);
    periods = List.copyOf(periods);
    Arguments arguments =
        new Arguments()
            .that(!id.isBlank(), "blank", "id", id)
            .that(
                new HashSet<>(dimensions).size() == dimensions.size(),
                "duplicate",
                "dimensions",
                dimensions)
            .that(new HashSet<>(periods).size() == periods.size(), "duplicate", "periods", periods);
    for (Dimension total : totals) {
      arguments.that(dimensions.contains(total), "not-in", "totals", total, dimensions.toString());
    }
    meansOf.ifPresent(
        unit -> arguments.that(UNITS.contains(unit), "not-in", "meansOf", unit, UNITS.toString()));
    arguments.orThrow();
  }

  /** A new builder; what is not set stays empty. */
  public static BreakdownBuilder builder() {
    return new BreakdownBuilder();
  }

  /** A table of everything together, named after what its rows are results of. */
  public static Breakdown of(Depth depth) {
    return builder().id(depth.name().toLowerCase(Locale.ROOT)).depth(depth).build();
  }

  /** The same under another name. */
  public Breakdown named(String id) {
    return withId(id);
  }

  /** The same by these dimensions instead, without totals. */
  public Breakdown by(Dimension... dimensions) {
    return withTotals(Set.of()).withDimensions(Arrays.asList(dimensions));
  }

  /** The same with rows of all values of these dimensions together. */
  public Breakdown withTotalsOf(Dimension... dimensions) {
    return withTotals(new HashSet<>(Arrays.asList(dimensions)));
  }

  /** The same for each of these periods. */
  public Breakdown during(Period... periods) {
    return withPeriods(Arrays.asList(periods));
  }

  /** The same for each of these groups, and all of them together. */
  public Breakdown inGroups(Grouping grouping) {
    return withGrouping(grouping);
  }

  /** The same with the mean over these units beside every figure. */
  public Breakdown withMeansOf(Dimension unit) {
    return withMeansOf(Optional.of(unit));
  }
}
