package io.github.finsam.examples.indicators;

import io.github.finsam.base.ForbundId;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.examples.rendering.DataTable;
import io.github.finsam.indicators.collect.Spell;
import io.github.finsam.indicators.instrument.CollectionMatrix;
import io.github.finsam.indicators.instrument.EditionForm;
import io.github.finsam.indicators.instrument.Indicator;
import io.github.finsam.indicators.instrument.Item;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.ResponseRate;
import io.github.finsam.insats.Insats;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.HalfYear;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of the report, each by the name of its CSV file. */
final class Tables {

  static final String RESPONSES = "responses";
  static final String COVERAGE = "coverage";
  static final String PROFILE = "profile";
  static final String TREND = "trend";
  static final String TARGETS = "targets";
  static final String AGES = "ages";
  static final String COMPARISON = "comparison";
  static final String CHANGE = "change";
  static final String BOTH_SIDES = "both-sides";
  static final String REGISTER = "register";
  static final String PLAN = "plan";
  static final String DUE = "due";
  static final String OVERDUE = "overdue";

  /** The indicators shown by insats and sex. */
  static final List<Integer> BY_INSATS = List.of(5, 7);

  /** The forms whose items are shown with their distribution. */
  static final List<FormKey> DISTRIBUTIONS =
      List.of(
          new FormKey(Respondent.PARTICIPANT, Occasion.DURING),
          new FormKey(Respondent.PARTICIPANT, Occasion.CLOSURE),
          new FormKey(Respondent.STAFF, Occasion.HALF_YEAR));

  /** What names a form of an edition. */
  record FormKey(Respondent respondent, Occasion occasion) {

    String id() {
      return (respondent + "-" + occasion).toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  private final ReportData data;
  private final Words words;
  private final ForbundId forbund;

  Tables(ReportData data, Words words) {
    this.data = data;
    this.words = words;
    this.forbund = data.forbund().id();
  }

  static String items(FormKey form) {
    return "items-" + form.id();
  }

  static String insatser(int indicator) {
    return "insatser-" + indicator;
  }

  /** Every table, in the order of the report. */
  Map<String, DataTable> all() {
    Map<String, DataTable> tables = new LinkedHashMap<>();
    tables.put(RESPONSES, responses());
    if (!data.companion().spells().isEmpty()) {
      tables.put(COVERAGE, coverage());
    }
    tables.put(PROFILE, profile());
    for (FormKey form : DISTRIBUTIONS) {
      tables.put(items(form), items(form.respondent(), form.occasion()));
    }
    tables.put(TREND, trend());
    JudgedTables judged = new JudgedTables(data, words);
    tables.put(CHANGE, judged.change());
    if (!data.companion().aims().isEmpty()) {
      tables.put(TARGETS, judged.targets());
    }
    for (int indicator : BY_INSATS) {
      tables.put(insatser(indicator), insatser(data.edition().indicator(indicator)));
    }
    tables.put(AGES, ages());
    tables.put(COMPARISON, judged.comparison());
    if (!data.linked().isEmpty()) {
      tables.put(BOTH_SIDES, judged.bothSides());
    }
    if (!data.companion().followed().isEmpty()) {
      tables.put(REGISTER, judged.register());
    }
    tables.put(PLAN, plan());
    if (!data.companion().spells().isEmpty()) {
      Overdue overdue = new Overdue(data, words);
      tables.put(DUE, overdue.byForm());
      tables.put(OVERDUE, overdue.list());
    }
    return tables;
  }

  private Optional<ResponseRate> rate(EditionForm form, HalfYear half) {
    Item first = data.edition().item(form.items().get(0));
    return data.cell(data.edition().indicatorOf(first), form.respondent(), form.occasion(), half)
        .figure()
        .flatMap(f -> f.basis().responseRate());
  }

  private DataTable responses() {
    DataTable.Builder table =
        DataTable.builder(words.of("responses.caption", label(data.last())))
            .textColumn(words.of("column.form"))
            .numberColumn(words.of("column.asked"))
            .numberColumn(words.of("column.answered"));
    data.halfYears().forEach(h -> table.numberColumn(Words.head(h)));
    for (EditionForm form : data.edition().forms()) {
      Optional<ResponseRate> last = rate(form, data.last());
      List<DataTable.Cell> cells = new ArrayList<>();
      cells.add(DataTable.Cell.of(words.of(form.title())));
      cells.add(number(last.map(ResponseRate::asked)));
      cells.add(number(last.map(ResponseRate::answered)));
      for (HalfYear half : data.halfYears()) {
        Optional<ResponseRate> rate = rate(form, half);
        cells.add(
            DataTable.Cell.of(rate.map(r -> r.text(words.language(), 0)).orElse("–"))
                .withCsv(rate.map(r -> r.percent(0).toPlainString()).orElse("")));
      }
      table.add(new DataTable.Row(DataTable.Row.Kind.PLAIN, cells));
    }
    return table.note(words.of("responses.note")).build();
  }

  private static DataTable.Cell number(Optional<Long> value) {
    return DataTable.Cell.of(value.map(String::valueOf).orElse("–"))
        .withCsv(value.map(String::valueOf).orElse(""));
  }

  /** How much of what happened in the insatser the answers at closure rest on. */
  private DataTable coverage() {
    DataTable.Builder table =
        DataTable.builder(words.of("coverage.caption"))
            .textColumn(words.of("column.half-year"))
            .numberColumn(words.of("column.taking-part"))
            .numberColumn(words.of("column.closed"))
            .numberColumn(words.of("column.answered-at-closure"))
            .numberColumn(words.of("column.running"));
    Optional<EditionForm> closure =
        data.edition().findForm(Respondent.PARTICIPANT, Occasion.CLOSURE);
    for (HalfYear half : data.halfYears()) {
      List<Spell> spells =
          data.companion().spells().stream()
              .filter(s -> data.insatser().stream().anyMatch(i -> i.id().equals(s.insats())))
              .filter(s -> new DateRange(s.start(), s.closure()).overlaps(half))
              .toList();
      long closed =
          spells.stream().filter(s -> s.closure().map(half::contains).orElse(false)).count();
      table.row(
          DataTable.Cell.of(label(half)).withCsv(half.toString()),
          number(Optional.of((long) spells.size())),
          number(Optional.of(closed)),
          number(closure.flatMap(f -> rate(f, half)).map(ResponseRate::answered)),
          number(Optional.of(spells.size() - closed)));
    }
    return table.note(words.of("coverage.note")).build();
  }

  /** The indicators that participants answer at closure, first half-year against last. */
  private DataTable profile() {
    ResultCells cells = new ResultCells(words);
    DataTable.Builder table =
        DataTable.builder(words.of("profile.caption"))
            .textColumn(words.of("column.indicator"))
            .numberColumn(words.of("column.index", Words.head(data.first())))
            .numberColumn(words.of("column.n", Words.head(data.first())))
            .numberColumn(words.of("column.index", Words.head(data.last())))
            .numberColumn(words.of("column.n", Words.head(data.last())));
    for (Indicator indicator : data.indicators(Respondent.PARTICIPANT, Occasion.CLOSURE)) {
      Cell before = data.cell(indicator, Respondent.PARTICIPANT, Occasion.CLOSURE, data.first());
      Cell after = data.cell(indicator, Respondent.PARTICIPANT, Occasion.CLOSURE, data.last());
      table.row(
          DataTable.Cell.of(heading(indicator)),
          cells.index(before),
          cells.n(before),
          cells.index(after),
          cells.n(after));
    }
    return cells.explain(table).note(words.of("index.note")).build();
  }

  private String heading(Indicator indicator) {
    return indicator.number() + ". " + words.of(indicator.heading());
  }

  private DataTable items(Respondent respondent, Occasion occasion) {
    ResultCells cells = new ResultCells(words);
    EditionForm form = data.edition().form(respondent, occasion);
    DataTable.Builder table =
        DataTable.builder(words.of("items.caption", words.of(form.title()), label(data.last())))
            .textColumn(words.of("column.item"))
            .numberColumn(words.of("column.answers"))
            .numberColumn(words.of("column.not-answered"))
            .numberColumn(words.of("column.positive"))
            .numberColumn(words.of("column.interval"))
            .numberColumn(words.of("column.mean"))
            .numberColumn(words.of("column.median"));
    for (String id : form.items()) {
      Item item = data.edition().item(id);
      Cell cell =
          data.table(ReportData.ITEMS).cell(item, data.last(), forbund, respondent, occasion);
      table.row(
          DataTable.Cell.of(item.id() + " " + item.fullText(words.language())),
          cells.n(cell),
          cells.notAnswered(cell),
          cells.share(cell),
          cells.shareInterval(cell),
          cells.mean(cell),
          cells.median(cell));
    }
    return cells.explain(table).build();
  }

  private DataTable trend() {
    ResultCells cells = new ResultCells(words);
    DataTable.Builder table =
        DataTable.builder(words.of("trend.caption")).textColumn(words.of("column.indicator"));
    data.halfYears().forEach(h -> table.numberColumn(Words.head(h)));
    for (Indicator indicator : data.indicators(Respondent.PARTICIPANT, Occasion.CLOSURE)) {
      List<DataTable.Cell> row = new ArrayList<>();
      row.add(DataTable.Cell.of(words.name(indicator)));
      for (HalfYear half : data.halfYears()) {
        row.add(
            cells.shareAndNumber(
                data.cell(indicator, Respondent.PARTICIPANT, Occasion.CLOSURE, half)));
      }
      table.add(new DataTable.Row(DataTable.Row.Kind.PLAIN, row));
    }
    return cells.explain(table).build();
  }

  /** The cell of an insats, or of all, of a sex, or of both, in the last half-year. */
  private Cell group(Indicator indicator, Object insats, Object sex) {
    return data.table(ReportData.GROUPS)
        .cell(
            indicator, data.last(), forbund, insats, Respondent.PARTICIPANT, Occasion.DURING, sex);
  }

  private DataTable insatser(Indicator indicator) {
    ResultCells cells = new ResultCells(words);
    DataTable.Builder table =
        DataTable.builder(words.of("insatser.caption", words.name(indicator), label(data.last())))
            .textColumn(words.of("column.insats"))
            .numberColumn(words.of(Sex.WOMAN.label()))
            .numberColumn(words.of(Sex.MAN.label()))
            .numberColumn(words.of(Bucket.ALL.label()));
    for (Insats insats : data.insatser()) {
      table.row(
          DataTable.Cell.of(insats.name()),
          cells.shareAndNumber(group(indicator, insats.id(), Sex.WOMAN)),
          cells.shareAndNumber(group(indicator, insats.id(), Sex.MAN)),
          cells.shareAndNumber(group(indicator, insats.id(), Bucket.ALL)));
    }
    table.sumRow(
        DataTable.Cell.of(words.of(Bucket.ALL.label())),
        cells.shareAndNumber(group(indicator, Bucket.ALL, Sex.WOMAN)),
        cells.shareAndNumber(group(indicator, Bucket.ALL, Sex.MAN)),
        cells.shareAndNumber(group(indicator, Bucket.ALL, Bucket.ALL)));
    return cells.explain(table).note(words.of("insatser.note")).build();
  }

  private DataTable ages() {
    ResultCells cells = new ResultCells(words);
    List<Object> bands = new ArrayList<>();
    data.table(ReportData.AGES).rows().stream()
        .map(r -> r.key().get(r.key().size() - 1))
        .filter(AgeBand.class::isInstance)
        .distinct()
        .sorted()
        .forEach(bands::add);
    bands.add(Bucket.NOT_REGISTERED);
    bands.add(Bucket.ALL);
    DataTable.Builder table =
        DataTable.builder(words.of("ages.caption", label(data.last())))
            .textColumn(words.of("column.indicator"));
    for (Object band : bands) {
      table.numberColumn(
          band instanceof Bucket bucket ? words.of(bucket.label()) : band.toString());
    }
    for (Indicator indicator : data.indicators(Respondent.PARTICIPANT, Occasion.CLOSURE)) {
      List<DataTable.Cell> row = new ArrayList<>();
      row.add(DataTable.Cell.of(words.name(indicator)));
      for (Object band : bands) {
        row.add(
            cells.shareAndNumber(
                data.table(ReportData.AGES)
                    .cell(
                        indicator,
                        data.last(),
                        forbund,
                        Respondent.PARTICIPANT,
                        Occasion.CLOSURE,
                        band)));
      }
      table.add(new DataTable.Row(DataTable.Row.Kind.PLAIN, row));
    }
    return cells.explain(table).build();
  }

  /** Which indicators are asked of whom and when, derived from the forms of the edition. */
  private DataTable plan() {
    CollectionMatrix matrix = data.edition().collection();
    DataTable.Builder table =
        DataTable.builder(words.of("plan.caption")).textColumn(words.of("column.respondent"));
    for (Occasion occasion : matrix.occasions()) {
      table.textColumn(words.of(occasion.label()));
    }
    for (Respondent respondent : matrix.respondents()) {
      List<DataTable.Cell> row = new ArrayList<>();
      row.add(DataTable.Cell.of(words.of(respondent.label())));
      for (Occasion occasion : matrix.occasions()) {
        List<String> numbers =
            matrix.numbers(respondent, occasion).stream().map(String::valueOf).toList();
        row.add(DataTable.Cell.of(numbers.isEmpty() ? "–" : String.join(", ", numbers)));
      }
      table.add(new DataTable.Row(DataTable.Row.Kind.PLAIN, row));
    }
    return table.note(words.of("plan.note")).build();
  }

  private String label(HalfYear half) {
    return half.label(words.language());
  }
}
