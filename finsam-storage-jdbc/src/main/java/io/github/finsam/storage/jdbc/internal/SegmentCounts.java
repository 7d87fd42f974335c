package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a segment by insats, sex and age.
 *
 * <p>As bytes, version 1: the version in one byte, a body, and a CRC-32C of both in four bytes,
 * high bytes first. In the body a number is written in groups of seven bits, lowest first, with the
 * high bit set on all but the last. The body is how many counts a group has, how many groups there
 * are, and of each group: the length of its insats in bytes, 0 if there is none, and its UTF-8; the
 * sex as a column has it, 0 if there is none; its ages plus one, 0 if there are none; and for each
 * item of the form in order, for each code that the item allows from the lowest on, how many times
 * it was given.
 */
final class SegmentCounts {

  private static final int VERSION = 1;
  private static final int CODES = FormItem.MAX_CODE + 1;

  /** Who was asked: columns of a row. */
  record Group(@Nullable String insats, int sex, int ages) {

    static final Comparator<Group> ORDER =
        Comparator.comparing((Group group) -> group.insats() == null ? "" : group.insats())
            .thenComparingInt(Group::sex)
            .thenComparingInt(Group::ages);
  }

  /** What to do with the counts of a group. */
  interface Reader {

    /**
     * Called for each group.
     *
     * @param counts must not be kept
     */
    void group(Group group, long[] counts);
  }

  // By item and code the place of the count; negative if the item does not allow the code.
  private final short[] places;
  private final Form form;
  private final int size;
  private final Map<Group, long[]> groups = new TreeMap<>(Group.ORDER);

  SegmentCounts(Form form) {
    this.form = form;
    this.places = new short[form.items().size() * CODES];
    int place = 0;
    for (int i = 0; i < form.items().size(); i++) {
      for (int code = 0; code < CODES; code++) {
        places[i * CODES + code] = form.items().get(i).allows(code) ? (short) place++ : -1;
      }
    }
    this.size = place;
  }

  /** How many counts a group of a form has. */
  static int size(Form form) {
    int size = 0;
    for (FormItem item : form.items()) {
      size += item.maxCode() - item.minCode() + 1 + item.nonAnswers().size();
    }
    return size;
  }

  /**
   * Counts the questionnaire of a row.
   *
   * @throws io.github.finsam.base.InvalidValueException if its codes do not fit the form
   */
  void add(AnswerRows row) {
    if (!fits(row)) {
      form.check(Answers.ofBytes(Arrays.copyOfRange(row.codes, row.from, row.from + row.length)));
    }
    long[] counts =
        groups.computeIfAbsent(new Group(row.insats, row.sex, row.ages), group -> new long[size]);
    for (int i = 0; i < row.length; i++) {
      counts[places[i * CODES + row.codes[row.from + i]]]++;
    }
  }

  private boolean fits(AnswerRows row) {
    boolean fits = row.length == form.items().size();
    for (int i = 0; fits && i < row.length; i++) {
      int code = row.codes[row.from + i];
      fits = code >= 0 && places[i * CODES + code] >= 0;
    }
    return fits;
  }

  /** The same without insatser. */
  SegmentCounts coarse() {
    SegmentCounts coarse = new SegmentCounts(form);
    groups.forEach(
        (group, counts) ->
            coarse.groups.merge(
                new Group(null, group.sex(), group.ages()),
                counts,
                (a, b) -> {
                  long[] sum = a.clone();
                  Arrays.setAll(sum, i -> a[i] + b[i]);
                  return sum;
                }));
    return coarse;
  }

  byte[] toBytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(VERSION);
    number(out, size);
    number(out, groups.size());
    groups.forEach(
        (group, counts) -> {
          byte[] insats =
              group.insats() == null
                  ? new byte[0]
                  : group.insats().getBytes(StandardCharsets.UTF_8);
          number(out, insats.length);
          out.writeBytes(insats);
          number(out, group.sex());
          number(out, group.ages() + 1);
          for (long count : counts) {
            number(out, count);
          }
        });
    byte[] body = out.toByteArray();
    return ByteBuffer.allocate(body.length + Integer.BYTES)
        .put(body)
        .putInt(checksum(body, body.length))
        .array();
  }

  private static void number(ByteArrayOutputStream out, long number) {
    long left = number;
    while (left > 0x7F) {
      out.write((int) (left & 0x7F | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }

  /** Whether these are whole counts in a form that this version knows, so many of each group. */
  static boolean isIntact(byte[] bytes, int size) {
    int end = bytes.length - Integer.BYTES;
    return end > 0
        && bytes[0] == VERSION
        && ByteBuffer.wrap(bytes).getInt(end) == checksum(bytes, end)
        && new In(bytes).number() == size;
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @param bytes {@link #isIntact intact} ones
   * @param size how many counts a group has
   */
  static void read(byte[] bytes, int size, Reader reader) {
    In in = new In(bytes);
    in.number();
    long[] counts = new long[size];
    for (long left = in.number(); left > 0; left--) {
      int length = (int) in.number();
      @Nullable String insats = length == 0 ? null : in.text(length);
      int sex = (int) in.number();
      int ages = (int) in.number() - 1;
      for (int i = 0; i < size; i++) {
        counts[i] = in.number();
      }
      reader.group(new Group(insats, sex, ages), counts);
    }
  }

  /** Bytes that are read one after the other. */
  private static final class In {

    private final byte[] bytes;
    private int at = 1;

    In(byte[] bytes) {
      this.bytes = bytes;
    }

    long number() {
      byte next = bytes[at++];
      long number = next & 0x7F;
      for (int shift = 7; next < 0; shift += 7) {
        next = bytes[at++];
        number |= (next & 0x7FL) << shift;
      }
      return number;
    }

    String text(int length) {
      at += length;
      return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }
  }
}
