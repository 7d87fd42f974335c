package io.github.finsam.indicators.statistic;

import java.math.BigInteger;

/** Sums that do not depend on the order of their terms. */
final class Sums {

  private Sums() {}

  /** n Σx² - (Σx)², exact: n (n - 1) times the variance of a sample. */
  static BigInteger spread(long n, long squares, long sum) {
    return spread(n, squares, sum, sum);
  }

  /** n Σxy - Σx Σy, exact. */
  static BigInteger spread(long n, long products, long sumX, long sumY) {
    return BigInteger.valueOf(n)
        .multiply(BigInteger.valueOf(products))
        .subtract(BigInteger.valueOf(sumX).multiply(BigInteger.valueOf(sumY)));
  }

  /** The sum of sorted numbers with the rounding error carried along. */
  static double sum(double[] sorted) {
    double sum = 0;
    double carried = 0;
    for (double term : sorted) {
      double next = sum + term;
      carried += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
      sum = next;
    }
    return sum + carried;
  }
}
