package io.github.finsam.storage.jdbc.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a text and two numbers together, itself a number: asked for once, and then found
 * without making anything. Ids often differ in a few digits only, and many then share a bin of a
 * {@link java.util.HashMap}; here what a text hashes to is mixed.
 */
final class Numbered {

  /** Who knows what belongs together. */
  interface Source {
    /** What belongs to a text and two numbers, not negative. */
    int number(@Nullable String text, long first, int second);
  }

  private static final int UNKNOWN = -1;

  private final Source source;

  // By texts; and by both numbers their columns in the rows of texts, from 1.
  private @Nullable Row[] rows = new Row[64];
  private int size;
  private final Row ofNull = new Row(null);
  private long[] firsts = new long[64];
  private int[] seconds = new int[64];
  private int[] columns = new int[64];
  private int width;

  /**
   * Nothing known yet.
   *
   * @param source asked once for each
   */
  Numbered(Source source) {
    this.source = source;
  }

  private static final class Row {

    final @Nullable String text;
    int[] known = {};

    Row(@Nullable String text) {
      this.text = text;
    }
  }

  /** What belongs to a text and two numbers. */
  int get(@Nullable String text, long first, int second) {
    Row row = text == null ? ofNull : row(text);
    int column = column(first, second);
    if (column >= row.known.length) {
      int before = row.known.length;
      row.known = Arrays.copyOf(row.known, Math.max(column + 1, Math.min(before * 2, width)));
      Arrays.fill(row.known, before, row.known.length, UNKNOWN);
    }
    int known = row.known[column];
    if (known == UNKNOWN) {
      known = source.number(text, first, second);
      row.known[column] = known;
    }
    return known;
  }

  private Row row(String text) {
    int mask = rows.length - 1;
    int at = mixed(text.hashCode()) & mask;
    for (Row met = rows[at]; met != null; met = rows[at]) {
      if (text.equals(met.text)) {
        return met;
      }
      at = (at + 1) & mask;
    }
    Row row = new Row(text);
    rows[at] = row;
    size++;
    if (size * 2 > rows.length) {
      growRows();
    }
    return row;
  }

  private void growRows() {
    @Nullable Row[] before = rows;
    rows = new Row[before.length * 2];
    for (Row row : before) {
      if (row != null && row.text != null) {
        int at = mixed(row.text.hashCode()) & rows.length - 1;
        while (rows[at] != null) {
          at = (at + 1) & rows.length - 1;
        }
        rows[at] = row;
      }
    }
  }

  private int column(long first, int second) {
    int mask = columns.length - 1;
    int at = mixed(first, second) & mask;
    while (columns[at] != 0) {
      if (firsts[at] == first && seconds[at] == second) {
        return columns[at] - 1;
      }
      at = (at + 1) & mask;
    }
    firsts[at] = first;
    seconds[at] = second;
    columns[at] = ++width;
    if (width * 2 > columns.length) {
      growColumns();
    }
    return width - 1;
  }

  private void growColumns() {
    long[] firstsBefore = firsts;
    int[] secondsBefore = seconds;
    int[] columnsBefore = columns;
    firsts = new long[columnsBefore.length * 2];
    seconds = new int[firsts.length];
    columns = new int[firsts.length];
    for (int i = 0; i < columnsBefore.length; i++) {
      if (columnsBefore[i] != 0) {
        int at = mixed(firstsBefore[i], secondsBefore[i]) & columns.length - 1;
        while (columns[at] != 0) {
          at = (at + 1) & columns.length - 1;
        }
        firsts[at] = firstsBefore[i];
        seconds[at] = secondsBefore[i];
        columns[at] = columnsBefore[i];
      }
    }
  }

  private static int mixed(long first, int second) {
    return mixed(Long.hashCode(first) * 31 + second);
  }

  private static int mixed(int hash) {
    return hash * 0x9E3779B9 >>> 7;
  }
}
