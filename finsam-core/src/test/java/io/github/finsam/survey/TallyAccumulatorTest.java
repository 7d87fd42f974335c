package io.github.finsam.survey;

import static io.github.finsam.survey.Questionnaires.FORMS;
import static io.github.finsam.survey.Questionnaires.plainly;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.time.HalfYear;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.function.Executable;

/** However questionnaires are counted, the result is the same to the last bit. */
class TallyAccumulatorTest {

  @Provide
  Arbitrary<List<Response>> responses() {
    return Questionnaires.lists();
  }

  @Provide
  Arbitrary<TallyQuery> queries() {
    return Questionnaires.queries();
  }

  @Property(tries = 70)
  @Label("One by one, as rows, in parts, in any order: as counted with maps")
  void allPathsAgree(
      @ForAll("queries") TallyQuery query,
      @ForAll("responses") List<Response> responses,
      @ForAll @IntRange(min = 1, max = 5) int parts,
      @ForAll Random random) {
    Tally plain = plainly(query, responses);
    assertSame(plain, Tally.of(query, FORMS, responses.iterator()));

    List<Response> shuffled = new ArrayList<>(responses);
    Collections.shuffle(shuffled, random);
    TallyAccumulator whole = TallyAccumulator.of(query, FORMS);
    Tally merged = Tally.empty(query);
    for (int p = 0; p < parts; p++) {
      TallyAccumulator part = TallyAccumulator.of(query, reversed(FORMS));
      List<Response> some =
          shuffled.subList(shuffled.size() * p / parts, shuffled.size() * (p + 1) / parts);
      switch (random.nextInt(3)) {
        case 0 -> part.addAll(some.iterator());
        case 1 -> part.addAll(rows(part, included(query, some)));
        default -> addRows(part, included(query, some));
      }
      merged = p % 2 == 0 ? merged.merge(part.toTally()) : part.toTally().merge(merged);
      whole.merge(part);
    }
    assertSame(plain, merged);
    assertSame(plain, whole.toTally());
  }

  private static void assertSame(Tally expected, Tally actual) {
    assertEquals(expected, actual);
    assertEquals(expected.hashCode(), actual.hashCode());
    assertArrayEquals(expected.toBytes(), actual.toBytes());
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  /** Those of the days that the query includes. */
  private static List<Response> included(TallyQuery query, List<Response> responses) {
    return responses.stream()
        .filter(r -> query.period().map(p -> p.contains(r.setting().day())).orElse(true))
        .toList();
  }

  private static int segment(TallyAccumulator accumulator, Response response) {
    return accumulator.segment(
        response.form(), response.setting().forbund(), HalfYear.of(response.setting().day()));
  }

  /** As a storage has them whose rows lie in the order of something else; some are two alike. */
  private static TallyAccumulator.Rows rows(
      TallyAccumulator accumulator, List<Response> responses) {
    // All are known beforehand, so that more numbers of parts come while rows wait or before.
    List<Integer> segments = responses.stream().map(r -> segment(accumulator, r)).toList();
    List<Integer> strata =
        responses.stream().map(r -> accumulator.stratum(Stratum.of(r.setting()))).toList();
    ByteArrayOutputStream codes = new ByteArrayOutputStream();
    codes.write(-1);
    List<Integer> froms = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < responses.size(); i++) {
      numbers.add(i);
      froms.add(codes.size());
      codes.writeBytes(responses.get(i).answers().toBytes());
      if (i + 1 < responses.size() && kind(responses.get(i)).equals(kind(responses.get(i + 1)))) {
        i++;
        codes.writeBytes(responses.get(i).answers().toBytes());
      }
    }
    froms.add(codes.size());
    byte[] all = codes.toByteArray();
    return new TallyAccumulator.Rows() {
      private int row = -1;

      @Override
      public boolean next() {
        row++;
        return row < numbers.size();
      }

      @Override
      public int segment() {
        return segments.get(numbers.get(row));
      }

      @Override
      public int stratum() {
        return strata.get(numbers.get(row));
      }

      @Override
      public byte[] codes() {
        return all;
      }

      @Override
      public int from() {
        return froms.get(row);
      }

      @Override
      public int length() {
        return froms.get(row + 1) - froms.get(row);
      }
    };
  }

  /** What questionnaires have in common that lie in one row. */
  private static List<Object> kind(Response response) {
    Setting setting = response.setting();
    return List.of(
        response.form(), setting.forbund(), HalfYear.of(setting.day()), Stratum.of(setting));
  }

  /** As a storage has them that keeps questionnaires of one kind together. */
  private static void addRows(TallyAccumulator accumulator, List<Response> responses) {
    Map<List<Object>, List<Response>> together = new HashMap<>();
    for (Response response : responses) {
      together.computeIfAbsent(kind(response), key -> new ArrayList<>()).add(response);
    }
    together.forEach(
        (key, rows) -> {
          int size = rows.get(0).answers().size();
          byte[] codes = new byte[rows.size() * size + 3];
          Arrays.fill(codes, (byte) -1);
          for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i).answers().toBytes(), 0, codes, i * size + 2, size);
          }
          int segment = segment(accumulator, rows.get(0));
          int stratum = accumulator.stratum((Stratum) key.get(3));
          Optional<Slices> slices = Slices.of(Questionnaires.form(rows.get(0).form()));
          if (slices.isPresent() && rows.size() % 2 == 0) {
            byte[] sliced = new byte[slices.get().length(rows.size()) + Slices.PADDING + 1];
            slices.get().write(codes, 2, rows.size(), sliced, 1);
            accumulator.addSlices(segment, stratum, sliced, 1, rows.size(), 0, rows.size());
          } else if (rows.size() % 3 == 1) {
            accumulator.addCounts(segment, stratum, counts(rows, 3), 3);
          } else {
            accumulator.addRows(segment, stratum, codes, 2, rows.size());
          }
        });
  }

  /** Counts of every code that the items of the form allow. */
  private static long[] counts(List<Response> rows, int from) {
    Form form = Questionnaires.form(rows.get(0).form());
    List<Long> counts = new ArrayList<>(Collections.nCopies(from, -1L));
    for (int i = 0; i < form.items().size(); i++) {
      for (int code = 0; code <= FormItem.MAX_CODE; code++) {
        if (form.items().get(i).allows(code)) {
          int item = i;
          int given = code;
          counts.add(rows.stream().filter(r -> r.answers().code(item) == given).count());
        }
      }
    }
    return counts.stream().mapToLong(count -> count).toArray();
  }

  @Example
  @Label("Counts that are negative, or of more questionnaires for one item, are refused")
  void badCounts() {
    Response one =
        Questionnaires.random(1, 40, 3).stream()
            .filter(r -> r.form().value().equals("nine"))
            .findFirst()
            .orElseThrow();
    long[] good = counts(List.of(one, one), 0);
    TallyAccumulator accumulator =
        TallyAccumulator.of(TallyQuery.of(Questionnaires.EDITION), FORMS);
    int segment = segment(accumulator, one);
    int stratum = accumulator.stratum(Stratum.of(one.setting()));
    for (int at = 0; at < good.length; at++) {
      for (long wrong : new long[] {-1, 1}) {
        long[] bad = good.clone();
        bad[at] += wrong;
        assertThrows(
            InvalidValueException.class, () -> accumulator.addCounts(segment, stratum, bad, 0));
      }
    }
    assertThrows(
        IndexOutOfBoundsException.class, () -> accumulator.addCounts(segment, stratum, good, 1));
    for (int number : new int[] {-1, 1}) {
      assertThrows(
          IndexOutOfBoundsException.class, () -> accumulator.addCounts(number, stratum, good, 0));
      assertThrows(
          IndexOutOfBoundsException.class, () -> accumulator.addCounts(segment, number, good, 0));
    }
    assertEquals(0, accumulator.toTally().cellCount());
  }

  @Property(tries = 50)
  void rollUpOfCountsIsTheCountOfTheRollUp(
      @ForAll("queries") TallyQuery fine,
      @ForAll("queries") TallyQuery coarse,
      @ForAll("responses") List<Response> responses) {
    Tally tally = plainly(fine, responses);
    if (fine.answers(coarse)) {
      assertSame(plainly(coarse, responses), tally.select(coarse));
    }
    TallyQuery all = fine.by(Dimension.values());
    assertSame(tally, plainly(all, responses).select(fine));
  }

  @Property(tries = 40)
  @Label("Cells by number say what cells by item and group say")
  void numberedCells(
      @ForAll("queries") TallyQuery query, @ForAll("responses") List<Response> responses) {
    Tally tally = plainly(query, responses);
    List<TallyCell> cells = tally.cells();
    assertEquals(tally.cellCount(), cells.size());
    assertEquals(cells, new ArrayList<>(new TreeSet<>(cells)));
    assertEquals(
        tally.groups(), List.copyOf(new TreeSet<>(cells.stream().map(TallyCell::group).toList())));
    long[] times = new long[tally.highestCode() + 2];
    for (int cell = 0; cell < cells.size(); cell++) {
      TallyCell at = cells.get(cell);
      assertEquals(cell, tally.indexOf(at.item(), at.group()));
      assertEquals(at.item(), tally.item(cell));
      assertEquals(at.group(), tally.group(cell));
      tally.copyCounts(cell, times);
      long total = 0;
      for (int code = 0; code < times.length; code++) {
        assertEquals(tally.count(at.item(), at.group(), code), times[code]);
        assertEquals(tally.count(cell, code), times[code]);
        assertTrue(times[code] >= 0);
        total += times[code];
      }
      assertTrue(total > 0);
      assertEquals(total, tally.total(cell));
      assertEquals(total, tally.total(at.item(), at.group()));
      // No part of the answers is larger than all of them.
      assertTrue(times[1] <= total);
      long[] byCode = tally.countsByCode(at.item(), at.group());
      assertArrayEquals(Arrays.copyOf(times, byCode.length), byCode);
      assertTrue(byCode[byCode.length - 1] > 0);
    }
    assertThrows(IndexOutOfBoundsException.class, () -> tally.item(cells.size()));
    assertThrows(IndexOutOfBoundsException.class, () -> tally.copyCounts(-1, times));
  }

  @Example
  void whatIsRefusedIsNotCounted() {
    TallyQuery query = TallyQuery.of(Questionnaires.EDITION).by(Dimension.FORBUND);
    List<Response> responses = Questionnaires.random(1, 40, 3);
    TallyAccumulator accumulator = TallyAccumulator.of(query, FORMS);
    accumulator.addAll(responses.iterator());
    for (Response good : responses) {
      if (Questionnaires.form(good.form()).edition().equals(Questionnaires.EDITION)) {
        byte[] codes = good.answers().toBytes();
        codes[codes.length - 1] = 126;
        Setting elsewhere = good.setting().withForbund(ForbundId.of("elsewhere"));
        Answers bad = Answers.ofBytes(codes);
        for (Response refused :
            List.of(
                good.withAnswers(bad).withSetting(elsewhere),
                good.withAnswers(Answers.of(1, 1, 1, 1, 1)),
                good.withForm(FormId.of("unknown")))) {
          assertThrows(InvalidValueException.class, () -> accumulator.add(refused));
        }
        for (byte wrong : new byte[] {126, -1}) {
          byte[] rows = Arrays.copyOf(good.answers().toBytes(), codes.length);
          rows[0] = wrong;
          int segment = segment(accumulator, good.withSetting(elsewhere));
          int stratum = accumulator.stratum(Stratum.of(elsewhere));
          assertThrows(
              InvalidValueException.class, () -> accumulator.addRows(segment, stratum, rows, 0, 1));
          for (int length : new int[] {rows.length, rows.length - 1}) {
            byte[] some = Arrays.copyOf(rows, length);
            assertThrows(
                InvalidValueException.class,
                () -> accumulator.addAll(new OneRow(segment, stratum, some)));
          }
        }
      }
    }
    assertEquals(plainly(query, responses), accumulator.toTally());
  }

  /** One row, once. */
  private static final class OneRow implements TallyAccumulator.Rows {

    private final int segment;
    private final int stratum;
    private final byte[] codes;
    private boolean gone;

    OneRow(int segment, int stratum, byte[] codes) {
      this.segment = segment;
      this.stratum = stratum;
      this.codes = codes;
    }

    @Override
    public boolean next() {
      boolean first = !gone;
      gone = true;
      return first;
    }

    @Override
    public int segment() {
      return segment;
    }

    @Override
    public int stratum() {
      return stratum;
    }

    @Override
    public byte[] codes() {
      return codes;
    }

    @Override
    public int from() {
      return 0;
    }

    @Override
    public int length() {
      return codes.length;
    }
  }

  @Property(tries = 300)
  @Label("Any part of slices counts as its rows do, and every row is read back")
  void partsOfSlices(
      @ForAll @IntRange(min = 1, max = 600) int rows,
      @ForAll @IntRange(max = 600) int one,
      @ForAll @IntRange(max = 600) int other,
      @ForAll long seed) {
    Form form = Questionnaires.form(FormId.of("nine"));
    int from = Math.min(Math.min(one, other), rows);
    int to = Math.min(Math.max(one, other), rows);
    Random random = new Random(seed);
    int size = form.items().size();
    byte[] codes = new byte[rows * size];
    for (int i = 0; i < codes.length; i++) {
      FormItem item = form.items().get(i % size);
      int answers = item.maxCode() - item.minCode() + 1;
      int drawn = random.nextInt(answers + item.nonAnswers().size());
      codes[i] =
          (byte)
              (drawn < answers ? item.minCode() + drawn : item.nonAnswers().get(drawn - answers));
    }
    Slices slices = Slices.of(form).orElseThrow();
    byte[] sliced = new byte[slices.length(rows) + Slices.PADDING];
    slices.write(codes, 0, rows, sliced, 0);
    for (int row = 0; row < rows; row++) {
      assertArrayEquals(
          Arrays.copyOfRange(codes, row * size, (row + 1) * size),
          slices.read(sliced, 0, rows, row).toBytes());
    }
    TallyQuery query = TallyQuery.of(Questionnaires.EDITION);
    TallyAccumulator byRow = TallyAccumulator.of(query, FORMS);
    TallyAccumulator bySlice = TallyAccumulator.of(query, FORMS);
    Stratum stratum = new Stratum(Optional.empty(), Optional.empty(), Optional.empty());
    ForbundId forbund = ForbundId.of("f");
    HalfYear half = HalfYear.of(2014, 1);
    byRow.addRows(
        byRow.segment(form.id(), forbund, half),
        byRow.stratum(stratum),
        codes,
        from * size,
        to - from);
    bySlice.addSlices(
        bySlice.segment(form.id(), forbund, half),
        bySlice.stratum(stratum),
        sliced,
        0,
        rows,
        from,
        to);
    assertEquals(byRow.toTally(), bySlice.toTally());
  }

  @Example
  @Label("Slices with an answer that is none, or with a code that is not allowed, are refused")
  void badSlices() {
    Response one =
        Questionnaires.random(1, 40, 3).stream()
            .filter(r -> r.form().value().equals("nine"))
            .findFirst()
            .orElseThrow();
    Form form = Questionnaires.form(one.form());
    Slices slices = Slices.of(form).orElseThrow();
    byte[] codes = one.answers().toBytes();
    byte[] good = new byte[slices.length(1) + Slices.PADDING];
    slices.write(codes, 0, 1, good, 0);
    for (int item = 0; item < codes.length; item++) {
      int allowed = 0;
      for (int code = 0; code <= FormItem.MAX_CODE; code++) {
        allowed += form.items().get(item).allows(code) ? 1 : 0;
      }
      for (int rank = 0; rank < 8; rank++) {
        byte[] bytes = good.clone();
        bytes[item] = (byte) rank;
        TallyAccumulator accumulator =
            TallyAccumulator.of(TallyQuery.of(Questionnaires.EDITION), FORMS);
        int segment = segment(accumulator, one);
        int stratum = accumulator.stratum(Stratum.of(one.setting()));
        Executable count = () -> accumulator.addSlices(segment, stratum, bytes, 0, 1, 0, 1);
        if (rank < allowed) {
          assertDoesNotThrow(count);
        } else {
          assertThrows(InvalidValueException.class, count);
          assertEquals(0, accumulator.toTally().cellCount());
          assertThrows(InvalidValueException.class, () -> slices.read(bytes, 0, 1, 0));
        }
      }
    }
    for (byte[] bad : new byte[][] {{1, 1, 1, 1, 1, 1, 1, 1, 7}, {1, 1, 1, -1, 1, 1, 1, 1, 1}}) {
      assertThrows(InvalidValueException.class, () -> slices.write(bad, 0, 1, good, 0));
    }
    assertThrows(IndexOutOfBoundsException.class, () -> slices.read(good, 0, 1, 1));
    assertTrue(
        Slices.of(Questionnaires.form(FormId.of("mixed"))).isEmpty(), "more than eight codes");
  }

  @Example
  void onlyTheSameIsMerged() {
    TallyQuery query = TallyQuery.of(Questionnaires.EDITION);
    TallyAccumulator accumulator = TallyAccumulator.of(query, FORMS);
    for (TallyAccumulator other :
        List.of(
            TallyAccumulator.of(query.by(Dimension.SEX), FORMS),
            TallyAccumulator.of(query, FORMS.subList(1, 3)))) {
      InvalidValueException refusal =
          assertThrows(InvalidValueException.class, () -> accumulator.merge(other));
      assertEquals("mismatch", refusal.violations().get(0).code());
    }
  }

  @Example
  @Label("More förbund, insatser and half-years than were made room for at first")
  void manyOfEverything() {
    List<Response> responses = new ArrayList<>();
    Response one = Questionnaires.random(5, 1, 1).get(0);
    for (int i = 0; i < 9_000; i++) {
      responses.add(
          one.withSetting(
              one.setting()
                  .withForbund(ForbundId.of("f" + i / 9))
                  .withInsats(InsatsId.of("i" + i))
                  .withDay(LocalDate.of(1000 + i, 1 + i % 12, 1))));
    }
    TallyQuery query = TallyQuery.of(Questionnaires.EDITION).by(Dimension.values());
    Tally plain = plainly(query, responses);
    assertSame(plain, Tally.of(query, FORMS, responses.iterator()));
    TallyAccumulator accumulator = TallyAccumulator.of(query, FORMS);
    accumulator.addAll(rows(accumulator, responses));
    assertSame(plain, accumulator.toTally());
  }
}
