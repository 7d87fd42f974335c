package io.github.finsam.examples.indicators;

import io.github.finsam.base.ForbundId;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.examples.rendering.DataTable;
import io.github.finsam.examples.rendering.Mark;
import io.github.finsam.examples.rendering.Tone;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.indicators.calculate.Calculation;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.instrument.Indicator;
import io.github.finsam.indicators.instrument.IndicatorRule;
import io.github.finsam.indicators.judge.BothSides;
import io.github.finsam.indicators.judge.BothSidesCounts;
import io.github.finsam.indicators.judge.Change;
import io.github.finsam.indicators.judge.Comparability;
import io.github.finsam.indicators.judge.Comparison;
import io.github.finsam.indicators.judge.Difference;
import io.github.finsam.indicators.judge.Direction;
import io.github.finsam.indicators.judge.Judgement;
import io.github.finsam.indicators.judge.KeyedResponse;
import io.github.finsam.indicators.judge.MeasureScope;
import io.github.finsam.indicators.judge.Observed;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.judge.RegisterCount;
import io.github.finsam.indicators.judge.RegisterCounts;
import io.github.finsam.indicators.judge.RegisterMeasure;
import io.github.finsam.indicators.judge.RegisterScope;
import io.github.finsam.indicators.judge.Statistic;
import io.github.finsam.indicators.judge.Status;
import io.github.finsam.indicators.judge.TargetLevel;
import io.github.finsam.indicators.judge.Threshold;
import io.github.finsam.indicators.statistic.Tested;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Column;
import io.github.finsam.indicators.table.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.threeten.extra.YearQuarter;

/** The tables of the report that say what the results are worth. */
final class JudgedTables {

  private static final double LEVEL = Calculation.STANDARD_LEVEL;
  private static final Disclosure POLICY = Disclosure.standard();

  private final ReportData data;
  private final Words words;
  private final ForbundId forbund;

  JudgedTables(ReportData data, Words words) {
    this.data = data;
    this.words = words;
    this.forbund = data.forbund().id();
  }

  /** From the first half-year to the last, what participants answer at closure. */
  DataTable change() {
    ResultCells cells = new ResultCells(words);
    DataTable.Builder table =
        DataTable.builder(
                words.of(
                    "change.caption",
                    data.first().label(words.language()),
                    data.last().label(words.language())))
            .textColumn(words.of("column.indicator"))
            .numberColumn(Words.head(data.first()))
            .numberColumn(Words.head(data.last()))
            .numberColumn(words.of("column.difference"))
            .numberColumn(words.of("column.interval-points"))
            .numberColumn(words.of("column.p"))
            .textColumn(words.of("column.test"));
    for (Indicator indicator : data.indicators(Respondent.PARTICIPANT, Occasion.CLOSURE)) {
      Cell before = data.cell(indicator, Respondent.PARTICIPANT, Occasion.CLOSURE, data.first());
      Cell after = data.cell(indicator, Respondent.PARTICIPANT, Occasion.CLOSURE, data.last());
      Outcome<Change> change =
          Change.between(
              Observed.of(data.first(), indicator.id(), before),
              Observed.of(data.last(), indicator.id(), after),
              Comparability.WITHIN_EDITIONS,
              LEVEL);
      Optional<Difference> difference = change.value().map(Change::difference);
      table.row(
          DataTable.Cell.of(words.name(indicator)),
          cells.shareAndNumber(before),
          cells.shareAndNumber(after),
          points(difference),
          interval(difference),
          DataTable.Cell.of(
              difference
                  .flatMap(Difference::test)
                  .flatMap(Tested::result)
                  .map(r -> words.number(r.pValue(), 3))
                  .orElse("–")),
          DataTable.Cell.of(
              difference
                  .flatMap(Difference::test)
                  .flatMap(Tested::result)
                  .map(r -> words.of(r.label()))
                  .or(() -> difference.flatMap(Difference::untested).map(words::of))
                  .or(() -> change.why().map(words::of))
                  .orElse("–")));
    }
    return cells.explain(table).note(words.of("change.note")).build();
  }

  private DataTable.Cell points(Optional<Difference> difference) {
    return DataTable.Cell.of(difference.map(d -> words.signed(d.percentagePoints(0))).orElse("–"))
        .withCsv(difference.map(d -> d.percentagePoints(0).toPlainString()).orElse(""));
  }

  private DataTable.Cell interval(Optional<Difference> difference) {
    return DataTable.Cell.of(
        difference
            .flatMap(Difference::interval)
            .map(i -> limit(i.lowerInclusive()) + words.of("to") + limit(i.upperInclusive()))
            .orElse("–"));
  }

  private String limit(double share) {
    return words.signed(BigDecimal.valueOf(100 * share).setScale(0, RoundingMode.HALF_UP));
  }

  /** What an aim says of the last half-year. */
  Judgement judgement(Aim aim) {
    Indicator indicator = data.edition().indicator(aim.indicator());
    TargetLevel level =
        TargetLevel.of(
            MeasureScope.builder()
                .measure(indicator.id())
                .respondent(aim.respondent())
                .forbund(forbund)
                .build(),
            aim.statistic(),
            Direction.AT_LEAST,
            aim.from(),
            new Threshold(aim.reached(), Optional.of(aim.partly())));
    return level.judge(
        data.cell(indicator, aim.respondent(), aim.occasion(), data.last()), lastDay());
  }

  private LocalDate lastDay() {
    return data.last().endInclusive().orElseThrow();
  }

  DataTable targets() {
    ResultCells cells = new ResultCells(words);
    DataTable.Builder table =
        DataTable.builder(words.of("targets.caption", data.last().label(words.language())))
            .textColumn(words.of("column.indicator"))
            .textColumn(words.of("column.whose"))
            .numberColumn(words.of("column.positive-n"))
            .numberColumn(words.of("column.target"))
            .codeColumn(words.of("column.status"))
            .textColumn(words.of("column.why"));
    boolean looksReached = false;
    for (Aim aim : data.companion().aims()) {
      if (aim.statistic() != Statistic.SHARE_POSITIVE) {
        continue;
      }
      Judgement judgement = judgement(aim);
      boolean looks = looksReached(judgement, aim);
      looksReached |= looks;
      DataTable.Cell share = cells.shareAndNumber(judgement.cell());
      table.row(
          DataTable.Cell.of(words.name(data.edition().indicator(aim.indicator()))),
          DataTable.Cell.of(
              words.of(data.edition().form(aim.respondent(), aim.occasion()).title())),
          looks ? share.withFootnote("*") : share,
          DataTable.Cell.of(words.unit(percent(aim)))
              .withCsv(aim.reached().movePointRight(2).stripTrailingZeros().toPlainString()),
          DataTable.Cell.of("")
              .withMark(mark(judgement.status()))
              .withCsv(judgement.status().name()),
          DataTable.Cell.of(
              judgement.motivation(words.language())
                  + " "
                  + words.of(judgement.interval().label())
                  + "."));
    }
    cells.explain(table);
    if (looksReached) {
      table.footnote("*", words.of("targets.looks-reached"));
    }
    return table.build();
  }

  private String percent(Aim aim) {
    BigDecimal percent = aim.reached().movePointRight(2).stripTrailingZeros();
    return words.decimal(percent.scale() < 0 ? percent.setScale(0) : percent);
  }

  /** Whether the share is as large as the target when both are whole percent, but not reached. */
  static boolean looksReached(Judgement judgement, Aim aim) {
    return judgement.status() != Status.REACHED
        && judgement
            .cell()
            .figure()
            .map(f -> f.sharePositive().percent(0).movePointLeft(2))
            .filter(rounded -> rounded.compareTo(aim.reached()) >= 0)
            .isPresent();
  }

  private Mark mark(Status status) {
    Tone tone =
        switch (status) {
          case REACHED -> Tone.GOOD;
          case PARTLY -> Tone.NOTE;
          case NOT_REACHED -> Tone.WARNING;
          case NOT_MEASURABLE -> Tone.NONE;
        };
    return Mark.of(tone, words.of(status.label()));
  }

  /** The förbund beside the others and all together. */
  DataTable comparison() {
    ResultCells cells = new ResultCells(words);
    DataTable.Builder table =
        DataTable.builder(words.of("comparison.caption", data.last().label(words.language())))
            .textColumn(words.of("column.indicator"))
            .numberColumn(words.of("column.own"))
            .numberColumn(words.of("column.others"))
            .numberColumn(words.of("column.pooled"))
            .numberColumn(words.of("column.mean-of-forbund"))
            .numberColumn(words.of("column.difference-to-others"))
            .numberColumn(words.of("column.interval-points"))
            .codeColumn(words.of("column.place"));
    for (Tables.FormKey form :
        List.of(
            new Tables.FormKey(Respondent.PARTICIPANT, Occasion.CLOSURE),
            new Tables.FormKey(Respondent.STAFF, Occasion.HALF_YEAR))) {
      table.groupRow(words.of(data.edition().form(form.respondent(), form.occasion()).title()));
      for (Indicator indicator : data.indicators(form.respondent(), form.occasion())) {
        Map<ForbundId, Cell> units = new LinkedHashMap<>();
        for (Forbund other : data.forbunds()) {
          units.put(other.id(), cell(ReportData.FORBUNDS, indicator, form, other.id()));
        }
        Cell all = cell(ReportData.FORBUNDS, indicator, form, Bucket.ALL);
        Comparison comparison = Comparison.of(forbund, units, all, LEVEL);
        Optional<Difference> difference = comparison.toOthers().value();
        table.row(
            DataTable.Cell.of(words.name(indicator)),
            cells.shareAndNumber(comparison.unit()),
            cells.shareAndNumber(comparison.others()),
            cells.shareAndNumber(all),
            meanOfUnits(cells, cell(ReportData.MEANS, indicator, form, Bucket.ALL)),
            points(difference),
            interval(difference),
            DataTable.Cell.of(
                comparison
                    .position()
                    .value()
                    .map(p -> words.of("comparison.place", p.rank(), p.units()))
                    .orElse("–")));
      }
    }
    return cells.explain(table).note(words.of("comparison.note")).build();
  }

  private Cell cell(String table, Indicator indicator, Tables.FormKey form, Object forbund) {
    return data.table(table)
        .cell(indicator, data.last(), forbund, form.respondent(), form.occasion());
  }

  private DataTable.Cell meanOfUnits(ResultCells cells, Cell all) {
    return cells.of(
        all,
        f ->
            f.units()
                .map(u -> words.percent(u.sharePositive()) + " (" + u.units() + ")")
                .orElse("–"),
        f -> f.units().map(u -> Words.plain(100 * u.sharePositive(), 0)).orElse(""));
  }

  /** The answers of both sides about the same participant in the same quarter. */
  SortedMap<Occasion, BothSides> bothSidesByOccasion(IndicatorRule.BothSides rule) {
    return BothSides.byOccasion(
        data.edition(),
        rule,
        data.linked().stream()
            .filter(r -> data.year().contains(r.response().setting().day()))
            .map(
                r ->
                    KeyedResponse.of(
                        r.key() + "/" + YearQuarter.from(r.response().setting().day()),
                        r.response()))
            .iterator());
  }

  DataTable bothSides() {
    ResultCells cells = new ResultCells(words);
    DataTable.Builder table =
        DataTable.builder(words.of("both-sides.caption", data.year().label(words.language())))
            .textColumn(words.of("column.occasion"))
            .numberColumn(words.of("column.both"))
            .numberColumn(words.of("column.interval"))
            .numberColumn(words.of("column.only-participant"))
            .numberColumn(words.of("column.only-staff"))
            .numberColumn(words.of("column.neither"))
            .numberColumn(words.of("column.pair-unanswered"))
            .numberColumn(words.of("column.unmatched-participant"))
            .numberColumn(words.of("column.unmatched-staff"));
    for (Indicator indicator : data.edition().indicators()) {
      indicator.bothSides().ifPresent(rule -> bothSides(rule, cells, table));
    }
    return cells.explain(table).note(words.of("both-sides.note")).build();
  }

  private void bothSides(IndicatorRule.BothSides rule, ResultCells cells, DataTable.Builder table) {
    SortedMap<Occasion, BothSides> byOccasion = bothSidesByOccasion(rule);
    if (byOccasion.isEmpty()) {
      return;
    }
    Table together =
        BothSides.table(
            Column.of("occasion", "Mättillfälle", "Occasion"), byOccasion, POLICY, LEVEL);
    byOccasion.forEach(
        (occasion, sides) -> {
          Cell cell = together.cell(occasion);
          // The numbers behind a figure tell what is hidden of another, so it is all or none.
          Optional<BothSidesCounts> counts =
              together.rows().stream().allMatch(r -> r.cell().figure().isPresent())
                  ? sides.counts(POLICY).value()
                  : Optional.empty();
          table.row(
              DataTable.Cell.of(words.of(occasion.label())),
              cells.shareAndNumber(cell),
              cells.shareInterval(cell),
              count(counts.map(c -> c.views().onlyBaseline())),
              count(counts.map(c -> c.views().onlyCompared())),
              count(counts.map(c -> c.views().neither())),
              count(counts.map(c -> c.withoutAnswer())),
              count(counts.map(c -> c.unmatched().participant())),
              count(counts.map(c -> c.unmatched().staff())));
        });
  }

  private static DataTable.Cell count(Optional<Long> number) {
    return DataTable.Cell.of(number.map(String::valueOf).orElse("–"))
        .withCsv(number.map(String::valueOf).orElse(""));
  }

  DataTable register() {
    ResultCells cells = new ResultCells(words);
    DataTable.Builder table =
        DataTable.builder(words.of("register.caption"))
            .codeColumn(words.of("column.left-in"))
            .numberColumn(words.of("column.months"))
            .numberColumn(words.of("column.remains"))
            .numberColumn(words.of("column.interval"))
            .numberColumn(words.of("column.unknown"))
            .numberColumn(words.of("column.too-early"))
            .textColumn(words.of("column.scope"));
    TreeMap<Integer, SortedMap<Year, RegisterCounts>> byMonths = new TreeMap<>();
    for (Followed followed : own()) {
      byMonths
          .computeIfAbsent(followed.months(), m -> new TreeMap<>())
          .merge(followed.closed(), counts(followed), JudgedTables::plus);
    }
    byMonths.forEach((months, byYear) -> register(months, byYear, cells, table));
    return cells.explain(table).note(words.of("register.note")).build();
  }

  private void register(
      int months,
      SortedMap<Year, RegisterCounts> byYear,
      ResultCells cells,
      DataTable.Builder table) {
    RegisterMeasure measure = measure(months);
    SortedMap<Year, RegisterCount> parts = new TreeMap<>();
    byYear.forEach((year, counts) -> parts.put(year, RegisterCount.of(measure, counts)));
    Table together =
        RegisterCount.table(Column.of("closed", "Avslut", "Closed"), parts, POLICY, LEVEL);
    byYear.forEach(
        (year, counts) -> {
          Cell cell = together.cell(year);
          // Where it is too early for everybody there is nothing that could be told.
          boolean shown =
              cell.absence().map(a -> a.reason() == Absence.Reason.NO_DATA).orElse(true);
          table.row(
              DataTable.Cell.of(year.toString()),
              DataTable.Cell.of(Integer.toString(months)),
              cells.shareAndNumber(cell),
              cells.shareInterval(cell),
              count(Optional.of(counts.unknown()).filter(c -> shown)),
              count(Optional.of(counts.tooEarly()).filter(c -> shown)),
              DataTable.Cell.of(words.of(measure.method())));
        });
  }

  private List<Followed> own() {
    return data.companion().followed().stream()
        .filter(f -> data.insatser().stream().anyMatch(i -> i.id().equals(f.insats())))
        .toList();
  }

  private RegisterMeasure measure(int months) {
    Indicator indicator =
        data.edition().indicators().stream()
            .filter(i -> i.rule() instanceof IndicatorRule.Register)
            .findFirst()
            .orElseThrow();
    return new RegisterMeasure(
        data.edition().id(), indicator.id(), RegisterScope.GOAL_REACHED, months);
  }

  private static RegisterCounts counts(Followed followed) {
    return new RegisterCounts(
        followed.sustained(),
        followed.lost(),
        followed.unknown(),
        followed.tooEarly(),
        followed.withoutGoal());
  }

  private static RegisterCounts plus(RegisterCounts a, RegisterCounts b) {
    return new RegisterCounts(
        a.sustained() + b.sustained(),
        a.lost() + b.lost(),
        a.unknown() + b.unknown(),
        a.tooEarly() + b.tooEarly(),
        a.outOfScope() + b.outOfScope());
  }
}
