package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.storage.StoreException;
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

  /** Counts the questionnaire of a row. */
  void add(AnswerRows row) {
    if (row.length != form.items().size()) {
      throw damaged();
    }
    long[] counts =
        groups.computeIfAbsent(new Group(row.insats, row.sex, row.ages), group -> new long[size]);
    for (int i = 0; i < row.length; i++) {
      int code = row.codes[row.from + i];
      int place = code < 0 ? -1 : places[i * CODES + code];
      if (place < 0) {
        throw damaged();
      }
      counts[place]++;
    }
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

  private static StoreException damaged() {
    return new StoreException("damaged");
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @param size how many counts a group has
   * @throws StoreException if these are no counts of such groups ({@code damaged})
   */
  static void read(byte[] bytes, int size, Reader reader) {
    int end = bytes.length - Integer.BYTES;
    if (end < 1
        || bytes[0] != VERSION
        || ByteBuffer.wrap(bytes).getInt(end) != checksum(bytes, end)) {
      throw damaged();
    }
    In in = new In(bytes, end);
    if (in.number() != size) {
      throw damaged();
    }
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
    private final int end;
    private int at = 1;

    In(byte[] bytes, int end) {
      this.bytes = bytes;
      this.end = end;
    }

    long number() {
      if (at < end && bytes[at] >= 0) {
        return bytes[at++];
      }
      long number = 0;
      for (int shift = 0; shift < Long.SIZE; shift += 7) {
        if (at == end) {
          throw damaged();
        }
        byte next = bytes[at++];
        number |= (next & 0x7FL) << shift;
        if (next >= 0) {
          return number;
        }
      }
      throw damaged();
    }

    String text(int length) {
      if (length < 0 || length > end - at) {
        throw damaged();
      }
      at += length;
      return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }
  }
}
