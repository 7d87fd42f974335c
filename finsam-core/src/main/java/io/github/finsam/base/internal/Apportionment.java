package io.github.finsam.base.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Whole kronor by exact quotas of any size: the method of the largest remainder (Hamilton). */
public final class Apportionment {

  private Apportionment() {}

  /** Parts in proportion to the weights, which sum to more than zero; the parts sum to total. */
  public static List<BigInteger> split(BigInteger total, List<BigInteger> weights) {
    BigInteger sum = sum(weights);
    List<BigInteger> parts = new ArrayList<>();
    List<BigInteger> remainders = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      BigInteger[] quota = total.multiply(weights.get(i)).divideAndRemainder(sum);
      parts.add(quota[0]);
      remainders.add(quota[1]);
      order.add(i);
    }
    order.sort((a, b) -> remainders.get(b).compareTo(remainders.get(a)));
    int left = total.subtract(sum(parts)).intValueExact();
    for (int i = 0; i < left; i++) {
      parts.set(order.get(i), parts.get(order.get(i)).add(BigInteger.ONE));
    }
    return parts;
  }

  public static BigInteger sum(List<BigInteger> values) {
    return values.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }
}
