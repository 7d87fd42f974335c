package io.github.finsam.survey;

import java.util.Arrays;

/** Sorts packed groups digit by digit: they are many, and few of their bits are in use. */
final class RadixSort {

  private static final int DIGIT = 11;
  private static final int BUCKETS = 1 << DIGIT;

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
    int[] starts = new int[BUCKETS];
    for (int shift = 0; shift < Long.SIZE && all >>> shift != 0; shift += DIGIT) {
      Arrays.fill(starts, 0);
      for (int i = 0; i < count; i++) {
        starts[(int) (from[i] >>> shift) & (BUCKETS - 1)]++;
      }
      int start = 0;
      for (int b = 0; b < BUCKETS; b++) {
        int size = starts[b];
        starts[b] = start;
        start += size;
      }
      for (int i = 0; i < count; i++) {
        int at = starts[(int) (from[i] >>> shift) & (BUCKETS - 1)]++;
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
