package io.github.finsam.survey;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.base.internal.Ids;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Period;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

/**
 * A tally as bytes.
 *
 * <p>Version 1: the letters {@code FTLY}, the version in two bytes, the body, and a CRC-32C of all
 * before it in four bytes, high bytes first. In the body a number is written in groups of seven
 * bits, lowest first, with the high bit set on all but the last; a text as its length in bytes and
 * UTF-8; a list as its length and its elements; a constant as its name. The parts are:
 *
 * <ol>
 *   <li>the query: edition, period as text (empty for all days), förbund, insatser, dimensions;
 *   <li>the values of each dimension, in order;
 *   <li>the groups, each as the places of its components among the values, 0 for an empty one; a
 *       dimension without values has no places;
 *   <li>the items: id, groups (the first place, then how much further on each is), codes, and for
 *       each group the count of each code.
 * </ol>
 *
 * <p>There is one way to write a tally, and nothing else is read: equal tallies give equal bytes.
 */
final class TallyWire {

  private static final int MAGIC = 0x46544C59;
  private static final int VERSION = 1;
  private static final int HEAD = Integer.BYTES + Short.BYTES;
  private static final int TAIL = Integer.BYTES;

  private TallyWire() {}

  static byte[] write(Tally tally) {
    Out out = new Out();
    out.bytes(ByteBuffer.allocate(HEAD).putInt(MAGIC).putShort((short) VERSION).array());
    TallyQuery query = tally.query();
    out.text(query.edition());
    out.text(query.period().map(Period::toString).orElse(""));
    out.texts(query.forbunds().stream().map(ForbundId::value).toList());
    out.texts(query.insatser().stream().map(InsatsId::value).toList());
    out.texts(query.dimensions().stream().map(Dimension::name).toList());
    GroupIndex groups = tally.groupIndex();
    for (Dimension dimension : Dimension.values()) {
      Object[] values = groups.values(dimension.ordinal());
      out.number(values.length);
      for (Object value : values) {
        writeValue(out, value);
      }
    }
    out.number(groups.size());
    for (int d = 0; d < GroupIndex.DIMENSIONS; d++) {
      if (groups.values(d).length > 0) {
        for (int g = 0; g < groups.size(); g++) {
          out.number(groups.part(g, d));
        }
      }
    }
    out.number(tally.columns().size());
    for (Column column : tally.columns()) {
      out.text(column.item());
      out.number(column.size());
      int before = -1;
      for (int i = 0; i < column.size(); i++) {
        out.number(column.group(i) - before - 1);
        before = column.group(i);
      }
      out.number(column.codes());
      for (int slot = 0; slot < column.codes(); slot++) {
        out.number(column.code(slot));
      }
      for (int i = 0; i < column.size(); i++) {
        for (int slot = 0; slot < column.codes(); slot++) {
          out.number(column.countAt(i, slot));
        }
      }
    }
    out.bytes(ByteBuffer.allocate(TAIL).putInt(checksum(out.buffer, out.size)).array());
    return out.toBytes();
  }

  private static void writeValue(Out out, Object value) {
    if (value instanceof ForbundId id) {
      out.text(id.value());
    } else if (value instanceof InsatsId id) {
      out.text(id.value());
    } else if (value instanceof Enum<?> constant) {
      out.text(constant.name());
    } else if (value instanceof AgeBand ages) {
      out.number(ages.fromInclusive());
      out.number(ages.toInclusive().map(to -> to + 1).orElse(0));
    } else if (value instanceof HalfYear half) {
      out.text(half.toString());
    } else {
      throw new IllegalStateException("No way to write " + value.getClass());
    }
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }

  static Tally read(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    if (bytes.length < HEAD + TAIL) {
      throw damaged(bytes.length);
    }
    if (buffer.getInt() != MAGIC) {
      throw damaged(0);
    }
    int version = Short.toUnsignedInt(buffer.getShort());
    if (version != VERSION) {
      throw InvalidValueException.of(
          Violation.of("mismatch", "version", version, Integer.toString(VERSION)));
    }
    int end = bytes.length - TAIL;
    if (buffer.getInt(end) != checksum(bytes, end)) {
      throw damaged(end);
    }
    In in = new In(bytes, HEAD, end);
    Tally tally;
    try {
      tally = readBody(in);
    } catch (IllegalArgumentException | ArithmeticException | ClassCastException e) {
      throw damaged(in.at);
    }
    // What sorts itself when it is made, as the förbund of a query, was not looked at above.
    in.require(in.at == end && Arrays.equals(bytes, write(tally)));
    return tally;
  }

  private static InvalidValueException damaged(int at) {
    return InvalidValueException.of(Violation.of("damaged", "bytes", at));
  }

  private static Tally readBody(In in) {
    String edition = in.text();
    String period = in.text();
    TallyQuery query =
        TallyQuery.of(edition)
            .withPeriod(period.isEmpty() ? Optional.empty() : Optional.of(Period.parse(period)))
            .ofForbunds(in.texts().stream().map(ForbundId::of).toList())
            .ofInsatser(in.texts().stream().map(InsatsId::of).toList())
            .by(in.texts().stream().map(Dimension::valueOf).toArray(Dimension[]::new));
    Object[][] values = {
      in.list(() -> ForbundId.of(in.text())),
      in.list(() -> InsatsId.of(in.text())),
      in.list(() -> Respondent.valueOf(in.text())),
      in.list(() -> Occasion.valueOf(in.text())),
      in.list(() -> Sex.valueOf(in.text())),
      in.list(() -> readAges(in)),
      in.list(() -> (HalfYear) Period.parse(in.text()))
    };
    for (Object[] ofDimension : values) {
      for (int i = 1; i < ofDimension.length; i++) {
        in.require(compare(ofDimension[i - 1], ofDimension[i]) < 0);
      }
    }
    GroupIndex groups = readGroups(in, values);
    boolean[] used = new boolean[groups.size()];
    Column[] columns = new Column[in.length()];
    for (int c = 0; c < columns.length; c++) {
      columns[c] = readColumn(in, groups.size());
      in.require(c == 0 || Ids.compare(columns[c - 1].item(), columns[c].item()) < 0);
      for (int i = 0; i < columns[c].size(); i++) {
        used[columns[c].group(i)] = true;
      }
    }
    for (boolean group : used) {
      in.require(group);
    }
    return new Tally(query, groups, columns);
  }

  private static AgeBand readAges(In in) {
    int from = in.whole(Integer.MAX_VALUE);
    int to = in.whole(Integer.MAX_VALUE);
    return to == 0 ? AgeBand.from(from) : AgeBand.of(from, to - 1);
  }

  @SuppressWarnings("unchecked") // values of one dimension are of one type
  private static int compare(Object a, Object b) {
    return ((Comparable<Object>) a).compareTo(b);
  }

  private static GroupIndex readGroups(In in, Object[][] values) {
    Packing packing = GroupIndex.packing(values);
    long[] keys = new long[in.length()];
    for (int d = 0; d < values.length; d++) {
      if (values[d].length > 0) {
        boolean[] used = new boolean[values[d].length + 1];
        for (int g = 0; g < keys.length; g++) {
          int part = in.whole(values[d].length);
          used[part] = true;
          keys[g] |= packing.place(d, part);
        }
        for (int part = 1; part < used.length; part++) {
          in.require(used[part]);
        }
      }
    }
    for (int g = 1; g < keys.length; g++) {
      in.require(keys[g - 1] < keys[g]);
    }
    return GroupIndex.of(values, keys);
  }

  private static Column readColumn(In in, int groupCount) {
    String item = new TallyCell(in.text(), Group.ALL).item();
    int[] groups = new int[in.length()];
    in.require(groups.length > 0);
    int before = -1;
    for (int i = 0; i < groups.length; i++) {
      groups[i] = Math.addExact(before + 1, in.whole(Integer.MAX_VALUE));
      in.require(groups[i] < groupCount);
      before = groups[i];
    }
    int[] codes = new int[in.length()];
    for (int slot = 0; slot < codes.length; slot++) {
      codes[slot] = in.whole(FormItem.MAX_CODE);
      in.require(slot == 0 || codes[slot - 1] < codes[slot]);
    }
    in.require((long) groups.length * codes.length <= in.left());
    long[] counts = new long[groups.length * codes.length];
    for (int i = 0; i < groups.length; i++) {
      long any = 0;
      for (int slot = 0; slot < codes.length; slot++) {
        long count = in.number();
        in.require(count >= 0);
        counts[i * codes.length + slot] = count;
        any |= count;
      }
      in.require(any != 0);
    }
    Column column = Column.of(item, groups, codes, counts);
    in.require(column.codes() == codes.length);
    return column;
  }

  /** Bytes that grow. */
  private static final class Out {

    private byte[] buffer = new byte[1024];
    private int size;

    private void room(int more) {
      if (more > buffer.length - size) {
        buffer = Arrays.copyOf(buffer, Math.max(Math.addExact(size, more), buffer.length * 2));
      }
    }

    void number(long number) {
      room(10);
      long left = number;
      while (left >>> 7 != 0) {
        buffer[size++] = (byte) (left | 0x80);
        left >>>= 7;
      }
      buffer[size++] = (byte) left;
    }

    void bytes(byte[] bytes) {
      room(bytes.length);
      System.arraycopy(bytes, 0, buffer, size, bytes.length);
      size += bytes.length;
    }

    void text(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      number(bytes.length);
      bytes(bytes);
    }

    void texts(List<String> texts) {
      number(texts.size());
      texts.forEach(this::text);
    }

    byte[] toBytes() {
      return Arrays.copyOf(buffer, size);
    }
  }

  /** Bytes that are read from the first to the last. */
  private static final class In {

    private final byte[] bytes;
    private final int end;
    private int at;

    In(byte[] bytes, int start, int end) {
      this.bytes = bytes;
      this.end = end;
      this.at = start;
    }

    void require(boolean holds) {
      if (!holds) {
        throw damaged(at);
      }
    }

    int left() {
      return end - at;
    }

    long number() {
      long number = 0;
      int shift = 0;
      while (true) {
        require(at < end && shift < Long.SIZE - 1);
        byte next = bytes[at++];
        number |= (next & 0x7FL) << shift;
        if (next >= 0) {
          // Not longer than it needs to be.
          require(next != 0 || shift == 0);
          return number;
        }
        shift += 7;
      }
    }

    int whole(int highest) {
      long number = number();
      require(number >= 0 && number <= highest);
      return (int) number;
    }

    /** The length of a list, each element of which needs a byte at least. */
    int length() {
      return whole(left());
    }

    String text() {
      int length = length();
      require(length <= left());
      try {
        String text =
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, at, length))
                .toString();
        at += length;
        return text;
      } catch (CharacterCodingException e) {
        throw damaged(at);
      }
    }

    List<String> texts() {
      List<String> texts = new ArrayList<>();
      int length = length();
      for (int i = 0; i < length; i++) {
        texts.add(text());
      }
      return texts;
    }

    Object[] list(Supplier<Object> element) {
      Object[] list = new Object[length()];
      for (int i = 0; i < list.length; i++) {
        list[i] = element.get();
      }
      return list;
    }
  }
}
