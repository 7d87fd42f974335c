package io.github.finsam.indicators.judge;

import io.github.finsam.indicators.instrument.Mapping;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Figure;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The change of a measure from one period to a later one, between all who answered then and all who
 * answered later.
 *
 * <p>The two are taken for different people. Where some answered in both periods, the interval is
 * wider and the p-value larger than they need be, as long as people's answers resemble their own
 * earlier ones: the change of those who answered twice is {@link PairedChange}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param before the earlier result
 * @param after the later result
 * @param difference after minus before
 * @param mappings the mappings of editions that make the two comparable; none within an edition
 */
@Value.Builder
public record Change(Observed before, Observed after, Difference difference, List<Mapping> mappings)
    implements WithChange {

  /** Copies the mappings. */
  public Change {
    mappings = List.copyOf(mappings);
  }

  /** A new builder. */
  public static ChangeBuilder builder() {
    return new ChangeBuilder();
  }

  /**
   * The change between two periods.
   *
   * @param comparability what can be compared across editions
   * @param level confidence level, greater than 0 and less than 1
   * @return the reason if a cell is an absence, the editions are not declared comparable, or the
   *     figures were put together in different ways or have different scales
   * @throws io.github.finsam.base.InvalidValueException if the later period does not begin after
   *     the end of the earlier one, {@code level <= 0} or {@code level >= 1}
   */
  public static Outcome<Change> between(
      Observed before, Observed after, Comparability comparability, double level) {
    new Arguments()
        .after("after.period", after.period(), before.period())
        .that(level > 0 && level < 1, "out-of-range", "level", level, "0", "1")
        .orThrow();
    Optional<Absence> absence = before.cell().absence().or(after.cell()::absence);
    if (absence.isPresent()) {
      return Outcome.none(absence.get());
    }
    Figure earlier = before.cell().figure().orElseThrow();
    Figure later = after.cell().figure().orElseThrow();
    Outcome<List<Mapping>> mappings =
        comparability.between(before.measure(), earlier, after.measure(), later);
    return mappings.flatMap(
        found ->
            Difference.of(earlier, later, level)
                .map(difference -> new Change(before, after, difference, found)));
  }
}
