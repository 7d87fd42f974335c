package io.github.finsam.storage.memory;

import io.github.finsam.base.ForbundId;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import io.github.finsam.survey.Slices;
import io.github.finsam.survey.Stratum;
import io.github.finsam.survey.TallyAccumulator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Some responses of one förbund to one form, as rows in the order of their half-years, then of
 * their strata, then of their days: what is counted together lies together. Answers lie as their
 * {@link Layout} has it, days one byte for each row; ids are kept apart, so that counting never
 * meets them.
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
  private static final int ANSWERS = 3;
  private static final int OF_RUN = 4;

  private final int rows;
  private final Layout layout;

  // Of each run: the half-year and the stratum as numbers, the row after the last, and where its
  // answers begin.
  private final int[] runs;

  // Of each row: days since the half-year began.
  private final byte[] days;

  // Of each run, its rows written together.
  private final byte[] answers;

  private final byte[] ids;
  private final int[] idEnds;
  // Rows by the hash of their ids, from 1; 0 is free.
  private final char[] idTable;

  private Chunk(Layout layout, int[] runs, byte[] days, byte[] answers, byte[] ids, int[] idEnds) {
    this.rows = days.length;
    this.layout = layout;
    this.runs = runs;
    this.days = days;
    this.answers = answers;
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

  /** The rows in few chunks. */
  static List<Chunk> of(Layout layout, Rows rows) {
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
        chunks.add(of(layout, rows, first, Arrays.copyOfRange(order, start, end)));
      }
    }
    return chunks;
  }

  private static Chunk of(Layout layout, Rows rows, int first, long[] order) {
    int size = order.length;
    int[] runs = runs(layout, rows, first, order);
    byte[] days = new byte[size];
    byte[] ids = new byte[size * 8];
    int[] idEnds = new int[size];
    int idEnd = 0;
    for (int i = 0; i < size; i++) {
      int row = row(first, order[i]);
      days[i] = (byte) rows.day(row);
      byte[] id = rows.id(row);
      if (ids.length - idEnd < id.length) {
        ids = Arrays.copyOf(ids, idEnd + id.length + idEnd / 2);
      }
      System.arraycopy(id, 0, ids, idEnd, id.length);
      idEnd += id.length;
      idEnds[i] = idEnd;
    }
    int lastRun = runs.length - OF_RUN;
    int lastStart = lastRun == 0 ? 0 : runs[lastRun - OF_RUN + END];
    int end = runs[lastRun + ANSWERS] + layout.length(size - lastStart);
    byte[] answers = new byte[end + Slices.PADDING];
    byte[] codes = {};
    int start = 0;
    for (int run = 0; run < runs.length; run += OF_RUN) {
      int ofRun = runs[run + END] - start;
      if (codes.length < ofRun * layout.items()) {
        codes = new byte[Math.max(ofRun * layout.items(), codes.length * 2)];
      }
      for (int i = 0; i < ofRun; i++) {
        rows.copyCodes(row(first, order[start + i]), codes, i * layout.items());
      }
      layout.write(codes, ofRun, answers, runs[run + ANSWERS]);
      start = runs[run + END];
    }
    return new Chunk(layout, runs, days, answers, Arrays.copyOf(ids, idEnd), idEnds);
  }

  private static int[] runs(Layout layout, Rows rows, int first, long[] order) {
    int count = 0;
    for (int i = 0; i < order.length; i++) {
      count += i == 0 || run(order[i]) != run(order[i - 1]) ? 1 : 0;
    }
    int[] runs = new int[count * OF_RUN];
    int at = -OF_RUN;
    int start = 0;
    int answers = 0;
    for (int i = 0; i < order.length; i++) {
      if (i == 0 || run(order[i]) != run(order[i - 1])) {
        answers += layout.length(i - start);
        start = i;
        at += OF_RUN;
        int row = row(first, order[i]);
        runs[at + HALF] = rows.half(row);
        runs[at + STRATUM] = rows.stratum(row);
        runs[at + ANSWERS] = answers;
      }
      runs[at + END] = i + 1;
    }
    return runs;
  }

  private static int row(int first, long ordered) {
    return first + (int) (ordered & (1 << ROW_BITS) - 1);
  }

  private static long run(long ordered) {
    return ordered >>> ROW_BITS + DAY_BITS;
  }

  /** The rows of several chunks. */
  static List<Chunk> merge(Layout layout, List<Chunk> chunks) {
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
    return of(layout, new Kept(chunkOf, rowOf));
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
    return of(layout, new Kept(chunkOf, Arrays.copyOf(rowOf, kept)));
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
      Answers answers = chunks[row].answers(rows[row]);
      for (int i = 0; i < answers.size(); i++) {
        to[at + i] = (byte) answers.code(i);
      }
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
    TallyAccumulator accumulator = counter.accumulator();
    boolean slices = layout.slices().isPresent();
    int lastHalf = -1;
    int segment = -1;
    int start = 0;
    for (int run = 0; run < runs.length; run += OF_RUN) {
      int half = runs[run + HALF];
      int end = runs[run + END];
      int from = start;
      int to = end;
      if (!counter.wholeHalf(half)) {
        from = firstOn(counter.firstDay(half), from, to);
        to = firstOn(counter.lastDay(half) + 1, from, to);
      }
      if (from < to) {
        if (half != lastHalf) {
          segment = accumulator.segment(drawer.form().id(), forbund, counter.halfYear(half));
          lastHalf = half;
        }
        int stratum = counter.stratum(runs[run + STRATUM]);
        int at = runs[run + ANSWERS];
        if (slices) {
          accumulator.addSlices(
              segment, stratum, answers, at, end - start, from - start, to - start);
        } else {
          int first = at + (from - start) * layout.items();
          accumulator.addRows(segment, stratum, answers, first, to - from);
        }
      }
      start = end;
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

  private Answers answers(int row) {
    int run = runOf(row);
    int start = run == 0 ? 0 : runs[run - OF_RUN + END];
    return layout.read(answers, runs[run + ANSWERS], runs[run + END] - start, row - start);
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
    return new Response(id(row), form.id(), setting, answers(row));
  }

  /** Bytes of what is counted: answers, days and strata, with the heads of their arrays. */
  long answerBytes() {
    return ResponseMemory.bytes(answers.length, 1)
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
    return rows * layout.items();
  }
}
