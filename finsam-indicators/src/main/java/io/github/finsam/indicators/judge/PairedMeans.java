package io.github.finsam.indicators.judge;

import io.github.finsam.indicators.statistic.Estimate;
import io.github.finsam.indicators.statistic.Tested;
import org.immutables.value.Value;

/**
 * The change of the answers of those who answered twice, in steps of the scale, after minus before.
 *
 * <p>Immutable and thread-safe.
 *
 * @param change the mean change with its interval
 * @param pairedT Student's test of no mean change
 * @param wilcoxon Wilcoxon's test of no change
 * @param standardisedResponseMean mean change by its standard deviation
 */
@Value.Builder
public record PairedMeans(
    Estimate change, Tested pairedT, Tested wilcoxon, Estimate standardisedResponseMean)
    implements WithPairedMeans {

  /** A new builder. */
  public static PairedMeansBuilder builder() {
    return new PairedMeansBuilder();
  }
}
