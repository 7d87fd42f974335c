package io.github.finsam.indicators.statistic;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Quantiles that are slow to work out and asked for again and again: reports have tens of thousands
 * of intervals at one level, most of them of few answers. Keeps a limited number of them; which
 * ones makes no difference to any value.
 */
final class Quantiles {

  private final Function quantile;
  private final AtomicReferenceArray<@Nullable Known> known;

  /** Keeps this many. */
  Quantiles(int size, Function quantile) {
    this.quantile = quantile;
    this.known = new AtomicReferenceArray<>(size);
  }

  /** What is worked out: the same for the same arguments. */
  @FunctionalInterface
  interface Function {
    double of(long degrees, double level);
  }

  private record Known(long degrees, double level, double value) {}

  double of(long degrees, double level) {
    int place = (int) Math.floorMod(degrees, (long) known.length());
    Known there = known.get(place);
    if (there != null && there.degrees == degrees && there.level == level) {
      return there.value;
    }
    double value = quantile.of(degrees, level);
    known.set(place, new Known(degrees, level, value));
    return value;
  }
}
