package io.github.finsam.examples.followup;

import io.github.finsam.base.Share;
import io.github.finsam.examples.rendering.BarChart;
import io.github.finsam.examples.rendering.Chart;
import io.github.finsam.examples.rendering.ChartText;
import io.github.finsam.examples.rendering.Datum;
import io.github.finsam.examples.rendering.FunnelChart;
import io.github.finsam.examples.rendering.GroupedBarChart;
import io.github.finsam.examples.rendering.LineChart;
import io.github.finsam.examples.rendering.Span;
import io.github.finsam.indicators.followup.BeforeAfter;
import io.github.finsam.indicators.followup.BlockFunnel;
import io.github.finsam.indicators.followup.Category;
import io.github.finsam.indicators.followup.Denominator;
import io.github.finsam.indicators.followup.OutcomeDefinition;
import io.github.finsam.indicators.followup.OutcomeMoment;
import io.github.finsam.indicators.followup.SurvivalCurve;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.statistic.SurvivalPoint;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The charts of the report; every one says that its data are synthetic. */
final class Charts {

  private final ReportData data;
  private final Words words;

  Charts(ReportData data, Words words) {
    this.data = data;
    this.words = words;
  }

  private ChartText text(String key, Object... arguments) {
    return ChartText.of(
            words.of(key + ".title", arguments),
            words.of(key + ".description", arguments),
            words.of("chart.none"))
        .withNote(words.of("synthetic.chart"));
  }

  /** Incomes or occupations before beside after. */
  Chart beforeAfter(Part part, String key, BeforeAfter report) {
    List<GroupedBarChart.Group> groups = new ArrayList<>();
    for (Category category : report.categories()) {
      Cell before = Tables.cell(report, category, OutcomeMoment.BEFORE);
      Cell after = Tables.cell(report, category, OutcomeMoment.AFTER);
      if (!Tables.none(before) || !Tables.none(after)) {
        groups.add(
            new GroupedBarChart.Group(
                words.of(category.label()), List.of(percent(before), percent(after))));
      }
    }
    return new GroupedBarChart(
        text("chart." + key, part.insats().name()),
        this::percent,
        List.of(words.of(OutcomeMoment.BEFORE.label()), words.of(OutcomeMoment.AFTER.label())),
        groups);
  }

  /** One result, under each denominator that it may be given of. */
  Chart results(Part part, OutcomeDefinition result) {
    Table source = part.year().outcomes(Tables.results(part.key()));
    List<BarChart.Bar> bars = new ArrayList<>();
    for (Denominator whole : Tables.WHOLES) {
      bars.add(
          new BarChart.Bar(
              words.of(whole.label()), percent(source.cell(result, whole, Bucket.ALL))));
    }
    return new BarChart(
        text("chart.results", part.insats().name(), words.of(result.label())), this::percent, bars);
  }

  private Datum percent(Cell cell) {
    return cell.<Datum>map(
            f -> Datum.of(100.0 * f.sharePositive().part() / f.sharePositive().whole()))
        .orElse(absence -> Datum.absent(Cells.shortly(words, absence)));
  }

  private String percent(double value) {
    return words.unit(words.number(value, 0));
  }

  /** How large a share has left, and left to work or studies, by months since the start. */
  Chart curve(Part part) {
    List<Integer> months = Tables.months(part);
    List<String> points = new ArrayList<>();
    points.add("0");
    months.forEach(m -> points.add(Integer.toString(m)));
    List<LineChart.Series> series = new ArrayList<>();
    for (Outcome<SurvivalCurve> curve :
        List.of(
            part.beginners().timeToEnd(months).all(),
            part.beginners().timeTo(Tables.first(), months).all())) {
      curve.value().ifPresent(c -> series.add(series(c, months)));
    }
    return new LineChart(
            text("chart.curve", part.insats().name(), part.beginners().period().toString()),
            this::percent,
            points,
            series)
        .withSpan(Span.of(0, 100))
        .withGap(words.of("chart.gap", ReportData.MINIMUM));
  }

  private LineChart.Series series(SurvivalCurve curve, List<Integer> months) {
    List<Datum> values = new ArrayList<>();
    List<Optional<LineChart.Interval>> intervals = new ArrayList<>();
    values.add(Datum.of(0));
    intervals.add(Optional.empty());
    for (int month : months) {
      Optional<SurvivalPoint> point = Tables.at(curve, month);
      values.add(
          point
              .map(p -> Datum.of(100 * (1 - p.survival())))
              .orElse(Datum.absent(words.of("absence.SUPPRESSED"))));
      intervals.add(
          point
              .flatMap(SurvivalPoint::interval)
              .map(
                  i ->
                      LineChart.Interval.of(
                          100 * (1 - i.upperInclusive()),
                          100 * (1 - i.lowerInclusive()),
                          percent(100 * (1 - i.upperInclusive()))
                              + "–"
                              + percent(100 * (1 - i.lowerInclusive())))));
    }
    return LineChart.Series.of(words.of(curve.event()), values).withWhiskers(intervals);
  }

  /** How far those came who began the insats in blocks. */
  FunnelChart funnel() {
    BlockFunnel blocks = data.blocks();
    List<FunnelChart.Stage> stages = new ArrayList<>();
    stages.add(stage(words.of("blocks.started"), blocks.started()));
    for (int i = 0; i < blocks.reached().size(); i++) {
      stages.add(stage(words.of("blocks.block", i + 1), blocks.reached().get(i)));
    }
    stages.add(stage(words.of("blocks.completed"), blocks.completed()));
    return new FunnelChart(
        text("chart.blocks", data.part(ReportData.ACTIVERA).insats().name()),
        new FunnelChart.Format() {
          @Override
          public String stage(long count) {
            return Long.toString(count);
          }

          @Override
          public String step(long from, long to) {
            return words.of("blocks.step", to, from, words.percent(Share.of(to, from)));
          }
        },
        stages);
  }

  private FunnelChart.Stage stage(String label, Outcome<Long> count) {
    return count
        .value()
        .map(c -> FunnelChart.Stage.of(label, c))
        .orElseGet(
            () -> FunnelChart.Stage.absent(label, words.of("blocks.hidden", ReportData.MINIMUM)));
  }
}
