package io.github.finsam.survey;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.Optional;

/**
 * The answers of questionnaires to one form as slices of bits, which are counted many
 * questionnaires at a time, see {@link TallyAccumulator#addSlices}.
 *
 * <p>An answer is its rank among the codes that the item allows, from 0 for the lowest: three bits.
 * Of as many as 56 questionnaires the lowest bits of their answers to an item lie side by side,
 * behind them the middle bits and behind those the highest, and then those of the next item, which
 * begins a new byte: 21 bytes hold 56 answers. (A bit-sliced index: O'Neil, P. and Quass, D.,
 * Improved Query Performance with Variant Indexes, SIGMOD 1997, section 2.2.)
 *
 * <p>Immutable and thread-safe.
 */
public final class Slices {

  /**
   * So many rows lie together: as many as can be read as one word wherever in a byte they begin.
   */
  static final int ROWS = Long.SIZE - Byte.SIZE;

  /** So many bytes there must be behind the last slice, since slices are read as whole words. */
  public static final int PADDING = Long.BYTES;

  private static final int BITS = 3;
  private static final int RANKS = 1 << BITS;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Form form;
  private final int items;
  // By item and code the rank; negative if the item does not allow the code.
  private final byte[] ranks;
  // By item and rank the code; negative if there are not so many.
  private final byte[] codes;

  private Slices(Form form, byte[] ranks, byte[] codes) {
    this.form = form;
    this.items = form.items().size();
    this.ranks = ranks;
    this.codes = codes;
  }

  /** The slices of a form; empty if an item of it allows more than eight codes. */
  public static Optional<Slices> of(Form form) {
    int items = form.items().size();
    byte[] ranks = new byte[items * (FormItem.MAX_CODE + 1)];
    byte[] codes = new byte[items * RANKS];
    for (int i = 0; i < items; i++) {
      int rank = 0;
      for (int code = 0; code <= FormItem.MAX_CODE; code++) {
        boolean allowed = form.items().get(i).allows(code);
        if (allowed && rank == RANKS) {
          return Optional.empty();
        }
        ranks[i * (FormItem.MAX_CODE + 1) + code] = (byte) (allowed ? rank : -1);
        if (allowed) {
          codes[i * RANKS + rank++] = (byte) code;
        }
      }
      for (; rank < RANKS; rank++) {
        codes[i * RANKS + rank] = -1;
      }
    }
    return Optional.of(new Slices(form, ranks, codes));
  }

  /**
   * How many bytes the slices of so many questionnaires take, without {@link #PADDING}.
   *
   * @throws ArithmeticException if they are more than an {@code int} holds
   */
  public int length(int rows) {
    return length(items, rows);
  }

  static int length(int items, int rows) {
    return Math.multiplyExact(items, rows / ROWS * bytes(ROWS) + bytes(rows % ROWS));
  }

  /** How many bytes the slices of an item take, of at most {@link #ROWS} rows. */
  static int bytes(int rows) {
    return (rows * BITS + Byte.SIZE - 1) / Byte.SIZE;
  }

  /**
   * Writes answers as slices.
   *
   * @param given the codes of one questionnaire after another, each in the order of the items
   * @param from where the first code of the first questionnaire stands
   * @param rows how many questionnaires
   * @param into where to write them; what stood there, and in the {@link #PADDING}, is overwritten
   * @param to where the first slice begins
   * @throws InvalidValueException if an item does not allow its code
   * @throws IndexOutOfBoundsException if there are not as many codes, or there is no room for the
   *     slices and {@link #PADDING} behind them
   */
  public void write(byte[] given, int from, int rows, byte[] into, int to) {
    int at = to;
    for (int first = 0; first < rows; first += ROWS) {
      int count = Math.min(ROWS, rows - first);
      for (int item = 0; item < items; item++) {
        long lowest = 0;
        long middle = 0;
        long highest = 0;
        for (int row = 0; row < count; row++) {
          int start = from + (first + row) * items;
          long rank = rank(given, start, item);
          lowest |= (rank & 1) << row;
          middle |= (rank >>> 1 & 1) << row;
          highest |= (rank >>> 2) << row;
        }
        put(into, at, 0, lowest);
        put(into, at, count, middle);
        put(into, at, 2 * count, highest);
        at += bytes(count);
      }
    }
  }

  private int rank(byte[] given, int start, int item) {
    int code = given[start + item];
    int rank = code < 0 ? -1 : ranks[item * (FormItem.MAX_CODE + 1) + code];
    if (rank < 0) {
      byte[] row = new byte[items];
      System.arraycopy(given, start, row, 0, items);
      form.check(Answers.ofBytes(row));
    }
    return rank;
  }

  /** Puts a slice behind the bits that were put before it, and zeros behind it. */
  private static void put(byte[] into, int at, int bit, long slice) {
    int start = at + (bit >>> 3);
    int before = into[start] & (1 << (bit & 7)) - 1;
    WORD.set(into, start, slice << (bit & 7) | before);
  }

  /**
   * Reads the answers of one questionnaire.
   *
   * @param from where the slices are
   * @param at where the first slice begins
   * @param rows how many questionnaires were written together
   * @param row which of them, from 0
   * @throws InvalidValueException if what stands there is no answer
   * @throws IndexOutOfBoundsException if there is no such row, or not as many slices
   */
  public Answers read(byte[] from, int at, int rows, int row) {
    Objects.checkIndex(row, rows);
    int first = row / ROWS * ROWS;
    int count = Math.min(ROWS, rows - first);
    int start = at + length(items, first);
    byte[] read = new byte[items];
    for (int item = 0; item < items; item++) {
      int rank = 0;
      for (int bit = 0; bit < BITS; bit++) {
        int place = bit * count + row - first;
        rank |= (from[start + (place >>> 3)] >>> (place & 7) & 1) << bit;
      }
      read[item] = codes[item * RANKS + rank];
      if (read[item] < 0) {
        throw InvalidValueException.of(Violation.of("damaged", "slices", start));
      }
      start += bytes(count);
    }
    return Answers.ofBytes(read);
  }

  /**
   * How many times each rank was given to an item.
   *
   * @param slices where the slices are
   * @param at where those of the item begin
   * @param rows how many rows lie together, at most {@link #ROWS}
   * @param wanted a bit for each row that is counted, the first lowest
   * @return a byte for each rank, that of rank 0 lowest
   */
  static long counts(byte[] slices, int at, int rows, long wanted) {
    long lowest = (long) WORD.get(slices, at) & wanted;
    long middle = (long) WORD.get(slices, at + (rows >>> 3)) >>> (rows & 7) & wanted;
    long highest = (long) WORD.get(slices, at + (2 * rows >>> 3)) >>> (2 * rows & 7) & wanted;
    long none = wanted & ~(lowest | middle);
    long onlyLowest = lowest & ~middle;
    long onlyMiddle = middle & ~lowest;
    long both = lowest & middle;
    return Long.bitCount(none & ~highest)
        | (long) Long.bitCount(onlyLowest & ~highest) << 8
        | (long) Long.bitCount(onlyMiddle & ~highest) << 16
        | (long) Long.bitCount(both & ~highest) << 24
        | (long) Long.bitCount(none & highest) << 32
        | (long) Long.bitCount(onlyLowest & highest) << 40
        | (long) Long.bitCount(onlyMiddle & highest) << 48
        | (long) Long.bitCount(both & highest) << 56;
  }
}
