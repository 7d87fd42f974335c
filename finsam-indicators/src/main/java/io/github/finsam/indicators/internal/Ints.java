package io.github.finsam.indicators.internal;

import java.util.Arrays;

/**
 * Numbers in order, compared by value and hashed once, as keys of large maps.
 *
 * <p>Immutable if the array is left alone, and thread-safe.
 */
public final class Ints {

  private final int[] values;
  private final int hash;

  /** Takes over the numbers. */
  public Ints(int[] values) {
    this.values = values;
    int sum = 0;
    for (int value : values) {
      sum = Hash.with(sum, value);
    }
    this.hash = sum;
  }

  /** The numbers; not to be changed. */
  public int[] values() {
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ints ints && Arrays.equals(values, ints.values);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
