package io.github.finsam.indicators.judge;

import io.github.finsam.indicators.statistic.PairedCounts;
import io.github.finsam.indicators.statistic.Tested;
import io.github.finsam.indicators.table.Interval;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The change of an item among those who answered it twice. It says nothing of those who answered
 * once, who are often those who left early: how many they are stands beside it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param item id of the item
 * @param pairs what was paired and what found no partner
 * @param positive positive answers before (baseline) and after (compared)
 * @param interval Newcombe's interval for the change of the paired share, -1 to 1
 * @param test McNemar's mid-p test
 * @param means the change of the codes; empty if a mean has no meaning for the scale
 */
@Value.Builder
public record PairedChange(
    String item,
    ItemPairs pairs,
    PairedCounts positive,
    Interval interval,
    Tested test,
    Optional<PairedMeans> means)
    implements WithPairedChange {

  /** A new builder. */
  public static PairedChangeBuilder builder() {
    return new PairedChangeBuilder();
  }

  private Exact exact() {
    return new Exact(
        BigInteger.valueOf(positive.onlyCompared())
            .subtract(BigInteger.valueOf(positive.onlyBaseline())),
        BigInteger.valueOf(positive.n()));
  }

  /** The change of the share of positive answers, after minus before, -1 to 1, unrounded. */
  public double value() {
    return exact().toDouble();
  }

  /**
   * The change of the share in percentage points, rounded once, half away from zero.
   *
   * @param decimals digits after the decimal point
   */
  public BigDecimal percentagePoints(int decimals) {
    return exact().times(100).rounded(decimals);
  }

  /** The item: counts do not belong in a log. */
  @Override
  public String toString() {
    return "PairedChange[" + item + "]";
  }
}
