package io.github.finsam.survey;

import java.util.Arrays;

/** Sorts packed groups digit by digit: they are many, and few of their bits are in use. */
final class RadixSort {

  /** Counters for longer digits than this leave the first-level cache. */
  private static final int MOST_BITS = 11;

  private RadixSort() {}

  /**
   * Sorts numbers that are not negative; equal ones keep their order.
   *
   * @param keys sorted in place
   * @return where the first, the second … of the sorted numbers stood
   */
  static int[] sort(long[] keys) {
    int count = keys.length;
    int[] order = new int[count];
    long all = 0;
    boolean inOrder = true;
    for (int i = 0; i < count; i++) {
      order[i] = i;
      all |= keys[i];
      inOrder &= i == 0 || keys[i - 1] <= keys[i];
    }
    if (inOrder) {
      return order;
    }
    long[] from = keys;
    long[] to = new long[count];
    int[] orderTo = new int[count];
    // As few digits as may be, and then as few values of each.
    int bits = Long.SIZE - Long.numberOfLeadingZeros(all);
    int digits = (bits + MOST_BITS - 1) / MOST_BITS;
    int digit = (bits + digits - 1) / digits;
    int[] starts = new int[1 << digit];
    int mask = starts.length - 1;
    for (int shift = 0; shift < bits; shift += digit) {
      Arrays.fill(starts, 0);
      for (int i = 0; i < count; i++) {
        starts[(int) (from[i] >>> shift) & mask]++;
      }
      int start = 0;
      for (int b = 0; b < starts.length; b++) {
        int size = starts[b];
        starts[b] = start;
        start += size;
      }
      for (int i = 0; i < count; i++) {
        int at = starts[(int) (from[i] >>> shift) & mask]++;
        to[at] = from[i];
        orderTo[at] = order[i];
      }
      long[] keysBefore = from;
      from = to;
      to = keysBefore;
      int[] orderBefore = order;
      order = orderTo;
      orderTo = orderBefore;
    }
    System.arraycopy(from, 0, keys, 0, from == keys ? 0 : count);
    return order;
  }
}
