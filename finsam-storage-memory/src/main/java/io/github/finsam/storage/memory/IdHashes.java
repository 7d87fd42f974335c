package io.github.finsam.storage.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Hashes of ids: tells cheaply that an id is not there, so that inserting need not look through
 * every drawer. Of an id that was removed the hash may stay.
 *
 * <p>Immutable.
 */
final class IdHashes {

  // Each sorted, and more than twice as long as the next.
  private final List<int[]> runs;

  private IdHashes(List<int[]> runs) {
    this.runs = runs;
  }

  /**
   * Hashes.
   *
   * @param hashes sorted in place and taken over
   */
  static IdHashes of(int[] hashes) {
    Arrays.sort(hashes);
    return new IdHashes(List.of(hashes));
  }

  boolean mayContain(int hash) {
    for (int[] run : runs) {
      if (Arrays.binarySearch(run, hash) >= 0) {
        return true;
      }
    }
    return false;
  }

  long size() {
    long size = 0;
    for (int[] run : runs) {
      size += run.length;
    }
    return size;
  }

  IdHashes plus(IdHashes others) {
    List<int[]> all = new ArrayList<>(runs);
    for (int[] other : others.runs) {
      int[] last = other;
      while (!all.isEmpty() && all.get(all.size() - 1).length <= 2 * (long) last.length) {
        last = merge(all.remove(all.size() - 1), last);
      }
      all.add(last);
    }
    return new IdHashes(List.copyOf(all));
  }

  private static int[] merge(int[] a, int[] b) {
    int[] merged = new int[Math.addExact(a.length, b.length)];
    int i = 0;
    int j = 0;
    for (int to = 0; to < merged.length; to++) {
      merged[to] = j == b.length || (i < a.length && a[i] <= b[j]) ? a[i++] : b[j++];
    }
    return merged;
  }

  long bytes() {
    long bytes = 0;
    for (int[] run : runs) {
      bytes += ResponseMemory.bytes(run.length, Integer.BYTES);
    }
    return bytes;
  }
}
