package io.github.finsam.indicators.calculate;

import io.github.finsam.base.Coverage;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.disclosure.Publication;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Tally;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * How the results of an edition are computed and what of them may be shown.
 *
 * <p>Immutable and thread-safe.
 *
 * @param edition the edition
 * @param disclosure what may be shown
 * @param level confidence level of the intervals, greater than 0 and less than 1
 * @param asked how many were asked, for the response rate; empty if not known
 * @param coverage how much of the group the figure of a cell rests on, where that is known
 * @param earlier what was published before on the same answers and still stands
 */
@Value.Builder
public record Calculation(
    Edition edition,
    Disclosure disclosure,
    double level,
    List<Asked> asked,
    Function<CellKey, Optional<Coverage>> coverage,
    List<Publication> earlier)
    implements WithCalculation {

  /** The confidence level where nothing else is said. */
  public static final double STANDARD_LEVEL = 0.95;

  /** What results are not put together over unless asked for: those are different questions. */
  private static final Set<Dimension> APART = EnumSet.of(Dimension.RESPONDENT, Dimension.OCCASION);

  /**
   * @throws io.github.finsam.base.InvalidValueException if the level is out of range
   */
  public Calculation {
    asked = List.copyOf(asked);
    earlier = List.copyOf(earlier);
    new Arguments()
        .that(level > 0 && level < 1, "out-of-range", "level", level, "0", "1")
        .orThrow();
  }

  static Calculation of(Edition edition, Disclosure disclosure) {
    return new Calculation(
        edition, disclosure, STANDARD_LEVEL, List.of(), key -> Optional.empty(), List.of());
  }

  /** A new builder. */
  public static CalculationBuilder builder() {
    return new CalculationBuilder();
  }

  /** The same with the numbers asked, so that results tell the response rate. */
  public Calculation asking(Collection<Asked> asked) {
    return withAsked(List.copyOf(asked));
  }

  /**
   * The same, so that nothing hidden is given away together with what was published before on the
   * same answers. Parts of a period can only be protected if the tally counts by half-year; then
   * every half-year is, so publish the coarse before the fine and keep to one length of periods.
   */
  public Calculation after(Publication... earlier) {
    return withEarlier(List.of(earlier));
  }

  /**
   * The indicators by all that the tally counts by, with totals over everything but respondents and
   * occasions.
   *
   * @throws io.github.finsam.base.InvalidValueException as {@link #publish}
   */
  public Table calculate(Tally tally) {
    List<Dimension> dimensions = tally.query().dimensions();
    Breakdown breakdown =
        Breakdown.of(Depth.INDICATOR)
            .by(dimensions.toArray(Dimension[]::new))
            .withTotalsOf(
                dimensions.stream().filter(d -> !APART.contains(d)).toArray(Dimension[]::new));
    return publish(tally, breakdown).table(breakdown.id());
  }

  /**
   * Tables that are published together, so that what one hides none of the others gives away. The
   * more kinds of parts they show, years beside half-years or small groups beside their total, the
   * more must be hidden; {@link Tally#select} leaves out what is not to be published.
   *
   * @param tally the counts; its query must have every dimension that a breakdown needs
   * @param breakdowns the tables, each id once
   * @throws io.github.finsam.base.InvalidValueException if the tally is of another edition or holds
   *     an item that the edition lacks, a breakdown needs what the tally does not count by, or two
   *     breakdowns have the same id
   */
  public Results publish(Tally tally, Breakdown... breakdowns) {
    return new Computing(this, tally, List.of(breakdowns)).results();
  }
}
