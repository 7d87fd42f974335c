package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.table.Absence;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/**
 * What there was to gain in a year, and what was gained, in the real view: the parts that payoff's
 * reports name production and real use of resources.
 *
 * <p>Immutable and thread-safe.
 *
 * @param production what full work by all would produce more than is produced before
 * @param resources what the resources used before cost
 * @param gainedProduction more produced after than before
 * @param gainedResources less used after than before
 * @param assumptions in words
 */
public record Potential(
    Money production,
    Money resources,
    Money gainedProduction,
    Money gainedResources,
    List<Label> assumptions) {

  /** Copies the assumptions. */
  public Potential {
    assumptions = List.copyOf(assumptions);
  }

  /** What there was to gain. */
  public Money total() {
    return production.plus(resources);
  }

  /** What was gained, whatever caused it. */
  public Money gained() {
    return gainedProduction.plus(gainedResources);
  }

  /**
   * What was gained by what there was to gain (verkningsgrad), unrounded; negative if there was a
   * loss, above 1 if wages after are above the one that the potential was worked out with.
   *
   * @return none if there was nothing to gain
   */
  public Outcome<BigDecimal> efficiency() {
    return total().isPositive()
        ? Outcome.found(gained().getAmount().divide(total().getAmount(), Amounts.EXACT))
        : Outcome.none(Absence.of(Absence.Reason.NO_DATA), Sentences.of("none.no-potential"));
  }
}
