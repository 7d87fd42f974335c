package io.github.finsam.storage.memory;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import io.github.finsam.survey.Stratum;
import io.github.finsam.time.HalfYear;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Some responses of one förbund to one form in one half-year, as rows in the order of their strata
 * and then of their days: what is counted together lies together. A row is one byte for each code
 * and one for the day; ids are kept apart, so that counting never meets them.
 *
 * <p>Immutable.
 */
final class Chunk {

  /** The most rows of a chunk: a place fits in a {@code char}, and making one anew costs little. */
  static final int MAX_ROWS = 1 << 15;

  private static final int ROW_BITS = 32;
  private static final int DAY_BITS = Byte.SIZE;

  private final int rows;
  private final int items;

  // Of each run of rows with the same stratum: its number, and the row after the last.
  private final int[] strata;
  private final int[] ends;

  // Of each row: days since the half-year began, and codes.
  private final byte[] days;
  private final byte[] codes;

  private final byte[] ids;
  private final int[] idEnds;
  // Rows by the hash of their ids, from 1; 0 is free.
  private final char[] idTable;

  private Chunk(
      int items, int[] strata, int[] ends, byte[] days, byte[] codes, byte[] ids, int[] idEnds) {
    this.rows = days.length;
    this.items = items;
    this.strata = strata;
    this.ends = ends;
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

    int stratum(int row);

    int day(int row);

    void copyCodes(int row, byte[] to, int at);

    byte[] id(int row);
  }

  /**
   * The rows in as few chunks as hold them.
   *
   * @param items how many codes a row has
   */
  static List<Chunk> of(int items, Rows rows) {
    long[] order = new long[rows.size()];
    for (int row = 0; row < order.length; row++) {
      order[row] = ((long) rows.stratum(row) << DAY_BITS | rows.day(row)) << ROW_BITS | row;
    }
    Arrays.sort(order);
    if (order.length <= MAX_ROWS) {
      return List.of(of(items, rows, order, 0, order.length));
    }
    Chunk[] chunks = new Chunk[(order.length + MAX_ROWS - 1) / MAX_ROWS];
    for (int c = 0; c < chunks.length; c++) {
      int start = (int) ((long) order.length * c / chunks.length);
      int end = (int) ((long) order.length * (c + 1) / chunks.length);
      chunks[c] = of(items, rows, order, start, end);
    }
    return List.of(chunks);
  }

  private static Chunk of(int items, Rows rows, long[] order, int start, int end) {
    int size = end - start;
    int runs = 0;
    for (int i = start; i < end; i++) {
      runs += i == start || run(order[i]) != run(order[i - 1]) ? 1 : 0;
    }
    int[] strata = new int[runs];
    int[] ends = new int[runs];
    byte[] days = new byte[size];
    byte[] codes = new byte[size * items];
    byte[] ids = new byte[size * 8];
    int[] idEnds = new int[size];
    int run = -1;
    int idEnd = 0;
    for (int i = start; i < end; i++) {
      int to = i - start;
      int row = (int) order[i];
      if (i == start || run(order[i]) != run(order[i - 1])) {
        strata[++run] = run(order[i]);
      }
      ends[run] = to + 1;
      days[to] = (byte) (order[i] >>> ROW_BITS);
      rows.copyCodes(row, codes, to * items);
      byte[] id = rows.id(row);
      if (ids.length - idEnd < id.length) {
        ids = Arrays.copyOf(ids, idEnd + id.length + idEnd / 2);
      }
      System.arraycopy(id, 0, ids, idEnd, id.length);
      idEnd += id.length;
      idEnds[to] = idEnd;
    }
    return new Chunk(items, strata, ends, days, codes, Arrays.copyOf(ids, idEnd), idEnds);
  }

  private static int run(long ordered) {
    return (int) (ordered >>> ROW_BITS + DAY_BITS);
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
    public int stratum(int row) {
      return chunks[row].strata[chunks[row].runOf(rows[row])];
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

  /** Counts the rows of some days. */
  void count(Counter counter, Segment segment, ForbundId forbund, int firstDay, int lastDay) {
    FormId form = segment.form().id();
    boolean allDays = firstDay <= 0 && lastDay >= 0xFF;
    int start = 0;
    for (int run = 0; run < ends.length; run++) {
      int from = start;
      int to = ends[run];
      start = to;
      if (!allDays) {
        from = firstOn(firstDay, from, to);
        to = firstOn(lastDay + 1, from, to);
      }
      if (from < to) {
        counter
            .accumulator()
            .addRows(
                form,
                forbund,
                segment.halfYear(),
                counter.stratum(strata[run]),
                codes,
                from * items,
                to - from);
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

  private int runOf(int row) {
    int run = Arrays.binarySearch(ends, row);
    return run < 0 ? -1 - run : run + 1;
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

  /** The day of a response as it is kept. */
  static int day(HalfYear halfYear, LocalDate day) {
    return (int) ChronoUnit.DAYS.between(halfYear.startInclusive(), day);
  }

  Response response(int row, Segment segment, ForbundId forbund, Strata known) {
    Form form = segment.form();
    Stratum stratum = known.stratum(strata[runOf(row)]);
    Setting setting =
        new Setting(
            forbund,
            stratum.insats(),
            form.respondent(),
            form.occasion(),
            segment.halfYear().startInclusive().plusDays(Byte.toUnsignedInt(days[row])),
            stratum.sex(),
            stratum.ageBand());
    byte[] answers = Arrays.copyOfRange(codes, row * items, (row + 1) * items);
    return new Response(id(row), form.id(), setting, Answers.ofBytes(answers));
  }

  /** Bytes of what is counted: codes, days and strata, with the heads of their arrays. */
  long answerBytes() {
    return ResponseMemory.bytes(codes.length, 1)
        + ResponseMemory.bytes(days.length, 1)
        + ResponseMemory.bytes(ends.length, Integer.BYTES)
        + ResponseMemory.bytes(strata.length, Integer.BYTES)
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
