package io.github.finsam.indicators.judge;

import io.github.finsam.indicators.instrument.Scale;
import io.github.finsam.indicators.statistic.PairedCounts;
import io.github.finsam.indicators.statistic.Scores;
import java.util.Map;
import java.util.SortedMap;

/** What the counts of code pairs become. */
final class Pairs {

  private Pairs() {}

  /** Positive or not on both sides. */
  static PairedCounts positive(SortedMap<CodePair, Long> counts, Scale baseline, Scale compared) {
    long[] cells = new long[4];
    for (Map.Entry<CodePair, Long> entry : counts.entrySet()) {
      int cell =
          (baseline.isPositive(entry.getKey().baseline()) ? 0 : 2)
              + (compared.isPositive(entry.getKey().compared()) ? 0 : 1);
      cells[cell] = Math.addExact(cells[cell], entry.getValue());
    }
    return PairedCounts.of(cells[0], cells[1], cells[2], cells[3]);
  }

  /** One row for each pair, in the order of the codes. */
  static Scores scores(SortedMap<CodePair, Long> counts) {
    int n = Math.toIntExact(counts.values().stream().reduce(0L, Math::addExact));
    int[] baseline = new int[n];
    int[] compared = new int[n];
    int row = 0;
    for (Map.Entry<CodePair, Long> entry : counts.entrySet()) {
      for (long i = 0; i < entry.getValue(); i++) {
        baseline[row] = entry.getKey().baseline();
        compared[row] = entry.getKey().compared();
        row++;
      }
    }
    return Scores.pairs(baseline, compared);
  }
}
