package io.github.finsam.survey;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Counts marks of eight neighbouring items at a time. A mark is a byte with one bit set; eight of
 * them are a word, and in the sum of words each bit needs a counter. Counters of two bits lie side
 * by side in a word and hold three rows, those of four bits fifteen, those of eight bits 255: each
 * kind is emptied into the next before it is full.
 */
final class MarkSum {

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long OF_TWO = 0x5555555555555555L;
  private static final long OF_FOUR = 0x3333333333333333L;
  private static final long OF_EIGHT = 0x0F0F0F0F0F0F0F0FL;

  private static final int ROWS_OF_TWO = 3;
  private static final int ROWS_OF_FOUR = 15;

  private MarkSum() {}

  /**
   * Sums marks.
   *
   * @param marks the marks, row by row
   * @param from where the first of the eight stands in the first row. If the rows have fewer behind
   *     it, what is summed for the others is of no use.
   * @param rows how many rows, at most 255
   * @param width how many marks a row has
   * @param sums where to put, for each of the eight items, a word with a count for each bit in the
   *     byte with the bit's number
   * @param to where to put the first
   */
  static void eight(byte[] marks, int from, int rows, int width, long[] sums, int to) {
    // By bit, a byte for each item.
    long b0 = 0;
    long b1 = 0;
    long b2 = 0;
    long b3 = 0;
    long b4 = 0;
    long b5 = 0;
    long b6 = 0;
    long b7 = 0;
    int at = from;
    int left = rows;
    while (left > 0) {
      int now = Math.min(left, ROWS_OF_FOUR);
      left -= now;
      // Bits 0 and 4, 1 and 5, 2 and 6, 3 and 7.
      long n0 = 0;
      long n1 = 0;
      long n2 = 0;
      long n3 = 0;
      while (now >= ROWS_OF_TWO && at + 2 * width + Long.BYTES <= marks.length) {
        long x = (long) WORD.get(marks, at);
        long y = (long) WORD.get(marks, at + width);
        long z = (long) WORD.get(marks, at + 2 * width);
        at += ROWS_OF_TWO * width;
        now -= ROWS_OF_TWO;
        long even = (x & OF_TWO) + (y & OF_TWO) + (z & OF_TWO);
        long odd = (x >>> 1 & OF_TWO) + (y >>> 1 & OF_TWO) + (z >>> 1 & OF_TWO);
        n0 += even & OF_FOUR;
        n1 += odd & OF_FOUR;
        n2 += even >>> 2 & OF_FOUR;
        n3 += odd >>> 2 & OF_FOUR;
      }
      while (now > 0) {
        long x = at + Long.BYTES <= marks.length ? (long) WORD.get(marks, at) : rest(marks, at);
        at += width;
        now--;
        n0 += x & OF_TWO & OF_FOUR;
        n1 += x >>> 1 & OF_TWO & OF_FOUR;
        n2 += x >>> 2 & OF_TWO & OF_FOUR;
        n3 += x >>> 3 & OF_TWO & OF_FOUR;
      }
      b0 += n0 & OF_EIGHT;
      b1 += n1 & OF_EIGHT;
      b2 += n2 & OF_EIGHT;
      b3 += n3 & OF_EIGHT;
      b4 += n0 >>> 4 & OF_EIGHT;
      b5 += n1 >>> 4 & OF_EIGHT;
      b6 += n2 >>> 4 & OF_EIGHT;
      b7 += n3 >>> 4 & OF_EIGHT;
    }
    // From a word for each bit to a word for each item: bytes of a square are turned about its
    // diagonal, first within squares of two, then of four, then of eight.
    long mask = 0x00FF00FF00FF00FFL;
    long t = (b0 >>> 8 ^ b1) & mask;
    b1 ^= t;
    b0 ^= t << 8;
    t = (b2 >>> 8 ^ b3) & mask;
    b3 ^= t;
    b2 ^= t << 8;
    t = (b4 >>> 8 ^ b5) & mask;
    b5 ^= t;
    b4 ^= t << 8;
    t = (b6 >>> 8 ^ b7) & mask;
    b7 ^= t;
    b6 ^= t << 8;
    mask = 0x0000FFFF0000FFFFL;
    t = (b0 >>> 16 ^ b2) & mask;
    b2 ^= t;
    b0 ^= t << 16;
    t = (b1 >>> 16 ^ b3) & mask;
    b3 ^= t;
    b1 ^= t << 16;
    t = (b4 >>> 16 ^ b6) & mask;
    b6 ^= t;
    b4 ^= t << 16;
    t = (b5 >>> 16 ^ b7) & mask;
    b7 ^= t;
    b5 ^= t << 16;
    mask = 0x00000000FFFFFFFFL;
    t = (b0 >>> 32 ^ b4) & mask;
    b4 ^= t;
    b0 ^= t << 32;
    t = (b1 >>> 32 ^ b5) & mask;
    b5 ^= t;
    b1 ^= t << 32;
    t = (b2 >>> 32 ^ b6) & mask;
    b6 ^= t;
    b2 ^= t << 32;
    t = (b3 >>> 32 ^ b7) & mask;
    b7 ^= t;
    b3 ^= t << 32;
    sums[to] = b0;
    sums[to + 1] = b1;
    sums[to + 2] = b2;
    sums[to + 3] = b3;
    sums[to + 4] = b4;
    sums[to + 5] = b5;
    sums[to + 6] = b6;
    sums[to + 7] = b7;
  }

  /** The last bytes of an array as a word. */
  private static long rest(byte[] marks, int at) {
    long word = 0;
    for (int b = marks.length - 1; b >= at; b--) {
      word = word << Byte.SIZE | marks[b] & 0xFF;
    }
    return word;
  }
}
