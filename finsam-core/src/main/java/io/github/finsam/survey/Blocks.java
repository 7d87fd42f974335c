package io.github.finsam.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Counters by packed key: for each key one block of words with a counter in every byte, as its
 * {@link Sheet} lays them out. What a byte cannot hold is kept beside, in counters of 64 bits: a
 * block is emptied there each time 255 rows have been counted in it.
 */
final class Blocks {

  private static final int PAGE_BITS = 15;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int MAX_ROWS = 0xFF;
  private static final long WIDE = 1L << Byte.SIZE;

  // Before the counters of a block: its key, and a head. Below in the head, the rows counted in the
  // bytes of the block; above, where its wide counters stand, from 1.
  private static final int HEAD = 1;
  private static final int COUNTERS = 2;

  private long[][] pages = {new long[PAGE]};
  private int page;
  // The first word of all stays free, so that no block starts at 0.
  private int used = 1;

  // Where blocks start, as they were made.
  private int[] starts = new int[1024];
  private int size;

  // Where blocks start, by their keys; 0 is free.
  private int[] table = new int[2048];

  private final List<long[]> wide = new ArrayList<>();

  private long[] sums = new long[0];

  int size() {
    return size;
  }

  void clear() {
    Arrays.fill(table, 0);
    for (int p = 0; p < page; p++) {
      Arrays.fill(pages[p], 0);
    }
    Arrays.fill(pages[page], 0, used, 0);
    size = 0;
    page = 0;
    used = 1;
    wide.clear();
  }

  int start(int index) {
    return starts[index];
  }

  long key(int start) {
    return pages[start >>> PAGE_BITS][start & PAGE - 1];
  }

  /** Where the block of a key starts; a new block is empty. */
  int block(long key, int words) {
    int mask = table.length - 1;
    int at = slot(key, mask);
    for (int start = table[at]; start != 0; start = table[at]) {
      if (key(start) == key) {
        return start;
      }
      at = (at + 1) & mask;
    }
    int start = allocate(words + COUNTERS);
    pages[start >>> PAGE_BITS][start & PAGE - 1] = key;
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
    }
    starts[size++] = start;
    table[at] = start;
    if (size * 2 > table.length) {
      rehash(table.length * 2);
    }
    return start;
  }

  /**
   * Where the blocks of many keys start. What lies far away in memory is asked for in short loops,
   * so that the processor need not wait for one before it asks for the next.
   *
   * @param into where to put it
   */
  void blocks(long[] manyKeys, Sheet[] sheets, int count, int[] into) {
    int mask = table.length - 1;
    for (int i = 0; i < count; i++) {
      into[i] = table[slot(manyKeys[i], mask)];
    }
    for (int i = 0; i < count; i++) {
      // A page has no block at its beginning, or one with another key.
      if (into[i] == 0 || key(into[i]) != manyKeys[i]) {
        into[i] = 0;
      }
    }
    for (int i = 0; i < count; i++) {
      if (into[i] == 0) {
        into[i] = block(manyKeys[i], sheets[i].words);
      }
    }
  }

  /** Gives every block another key. */
  void translate(LongUnaryOperator translation) {
    for (int i = 0; i < size; i++) {
      long[] block = pages[starts[i] >>> PAGE_BITS];
      int at = starts[i] & PAGE - 1;
      block[at] = translation.applyAsLong(block[at]);
    }
    rehash(table.length);
  }

  private void rehash(int length) {
    table = new int[length];
    int mask = length - 1;
    for (int i = 0; i < size; i++) {
      int at = slot(key(starts[i]), mask);
      while (table[at] != 0) {
        at = (at + 1) & mask;
      }
      table[at] = starts[i];
    }
  }

  private static int slot(long key, int mask) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> 33) & mask;
  }

  private int allocate(int words) {
    if (used + words > PAGE) {
      page++;
      used = 0;
      if (page == pages.length) {
        pages = Arrays.copyOf(pages, page + 1);
        pages[page] = new long[PAGE];
      }
    }
    int start = Math.addExact(Math.multiplyExact(page, PAGE), used);
    used += words;
    return start;
  }

  /** A word of a block; 0 is its first word with counters. */
  long word(int start, int word) {
    return pages[start >>> PAGE_BITS][firstWord(start) + word];
  }

  /** The page that a block lies in, not to be changed. */
  long[] page(int start) {
    return pages[start >>> PAGE_BITS];
  }

  /** Where in its page the first word with counters of a block is. */
  static int firstWord(int start) {
    return (start & PAGE - 1) + COUNTERS;
  }

  /** How many rows are counted in the bytes of a block. */
  int rows(int start) {
    return (int) head(start) & MAX_ROWS;
  }

  /** The wide counters of a block; null if it has none. */
  long @Nullable [] wide(int start) {
    int index = (int) (head(start) >>> Byte.SIZE);
    return index == 0 ? null : wide.get(index - 1);
  }

  private long head(int start) {
    return pages[start >>> PAGE_BITS][(start & PAGE - 1) + HEAD];
  }

  /** Empties the bytes of a block into its wide counters, which it gives. */
  private long[] spill(int start, int words) {
    long[] block = pages[start >>> PAGE_BITS];
    int at = firstWord(start);
    long[] counters = wide(start);
    if (counters == null) {
      counters = new long[words * Long.BYTES];
      wide.add(counters);
      block[at - 1] = wide.size() * WIDE;
    }
    for (int w = 0; w < words; w++) {
      long word = block[at + w];
      for (int b = 0; b < Long.BYTES; b++) {
        counters[w * Long.BYTES + b] += word >>> b * Byte.SIZE & 0xFF;
      }
      block[at + w] = 0;
    }
    block[at - 1] &= -WIDE;
    return counters;
  }

  /** Whether bytes may be codes, allowed or not. */
  static boolean areCodes(byte[] codes, int from, int count) {
    int all = 0;
    for (int i = from; i < from + count; i++) {
      all |= codes[i];
    }
    return all >= 0;
  }

  /**
   * Counts one row of codes.
   *
   * @param from where the first code stands
   * @return false, with nothing counted, if a code is not allowed
   */
  boolean add(int start, Sheet sheet, byte[] codes, int from) {
    if (rows(start) == MAX_ROWS) {
      spill(start, sheet.words);
    }
    long[] block = pages[start >>> PAGE_BITS];
    int at = firstWord(start);
    if (sheet.increments.length > 0
        ? !addEqual(block, at, sheet, codes, from)
        : !addEach(block, at, sheet, codes, from)) {
      return false;
    }
    block[at - 1]++;
    return true;
  }

  /** Items that all have the same codes, a word each. */
  private static boolean addEqual(long[] block, int at, Sheet sheet, byte[] codes, int from) {
    long[] increments = sheet.increments;
    long refused = 0;
    for (int i = 0; i < sheet.size; i++) {
      long increment = increments[codes[from + i]];
      block[at + i] += increment;
      // Negative for zero only: an increment is one bit.
      refused |= increment - 1 & ~increment;
    }
    if (refused >= 0) {
      return true;
    }
    for (int i = 0; i < sheet.size; i++) {
      block[at + i] -= increments[codes[from + i]];
    }
    return false;
  }

  private static boolean addEach(long[] block, int at, Sheet sheet, byte[] codes, int from) {
    for (int i = 0; i < sheet.size; i++) {
      int place = sheet.place(i, codes[from + i]);
      if (place < 0) {
        while (--i >= 0) {
          place = sheet.place(i, codes[from + i]);
          block[at + (place >>> 3)] -= 1L << place * Byte.SIZE;
        }
        return false;
      }
      block[at + (place >>> 3)] += 1L << place * Byte.SIZE;
    }
    return true;
  }

  /**
   * Counts rows of codes that lie one behind the other.
   *
   * @return how many were counted: fewer than there are if a code is not allowed
   */
  int addRows(int start, Sheet sheet, byte[] codes, int from, int rows) {
    if (rows == 1) {
      // Sums of its own would not pay.
      return areCodes(codes, from, sheet.size) && add(start, sheet, codes, from) ? 1 : 0;
    }
    int counted = 0;
    while (counted < rows) {
      int now = Math.min(room(start, sheet), rows - counted);
      if (!sumCodes(sheet, codes, from + counted * sheet.size, now)) {
        return counted;
      }
      addSums(start, sheet, now);
      counted += now;
    }
    return counted;
  }

  /**
   * Counts rows of slices as {@link Slices} writes them.
   *
   * @param rows how many rows were written together
   * @param from the first of them that is counted
   * @param to the row after the last
   * @return false, with some rows perhaps counted, if an answer is none of its item
   */
  boolean addSlices(int start, Sheet sheet, byte[] slices, int at, int rows, int from, int to) {
    int next = at;
    for (int first = 0; first < to; first += Slices.ROWS) {
      int together = Math.min(Slices.ROWS, rows - first);
      if (from < first + together) {
        long wanted = ones(Math.min(together, to - first)) & ~ones(Math.max(0, from - first));
        int counted = Long.bitCount(wanted);
        if (!sumSlices(sheet, slices, next, together, wanted)) {
          return false;
        }
        if (rows(start) + counted > MAX_ROWS) {
          spill(start, sheet.words);
        }
        addSums(start, sheet, counted);
      }
      next += Slices.bytes(together) * sheet.size;
    }
    return true;
  }

  /** So many bits from the lowest on, less than 64. */
  private static long ones(int count) {
    return (1L << count) - 1;
  }

  /** How many rows the bytes of a block can take, which are emptied first if they are full. */
  private int room(int start, Sheet sheet) {
    int room = MAX_ROWS - rows(start);
    if (room > 0) {
      return room;
    }
    spill(start, sheet.words);
    return MAX_ROWS;
  }

  private void addSums(int start, Sheet sheet, int rows) {
    long[] block = pages[start >>> PAGE_BITS];
    int to = firstWord(start);
    block[to - 1] += rows;
    for (int w = 0; w < sheet.words; w++) {
      block[to + w] += sums[w];
    }
  }

  /** Counts at most 255 rows in {@link #sums}; false if a code is not allowed. */
  private boolean sumCodes(Sheet sheet, byte[] codes, int from, int rows) {
    if (sums.length < sheet.words) {
      sums = new long[sheet.words];
    }
    Arrays.fill(sums, 0, sheet.words, 0);
    int at = from;
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < sheet.size; i++) {
        int place = codes[at] < 0 ? -1 : sheet.place(i, codes[at]);
        if (place < 0) {
          return false;
        }
        sums[place >>> 3] += 1L << place * Byte.SIZE;
        at++;
      }
    }
    return true;
  }

  /** The same for slices. */
  private boolean sumSlices(Sheet sheet, byte[] slices, int from, int rows, long wanted) {
    int room = Math.max(sheet.words, sheet.size);
    if (sums.length < room) {
      sums = new long[room];
    }
    int bytes = Slices.bytes(rows);
    int at = from;
    long refused = 0;
    for (int i = 0; i < sheet.size; i++) {
      sums[i] = Slices.counts(slices, at, rows, wanted);
      refused |= sums[i] & ~sheet.rankMasks[i];
      at += bytes;
    }
    if (!sheet.ranksAreCounts) {
      spreadRanks(sheet);
    }
    return refused == 0;
  }

  /** From a word for each item, ranks in their order, to places. */
  private void spreadRanks(Sheet sheet) {
    long[] byItem = Arrays.copyOf(sums, sheet.size);
    Arrays.fill(sums, 0, sheet.words, 0);
    for (int i = 0; i < byItem.length; i++) {
      for (int rank = 0; rank < Byte.SIZE; rank++) {
        long count = byItem[i] >>> rank * Byte.SIZE & 0xFF;
        int place = sheet.rankPlace(i, rank);
        sums[place >>> 3] += count << place * Byte.SIZE;
      }
    }
  }

  /**
   * Adds counts, one for each code that the items allow.
   *
   * @param from where the first stands
   */
  void addCounts(int start, Sheet sheet, long[] counts, int from) {
    long[] counters = wide(start);
    if (counters == null) {
      counters = spill(start, sheet.words);
    }
    for (int i = 0; i < sheet.allowed(); i++) {
      int place = sheet.allowedPlace(i);
      counters[place] = Math.addExact(counters[place], counts[from + i]);
    }
  }

  /** Counts what a block of others has counted. */
  void addBlock(int start, int words, Blocks others, int other) {
    int rows = others.rows(other);
    if (rows(start) + rows > MAX_ROWS) {
      spill(start, words);
    }
    long[] block = pages[start >>> PAGE_BITS];
    int at = firstWord(start);
    block[at - 1] += rows;
    for (int w = 0; w < words; w++) {
      block[at + w] += others.word(other, w);
    }
    long[] more = others.wide(other);
    if (more != null) {
      long[] counters = spill(start, words);
      for (int i = 0; i < more.length; i++) {
        counters[i] = Math.addExact(counters[i], more[i]);
      }
    }
  }
}
