package io.github.finsam.storage.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.FormId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.storage.jdbc.internal.SegmentCounts.Group;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Counts of a segment as bytes. */
class SegmentCountsTest {

  /** Codes 1 to 3 and 9, and 0 to 1: six counts. */
  private static final Form FORM =
      Form.builder()
          .id(FormId.of("a"))
          .edition("a")
          .respondent(Respondent.PARTICIPANT)
          .occasion(Occasion.CLOSURE)
          .items(List.of(new FormItem("q1", 1, 3, List.of(9)), new FormItem("q2", 0, 1, List.of())))
          .build();

  private static final int SIZE = 6;

  /** A row with the codes of one questionnaire. */
  private static final class Row extends AnswerRows {

    Row(@Nullable String insats, int sex, int ages, int... codes) {
      super(WHOLE);
      this.insats = insats;
      this.sex = sex;
      this.ages = ages;
      // As in a buffer: not from its beginning, and not to its end.
      this.codes = new byte[codes.length + 2];
      this.from = 1;
      this.length = codes.length;
      for (int i = 0; i < codes.length; i++) {
        this.codes[i + 1] = (byte) codes[i];
      }
    }

    @Override
    boolean next() {
      return false;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  @Provide
  static Arbitrary<List<Row>> rows() {
    return Combinators.combine(
            Arbitraries.of("arbetsträning", "stegvis 😀", "a").injectNull(0.3),
            Arbitraries.integers().between(0, 2),
            Arbitraries.of(AnswerRows.NO_AGES, 0, 16 * AnswerRows.AGES + 24, 256 * 256 - 1),
            Arbitraries.of(1, 2, 3, 9),
            Arbitraries.integers().between(0, 1))
        .as(Row::new)
        .list()
        .ofMaxSize(300);
  }

  private static SegmentCounts counted(List<Row> rows) {
    SegmentCounts counts = new SegmentCounts(FORM);
    rows.forEach(counts::add);
    return counts;
  }

  private static Map<Group, List<Long>> read(byte[] bytes) {
    assertTrue(SegmentCounts.isIntact(bytes, SIZE));
    Map<Group, List<Long>> groups = new LinkedHashMap<>();
    SegmentCounts.read(
        bytes,
        SIZE,
        (group, counts) -> {
          List<Long> list = new ArrayList<>();
          for (long count : counts) {
            list.add(count);
          }
          assertEquals(null, groups.put(group, list));
        });
    return groups;
  }

  private static Map<Group, List<Long>> plain(List<Row> rows, boolean withInsats) {
    int[] codes = {1, 2, 3, 9, 0, 1};
    Map<Group, List<Long>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      List<Long> counts =
          groups.computeIfAbsent(
              new Group(withInsats ? row.insats : null, row.sex, row.ages),
              group -> new ArrayList<>(List.of(0L, 0L, 0L, 0L, 0L, 0L)));
      for (int place = 0; place < SIZE; place++) {
        if (row.codes[place < 4 ? 1 : 2] == codes[place]) {
          counts.set(place, counts.get(place) + 1);
        }
      }
    }
    return groups;
  }

  @Property(tries = 200)
  @Label("What was counted comes back, as counting by hand gives it, with and without insatser")
  void roundTrip(@ForAll("rows") List<Row> rows) {
    SegmentCounts counts = counted(rows);
    assertEquals(plain(rows, true), read(counts.toBytes()));
    assertEquals(plain(rows, false), read(counts.coarse().toBytes()));
  }

  @Property(tries = 100)
  @Label("The same answers in another order are the same bytes, and parts add up to the whole")
  void orderAndParts(@ForAll("rows") List<Row> rows) {
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparingInt((Row row) -> row.codes[1]).thenComparing(row -> -row.sex));
    byte[] bytes = counted(rows).toBytes();
    assertArrayEquals(bytes, counted(sorted).toBytes());
    SegmentCounts sum = new SegmentCounts(FORM);
    for (List<Row> part :
        List.of(rows.subList(0, rows.size() / 3), rows.subList(rows.size() / 3, rows.size()))) {
      SegmentCounts.read(counted(part).toBytes(), SIZE, sum::add);
    }
    assertArrayEquals(bytes, sum.toBytes());
  }

  @Test
  @DisplayName("Counts larger than one byte, and than an int, come back")
  void large() {
    SegmentCounts counts = new SegmentCounts(FORM);
    Group group = new Group(null, 1, AnswerRows.NO_AGES);
    counts.add(group, new long[] {127, 128, 16_384, 1L << 32, Long.MAX_VALUE, 0});
    assertEquals(
        Map.of(group, List.of(127L, 128L, 16_384L, 1L << 32, Long.MAX_VALUE, 0L)),
        read(counts.toBytes()));
    assertThrows(ArithmeticException.class, () -> counts.add(group, new long[] {0, 0, 0, 0, 1, 0}));
  }

  @Test
  @DisplayName("Any changed bit, and any missing or additional byte, is noticed")
  void damaged() {
    byte[] bytes = counted(List.of(new Row("a", 1, 0, 1, 1), new Row(null, 2, -1, 9, 0))).toBytes();
    assertTrue(SegmentCounts.isIntact(bytes, SIZE));
    for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
      byte[] changed = bytes.clone();
      changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertFalse(SegmentCounts.isIntact(changed, SIZE), "bit " + bit);
    }
    for (int length = 0; length < bytes.length; length++) {
      assertFalse(SegmentCounts.isIntact(Arrays.copyOf(bytes, length), SIZE), "length " + length);
    }
    assertFalse(SegmentCounts.isIntact(Arrays.copyOf(bytes, bytes.length + 1), SIZE));
  }

  @Test
  @DisplayName("Another version, and counts of another form, are not taken, though undamaged")
  void others() {
    byte[] bytes = counted(List.of(new Row("a", 1, 0, 1, 1))).toBytes();
    bytes[0] = 2;
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, bytes.length - Integer.BYTES);
    ByteBuffer.wrap(bytes).putInt(bytes.length - Integer.BYTES, (int) crc.getValue());
    assertFalse(SegmentCounts.isIntact(bytes, SIZE));
    bytes[0] = 1;
    crc.reset();
    crc.update(bytes, 0, bytes.length - Integer.BYTES);
    ByteBuffer.wrap(bytes).putInt(bytes.length - Integer.BYTES, (int) crc.getValue());
    assertTrue(SegmentCounts.isIntact(bytes, SIZE));
    assertFalse(SegmentCounts.isIntact(bytes, SIZE + 1));
  }

  @Test
  @DisplayName("Codes that do not fit the form are refused")
  void misfits() {
    SegmentCounts counts = new SegmentCounts(FORM);
    for (Row row :
        List.of(
            new Row(null, 0, -1, 1),
            new Row(null, 0, -1, 1, 1, 1),
            new Row(null, 0, -1, 4, 1),
            new Row(null, 0, -1, 1, 2),
            new Row(null, 0, -1, 1, -1))) {
      assertThrows(InvalidValueException.class, () -> counts.add(row));
    }
    assertArrayEquals(new SegmentCounts(FORM).toBytes(), counts.toBytes());
  }
}
