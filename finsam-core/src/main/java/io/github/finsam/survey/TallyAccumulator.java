package io.github.finsam.survey;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.base.internal.Ids;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A tally in the making: responses are added one by one, from an iterator, or as rows of codes, in
 * any order, and accumulators of parts are merged; the order never matters.
 *
 * <p>For counting on several machines, as with Spark, give each part an accumulator of its own and
 * send what {@link #toTally} gives: a {@link Tally} is serialisable, merges with others of the same
 * query, and grows with the number of its cells, not of the responses. The accumulator itself stays
 * where it is.
 *
 * <p>Not thread-safe: one for each thread.
 */
public final class TallyAccumulator {

  private static final int FORM = GroupIndex.DIMENSIONS;
  private static final int FORBUND = Dimension.FORBUND.ordinal();
  private static final int INSATS = Dimension.INSATS.ordinal();
  private static final int RESPONDENT = Dimension.RESPONDENT.ordinal();
  private static final int OCCASION = Dimension.OCCASION.ordinal();
  private static final int SEX = Dimension.SEX.ordinal();
  private static final int AGE_BAND = Dimension.AGE_BAND.ordinal();
  private static final int HALF_YEAR = Dimension.HALF_YEAR.ordinal();

  // No key is negative.
  private static final long NOT_COUNTED = -1;
  private static final int AT_A_TIME = 64;

  private static final int AGES = 256;
  private static final int NO_UPPER_LIMIT = AGES - 1;

  private final TallyQuery query;
  private final Names formIds = new Names();
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Sheet> counted = new ArrayList<>();
  private final List<Sheet.Item> items = new ArrayList<>();
  private final Blocks blocks = new Blocks();

  private final boolean[] by = new boolean[GroupIndex.DIMENSIONS];
  private final boolean someForbunds;
  private final boolean someInsatser;
  private final boolean someDays;
  private final int firstDay;
  private final int lastDay;

  private final Names forbunds = new Names();
  private final Names insatser = new Names();
  private final Numbers ageBands = new Numbers();
  private final Numbers halfYears = new Numbers();
  private Packing packing;

  // What waits to be counted: responses, or rows of one array, of which it is known where they
  // begin. Few references, for to write one down is not cheap.
  private final long[] waitingKeys = new long[AT_A_TIME];
  private final Sheet[] waitingSheets = new Sheet[AT_A_TIME];
  private final Response[] waitingResponses = new Response[AT_A_TIME];
  private byte @Nullable [] waitingRows;
  private final int[] waitingFroms = new int[AT_A_TIME];
  private final int[] waitingStarts = new int[AT_A_TIME];
  private int waiting;

  // By the numbers that segments and strata have here, what they add to a key.
  private long[] segmentKeys = new long[64];
  private Sheet[] segmentSheets = new Sheet[64];
  private int segments;
  private long[] strataKeys = new long[64];
  private int strata;

  // What came last, since the next is often the same.
  private @Nullable FormId lastForm;
  private @Nullable Sheet lastSheet;
  private @Nullable ForbundId lastForbund;
  private int lastForbundNumber;
  private @Nullable InsatsId lastInsats;
  private int lastInsatsNumber;
  private @Nullable AgeBand lastAges;
  private int lastAgesNumber;

  private TallyAccumulator(TallyQuery query, Collection<Form> forms) {
    this.query = query;
    query.dimensions().forEach(dimension -> by[dimension.ordinal()] = true);
    this.someForbunds = !query.forbunds().isEmpty();
    this.someInsatser = !query.insatser().isEmpty();
    this.someDays = query.period().isPresent();
    this.firstDay = query.period().map(p -> day(p.startInclusive())).orElse(Integer.MIN_VALUE);
    this.lastDay =
        query.period().flatMap(Period::endInclusive).map(d -> day(d)).orElse(Integer.MAX_VALUE);
    Map<String, Integer> columnOf = number(forms);
    for (Form form : forms) {
      boolean counts = form.edition().equals(query.edition());
      Sheet sheet = new Sheet(form, counts ? counted.size() : -1, items, columnOf);
      formIds.number(form.id().value(), form.id());
      sheets.add(sheet);
      if (counts) {
        counted.add(sheet);
      }
    }
    this.packing =
        Packing.of(
            by[FORBUND] ? 255 : 0,
            by[INSATS] ? 4095 : 0,
            by[RESPONDENT] ? Respondent.values().length : 0,
            by[OCCASION] ? Occasion.values().length : 0,
            by[SEX] ? Sex.values().length : 0,
            by[AGE_BAND] ? 15 : 0,
            by[HALF_YEAR] ? 63 : 0,
            Math.max(0, counted.size() - 1));
  }

  /** Numbers the items of the edition in their order. */
  private Map<String, Integer> number(Collection<Form> forms) {
    TreeMap<String, TreeSet<Integer>> codes = new TreeMap<>(Ids::compare);
    for (Form form : forms) {
      if (form.edition().equals(query.edition())) {
        for (FormItem item : form.items()) {
          TreeSet<Integer> ofItem = codes.computeIfAbsent(item.id(), id -> new TreeSet<>());
          ofItem.addAll(item.nonAnswers());
          for (int code = item.minCode(); code <= item.maxCode(); code++) {
            ofItem.add(code);
          }
        }
      }
    }
    Map<String, Integer> columnOf = new HashMap<>();
    codes.forEach(
        (id, ofItem) -> {
          columnOf.put(id, items.size());
          items.add(new Sheet.Item(id, ofItem.stream().mapToInt(code -> code).toArray()));
        });
    return columnOf;
  }

  /**
   * An accumulator with nothing counted yet.
   *
   * @param query what to count
   * @param forms every form that a response was filled in on
   * @throws io.github.finsam.base.InvalidValueException if two forms have the same id
   */
  public static TallyAccumulator of(TallyQuery query, Collection<Form> forms) {
    new Checks().unique("forms", forms, Form::id).orThrow();
    return new TallyAccumulator(query, forms);
  }

  /** What is being counted. */
  public TallyQuery query() {
    return query;
  }

  /**
   * Counts every response that is left, as {@link #add} does, many at a time.
   *
   * @param responses read to the end
   * @throws io.github.finsam.base.InvalidValueException if one is refused; those before it are
   *     counted, and some after it may have been read
   */
  public void addAll(Iterator<Response> responses) {
    try {
      while (responses.hasNext()) {
        Response response = responses.next();
        Sheet sheet = sheet(response.form());
        if (!isCounted(sheet, response.setting())) {
          continue;
        }
        long key = key(sheet, response);
        waitingResponses[waiting] = response;
        queue(key, sheet);
      }
    } catch (RuntimeException | Error e) {
      countWaiting(e);
      throw e;
    }
    countWaiting();
  }

  /** Counts what came before a failure, which is not hidden by another. */
  private void countWaiting(Throwable failure) {
    try {
      countWaiting();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  /** Lets what has just been written down wait until many can be counted. */
  private void queue(long key, Sheet sheet) {
    waitingKeys[waiting] = key;
    waitingSheets[waiting++] = sheet;
    if (waiting == AT_A_TIME) {
      countWaiting();
    }
  }

  private void countWaiting() {
    int count = waiting;
    waiting = 0;
    blocks.blocks(waitingKeys, waitingSheets, count, waitingStarts);
    byte[] rows = waitingRows;
    for (int i = 0; i < count; i++) {
      Sheet sheet = waitingSheets[i];
      if (rows != null) {
        if (!blocks.add(waitingStarts[i], sheet, rows, waitingFroms[i])) {
          refuse(sheet, rows, waitingFroms[i]);
        }
      } else if (!blocks.add(waitingStarts[i], sheet, waitingResponses[i].answers().codes(), 0)) {
        sheet.form.check(waitingResponses[i]);
      }
    }
  }

  private static void refuse(Sheet sheet, byte[] codes, int from) {
    sheet.form.check(Answers.ofBytes(Arrays.copyOfRange(codes, from, from + sheet.size)));
  }

  /**
   * Counts a response; one to a form of another edition, and one that the query leaves out, is
   * passed over.
   *
   * @throws io.github.finsam.base.InvalidValueException if its form is not among the forms, or it
   *     does not fit its form; then nothing is counted
   */
  public void add(Response response) {
    Sheet sheet = sheet(response.form());
    if (isCounted(sheet, response.setting())) {
      int start = blocks.block(key(sheet, response), sheet.words);
      if (!blocks.add(start, sheet, response.answers().codes(), 0)) {
        sheet.form.check(response);
      }
    }
  }

  private boolean isCounted(Sheet sheet, Setting setting) {
    return sheet.number >= 0
        && (!someDays || isDay(setting.day()))
        && isForbund(setting.forbund())
        && isInsats(setting.insats());
  }

  /** The key of the block of a response, of which all but the codes is checked. */
  private long key(Sheet sheet, Response response) {
    Setting setting = response.setting();
    if (setting.respondent() != sheet.form.respondent()
        || setting.occasion() != sheet.form.occasion()
        || response.answers().codes().length != sheet.size) {
      sheet.form.check(response);
    }
    int forbund = number(setting.forbund());
    int insats = number(setting.insats());
    int ages = ageBand(setting.ageBand());
    int half = number(setting.day());
    makeRoom(forbund, insats, ages, half);
    return ofSegment(sheet, forbund, half) | ofStratum(insats, sex(setting.sex()), ages);
  }

  /**
   * A number for the questionnaires to a form that a förbund has of a half-year, so that none of
   * these need be looked up for every run of rows.
   *
   * @param form what was filled in
   * @param forbund for which förbund
   * @param halfYear when. <em>Which days of it the query includes is for the caller to see to.</em>
   * @return the number, of use in this accumulator only
   * @throws io.github.finsam.base.InvalidValueException if the form is not among the forms
   */
  public int segment(FormId form, ForbundId forbund, HalfYear halfYear) {
    Sheet sheet = sheet(form);
    if (segments == segmentKeys.length) {
      segmentKeys = Arrays.copyOf(segmentKeys, segments * 2);
      segmentSheets = Arrays.copyOf(segmentSheets, segments * 2);
    }
    segmentSheets[segments] = sheet;
    segmentKeys[segments] = NOT_COUNTED;
    if (sheet.number >= 0 && isForbund(forbund)) {
      int number = number(forbund);
      int half = number(halfYear.startInclusive());
      makeRoom(number, 0, 0, half);
      segmentKeys[segments] = ofSegment(sheet, number, half);
    }
    return segments++;
  }

  /**
   * A number for a stratum, for the same reason.
   *
   * @return the number, of use in this accumulator only
   */
  public int stratum(Stratum stratum) {
    if (strata == strataKeys.length) {
      strataKeys = Arrays.copyOf(strataKeys, strata * 2);
    }
    strataKeys[strata] = NOT_COUNTED;
    if (isInsats(stratum.insats())) {
      int insats = number(stratum.insats());
      int ages = ageBand(stratum.ageBand());
      makeRoom(0, insats, ages, 0);
      strataKeys[strata] = ofStratum(insats, sex(stratum.sex()), ages);
    }
    return strata++;
  }

  /**
   * Counts questionnaires that lie one behind the other as rows of codes, all of the same segment
   * by respondents of the same stratum; those to a form of another edition, and those of a förbund
   * or insats that the query leaves out, are passed over. For storages that keep them so, and forms
   * that have no {@link Slices}.
   *
   * @param segment of what: a number that {@link #segment} gave
   * @param stratum by whom: a number that {@link #stratum} gave
   * @param codes the codes, 0 to 127, of one questionnaire after another, each in the order of the
   *     items
   * @param from where the first code of the first questionnaire stands
   * @param rows how many questionnaires
   * @throws io.github.finsam.base.InvalidValueException if a row does not fit the form; some of the
   *     rows before it may be counted
   * @throws IndexOutOfBoundsException if the rows do not lie within the array, or no segment or
   *     stratum has the number
   */
  public void addRows(int segment, int stratum, byte[] codes, int from, int rows) {
    long key = key(segment, stratum);
    Sheet sheet = segmentSheets[segment];
    Objects.checkFromIndexSize(from, Math.multiplyExact(rows, sheet.size), codes.length);
    if (rows == 0 || key == NOT_COUNTED) {
      return;
    }
    int start = blocks.block(key, sheet.words);
    int counted = blocks.addRows(start, sheet, codes, from, rows);
    for (int row = counted; row < rows; row++) {
      refuse(sheet, codes, from + row * sheet.size);
    }
  }

  /**
   * Rows of codes that come in the order of something else, as {@link #addAll(Rows)} takes them.
   */
  public interface Rows {

    /** Goes to the next row; false if there is none. */
    boolean next();

    /** Of what the row is: a number that {@link TallyAccumulator#segment} gave. */
    int segment();

    /** By whom: a number that {@link TallyAccumulator#stratum} gave. */
    int stratum();

    /** Where the codes of the row lie. They may not change before all rows are counted. */
    byte[] codes();

    /** Where the first code of the row stands. */
    int from();

    /** How many codes the row has: as many as its form has items, or several times as many. */
    int length();
  }

  /**
   * Counts every row that is left, as {@link #addRows} does, many at a time.
   *
   * @param rows gone through to the end; a row may be several questionnaires one behind the other
   * @throws io.github.finsam.base.InvalidValueException if a row does not fit its form; some of the
   *     others may be counted
   * @throws IndexOutOfBoundsException if a row does not lie within its array, or no segment or
   *     stratum has its number
   */
  public void addAll(Rows rows) {
    try {
      while (rows.next()) {
        int segment = rows.segment();
        long key = key(segment, rows.stratum());
        Sheet sheet = segmentSheets[segment];
        byte[] codes = rows.codes();
        int from = rows.from();
        int length = rows.length();
        Objects.checkFromIndexSize(from, length, codes.length);
        if (key != NOT_COUNTED) {
          if (length == sheet.size && Blocks.areCodes(codes, from, length)) {
            if (codes != waitingRows) {
              countWaiting();
              waitingRows = codes;
            }
            waitingFroms[waiting] = from;
            queue(key, sheet);
          } else if (length > 0 && length % sheet.size == 0) {
            addRows(segment, rows.stratum(), codes, from, length / sheet.size);
          } else {
            sheet.form.check(Answers.ofBytes(Arrays.copyOfRange(codes, from, from + length)));
          }
        }
      }
      countWaiting();
    } catch (RuntimeException | Error e) {
      countWaiting(e);
      throw e;
    } finally {
      waitingRows = null;
    }
  }

  /**
   * Counts questionnaires as {@link #addRows} does, from slices instead of codes: faster by far.
   *
   * @param segment of what, to a form that has {@link Slices}: a number that {@link #segment} gave
   * @param stratum by whom: a number that {@link #stratum} gave
   * @param slices slices of questionnaires written together
   * @param at where the first slice begins
   * @param rows how many questionnaires were written together
   * @param from the first of them that is counted, from 0
   * @param to the one after the last that is counted
   * @throws io.github.finsam.base.InvalidValueException if an answer is none of its item; some of
   *     the questionnaires may be counted
   * @throws IndexOutOfBoundsException if the slices, and {@link Slices#PADDING} behind them, do not
   *     lie within the array, there are not as many questionnaires, or no segment or stratum has
   *     the number
   */
  public void addSlices(
      int segment, int stratum, byte[] slices, int at, int rows, int from, int to) {
    long key = key(segment, stratum);
    Sheet sheet = segmentSheets[segment];
    Objects.checkFromIndexSize(
        at, Math.addExact(Slices.length(sheet.size, rows), Slices.PADDING), slices.length);
    Objects.checkFromToIndex(from, to, rows);
    if (from < to
        && key != NOT_COUNTED
        && !blocks.addSlices(blocks.block(key, sheet.words), sheet, slices, at, rows, from, to)) {
      throw InvalidValueException.of(Violation.of("damaged", "slices", at));
    }
  }

  /**
   * Adds what has been counted before of questionnaires of the same segment by respondents of the
   * same stratum; passed over as {@link #addRows} does. For storages that keep such counts.
   *
   * @param segment of what: a number that {@link #segment} gave. <em>That the query includes all
   *     days of its half-year is for the caller to see to.</em>
   * @param stratum by whom: a number that {@link #stratum} gave
   * @param counts for each item of the form in its order, for each code that the item allows from
   *     the lowest on, how many times it was given
   * @param from where the first count stands
   * @throws io.github.finsam.base.InvalidValueException if the counts are not of questionnaires:
   *     one is negative, or two items have different totals; then nothing is counted
   * @throws IndexOutOfBoundsException if there are not as many counts as the form has codes, or no
   *     segment or stratum has the number
   */
  public void addCounts(int segment, int stratum, long[] counts, int from) {
    long key = key(segment, stratum);
    Sheet sheet = segmentSheets[segment];
    Objects.checkFromIndexSize(from, sheet.allowed(), counts.length);
    long rows = sheet.rows(counts, from);
    if (rows < 0) {
      throw InvalidValueException.of(Violation.of("damaged", "counts", from));
    }
    if (rows > 0 && key != NOT_COUNTED) {
      blocks.addCounts(blocks.block(key, sheet.words), sheet, counts, from);
    }
  }

  /** The key of questionnaires. */
  private long key(int segment, int stratum) {
    long ofSegment = segmentKeys[Objects.checkIndex(segment, segments)];
    long ofStratum = strataKeys[Objects.checkIndex(stratum, strata)];
    // With all bits set, as it is where one of them is not counted.
    return ofSegment | ofStratum;
  }

  /**
   * Counts what another accumulator has counted.
   *
   * @param other one of the same query and forms; unchanged
   * @throws io.github.finsam.base.InvalidValueException if the query or the forms differ
   */
  public void merge(TallyAccumulator other) {
    new Checks()
        .that(query.equals(other.query), "mismatch", "query", other.query, query.toString())
        .that(
            forms().equals(other.forms()),
            "mismatch",
            "forms",
            other.forms().keySet(),
            forms().keySet().toString())
        .orThrow();
    int[][] numbers = new int[FORM + 1][];
    numbers[FORBUND] = forbunds.numbers(other.forbunds);
    numbers[INSATS] = insatser.numbers(other.insatser);
    numbers[AGE_BAND] = ageBands.numbers(other.ageBands);
    numbers[HALF_YEAR] = halfYears.numbers(other.halfYears);
    numbers[FORM] = new int[counted.size()];
    for (int i = 0; i < numbers[FORM].length; i++) {
      numbers[FORM][i] = sheet(other.counted.get(i).form.id()).number;
    }
    makeRoom();
    for (int i = 0; i < other.blocks.size(); i++) {
      int start = other.blocks.start(i);
      long key = 0;
      for (int part = 0; part <= FORM; part++) {
        int number = other.packing.part(other.blocks.key(start), part);
        key |= packing.place(part, numbers[part] == null ? number : numbers[part][number]);
      }
      int words = counted.get(packing.part(key, FORM)).words;
      blocks.addBlock(blocks.block(key, words), words, other.blocks, start);
    }
  }

  private Map<FormId, Form> forms() {
    Map<FormId, Form> forms = new HashMap<>();
    sheets.forEach(sheet -> forms.put(sheet.form.id(), sheet.form));
    return forms;
  }

  /**
   * Forgets what has been counted, and the numbers of strata: as new, but without the cost of
   * making it.
   */
  public void clear() {
    blocks.clear();
    segments = 0;
    strata = 0;
    forbunds.clear();
    insatser.clear();
    ageBands.clear();
    halfYears.clear();
    lastForbund = null;
    lastInsats = null;
    lastAges = null;
  }

  /** What has been counted so far. */
  public Tally toTally() {
    Object[][] values = new Object[GroupIndex.DIMENSIONS][0];
    values[FORBUND] = forbunds.ids().toArray();
    values[INSATS] = insatser.ids().toArray();
    values[RESPONDENT] = Respondent.values();
    values[OCCASION] = Occasion.values();
    values[SEX] = Sex.values();
    values[AGE_BAND] = new Object[ageBands.size()];
    for (int i = 0; i < ageBands.size(); i++) {
      int ages = ageBands.value(i + 1);
      values[AGE_BAND][i] =
          ages % AGES == NO_UPPER_LIMIT
              ? AgeBand.from(ages / AGES)
              : AgeBand.of(ages / AGES, ages % AGES);
    }
    values[HALF_YEAR] = new Object[halfYears.size()];
    for (int i = 0; i < halfYears.size(); i++) {
      int half = halfYears.value(i + 1);
      values[HALF_YEAR][i] = HalfYear.of(half / 2, half % 2 + 1);
    }
    for (int d = 0; d < values.length; d++) {
      if (!by[d]) {
        values[d] = new Object[0];
      }
    }
    return new Assembly(query, counted, items, blocks, packing, values).tally();
  }

  @SuppressWarnings("ReferenceEquality") // a shortcut: most are the same object as before
  private Sheet sheet(FormId form) {
    Sheet sheet = lastSheet;
    if (sheet == null || form != lastForm) {
      int number = formIds.find(form.value());
      if (number == 0) {
        throw InvalidValueException.of(Violation.of("unknown", "form", form));
      }
      sheet = sheets.get(number - 1);
      lastSheet = sheet;
      lastForm = form;
    }
    return sheet;
  }

  /** A day as a number in the order of days. */
  private static int day(LocalDate day) {
    return (day.getYear() << 9) + (day.getMonthValue() << 5) + day.getDayOfMonth();
  }

  private boolean isDay(LocalDate day) {
    int number = day(day);
    return number >= firstDay && number <= lastDay;
  }

  private boolean isForbund(ForbundId forbund) {
    return !someForbunds || query.forbunds().contains(forbund);
  }

  private boolean isInsats(Optional<InsatsId> insats) {
    return !someInsatser || (insats.isPresent() && query.insatser().contains(insats.get()));
  }

  // The numbers of parts of a key; 0 where the query does not count by them, or there is nothing.

  @SuppressWarnings("ReferenceEquality") // a shortcut: many are the same object as the one before
  private int number(ForbundId forbund) {
    if (forbund != lastForbund) {
      lastForbund = forbund;
      lastForbundNumber = by[FORBUND] ? forbunds.number(forbund.value(), forbund) : 0;
    }
    return lastForbundNumber;
  }

  @SuppressWarnings("ReferenceEquality") // a shortcut: many are the same object as the one before
  private int number(Optional<InsatsId> insats) {
    if (!by[INSATS] || insats.isEmpty()) {
      return 0;
    }
    InsatsId id = insats.get();
    if (id != lastInsats) {
      lastInsats = id;
      lastInsatsNumber = insatser.number(id.value(), id);
    }
    return lastInsatsNumber;
  }

  private int sex(Optional<Sex> sex) {
    return by[SEX] && sex.isPresent() ? sex.get().ordinal() + 1 : 0;
  }

  @SuppressWarnings("ReferenceEquality") // a shortcut: many are the same object as the one before
  private int ageBand(Optional<AgeBand> ageBand) {
    if (!by[AGE_BAND] || ageBand.isEmpty()) {
      return 0;
    }
    AgeBand ages = ageBand.get();
    if (ages == lastAges) {
      return lastAgesNumber;
    }
    lastAges = ages;
    lastAgesNumber =
        ageBands.number(ages.fromInclusive() * AGES + ages.toInclusive().orElse(NO_UPPER_LIMIT));
    return lastAgesNumber;
  }

  private int number(LocalDate day) {
    return by[HALF_YEAR]
        ? halfYears.number(day.getYear() * 2 + (day.getMonthValue() > 6 ? 1 : 0))
        : 0;
  }

  /** What a segment adds to a key. */
  private long ofSegment(Sheet sheet, int forbund, int half) {
    return packing.place(FORBUND, forbund)
        | packing.place(RESPONDENT, by[RESPONDENT] ? sheet.form.respondent().ordinal() + 1 : 0)
        | packing.place(OCCASION, by[OCCASION] ? sheet.form.occasion().ordinal() + 1 : 0)
        | packing.place(HALF_YEAR, half)
        | packing.place(FORM, sheet.number);
  }

  /** What a stratum adds to a key. */
  private long ofStratum(int insats, int sex, int ageBand) {
    return packing.place(INSATS, insats)
        | packing.place(SEX, sex)
        | packing.place(AGE_BAND, ageBand);
  }

  private void makeRoom(int forbund, int insats, int ageBand, int half) {
    if (forbund > packing.highest(FORBUND)
        || insats > packing.highest(INSATS)
        || ageBand > packing.highest(AGE_BAND)
        || half > packing.highest(HALF_YEAR)) {
      makeRoom();
    }
  }

  /** Gives parts that have met more values than they had bits for twice the bits they need. */
  private void makeRoom() {
    countWaiting();
    int[] highest = new int[packing.parts()];
    for (int part = 0; part < highest.length; part++) {
      highest[part] = (int) packing.highest(part);
    }
    highest[FORBUND] = room(highest[FORBUND], forbunds.size());
    highest[INSATS] = room(highest[INSATS], insatser.size());
    highest[AGE_BAND] = room(highest[AGE_BAND], ageBands.size());
    highest[HALF_YEAR] = room(highest[HALF_YEAR], halfYears.size());
    Packing before = packing;
    Packing after = Packing.of(highest);
    LongUnaryOperator translation =
        key -> {
          long translated = 0;
          for (int part = 0; part < highest.length; part++) {
            translated |= after.place(part, before.part(key, part));
          }
          return translated;
        };
    blocks.translate(translation);
    translate(segmentKeys, segments, translation);
    translate(strataKeys, strata, translation);
    packing = after;
  }

  private static void translate(long[] keys, int count, LongUnaryOperator translation) {
    for (int i = 0; i < count; i++) {
      if (keys[i] != NOT_COUNTED) {
        keys[i] = translation.applyAsLong(keys[i]);
      }
    }
  }

  private static int room(int highest, int needed) {
    return needed <= highest ? highest : needed * 2;
  }
}
