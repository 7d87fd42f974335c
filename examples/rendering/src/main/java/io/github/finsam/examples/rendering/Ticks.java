package io.github.finsam.examples.rendering;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Round numbers along an axis: steps of 1, 2 or 5 times a power of ten. */
record Ticks(List<Double> values) {
  static final int FEWEST = 3;
  static final int MOST = 10;

  /**
   * Ticks from at or below the lowest value to at or above the highest.
   *
   * @param max at most this many, 3 to 10; with fewer no range around zero could be covered
   */
  static Ticks covering(double lowest, double highest, int max) {
    if (!(lowest <= highest) || max < FEWEST || max > MOST) {
      throw new IllegalArgumentException(lowest + " to " + highest + " in " + max + " ticks");
    }
    double low = lowest;
    double high = highest;
    if (low == high) {
      low = Math.min(0, low);
      high = Math.max(0, high);
    }
    double size = Math.max(Math.abs(low), Math.abs(high));
    if (size < 1e-290) {
      // Nothing a step could be formed from; whole numbers around zero cover it.
      return low >= 0
          ? new Ticks(List.of(0.0, 1.0))
          : high <= 0 ? new Ticks(List.of(-1.0, 0.0)) : new Ticks(List.of(-1.0, 0.0, 1.0));
    }
    // Doubles are exact as decimals, so neither overflow nor rounding can lose an end.
    BigDecimal from = new BigDecimal(low);
    BigDecimal to = new BigDecimal(high);
    // A step far below the size of the values would vanish when added to them.
    BigDecimal least = new BigDecimal(size).multiply(new BigDecimal("1e-12"));
    BigDecimal raw = to.subtract(from).divide(BigDecimal.valueOf(max - 1L), MathContext.DECIMAL64);
    Step step = Step.atLeast(raw.max(least));
    while (true) {
      BigDecimal first = from.divide(step.size(), 0, RoundingMode.FLOOR);
      BigDecimal last = to.divide(step.size(), 0, RoundingMode.CEILING);
      if (first.compareTo(last) == 0) {
        last = last.add(BigDecimal.ONE);
      }
      if (last.subtract(first).compareTo(BigDecimal.valueOf(max - 1L)) <= 0) {
        List<Double> values = new ArrayList<>();
        for (BigDecimal i = first; i.compareTo(last) <= 0; i = i.add(BigDecimal.ONE)) {
          values.add(i.multiply(step.size()).doubleValue());
        }
        return new Ticks(List.copyOf(values));
      }
      step = step.next();
    }
  }

  double first() {
    return values.get(0);
  }

  double last() {
    return values.get(values.size() - 1);
  }

  private record Step(int digit, int exponent) {
    static Step atLeast(BigDecimal size) {
      Step step = new Step(1, size.precision() - size.scale() - 1);
      while (step.size().compareTo(size) < 0) {
        step = step.next();
      }
      return step;
    }

    BigDecimal size() {
      return BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
    }

    Step next() {
      return digit == 1
          ? new Step(2, exponent)
          : digit == 2 ? new Step(5, exponent) : new Step(1, exponent + 1);
    }
  }
}
