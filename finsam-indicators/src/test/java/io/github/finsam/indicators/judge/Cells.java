package io.github.finsam.indicators.judge;

import io.github.finsam.base.Share;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.statistic.Intervals;
import io.github.finsam.indicators.statistic.Moments;
import io.github.finsam.indicators.table.Basis;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.ScaleMeasures;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Figures as they come out of a calculation, for tests. */
final class Cells {

  static final String EDITION = "nns-2014-12";

  private Cells() {}

  /** Nothing is protected. */
  static final Disclosure OPEN = Disclosure.none("made up for tests");

  /** So many participants or more are shown. */
  static Disclosure from(int minimum) {
    return Disclosure.standard().withMinimumForAll(minimum);
  }

  /** The same figure of answers of which one person gave several. */
  static Figure dependent(Figure figure) {
    return figure
        .withShareInterval(Optional.empty())
        .withMeasures(figure.measures().map(m -> m.withMeanInterval(Optional.empty())));
  }

  /** Answers on the scale from 1 to 5, of which 4 and 5 are positive. */
  static Figure scale(long... counts) {
    return scaleOf(EDITION, counts);
  }

  static Figure scaleOf(String edition, long... counts) {
    TreeMap<Integer, Long> distribution = new TreeMap<>();
    long[] byCode = new long[6];
    long n = 0;
    for (int code = 1; code <= 5; code++) {
      distribution.put(code, counts[code - 1]);
      byCode[code] = counts[code - 1];
      n += counts[code - 1];
    }
    Share share = Share.of(counts[3] + counts[4], n);
    Moments moments = Moments.ofCounts(byCode, 1, 5).orElseThrow();
    return new Figure(
        distribution,
        Optional.of(new TreeMap<>()),
        share,
        Optional.of(Intervals.wilson(share, 0.95)),
        Optional.of(
            new ScaleMeasures(
                moments.mean(),
                moments.standardDeviation(),
                OptionalDouble.of((moments.mean() - 1) / 4 * 100),
                Intervals.studentT(moments, 0.95).map(i -> Intervals.cut(i, 1, 5)))),
        Optional.empty(),
        Basis.of(edition, Basis.POOLED));
  }

  /** Yes or no, where a mean has no meaning. */
  static Figure yesNo(long yes, long n) {
    TreeMap<Integer, Long> distribution = new TreeMap<>();
    distribution.put(0, n - yes);
    distribution.put(1, yes);
    Share share = Share.of(yes, n);
    return new Figure(
        distribution,
        Optional.of(new TreeMap<>()),
        share,
        Optional.of(Intervals.wilson(share, 0.95)),
        Optional.empty(),
        Optional.empty(),
        Basis.of(EDITION, Basis.POOLED));
  }
}
