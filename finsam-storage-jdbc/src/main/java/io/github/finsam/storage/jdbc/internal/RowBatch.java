package io.github.finsam.storage.jdbc.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of answers that have been read, to be gone through once more. */
final class RowBatch extends AnswerRows {

  /** A batch with so many codes takes no more rows. */
  static final int BYTES = 1 << 18;

  private final long[] forms;
  private final int[] halves;
  private final @Nullable String[] forbunds;
  private final @Nullable String[] sourceIds;
  private final @Nullable LocalDate[] days;
  private final int[] sexes;
  private final int[] allAges;
  private final @Nullable String[] insatser;
  // Where the codes of each row end.
  private final int[] ends;
  private int size;
  private int current = -1;

  /**
   * A batch with no rows yet, which have the columns of those that they are taken from.
   *
   * @param rows how many it takes
   */
  RowBatch(int rows) {
    super(Set.of());
    this.forms = new long[rows];
    this.halves = new int[rows];
    this.forbunds = new String[rows];
    this.sourceIds = new String[rows];
    this.days = new LocalDate[rows];
    this.sexes = new int[rows];
    this.allAges = new int[rows];
    this.insatser = new String[rows];
    this.ends = new int[rows];
  }

  int size() {
    return size;
  }

  boolean isFull() {
    return size == ends.length || size > 0 && ends[size - 1] >= BYTES;
  }

  /** Takes the current row of others. */
  void add(AnswerRows row) {
    int start = size == 0 ? 0 : ends[size - 1];
    if (codes.length - start < row.length) {
      codes = Arrays.copyOf(codes, Math.max(start + row.length, codes.length * 2));
    }
    System.arraycopy(row.codes, row.from, codes, start, row.length);
    ends[size] = start + row.length;
    forms[size] = row.form;
    halves[size] = row.half;
    forbunds[size] = row.forbund;
    sourceIds[size] = row.sourceId;
    days[size] = row.day;
    sexes[size] = row.sex;
    allAges[size] = row.ages;
    insatser[size] = row.insats;
    size++;
  }

  /** Forgets all rows. */
  void clear() {
    size = 0;
    current = -1;
  }

  @Override
  boolean next() {
    if (current + 1 >= size) {
      return false;
    }
    current++;
    form = forms[current];
    half = halves[current];
    forbund = forbunds[current];
    sourceId = sourceIds[current];
    day = days[current];
    sex = sexes[current];
    ages = allAges[current];
    insats = insatser[current];
    from = current == 0 ? 0 : ends[current - 1];
    length = ends[current] - from;
    return true;
  }

  @Override
  public void close() {
    clear();
  }
}
