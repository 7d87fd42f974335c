package io.github.finsam.examples.indicators;

import io.github.finsam.base.Share;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.examples.rendering.Chart;
import io.github.finsam.examples.rendering.ChartText;
import io.github.finsam.examples.rendering.Datum;
import io.github.finsam.examples.rendering.DistributionChart;
import io.github.finsam.examples.rendering.LineChart;
import io.github.finsam.examples.rendering.RadarChart;
import io.github.finsam.examples.rendering.Span;
import io.github.finsam.examples.rendering.Target;
import io.github.finsam.indicators.instrument.EditionForm;
import io.github.finsam.indicators.instrument.Indicator;
import io.github.finsam.indicators.instrument.Item;
import io.github.finsam.indicators.instrument.Scale;
import io.github.finsam.indicators.instrument.ScalePoint;
import io.github.finsam.indicators.judge.Statistic;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.time.HalfYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The charts of the report; every one says that its data are synthetic. */
final class Charts {

  /** The indicators whose trend is drawn. */
  static final List<Integer> TRENDS = List.of(5, 7, 9);

  private final ReportData data;
  private final Words words;

  Charts(ReportData data, Words words) {
    this.data = data;
    this.words = words;
  }

  /** The 0-100 index of what participants answer at closure, first half-year against last. */
  Chart radar() {
    List<Indicator> indicators = data.indicators(Respondent.PARTICIPANT, Occasion.CLOSURE);
    RadarChart chart =
        RadarChart.of(
            text("chart.radar"),
            v -> words.number(v, 0),
            Span.of(0, 100),
            // On narrow screens the chart numbers its axes itself; two numbers would be one too
            // many.
            indicators.stream().map(words::shortly).toList(),
            words.of("chart.gap"),
            profile(indicators, data.first()),
            profile(indicators, data.last()));
    List<Datum> aims = indicators.stream().map(i -> aim(i.number(), Statistic.INDEX, 1)).toList();
    return aims.stream().allMatch(d -> d.value().isEmpty())
        ? chart
        : chart.withTarget(Target.of(words.of("target"), aims));
  }

  private RadarChart.Series profile(List<Indicator> indicators, HalfYear half) {
    return RadarChart.Series.of(
        half.label(words.language()),
        indicators.stream()
            .map(i -> data.cell(i, Respondent.PARTICIPANT, Occasion.CLOSURE, half))
            .map(cell -> datum(cell, ResultCells::indexOf))
            .toList());
  }

  @FunctionalInterface
  private interface View {
    OptionalDouble of(Figure figure);
  }

  private Datum datum(Cell cell, View view) {
    return cell.<Datum>map(
            f -> {
              OptionalDouble value = view.of(f);
              return value.isPresent() ? Datum.of(value.getAsDouble()) : Datum.absent("–");
            })
        .orElse(absence -> Datum.absent(ResultCells.shortly(words, absence)));
  }

  private Datum aim(int indicator, Statistic statistic, double factor) {
    return data.companion().aims().stream()
        .filter(a -> a.indicator() == indicator && a.statistic() == statistic)
        .filter(a -> a.respondent() == Respondent.PARTICIPANT && a.occasion() == Occasion.CLOSURE)
        .findFirst()
        .map(a -> Datum.of(a.reached().doubleValue() * factor))
        .orElse(Datum.absent("–"));
  }

  /** How the answers to the items of a form are spread in the last half-year. */
  Chart distribution(Tables.FormKey key) {
    EditionForm form = data.edition().form(key.respondent(), key.occasion());
    Scale scale = data.edition().scaleOf(data.edition().item(form.items().get(0)));
    List<DistributionChart.Row> rows = new ArrayList<>();
    for (String id : form.items()) {
      Item item = data.edition().item(id);
      Cell cell =
          data.table(ReportData.ITEMS)
              .cell(item, data.last(), data.forbund().id(), key.respondent(), key.occasion());
      String label = item.id() + " " + item.fullText(words.language());
      rows.add(
          cell.map(f -> DistributionChart.Row.of(label, counts(scale, f)).withBeside(beside(f)))
              .orElse(
                  absence ->
                      DistributionChart.Row.absent(label, absence.explain(words.language()))));
    }
    return new DistributionChart(
        text("chart.distribution", words.of(form.title()), data.last().label(words.language())),
        (count, total) -> words.percent(Share.of(count, total)),
        total -> words.of("chart.n", Long.toString(total)),
        scale.points().stream().map(this::level).toList(),
        rows);
  }

  /** The non-answers, where they may be shown. */
  private String beside(Figure figure) {
    return figure.notAnswered().isPresent()
        ? words.of("chart.beside", figure.notAnswered().getAsLong())
        : "";
  }

  private static long[] counts(Scale scale, Figure figure) {
    return scale.points().stream()
        .mapToLong(p -> figure.distribution().getOrDefault(p.code(), 0L))
        .toArray();
  }

  private DistributionChart.Level level(ScalePoint point) {
    return DistributionChart.Level.of(
        Integer.toString(point.code()), point.label().map(words::of).orElse(""));
  }

  /** The share of positive answers at closure over the half-years, with interval and target. */
  Chart trend(int number) {
    Indicator indicator = data.edition().indicator(number);
    List<Datum> values = new ArrayList<>();
    List<Optional<LineChart.Interval>> intervals = new ArrayList<>();
    for (HalfYear half : data.halfYears()) {
      Cell cell = data.cell(indicator, Respondent.PARTICIPANT, Occasion.CLOSURE, half);
      values.add(
          datum(
              cell,
              f ->
                  OptionalDouble.of(100.0 * f.sharePositive().part() / f.sharePositive().whole())));
      intervals.add(
          cell.figure()
              .flatMap(Figure::shareInterval)
              .map(
                  i ->
                      LineChart.Interval.of(
                          100 * i.lowerInclusive(),
                          100 * i.upperInclusive(),
                          words.interval(i, 100, 0))));
    }
    LineChart chart =
        LineChart.of(
                text("chart.trend", words.name(indicator)),
                v -> words.unit(words.number(v, 0)),
                data.halfYears().stream().map(Words::head).toList(),
                LineChart.Series.of(data.forbund().name(), values).withBand(intervals))
            .withSpan(Span.of(0, 100))
            .withGap(words.of("chart.gap"));
    Datum aim = aim(number, Statistic.SHARE_POSITIVE, 100);
    return aim.value().isEmpty()
        ? chart
        : chart.withTarget(
            Target.level(words.of("target"), aim.value().get(), data.halfYears().size()));
  }

  private ChartText text(String key, Object... arguments) {
    return ChartText.of(
            words.of(key, arguments),
            words.of(key + ".description", arguments),
            words.of("chart.no-data"))
        .withNote(words.of("synthetic.chart"));
  }
}
