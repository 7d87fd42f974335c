package io.github.finsam.indicators.calculate;

import io.github.finsam.base.Share;
import io.github.finsam.indicators.instrument.IndexDirection;
import io.github.finsam.indicators.instrument.NonAnswer;
import io.github.finsam.indicators.instrument.Scale;
import io.github.finsam.indicators.instrument.ScalePoint;
import io.github.finsam.indicators.statistic.Descriptive;
import io.github.finsam.indicators.statistic.Intervals;
import io.github.finsam.indicators.statistic.Moments;
import io.github.finsam.indicators.table.Basis;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.ScaleMeasures;
import io.github.finsam.indicators.table.UnitMeans;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes figures of counts. */
final class Figures {

  private Figures() {}

  /**
   * A figure of answers on one scale; there must be an answer.
   *
   * @param withheld whether the non-answers may not be shown
   * @param level confidence level; empty if the answers are not independent of each other, so that
   *     no interval can be told
   */
  static Figure figure(
      Scale scale,
      long[] countsByCode,
      boolean withheld,
      OptionalDouble level,
      Optional<UnitMeans> units,
      Basis basis) {
    SortedMap<Integer, Long> distribution = new TreeMap<>();
    long positive = 0;
    long n = 0;
    for (ScalePoint point : scale.points()) {
      long count = countsByCode[point.code()];
      distribution.put(point.code(), count);
      n += count;
      positive += scale.isPositive(point.code()) ? count : 0;
    }
    SortedMap<Integer, Long> nonAnswers = new TreeMap<>();
    for (NonAnswer nonAnswer : scale.nonAnswers()) {
      nonAnswers.put(nonAnswer.code(), countsByCode[nonAnswer.code()]);
    }
    // Items on scales with the same answers may still have other codes for no answer.
    for (int code = 0; code < countsByCode.length; code++) {
      if (countsByCode[code] > 0 && !distribution.containsKey(code)) {
        nonAnswers.put(code, countsByCode[code]);
      }
    }
    Share share = Share.of(positive, n);
    return new Figure(
        distribution,
        withheld ? Optional.empty() : Optional.of(nonAnswers),
        share,
        level.isPresent()
            ? Optional.of(Intervals.wilson(share, level.getAsDouble()))
            : Optional.empty(),
        measures(scale, countsByCode, level),
        units,
        basis);
  }

  private static Optional<ScaleMeasures> measures(
      Scale scale, long[] counts, OptionalDouble level) {
    if (!scale.metric()) {
      return Optional.empty();
    }
    int lowest = scale.minCode();
    int highest = scale.maxCode();
    return Moments.ofCounts(counts, lowest, highest)
        .map(
            moments ->
                new ScaleMeasures(
                    moments.mean(),
                    moments.standardDeviation(),
                    index(scale, counts),
                    level.isPresent()
                        ? Intervals.studentT(moments, level.getAsDouble())
                            .map(interval -> Intervals.cut(interval, lowest, highest))
                        : Optional.empty()));
  }

  private static OptionalDouble index(Scale scale, long[] counts) {
    if (scale.index().isEmpty()) {
      return OptionalDouble.empty();
    }
    double upwards = Descriptive.indexAsDouble(counts, scale.minCode(), scale.maxCode());
    return OptionalDouble.of(
        scale.index().get() == IndexDirection.HIGHEST_IS_100 ? upwards : 100 - upwards);
  }
}
