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

  private static final int[] NOT_COUNTED = {};

  private static final int AGES = 256;
  private static final int NO_UPPER_LIMIT = AGES - 1;

  private final TallyQuery query;
  private final Map<FormId, Sheet> sheets = new HashMap<>();
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

  private final List<int[]> strata = new ArrayList<>();

  // What came last, since the next is often the same.
  private @Nullable FormId lastForm;
  private @Nullable Sheet lastSheet;
  private @Nullable ForbundId lastForbund;
  private @Nullable HalfYear lastHalfYear;
  private boolean lastCounts;
  private int lastForbundNumber;
  private int lastHalfNumber;

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
      sheets.put(form.id(), sheet);
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
   * Counts every response that is left, as {@link #add} does.
   *
   * @param responses read to the end
   * @throws io.github.finsam.base.InvalidValueException if one is refused; those before it are
   *     counted
   */
  public void addAll(Iterator<Response> responses) {
    while (responses.hasNext()) {
      add(responses.next());
    }
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
    Setting setting = response.setting();
    if (sheet.number < 0
        || (someDays && !isDay(setting.day()))
        || !isForbund(setting.forbund())
        || !isInsats(setting.insats())) {
      return;
    }
    byte[] codes = response.answers().codes();
    if (setting.respondent() != sheet.form.respondent()
        || setting.occasion() != sheet.form.occasion()
        || codes.length != sheet.size) {
      sheet.form.check(response);
    }
    long key =
        key(
            sheet,
            number(setting.forbund()),
            number(setting.insats()),
            sex(setting.sex()),
            ageBand(setting.ageBand()),
            number(setting.day()));
    if (!blocks.add(blocks.block(key, sheet.words), sheet, codes)) {
      sheet.form.check(response);
    }
  }

  /**
   * A number for a stratum, so that {@link #addRows} need not look it up for every run of rows.
   *
   * @return the number, of use in this accumulator only
   */
  public int stratum(Stratum stratum) {
    strata.add(isInsats(stratum.insats()) ? parts(stratum) : NOT_COUNTED);
    return strata.size() - 1;
  }

  /**
   * Counts questionnaires that lie one behind the other as rows of codes, all filled in on the same
   * form in the same half-year by respondents of the same stratum; those to a form of another
   * edition, and those of a förbund or insats that the query leaves out, are passed over. For
   * storages that keep them so.
   *
   * @param form what was filled in
   * @param forbund for which förbund
   * @param halfYear when. <em>Which days of it the query includes is for the caller to see to.</em>
   * @param stratum by whom: a number that {@link #stratum} gave
   * @param codes the codes, 0 to 127, of one questionnaire after another, each in the order of the
   *     items
   * @param from where the first code of the first questionnaire stands
   * @param rows how many questionnaires
   * @throws io.github.finsam.base.InvalidValueException if the form is not among the forms, or a
   *     row does not fit it; some of the rows before it may be counted
   * @throws IndexOutOfBoundsException if the rows do not lie within the array, or no stratum has
   *     the number
   */
  @SuppressWarnings("ReferenceEquality") // a shortcut: runs of one segment come one after the other
  public void addRows(
      FormId form,
      ForbundId forbund,
      HalfYear halfYear,
      int stratum,
      byte[] codes,
      int from,
      int rows) {
    Sheet sheet = sheet(form);
    Objects.checkFromIndexSize(from, Math.multiplyExact(rows, sheet.size), codes.length);
    int[] ofStratum = strata.get(stratum);
    if (rows == 0 || sheet.number < 0 || ofStratum == NOT_COUNTED) {
      return;
    }
    if (forbund != lastForbund || halfYear != lastHalfYear) {
      lastForbund = forbund;
      lastHalfYear = halfYear;
      lastCounts = isForbund(forbund);
      lastForbundNumber = number(forbund);
      lastHalfNumber = number(halfYear.startInclusive());
    }
    if (!lastCounts) {
      return;
    }
    long key =
        key(sheet, lastForbundNumber, ofStratum[0], ofStratum[1], ofStratum[2], lastHalfNumber);
    int start = blocks.block(key, sheet.words);
    int counted = blocks.addRows(start, sheet, codes, from, rows);
    for (int row = counted; row < rows; row++) {
      int at = from + row * sheet.size;
      sheet.form.check(Answers.ofBytes(Arrays.copyOfRange(codes, at, at + sheet.size)));
    }
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
            other.sheets.keySet(),
            sheets.keySet().toString())
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
      long key = 0;
      for (int part = 0; part <= FORM; part++) {
        int number = other.packing.part(other.blocks.key(i), part);
        key |= packing.place(part, numbers[part] == null ? number : numbers[part][number]);
      }
      int words = counted.get(packing.part(key, FORM)).words;
      blocks.addBlock(blocks.block(key, words), words, other.blocks, other.blocks.start(i));
    }
  }

  private Map<FormId, Form> forms() {
    Map<FormId, Form> forms = new HashMap<>();
    sheets.forEach((id, sheet) -> forms.put(id, sheet.form));
    return forms;
  }

  /**
   * Forgets what has been counted, and the numbers of strata: as new, but without the cost of
   * making it.
   */
  public void clear() {
    blocks.clear();
    strata.clear();
    forbunds.clear();
    insatser.clear();
    ageBands.clear();
    halfYears.clear();
    lastForbund = null;
    lastHalfYear = null;
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
    if (sheet == null || (form != lastForm && !form.equals(sheet.form.id()))) {
      sheet = sheets.get(form);
      if (sheet == null) {
        throw InvalidValueException.of(Violation.of("unknown", "form", form));
      }
      lastSheet = sheet;
    }
    lastForm = form;
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

  private int number(ForbundId forbund) {
    return by[FORBUND] ? forbunds.number(forbund.value(), forbund) : 0;
  }

  private int number(Optional<InsatsId> insats) {
    return by[INSATS] && insats.isPresent()
        ? insatser.number(insats.get().value(), insats.get())
        : 0;
  }

  private int sex(Optional<Sex> sex) {
    return by[SEX] && sex.isPresent() ? sex.get().ordinal() + 1 : 0;
  }

  private int ageBand(Optional<AgeBand> ageBand) {
    if (!by[AGE_BAND] || ageBand.isEmpty()) {
      return 0;
    }
    AgeBand ages = ageBand.get();
    return ageBands.number(ages.fromInclusive() * AGES + ages.toInclusive().orElse(NO_UPPER_LIMIT));
  }

  private int number(LocalDate day) {
    return by[HALF_YEAR]
        ? halfYears.number(day.getYear() * 2 + (day.getMonthValue() > 6 ? 1 : 0))
        : 0;
  }

  private int[] parts(Stratum stratum) {
    return new int[] {number(stratum.insats()), sex(stratum.sex()), ageBand(stratum.ageBand())};
  }

  private long key(Sheet sheet, int forbund, int insats, int sex, int ageBand, int half) {
    if (forbund > packing.highest(FORBUND)
        || insats > packing.highest(INSATS)
        || ageBand > packing.highest(AGE_BAND)
        || half > packing.highest(HALF_YEAR)) {
      makeRoom();
    }
    return packing.place(FORBUND, forbund)
        | packing.place(INSATS, insats)
        | packing.place(RESPONDENT, by[RESPONDENT] ? sheet.form.respondent().ordinal() + 1 : 0)
        | packing.place(OCCASION, by[OCCASION] ? sheet.form.occasion().ordinal() + 1 : 0)
        | packing.place(SEX, sex)
        | packing.place(AGE_BAND, ageBand)
        | packing.place(HALF_YEAR, half)
        | packing.place(FORM, sheet.number);
  }

  /** Gives parts that have met more values than they had bits for twice the bits they need. */
  private void makeRoom() {
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
    blocks.translate(
        key -> {
          long translated = 0;
          for (int part = 0; part < highest.length; part++) {
            translated |= after.place(part, before.part(key, part));
          }
          return translated;
        });
    packing = after;
  }

  private static int room(int highest, int needed) {
    return needed <= highest ? highest : needed * 2;
  }
}
