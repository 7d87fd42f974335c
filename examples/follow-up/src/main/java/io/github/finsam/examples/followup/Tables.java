package io.github.finsam.examples.followup;

import io.github.finsam.base.Share;
import io.github.finsam.code.Sex;
import io.github.finsam.count.BySex;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.count.VolumeCount;
import io.github.finsam.examples.rendering.DataTable;
import io.github.finsam.examples.rendering.Mark;
import io.github.finsam.examples.rendering.Tone;
import io.github.finsam.finding.Severity;
import io.github.finsam.indicators.collect.DueItem;
import io.github.finsam.indicators.collect.DueKind;
import io.github.finsam.indicators.followup.BeforeAfter;
import io.github.finsam.indicators.followup.BySlice;
import io.github.finsam.indicators.followup.Category;
import io.github.finsam.indicators.followup.CountChange;
import io.github.finsam.indicators.followup.Denominator;
import io.github.finsam.indicators.followup.DurationSummary;
import io.github.finsam.indicators.followup.Gap;
import io.github.finsam.indicators.followup.InsatsLine;
import io.github.finsam.indicators.followup.MonthBand;
import io.github.finsam.indicators.followup.OutcomeDefinition;
import io.github.finsam.indicators.followup.OutcomeMoment;
import io.github.finsam.indicators.followup.QueueReport;
import io.github.finsam.indicators.followup.SurvivalCurve;
import io.github.finsam.indicators.judge.Difference;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.statistic.KaplanMeier;
import io.github.finsam.indicators.statistic.SurvivalPoint;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Interval;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.pathway.StaffId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The tables of the report, each with a name that is also the name of its CSV file. */
final class Tables {

  static final String PUBLISHED = "published";
  static final String BESIDE = "beside";
  static final String VOLUMES = "volumes";
  static final String FUNNEL = "blocks";
  static final String INSATSER = "insatser";
  static final String DUE = "due";

  /** Everybody, women, men. */
  static final List<Object> SEXES = List.of(Bucket.ALL, Sex.WOMAN, Sex.MAN);

  /** The four flows and what they rest on. */
  static final List<Denominator> FLOWS =
      List.of(
          Denominator.CARRIED_IN,
          Denominator.STARTED,
          Denominator.PARTICIPANTS,
          Denominator.ENDED,
          Denominator.REMAINING);

  /** Denominators of a result, as different as they are used. */
  static final List<Denominator> WHOLES =
      List.of(
          Denominator.PARTICIPANTS,
          Denominator.ENDED,
          Denominator.IDENTIFIED,
          Denominator.COMPLETED,
          Denominator.CLOSING_TALK,
          Denominator.OUTCOME_KNOWN);

  /** Up to a year and from two years on, as it was published, and what lies between. */
  private static final List<MonthBand> SUPPORT =
      List.of(MonthBand.of(0, 12), MonthBand.of(13, 24), MonthBand.from(25));

  /**
   * What counts as a result is for each insats to say; the first is the one that all have. Every
   * further one is another sum that few people may have to be hidden in.
   */
  static List<OutcomeDefinition> results(String key) {
    return key.equals(ReportData.TORGET)
        ? List.of(OutcomeDefinition.WORK_OR_STUDIES, OutcomeDefinition.WORK_STUDIES_OR_GRANTED)
        : List.of(
            OutcomeDefinition.WORK_OR_STUDIES,
            OutcomeDefinition.WORK_STUDIES_OR_JOB_SEEKING,
            OutcomeDefinition.NO_PUBLIC_SUPPORT);
  }

  static OutcomeDefinition first() {
    return OutcomeDefinition.WORK_OR_STUDIES;
  }

  private final ReportData data;
  private final Words words;

  Tables(ReportData data, Words words) {
    this.data = data;
    this.words = words;
  }

  static String name(String table, Part part) {
    return table + "-" + part.key();
  }

  Map<String, DataTable> all() {
    Map<String, DataTable> all = new LinkedHashMap<>();
    all.put(PUBLISHED, published());
    all.put(BESIDE, beside(data.part(ReportData.TORGET)));
    for (Part part : data.parts()) {
      all.put(name("flows", part), flows(part));
      all.put(name("profile", part), profile(part));
      all.put(name("incomes", part), beforeAfter(part, "incomes", part.year().incomes()));
      all.put(
          name("occupations", part),
          beforeAfter(part, "occupations", part.year().occupationGroups()));
      all.put(name("began", part), began(part));
      all.put(name("results", part), results(part));
      all.put(name("reasons", part), reasons(part));
      all.put(name("equality", part), equality(part));
      all.put(name("after", part), after(part));
      all.put(name("queue", part), queue(part));
      all.put(name("times", part), times(part));
      all.put(name("curve", part), curve(part));
      all.put(name("departures", part), departures(part));
    }
    all.put(INSATSER, insatser());
    all.put(DUE, due());
    all.put(
        FUNNEL,
        new Charts(data, words)
            .funnel()
            .table(
                words.of(
                    "blocks.caption", ReportData.YEAR.startInclusive(), ReportData.LAST_TO_FINISH),
                words.of("column.stage"),
                words.of("column.number"),
                words.of("column.step")));
    all.put(VOLUMES, volumes());
    return all;
  }

  /** The tables that the cells come from, for programs. */
  Map<String, Table> tidy() {
    Map<String, Table> all = new LinkedHashMap<>();
    for (Part part : data.parts()) {
      all.put(name("denominators", part), part.year().denominators());
      all.put(name("outcomes", part), part.year().outcomes(results(part.key())));
      all.put(name("incomes", part), part.year().incomes().table());
      all.put(name("occupations", part), part.year().occupationGroups().table());
      all.put(name("referrers", part), part.year().referrers());
      all.put(name("ages", part), part.year().ages());
    }
    return all;
  }

  private Cells cells() {
    return new Cells(words, ReportData.MINIMUM);
  }

  private DataTable.Builder table(String key, Part part) {
    return DataTable.builder(
        words.of(key + ".caption", part.insats().name(), ReportData.YEAR.toString()));
  }

  private void sexColumns(DataTable.Builder table) {
    SEXES.forEach(sex -> table.numberColumn(Cells.name(words, sex)));
  }

  // ------------------------------------------------------------------------------------ published

  /** What was published, and the made-up year beside it where both say the same thing. */
  private DataTable published() {
    DataTable.Builder table =
        DataTable.builder(words.of("published.caption"))
            .textColumn(words.of("column.what"))
            .numberColumn(words.of("column.printed"))
            .numberColumn(words.of("column.computed"))
            .textColumn(words.of("column.source"));
    String before = "";
    for (Published figure : Published.all()) {
      if (!figure.insats().equals(before)) {
        table.groupRow(figure.insats());
        before = figure.insats();
      }
      table.row(
          DataTable.Cell.of(words.of(figure.what())),
          DataTable.Cell.of(figure.printed().replace(' ', '\u00a0')),
          figure
              .share()
              .map(
                  s ->
                      DataTable.Cell.of(
                              words.of("of", s.part(), s.whole()) + " = " + words.percent(s))
                          .withCsv(s.toString()))
              .orElse(DataTable.Cell.of("–")),
          DataTable.Cell.of(figure.source() + ", " + figure.year() + ": " + figure.place()));
    }
    return table.note(words.of("published.note")).build();
  }

  /** What was published of the real insats beside the same figure of the made-up one. */
  private DataTable beside(Part part) {
    Cells cells = cells();
    DataTable.Builder table =
        table("beside", part)
            .textColumn(words.of("column.what"))
            .numberColumn(words.of("column.published"))
            .numberColumn(words.of("column.synthetic"))
            .textColumn(words.of("column.denominator"));
    for (Published figure : Published.all()) {
      DataTable.Cell what = DataTable.Cell.of(words.of(figure.what()));
      DataTable.Cell printed =
          DataTable.Cell.of(
              figure
                  .share()
                  .map(s -> words.of("of", s.part(), s.whole()) + " = " + words.percent(s))
                  .orElse(figure.printed().replace(' ', '\u00a0')));
      if (figure.key().equals("result")) {
        Table outcomes = part.year().outcomes(results(part.key()));
        for (Denominator whole : List.of(Denominator.PARTICIPANTS, Denominator.ENDED)) {
          Cell cell = outcomes.cell(OutcomeDefinition.WORK_STUDIES_OR_GRANTED, whole, Bucket.ALL);
          table.row(what, printed, cells.fraction(cell), denominator(whole));
        }
      } else if (!figure.key().isEmpty()) {
        Denominator whole =
            switch (figure.key()) {
              case "women", "men" -> Denominator.PARTICIPANTS;
              case "talk" -> Denominator.IDENTIFIED;
              case "months" -> Denominator.ENDED;
              default -> Denominator.KNOWN;
            };
        table.row(what, printed, synthetic(part, figure.key(), cells), denominator(whole));
      }
    }
    return cells.explain(table).note(words.of("beside.note")).build();
  }

  private DataTable.Cell denominator(Denominator whole) {
    return DataTable.Cell.of(words.of(whole.label()));
  }

  private DataTable.Cell synthetic(Part part, String key, Cells cells) {
    Table sizes = part.year().denominators();
    return switch (key) {
      case "women" -> size(sizes, Denominator.PARTICIPANTS, Sex.WOMAN, Denominator.PARTICIPANTS);
      case "men" -> size(sizes, Denominator.PARTICIPANTS, Sex.MAN, Denominator.PARTICIPANTS);
      case "talk" -> size(sizes, Denominator.CLOSING_TALK, Bucket.ALL, Denominator.IDENTIFIED);
      case "support" ->
          cells.fraction(
              part.year()
                  .timeOnSupport(SUPPORT)
                  .cell(SUPPORT.get(0), Denominator.KNOWN, Bucket.ALL));
      case "compulsory" -> {
        Table educations = part.year().educations();
        yield Cells.values(educations, "category").stream()
            .filter(v -> v instanceof Category category && category.id().equals("grundskola"))
            .findFirst()
            .map(v -> cells.fraction(educations.cell(v, Denominator.KNOWN, Bucket.ALL)))
            .orElse(DataTable.Cell.of("–"));
      }
      default ->
          part.year()
              .timeInInsats(true)
              .all()
              .value()
              .map(t -> t.meanMonths(1))
              .map(m -> DataTable.Cell.of(words.decimal(m)).withCsv(m.toPlainString()))
              .orElse(DataTable.Cell.of("–").withCsv(""));
    };
  }

  /** The size of a group among another; a dash where either is hidden. */
  private DataTable.Cell size(Table sizes, Denominator part, Object sex, Denominator whole) {
    Optional<Long> of = sizes.cell(part, sex).figure().map(f -> f.n());
    Optional<Long> all = sizes.cell(whole, Bucket.ALL).figure().map(f -> f.n());
    if (of.isEmpty() || all.isEmpty()) {
      return DataTable.Cell.of("–").withCsv("");
    }
    Share share = Share.of(of.get(), all.get());
    return DataTable.Cell.of(
            words.of("of", share.part(), share.whole()) + " = " + words.percent(share))
        .withCsv(share.toString());
  }

  // ---------------------------------------------------------------------------------------- flows

  private DataTable flows(Part part) {
    Table sizes = part.year().denominators();
    Cells cells = cells();
    DataTable.Builder table = table("flows", part).textColumn(words.of("column.flow"));
    sexColumns(table);
    for (Denominator flow : FLOWS) {
      table.row(row(words.of(flow.label()), SEXES, s -> cells.n(sizes.cell(flow, s))));
    }
    return cells.explain(table).note(words.of("flows.note")).note(coverage(part)).build();
  }

  /** What the figures rest on, in a sentence. */
  String coverage(Part part) {
    return part.year()
        .denominators()
        .cell(Denominator.PARTICIPANTS, Bucket.ALL)
        .figure()
        .flatMap(f -> f.basis().coverage())
        .map(
            c ->
                words.of(
                    "coverage",
                    c.total(),
                    c.identified(),
                    c.anonymous(),
                    c.countOnly(),
                    c.running()))
        .orElse(words.of("coverage.hidden", ReportData.MINIMUM));
  }

  private interface Value<K> {
    DataTable.Cell of(K column);
  }

  private static <K> DataTable.Cell[] row(String label, List<K> columns, Value<K> value) {
    List<DataTable.Cell> cells = new ArrayList<>();
    cells.add(DataTable.Cell.of(label));
    columns.forEach(c -> cells.add(value.of(c)));
    return cells.toArray(DataTable.Cell[]::new);
  }

  // -------------------------------------------------------------------------------------- profile

  private DataTable profile(Part part) {
    Cells cells = cells();
    DataTable.Builder table = table("profile", part).textColumn(words.of("column.group"));
    sexColumns(table);
    group(table, cells, "profile.ages", part.year().ages());
    group(table, cells, "profile.educations", part.year().educations());
    group(table, cells, "profile.support", part.year().timeOnSupport(SUPPORT));
    group(table, cells, "profile.referrers", part.year().referrers());
    return cells.explain(table).note(words.of("profile.note")).build();
  }

  private void group(DataTable.Builder table, Cells cells, String heading, Table source) {
    table.groupRow(words.of(heading));
    rows(table, cells, source, "category", Denominator.KNOWN);
  }

  /** A row for each value of a column, with everybody, women and men; empty ones are left out. */
  private void rows(
      DataTable.Builder table, Cells cells, Table source, String column, Denominator denominator) {
    for (Object value : Cells.values(source, column)) {
      Cell all = source.cell(value, denominator, Bucket.ALL);
      if (all.figure().map(f -> f.sharePositive().part() == 0).orElse(false)) {
        continue;
      }
      table.row(
          row(
              Cells.name(words, value),
              SEXES,
              s -> cells.share(source.cell(value, denominator, s))));
    }
  }

  // ------------------------------------------------------------------------------ before and after

  private DataTable beforeAfter(Part part, String key, BeforeAfter report) {
    Cells cells = cells();
    DataTable.Builder table =
        table(key, part)
            .textColumn(words.of("column." + key))
            .numberColumn(words.of(OutcomeMoment.BEFORE.label()))
            .numberColumn(words.of(OutcomeMoment.AFTER.label()))
            .numberColumn(words.of("column.change"))
            .numberColumn(words.of("column.change-percent"));
    for (Category category : report.categories()) {
      Cell before = cell(report, category, OutcomeMoment.BEFORE);
      Cell after = cell(report, category, OutcomeMoment.AFTER);
      if (none(before) && none(after)) {
        continue;
      }
      Outcome<CountChange> change = report.change(category);
      table.row(
          DataTable.Cell.of(words.of(category.label())),
          cells.share(before),
          cells.share(after),
          change
              .value()
              .map(c -> signed(BigDecimal.valueOf(c.number())))
              .orElse(DataTable.Cell.of("–").withCsv("")),
          change
              .value()
              .flatMap(c -> c.percent(0))
              .map(p -> DataTable.Cell.of(words.unit(words.signed(p))).withCsv(p.toPlainString()))
              .orElse(DataTable.Cell.of("–").withCsv("")));
    }
    return cells
        .explain(table)
        .note(words.of("denominator.note", words.of(report.denominator().label())))
        .note(words.of(key + ".note"))
        .build();
  }

  static Cell cell(BeforeAfter report, Category category, OutcomeMoment moment) {
    return report.table().cell(category, moment, report.denominator(), Bucket.ALL);
  }

  static boolean none(Cell cell) {
    return cell.figure().map(f -> f.sharePositive().part() == 0).orElse(false);
  }

  private DataTable.Cell signed(BigDecimal value) {
    return DataTable.Cell.of(words.signed(value)).withCsv(value.toPlainString());
  }

  private DataTable began(Part part) {
    Table source = part.year().workAndStudies();
    Cells cells = cells();
    DataTable.Builder table = table("began", part).textColumn(words.of("column.began"));
    sexColumns(table);
    rows(table, cells, source, "category", Denominator.IDENTIFIED);
    return cells
        .explain(table)
        .note(words.of("denominator.note", words.of(Denominator.IDENTIFIED.label())))
        .build();
  }

  // -------------------------------------------------------------------------------------- results

  /** The same results under each denominator side by side. */
  private DataTable results(Part part) {
    Table source = part.year().outcomes(results(part.key()));
    Cells cells = cells();
    DataTable.Builder table = table("results", part).textColumn(words.of("column.denominator"));
    results(part.key()).forEach(r -> table.numberColumn(words.of(r.label())));
    for (Denominator whole : WHOLES) {
      table.row(
          row(
              words.of(whole.label()),
              results(part.key()),
              r -> cells.fraction(source.cell(r, whole, Bucket.ALL))));
    }
    return cells.explain(table).note(words.of("results.note")).note(coverage(part)).build();
  }

  private DataTable reasons(Part part) {
    Cells cells = cells();
    DataTable.Builder table = table("reasons", part).textColumn(words.of("column.reason"));
    sexColumns(table);
    rows(table, cells, part.year().closureReasons(), "reason", Denominator.IDENTIFIED);
    return cells
        .explain(table)
        .note(words.of("denominator.note", words.of(Denominator.IDENTIFIED.label())))
        .build();
  }

  // ------------------------------------------------------------------------------------- equality

  /** Women beside men, and how far they lie apart with the uncertainty of that. */
  private DataTable equality(Part part) {
    Table source = part.year().outcomes(results(part.key()));
    Cells cells = cells();
    DataTable.Builder table =
        table("equality", part)
            .textColumn(words.of("column.result"))
            .numberColumn(words.of(Sex.WOMAN.label()))
            .numberColumn(words.of(Sex.MAN.label()))
            .numberColumn(words.of("column.gap"))
            .numberColumn(words.of("column.interval"));
    for (OutcomeDefinition result : results(part.key())) {
      Cell women = source.cell(result, Denominator.IDENTIFIED, Sex.WOMAN);
      Cell men = source.cell(result, Denominator.IDENTIFIED, Sex.MAN);
      Optional<Difference> gap = gap(source, result, part.year().level());
      table.row(
          DataTable.Cell.of(words.of(result.label())),
          cells.fraction(women),
          cells.fraction(men),
          gap.map(this::points).orElse(DataTable.Cell.of("–").withCsv("")),
          gap.flatMap(Difference::interval)
              .map(this::interval)
              .orElse(DataTable.Cell.of("–").withCsv("")));
    }
    return cells
        .explain(table)
        .note(words.of("denominator.note", words.of(Denominator.IDENTIFIED.label())))
        .note(words.of("equality.note", words.percent(part.year().level())))
        .build();
  }

  /** Women minus men; empty where either is hidden. */
  private static Optional<Difference> gap(Table source, OutcomeDefinition result, double level) {
    return Gap.of(source, level).stream()
        .filter(g -> g.key().equals(List.of(result, Denominator.IDENTIFIED)))
        .findFirst()
        .flatMap(g -> g.difference().value());
  }

  private DataTable.Cell points(Difference gap) {
    double difference =
        100.0 * gap.compared().part() / gap.compared().whole()
            - 100.0 * gap.baseline().part() / gap.baseline().whole();
    BigDecimal rounded = new BigDecimal(Words.plain(difference, 0));
    return DataTable.Cell.of(words.of("points", words.signed(rounded)))
        .withCsv(Words.plain(difference, 1));
  }

  private DataTable.Cell interval(Interval interval) {
    String low = words.signed(new BigDecimal(Words.plain(100 * interval.lowerInclusive(), 0)));
    String high = words.signed(new BigDecimal(Words.plain(100 * interval.upperInclusive(), 0)));
    return DataTable.Cell.of(words.of("from-to", low, high))
        .withCsv(
            Words.plain(100 * interval.lowerInclusive(), 1)
                + ";"
                + Words.plain(100 * interval.upperInclusive(), 1));
  }

  // ---------------------------------------------------------------------------------- afterwards

  /** Who answered after six and after twelve months, and what they do then. */
  private DataTable after(Part part) {
    Cells cells = cells();
    DataTable.Builder table =
        table("after", part)
            .textColumn(words.of("column.after"))
            .numberColumn(words.of("column.share-of"))
            .textColumn(words.of("column.denominator"));
    for (OutcomeMoment moment : List.of(OutcomeMoment.SIX_MONTHS, OutcomeMoment.TWELVE_MONTHS)) {
      boolean six = moment == OutcomeMoment.SIX_MONTHS;
      var report = six ? part.year() : part.yearBefore();
      Denominator due = six ? Denominator.DUE_6 : Denominator.DUE_12;
      Denominator answered = six ? Denominator.ANSWERED_6 : Denominator.ANSWERED_12;
      table.groupRow(words.of("after.group", words.of(moment.label()), report.period().toString()));
      Table responses = report.responses(moment);
      for (Object value : Cells.values(responses, "response")) {
        table.row(
            DataTable.Cell.of(Cells.name(words, value)),
            cells.fraction(responses.cell(value, due, Bucket.ALL)),
            DataTable.Cell.of(words.of(due.label())));
      }
      Table outcomes = report.outcomes(List.of(first()), moment);
      for (OutcomeDefinition result : List.of(first())) {
        for (Denominator whole : List.of(answered, due, Denominator.IDENTIFIED)) {
          table.row(
              DataTable.Cell.of(words.of(result.label())),
              cells.fraction(outcomes.cell(result, whole, Bucket.ALL)),
              DataTable.Cell.of(words.of(whole.label())));
        }
      }
    }
    return cells.explain(table).note(words.of("after.note")).build();
  }

  // ------------------------------------------------------------------------------- queue and time

  private DataTable.Cell number(Cells cells, Outcome<Long> number) {
    return number
        .value()
        .map(n -> DataTable.Cell.of(Long.toString(n)))
        .orElseGet(() -> cells.absent(number.absence().orElse(Absence.of(Absence.Reason.NO_DATA))));
  }

  private DataTable queue(Part part) {
    QueueReport queue = part.year().queue();
    Cells cells = cells();
    DataTable.Builder table =
        table("queue", part)
            .textColumn(words.of("column.queue"))
            .numberColumn(words.of("column.number"));
    Map<String, Outcome<Long>> rows = new LinkedHashMap<>();
    rows.put("queue.before", queue.waitingBefore());
    rows.put("queue.referred", queue.referred());
    rows.put("queue.started", queue.started());
    rows.put("queue.withdrawn", queue.withdrawn());
    rows.put("queue.waiting", queue.waiting());
    rows.forEach((key, n) -> table.row(DataTable.Cell.of(words.of(key)), number(cells, n)));
    queue
        .capacity()
        .ifPresent(
            places -> {
              table.row(words.of("queue.capacity"), Integer.toString(places));
              table.row(DataTable.Cell.of(words.of("queue.free")), number(cells, queue.free()));
            });
    return cells.explain(table).note(words.of("queue.note")).build();
  }

  /** Waiting and time in the insats, with the quartiles that few people do not decide. */
  private DataTable times(Part part) {
    Cells cells = cells();
    DataTable.Builder table =
        table("times", part)
            .textColumn(words.of("column.group"))
            .numberColumn(words.of("column.number"))
            .numberColumn(words.of("column.mean"))
            .numberColumn(words.of("column.interval"))
            .numberColumn(words.of("column.quarter"))
            .numberColumn(words.of("column.median"))
            .numberColumn(words.of("column.three-quarters"));
    times(table, cells, "times.waiting", part.year().waiting());
    times(table, cells, "times.with-pauses", part.year().timeInInsats(true));
    times(table, cells, "times.without-pauses", part.year().timeInInsats(false));
    return cells.explain(table).note(words.of("times.note")).build();
  }

  private void times(
      DataTable.Builder table, Cells cells, String heading, BySlice<DurationSummary> times) {
    table.groupRow(words.of(heading));
    List<Outcome<DurationSummary>> rows = List.of(times.all(), times.women(), times.men());
    for (int i = 0; i < rows.size(); i++) {
      DataTable.Cell label = DataTable.Cell.of(Cells.name(words, SEXES.get(i)));
      Optional<DurationSummary> time = rows.get(i).value();
      if (time.isPresent()) {
        DurationSummary t = time.get();
        table.row(
            label,
            DataTable.Cell.of(Long.toString(t.n())),
            decimal(t.mean(), 0),
            t.meanInterval()
                .map(
                    x ->
                        DataTable.Cell.of(words.interval(x, 1, 0))
                            .withCsv(
                                Words.plain(x.lowerInclusive(), 1)
                                    + ";"
                                    + Words.plain(x.upperInclusive(), 1)))
                .orElse(DataTable.Cell.of("–").withCsv("")),
            decimal(t.quarter()),
            decimal(t.median()),
            decimal(t.threeQuarters()));
      } else {
        DataTable.Cell absent =
            cells.absent(rows.get(i).absence().orElse(Absence.of(Absence.Reason.NO_DATA)));
        table.row(label, absent, absent, absent, absent, absent, absent);
      }
    }
  }

  private DataTable.Cell decimal(OptionalDouble value) {
    return value.isPresent() ? decimal(value.getAsDouble(), 0) : DataTable.Cell.of("–").withCsv("");
  }

  private DataTable.Cell decimal(double value, int decimals) {
    return DataTable.Cell.of(words.number(value, decimals))
        .withCsv(Words.plain(value, decimals + 1));
  }

  /** The months at which curves are shown. */
  static List<Integer> months(Part part) {
    return part.key().equals(ReportData.ACTIVERA)
        ? List.of(1, 2, 3, 4, 5, 6)
        : List.of(3, 6, 9, 12, 15, 18);
  }

  /** The points of a curve by month; those that few people decide are left out. */
  static Optional<SurvivalPoint> at(SurvivalCurve curve, int month) {
    int day = (int) Math.round(month * 365.2425 / 12);
    return curve.points().stream().filter(p -> p.day() == day).findFirst();
  }

  private DataTable curve(Part part) {
    Cells cells = cells();
    DataTable.Builder table =
        DataTable.builder(
                words.of(
                    "curve.caption", part.insats().name(), part.beginners().period().toString()))
            .textColumn(words.of("column.event"))
            .numberColumn(words.of("column.month"))
            .numberColumn(words.of("column.at-risk"))
            .numberColumn(words.of("column.events"))
            .numberColumn(words.of("column.happened"))
            .numberColumn(words.of("column.interval"));
    for (Outcome<SurvivalCurve> found :
        List.of(
            part.beginners().timeToEnd(months(part)).all(),
            part.beginners().timeTo(first(), months(part)).all())) {
      if (found.value().isEmpty()) {
        DataTable.Cell absent =
            cells.absent(found.absence().orElse(Absence.of(Absence.Reason.NO_DATA)));
        table.row(absent, absent, absent, absent, absent, absent);
        continue;
      }
      SurvivalCurve curve = found.value().get();
      for (int month : months(part)) {
        Optional<SurvivalPoint> point = at(curve, month);
        List<DataTable.Cell> row = new ArrayList<>();
        row.add(DataTable.Cell.of(words.of(curve.event())));
        row.add(DataTable.Cell.of(Integer.toString(month)));
        if (point.isPresent()) {
          SurvivalPoint p = point.get();
          row.add(DataTable.Cell.of(Long.toString(p.atRisk())));
          row.add(DataTable.Cell.of(Long.toString(p.events())));
          row.add(
              DataTable.Cell.of(words.percent(1 - p.survival()))
                  .withCsv(Words.plain(1 - p.survival(), 3)));
          row.add(
              p.interval()
                  .map(
                      i ->
                          DataTable.Cell.of(
                                  words.percent(1 - i.upperInclusive())
                                      + "–"
                                      + words.percent(1 - i.lowerInclusive()))
                              .withCsv(
                                  Words.plain(1 - i.upperInclusive(), 3)
                                      + ";"
                                      + Words.plain(1 - i.lowerInclusive(), 3)))
                  .orElse(DataTable.Cell.of("–").withCsv("")));
        } else {
          DataTable.Cell absent = cells.absent(Absence.of(Absence.Reason.SUPPRESSED));
          row.addAll(List.of(absent, absent, absent, absent));
        }
        table.add(new DataTable.Row(DataTable.Row.Kind.PLAIN, row));
      }
    }
    return cells
        .explain(table)
        .note(words.of("curve.note"))
        .note(words.of(KaplanMeier.METHOD) + ".")
        .build();
  }

  // -------------------------------------------------------------------------- insatser and to do

  /** Planned against actual, the anonymous and those that are only counted among them. */
  private DataTable insatser() {
    Cells cells = cells();
    DataTable.Builder table =
        DataTable.builder(words.of("insatser.caption", ReportData.YEAR.toString()))
            .textColumn(words.of("column.insats"))
            .numberColumn(words.of("column.planned"))
            .numberColumn(words.of("column.participants"))
            .numberColumn(words.of("column.fulfilled"))
            .numberColumn(words.of("column.identified"))
            .numberColumn(words.of("column.anonymous"));
    for (Part part : data.parts()) {
      for (InsatsLine line : part.year().insatser()) {
        table.row(
            DataTable.Cell.of(part.insats().name()),
            DataTable.Cell.of(line.planned().map(p -> Integer.toString(p)).orElse("–")),
            number(cells, line.participants()),
            line.fulfilled()
                .map(
                    f ->
                        DataTable.Cell.of(f.text(words.language(), 0))
                            .withCsv(f.percent(0).toPlainString()))
                .orElse(DataTable.Cell.of("–").withCsv("")),
            number(cells, line.identified()),
            number(cells, line.anonymous()));
      }
    }
    return cells.explain(table).note(words.of("insatser.note")).build();
  }

  /** How much is to be done; the list itself is for those who do it. */
  private DataTable due() {
    DataTable.Builder table =
        DataTable.builder(words.of("due.caption", ReportData.TODAY))
            .textColumn(words.of("column.due"));
    Cells cells = cells();
    for (Part part : data.parts()) {
      table.numberColumn(part.insats().name());
    }
    for (DueKind kind : DueKind.values()) {
      List<Integer> numbers =
          data.parts().stream()
              .map(p -> data.due().of(p.insats().id()).of(kind).items().size())
              .toList();
      if (numbers.stream().anyMatch(n -> n > 0)) {
        table.row(
            row(
                words.of(kind.label()),
                numbers,
                n ->
                    n > 0 && n < ReportData.MINIMUM
                        ? cells.absent(Absence.of(Absence.Reason.BELOW_MINIMUM))
                        : DataTable.Cell.of(Integer.toString(n))));
      }
    }
    return cells.explain(table).note(words.of("due.note")).build();
  }

  /** The list for those who work in the insatser. */
  DataTable dueList() {
    DataTable.Builder table =
        DataTable.builder(words.of("due-list.caption", ReportData.TODAY))
            .codeColumn(words.of("column.due-by"))
            .textColumn(words.of("column.severity"))
            .textColumn(words.of("column.due"))
            .textColumn(words.of("column.insats"))
            .codeColumn(words.of("column.pathway"))
            .textColumn(words.of("column.staff"))
            .textColumn(words.of("column.what"));
    for (DueItem item : data.due().items()) {
      table.row(
          DataTable.Cell.of(item.due().toString()),
          DataTable.Cell.of("")
              .withMark(Mark.of(tone(item.severity()), words.of(item.severity().label())))
              .withCsv(words.of(item.severity().label())),
          DataTable.Cell.of(words.of(item.kind().label())),
          DataTable.Cell.of(
              data.parts().stream()
                  .filter(p -> p.insats().id().equals(item.insats()))
                  .map(p -> p.insats().name())
                  .findFirst()
                  .orElse(item.insats().value())),
          DataTable.Cell.of(item.pathway().value()),
          DataTable.Cell.of(
              item.staff().isEmpty()
                  ? "–"
                  : String.join(", ", item.staff().stream().map(StaffId::value).toList())),
          DataTable.Cell.of(words.of(item.text())));
    }
    return table.note(words.of("due-list.note")).build();
  }

  private static Tone tone(Severity severity) {
    return switch (severity) {
      case NOTE -> Tone.NOTE;
      case WARNING -> Tone.WARNING;
      case ERROR -> Tone.ERROR;
    };
  }

  // -------------------------------------------------------------------------- blocks and
  // departures

  private DataTable departures(Part part) {
    Departures departures = data.departures().get(part.key());
    Cells cells = cells();
    DataTable.Builder table =
        table("departures", part)
            .textColumn(words.of("column.departure"))
            .numberColumn(words.of("column.number"));
    if (departures != null) {
      departures
          .byCode()
          .keySet()
          .forEach(
              code ->
                  table.row(
                      DataTable.Cell.of(words.of(code)),
                      number(cells, departures.shown(code, ReportData.MINIMUM))));
    }
    return cells.explain(table).note(words.of("departures.note")).build();
  }

  /** What is only counted: events, where nobody is registered. */
  private DataTable volumes() {
    DataTable.Builder table =
        DataTable.builder(words.of("volumes.caption", ReportData.YEAR.toString()))
            .textColumn(words.of("column.insats"))
            .textColumn(words.of("column.what"))
            .codeColumn(words.of("column.period"))
            .numberColumn(words.of("column.number"));
    for (InsatsCounts counts : data.counts()) {
      for (VolumeCount volume : counts.volumes()) {
        BySex number = volume.number();
        table.row(
            data.insatser().stream()
                .filter(i -> i.id().equals(counts.id().insats()))
                .map(i -> i.name())
                .findFirst()
                .orElse(counts.id().insats().value()),
            volume.label(),
            volume.period().toString(),
            Long.toString(number.total()));
      }
    }
    return table.note(words.of("volumes.note")).build();
  }
}
