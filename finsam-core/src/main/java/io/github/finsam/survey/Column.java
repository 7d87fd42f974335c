package io.github.finsam.survey;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one item: the groups it was put to, in order, and for each of them how many times
 * each code was given. Only codes given at least once have a place, and all counts take the fewest
 * bits (8, 16, 32 or 64) that the highest needs, so that the same counts always give the same
 * arrays.
 *
 * <p>The counts of a group lie in whole words of 64 bits, the first code in the lowest bits.
 */
final class Column {

  private final String item;
  private final int[] groups;
  private final int[] codes;
  private final int bits;
  private final int wordsEach;
  private final long[] words;
  private final long mask;
  // Of each code up to the highest where its bits begin in the only word of a group; those of codes
  // that were never given are 0. Of no length if the counts of a group need more than a word, or
  // leave no bits free.
  private final byte[] shifts;

  /** Takes over the arrays. */
  private Column(String item, int[] groups, int[] codes, int bits, long[] words) {
    this.item = item;
    this.groups = groups;
    this.codes = codes;
    this.bits = bits;
    this.wordsEach = wordsEach(codes.length, bits);
    this.words = words;
    this.mask = -1L >>> Long.SIZE - bits;
    this.shifts = shifts(codes, bits);
  }

  private static byte[] shifts(int[] codes, int bits) {
    if ((codes.length + 1) * bits > Long.SIZE) {
      return new byte[0];
    }
    byte[] shifts = new byte[codes[codes.length - 1] + 1];
    Arrays.fill(shifts, (byte) (Long.SIZE - bits));
    for (int slot = 0; slot < codes.length; slot++) {
      shifts[codes[slot]] = (byte) (slot * bits);
    }
    return shifts;
  }

  /**
   * A column of counts.
   *
   * @param item the item
   * @param groups in order; taken over
   * @param codes every code that may have been given, in order
   * @param counts for each group one count for each code; no group has zeros only
   */
  static Column of(String item, int[] groups, int[] codes, long[] counts) {
    long[] given = new long[codes.length];
    for (int at = 0; at < counts.length; at += codes.length) {
      for (int c = 0; c < codes.length; c++) {
        given[c] |= counts[at + c];
      }
    }
    long all = 0;
    int[] kept = new int[codes.length];
    int keptCodes = 0;
    for (int c = 0; c < codes.length; c++) {
      all |= given[c];
      if (given[c] != 0) {
        kept[keptCodes++] = c;
      }
    }
    int bits = bits(all);
    int wordsEach = wordsEach(keptCodes, bits);
    int perWord = Long.SIZE / bits;
    long[] words = new long[groups.length * wordsEach];
    for (int g = 0; g < groups.length; g++) {
      for (int c = 0; c < keptCodes; c++) {
        words[g * wordsEach + c / perWord] |=
            counts[g * codes.length + kept[c]] << (c % perWord) * bits;
      }
    }
    return new Column(item, groups, pick(codes, kept, keptCodes), bits, words);
  }

  /**
   * A column of counts most of which fit in one byte each.
   *
   * @param item the item
   * @param groups in order; taken over
   * @param codes at most eight codes that may have been given, in order
   * @param counts for each group one word, the count of each code in one byte; taken over
   * @param largeCells the indexes of the other groups, whose words are 0, in order
   * @param largeCounts for each of them one count for each code
   */
  static Column ofBytes(
      String item, int[] groups, int[] codes, long[] counts, int[] largeCells, long[] largeCounts) {
    long given = 0;
    for (long word : counts) {
      given |= word;
    }
    long all = 0;
    long[] largeGiven = new long[codes.length];
    for (int large = 0; large < largeCells.length; large++) {
      for (int c = 0; c < codes.length; c++) {
        largeGiven[c] |= largeCounts[large * codes.length + c];
        all |= largeGiven[c];
      }
    }
    int[] kept = new int[codes.length];
    int keptCodes = 0;
    for (int c = 0; c < codes.length; c++) {
      if ((given >>> c * Byte.SIZE & 0xFF | largeGiven[c]) != 0) {
        kept[keptCodes++] = c;
      }
    }
    int bits = bits(all);
    boolean asTheyAre = bits == Byte.SIZE && keptCodes == codes.length;
    int wordsEach = wordsEach(keptCodes, bits);
    long[] words = asTheyAre ? counts : new long[groups.length * wordsEach];
    if (!asTheyAre) {
      for (int g = 0; g < groups.length; g++) {
        for (int c = 0; c < keptCodes; c++) {
          int bit = c * bits;
          words[g * wordsEach + (bit >>> 6)] |= (counts[g] >>> kept[c] * Byte.SIZE & 0xFF) << bit;
        }
      }
    }
    for (int large = 0; large < largeCells.length; large++) {
      for (int c = 0; c < keptCodes; c++) {
        int bit = c * bits;
        words[largeCells[large] * wordsEach + (bit >>> 6)] |=
            largeCounts[large * codes.length + kept[c]] << bit;
      }
    }
    return new Column(item, groups, pick(codes, kept, keptCodes), bits, words);
  }

  /**
   * Columns one behind the other.
   *
   * @param parts columns of the item; some may be missing
   * @param starts for each part what its groups are counted from in the whole: they come after all
   *     groups of the parts before
   */
  static Column concatenated(String item, @Nullable Column[] parts, int[] starts) {
    boolean[] given = new boolean[FormItem.MAX_CODE + 1];
    int bits = Byte.SIZE;
    int size = 0;
    for (Column part : parts) {
      if (part != null) {
        for (int code : part.codes) {
          given[code] = true;
        }
        bits = Math.max(bits, part.bits);
        size = Math.addExact(size, part.groups.length);
      }
    }
    int[] slots = new int[given.length];
    int[] codes = new int[given.length];
    int count = 0;
    for (int code = 0; code < given.length; code++) {
      if (given[code]) {
        slots[code] = count;
        codes[count++] = code;
      }
    }
    codes = Arrays.copyOf(codes, count);
    int wordsEach = wordsEach(count, bits);
    int[] groups = new int[size];
    long[] words = new long[Math.multiplyExact(size, wordsEach)];
    int start = 0;
    for (int p = 0; p < parts.length; p++) {
      Column part = parts[p];
      if (part == null) {
        continue;
      }
      for (int i = 0; i < part.groups.length; i++) {
        groups[start + i] = starts[p] + part.groups[i];
      }
      if (part.bits == bits && part.codes.length == count) {
        System.arraycopy(part.words, 0, words, start * wordsEach, part.words.length);
      } else {
        for (int slot = 0; slot < part.codes.length; slot++) {
          int bit = slots[part.codes[slot]] * bits;
          for (int i = 0; i < part.groups.length; i++) {
            words[(start + i) * wordsEach + (bit >>> 6)] |= part.countAt(i, slot) << bit;
          }
        }
      }
      start += part.groups.length;
    }
    return new Column(item, groups, codes, bits, words);
  }

  private static int[] pick(int[] codes, int[] kept, int count) {
    int[] picked = new int[count];
    for (int c = 0; c < count; c++) {
      picked[c] = codes[kept[c]];
    }
    return picked;
  }

  /** Bits that hold a number that has these bits set. */
  static int bits(long set) {
    int needed = Long.SIZE - Long.numberOfLeadingZeros(set);
    return Math.max(Byte.SIZE, Integer.highestOneBit(Math.max(1, needed - 1)) << 1);
  }

  static int wordsEach(int codes, int bits) {
    return (codes * bits + Long.SIZE - 1) / Long.SIZE;
  }

  String item() {
    return item;
  }

  int size() {
    return groups.length;
  }

  int group(int index) {
    return groups[index];
  }

  int codes() {
    return codes.length;
  }

  int code(int slot) {
    return codes[slot];
  }

  /** Where the group stands; negative if it is not there. */
  int indexOf(int group) {
    return Arrays.binarySearch(groups, group);
  }

  /** The first index with this group or a later one. */
  int from(int group) {
    int at = indexOf(group);
    return at < 0 ? -1 - at : at;
  }

  long countAt(int index, int slot) {
    int bit = slot * bits;
    return words[index * wordsEach + (bit >>> 6)] >>> bit & mask;
  }

  long count(int index, int code) {
    int slot = Arrays.binarySearch(codes, code);
    return slot < 0 ? 0 : countAt(index, slot);
  }

  /** The sum of the counts of a group. */
  long total(int index) {
    long total = 0;
    for (int slot = 0; slot < codes.length; slot++) {
      total = Math.addExact(total, countAt(index, slot));
    }
    return total;
  }

  /** Copies the counts of a group to where their codes say, and zeros everywhere else. */
  void copy(int index, long[] into) {
    int end = highestCode() + 1;
    if (shifts.length > 0) {
      long word = words[index];
      for (int code = 0; code < shifts.length; code++) {
        into[code] = word >>> shifts[code] & mask;
      }
    } else {
      Arrays.fill(into, 0, end, 0);
      for (int slot = 0; slot < codes.length; slot++) {
        into[codes[slot]] = countAt(index, slot);
      }
    }
    for (int code = end; code < into.length; code++) {
      into[code] = 0;
    }
  }

  /** The highest code given to a group; -1 if none. */
  int highestCode(int index) {
    int slot = codes.length - 1;
    while (slot >= 0 && countAt(index, slot) == 0) {
      slot--;
    }
    return slot < 0 ? -1 : codes[slot];
  }

  /** The highest code given to any group. */
  int highestCode() {
    return codes[codes.length - 1];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Column column
        && item.equals(column.item)
        && bits == column.bits
        && Arrays.equals(codes, column.codes)
        && Arrays.equals(groups, column.groups)
        && Arrays.equals(words, column.words);
  }

  @Override
  public int hashCode() {
    int hash = 31 * item.hashCode() + Arrays.hashCode(codes);
    return 31 * (31 * hash + Arrays.hashCode(groups)) + Arrays.hashCode(words);
  }
}
