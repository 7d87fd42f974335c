package io.github.finsam.indicators.judge;

import io.github.finsam.base.Share;
import io.github.finsam.indicators.table.Figure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;

/** A fraction of integers: what a share or a mean is before anything is rounded. */
record Exact(BigInteger numerator, BigInteger denominator) implements Comparable<Exact> {

  /** The share, from 0 to 1. */
  static Exact of(Share share) {
    return new Exact(BigInteger.valueOf(share.part()), BigInteger.valueOf(share.whole()));
  }

  /** The mean of the codes of all answers. */
  static Exact mean(Figure figure) {
    BigInteger sum = BigInteger.ZERO;
    for (Map.Entry<Integer, Long> step : figure.distribution().entrySet()) {
      sum =
          sum.add(BigInteger.valueOf(step.getKey()).multiply(BigInteger.valueOf(step.getValue())));
    }
    return new Exact(sum, BigInteger.valueOf(figure.n()));
  }

  Exact minus(Exact other) {
    return new Exact(
        numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Exact times(long factor) {
    return new Exact(numerator.multiply(BigInteger.valueOf(factor)), denominator);
  }

  int compareTo(BigDecimal level) {
    return new BigDecimal(numerator).compareTo(level.multiply(new BigDecimal(denominator)));
  }

  @Override
  public int compareTo(Exact other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  BigDecimal rounded(int decimals) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
  }

  double toDouble() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), java.math.MathContext.DECIMAL64)
        .doubleValue();
  }
}
