package io.github.finsam.storage.memory;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import io.github.finsam.survey.Stratum;
import io.github.finsam.survey.TallyAccumulator;
import io.github.finsam.time.HalfYear;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Some responses of one förbund to one form, as rows in the order of their half-years, then of
 * their strata, then of their days: what is counted together lies together. A row is one byte for
 * each code and one for the day; ids are kept apart, so that counting never meets them.
 *
 * <p>Immutable.
 */
final class Chunk {

  /** The most rows of a chunk: a place fits in a {@code char}, and making one anew costs little. */
  static final int MAX_ROWS = 1 << 15;

  // Half-year (15 bits), stratum, day and row make one number to sort by.
  private static final int ROW_BITS = 17;
  private static final int DAY_BITS = Byte.SIZE;

  // A run is one stratum in one half-year.
  private static final int HALF = 0;
  private static final int STRATUM = 1;
  private static final int END = 2;
  private static final int OF_RUN = 3;

  private final int rows;
  private final int items;

  // Of each run: the half-year and the stratum as numbers, and the row after the last.
  private final int[] runs;

  // Of each row: days since the half-year began, and codes or marks.
  private final byte[] days;
  private final byte[] codes;

  private final byte[] ids;
  private final int[] idEnds;
  // Rows by the hash of their ids, from 1; 0 is free.
  private final char[] idTable;

  private Chunk(int items, int[] runs, byte[] days, byte[] codes, byte[] ids, int[] idEnds) {
    this.rows = days.length;
    this.items = items;
    this.runs = runs;
    this.days = days;
    this.codes = codes;
    this.ids = ids;
    this.idEnds = idEnds;
    this.idTable = new char[Integer.highestOneBit(rows + rows / 2) * 2];
    for (int row = 0; row < rows; row++) {
      int at = hashOfRow(row) & (idTable.length - 1);
      while (idTable[at] != 0) {
        at = (at + 1) & (idTable.length - 1);
      }
      idTable[at] = (char) (row + 1);
    }
  }

  /** Where rows come from: responses just inserted, or other chunks. */
  interface Rows {

    int size();

    /** The half-year as {@link HalfYears} numbers it. */
    int half(int row);

    int stratum(int row);

    int day(int row);

    void copyCodes(int row, byte[] to, int at);

    byte[] id(int row);
  }

  /**
   * The rows in few chunks.
   *
   * @param items how many codes a row has
   */
  static List<Chunk> of(int items, Rows rows) {
    List<Chunk> chunks = new ArrayList<>();
    int most = 1 << ROW_BITS;
    for (int first = 0; first < rows.size(); first += most) {
      long[] order = new long[Math.min(most, rows.size() - first)];
      for (int i = 0; i < order.length; i++) {
        int row = first + i;
        long run = (long) rows.half(row) << Strata.BITS | rows.stratum(row);
        order[i] = (run << DAY_BITS | rows.day(row)) << ROW_BITS | i;
      }
      Arrays.sort(order);
      int count = (order.length + MAX_ROWS - 1) / MAX_ROWS;
      for (int c = 0; c < count; c++) {
        int start = (int) ((long) order.length * c / count);
        int end = (int) ((long) order.length * (c + 1) / count);
        chunks.add(of(items, rows, first, Arrays.copyOfRange(order, start, end)));
      }
    }
    return chunks;
  }

  private static Chunk of(int items, Rows rows, int first, long[] order) {
    int size = order.length;
    int runCount = 0;
    for (int i = 0; i < size; i++) {
      runCount += i == 0 || run(order[i]) != run(order[i - 1]) ? 1 : 0;
    }
    int[] runs = new int[runCount * OF_RUN];
    byte[] days = new byte[size];
    byte[] codes = new byte[size * items];
    byte[] ids = new byte[size * 8];
    int[] idEnds = new int[size];
    int at = -OF_RUN;
    int idEnd = 0;
    for (int i = 0; i < size; i++) {
      int row = first + (int) (order[i] & (1 << ROW_BITS) - 1);
      if (i == 0 || run(order[i]) != run(order[i - 1])) {
        at += OF_RUN;
        runs[at + HALF] = rows.half(row);
        runs[at + STRATUM] = rows.stratum(row);
      }
      runs[at + END] = i + 1;
      days[i] = (byte) rows.day(row);
      rows.copyCodes(row, codes, i * items);
      byte[] id = rows.id(row);
      if (ids.length - idEnd < id.length) {
        ids = Arrays.copyOf(ids, idEnd + id.length + idEnd / 2);
      }
      System.arraycopy(id, 0, ids, idEnd, id.length);
      idEnd += id.length;
      idEnds[i] = idEnd;
    }
    return new Chunk(items, runs, days, codes, Arrays.copyOf(ids, idEnd), idEnds);
  }

  private static long run(long ordered) {
    return ordered >>> ROW_BITS + DAY_BITS;
  }

  /** The rows of several chunks. */
  static List<Chunk> merge(List<Chunk> chunks) {
    int items = chunks.get(0).items;
    int[] starts = new int[chunks.size() + 1];
    for (int c = 0; c < chunks.size(); c++) {
      starts[c + 1] = starts[c] + chunks.get(c).rows;
    }
    Chunk[] chunkOf = new Chunk[starts[chunks.size()]];
    int[] rowOf = new int[chunkOf.length];
    for (int c = 0; c < chunks.size(); c++) {
      for (int row = 0; row < chunks.get(c).rows; row++) {
        chunkOf[starts[c] + row] = chunks.get(c);
        rowOf[starts[c] + row] = row;
      }
    }
    return of(items, new Kept(chunkOf, rowOf));
  }

  /** This without some rows; nothing if none is left. */
  List<Chunk> without(IntPredicate gone) {
    int[] rowOf = new int[rows];
    int kept = 0;
    for (int row = 0; row < rows; row++) {
      if (!gone.test(row)) {
        rowOf[kept++] = row;
      }
    }
    if (kept == 0) {
      return List.of();
    }
    Chunk[] chunkOf = new Chunk[kept];
    Arrays.fill(chunkOf, this);
    return of(items, new Kept(chunkOf, Arrays.copyOf(rowOf, kept)));
  }

  /** Rows of chunks. */
  private static final class Kept implements Rows {

    private final Chunk[] chunks;
    private final int[] rows;

    Kept(Chunk[] chunks, int[] rows) {
      this.chunks = chunks;
      this.rows = rows;
    }

    @Override
    public int size() {
      return rows.length;
    }

    @Override
    public int half(int row) {
      return chunks[row].runs[chunks[row].runOf(rows[row]) + HALF];
    }

    @Override
    public int stratum(int row) {
      return chunks[row].runs[chunks[row].runOf(rows[row]) + STRATUM];
    }

    @Override
    public int day(int row) {
      return Byte.toUnsignedInt(chunks[row].days[rows[row]]);
    }

    @Override
    public void copyCodes(int row, byte[] to, int at) {
      int items = chunks[row].items;
      System.arraycopy(chunks[row].codes, rows[row] * items, to, at, items);
    }

    @Override
    public byte[] id(int row) {
      return chunks[row].idBytes(rows[row]);
    }
  }

  int rows() {
    return rows;
  }

  /** Counts the rows that the query includes; of another edition there must be none. */
  void count(Counter counter, Drawer drawer, ForbundId forbund) {
    FormId form = drawer.form().id();
    boolean marks = drawer.marks().isPresent();
    int start = 0;
    for (int run = 0; run < runs.length; run += OF_RUN) {
      int half = runs[run + HALF];
      int from = start;
      int to = runs[run + END];
      start = to;
      if (!counter.wholeHalf(half)) {
        from = firstOn(counter.firstDay(half), from, to);
        to = firstOn(counter.lastDay(half) + 1, from, to);
      }
      if (from < to) {
        TallyAccumulator accumulator = counter.accumulator();
        HalfYear halfYear = counter.halfYear(half);
        int stratum = counter.stratum(runs[run + STRATUM]);
        if (marks) {
          accumulator.addMarks(form, forbund, halfYear, stratum, codes, from * items, to - from);
        } else {
          accumulator.addRows(form, forbund, halfYear, stratum, codes, from * items, to - from);
        }
      }
    }
  }

  /** The first row of a run that is on the day or later. */
  private int firstOn(int day, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Byte.toUnsignedInt(days[middle]) < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where the run of a row stands. */
  private int runOf(int row) {
    int low = 0;
    int high = runs.length / OF_RUN - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs[middle * OF_RUN + END] <= row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low * OF_RUN;
  }

  /** The row of an id; negative if there is none. */
  int find(byte[] id, int hash) {
    int at = hash & (idTable.length - 1);
    while (idTable[at] != 0) {
      int row = idTable[at] - 1;
      int start = idStart(row);
      if (Arrays.equals(ids, start, idEnds[row], id, 0, id.length)) {
        return row;
      }
      at = (at + 1) & (idTable.length - 1);
    }
    return -1;
  }

  String id(int row) {
    return new String(ids, idStart(row), idEnds[row] - idStart(row), StandardCharsets.UTF_8);
  }

  byte[] idBytes(int row) {
    return Arrays.copyOfRange(ids, idStart(row), idEnds[row]);
  }

  int hashOfRow(int row) {
    return hash(ids, idStart(row), idEnds[row]);
  }

  private int idStart(int row) {
    return row == 0 ? 0 : idEnds[row - 1];
  }

  static int hash(byte[] bytes, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + bytes[i];
    }
    hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
    hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
    return hash ^ hash >>> 16;
  }

  Response response(int row, Drawer drawer, ForbundId forbund, Strata strata) {
    Form form = drawer.form();
    int run = runOf(row);
    Stratum stratum = strata.stratum(runs[run + STRATUM]);
    Setting setting =
        new Setting(
            forbund,
            stratum.insats(),
            form.respondent(),
            form.occasion(),
            HalfYears.start(runs[run + HALF]).plusDays(Byte.toUnsignedInt(days[row])),
            stratum.sex(),
            stratum.ageBand());
    Answers answers =
        drawer
            .marks()
            .map(marks -> marks.read(codes, row * items))
            .orElseGet(
                () -> Answers.ofBytes(Arrays.copyOfRange(codes, row * items, (row + 1) * items)));
    return new Response(id(row), form.id(), setting, answers);
  }

  /** Bytes of what is counted: codes, days and strata, with the heads of their arrays. */
  long answerBytes() {
    return ResponseMemory.bytes(codes.length, 1)
        + ResponseMemory.bytes(days.length, 1)
        + ResponseMemory.bytes(runs.length, Integer.BYTES)
        + ResponseMemory.HEAD;
  }

  /** Bytes of the ids and of what finds them. */
  long idBytes() {
    return ResponseMemory.bytes(ids.length, 1)
        + ResponseMemory.bytes(idEnds.length, Integer.BYTES)
        + ResponseMemory.bytes(idTable.length, Character.BYTES);
  }

  int answers() {
    return codes.length;
  }
}
