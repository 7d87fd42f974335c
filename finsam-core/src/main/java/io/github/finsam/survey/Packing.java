package io.github.finsam.survey;

import io.github.finsam.base.internal.Checks;

/**
 * How the parts of a group, each a small number, lie in one {@code long}: the first in the highest
 * bits, so that packed numbers are in the order of their parts.
 */
final class Packing {

  private static final int MAX_BITS = Long.SIZE - 1;

  private final int[] shifts;
  private final long[] masks;

  private Packing(int[] shifts, long[] masks) {
    this.shifts = shifts;
    this.masks = masks;
  }

  /**
   * Room for parts from 0 to the given number.
   *
   * @throws io.github.finsam.base.InvalidValueException if they need more than 63 bits together:
   *     far more groups than any memory holds
   */
  static Packing of(int... highest) {
    int[] shifts = new int[highest.length];
    long[] masks = new long[highest.length];
    int shift = 0;
    for (int part = highest.length - 1; part >= 0; part--) {
      int bits = Integer.SIZE - Integer.numberOfLeadingZeros(highest[part]);
      shifts[part] = Math.min(shift, MAX_BITS);
      masks[part] = (1L << bits) - 1;
      shift += bits;
    }
    new Checks()
        .that(shift <= MAX_BITS, "above", "groups", "2^" + shift, "2^" + MAX_BITS)
        .orThrow();
    return new Packing(shifts, masks);
  }

  /** How many parts there are. */
  int parts() {
    return shifts.length;
  }

  /** The highest number that a part has room for. */
  long highest(int part) {
    return masks[part];
  }

  int shift(int part) {
    return shifts[part];
  }

  int part(long packed, int part) {
    return (int) ((packed >>> shifts[part]) & masks[part]);
  }

  /** The part in its place, to be joined with the others. */
  long place(int part, int value) {
    return (long) value << shifts[part];
  }
}
