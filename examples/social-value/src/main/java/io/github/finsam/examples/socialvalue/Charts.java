package io.github.finsam.examples.socialvalue;

import io.github.finsam.base.Sek;
import io.github.finsam.examples.rendering.BarChart;
import io.github.finsam.examples.rendering.Chart;
import io.github.finsam.examples.rendering.ChartText;
import io.github.finsam.examples.rendering.Datum;
import io.github.finsam.examples.rendering.GroupedBarChart;
import io.github.finsam.examples.rendering.LineChart;
import io.github.finsam.examples.rendering.Target;
import io.github.finsam.indicators.socioeconomic.Actor;
import io.github.finsam.indicators.socioeconomic.Evaluation;
import io.github.finsam.indicators.socioeconomic.ExclusionCurve;
import io.github.finsam.indicators.socioeconomic.GainMatrix;
import io.github.finsam.indicators.socioeconomic.Input;
import io.github.finsam.indicators.socioeconomic.Investment;
import io.github.finsam.indicators.socioeconomic.OneWay;
import io.github.finsam.indicators.socioeconomic.Tornado;
import io.github.finsam.indicators.socioeconomic.YearPoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** The charts of the report; every one says where its data come from. */
final class Charts {

  private static final int WIDEST_BARS = 8;

  private final Study study;
  private final Words words;

  Charts(Study study, Words words) {
    this.study = study;
    this.words = words;
  }

  private ChartText text(String key, Object... arguments) {
    return ChartText.of(
            words.of(key + ".title", arguments),
            words.of(key + ".description", arguments),
            words.of("chart.none"))
        .withNote(words.data("chart"));
  }

  private static Datum datum(Money amount) {
    return Datum.of(Words.thousandsOf(amount));
  }

  /** How far the result moves from what was evaluated, the widest bars first. */
  Chart tornado(Tornado tornado) {
    List<GroupedBarChart.Group> groups = new ArrayList<>();
    for (Tornado.Bar bar :
        tornado.bars().subList(0, Math.min(WIDEST_BARS, tornado.bars().size()))) {
      groups.add(
          GroupedBarChart.Group.of(
              words.of(bar.label()),
              datum(bar.atLow().minus(tornado.result())),
              datum(bar.atHigh().minus(tornado.result()))));
    }
    return new GroupedBarChart(
        text("chart.tornado", Study.MIDDLE_TERM),
        words::tkr,
        List.of(words.of("tornado.at-low"), words.of("tornado.at-high")),
        groups);
  }

  /** What has come back less what was paid, year by year, in three scenarios. */
  Chart payback() {
    BigDecimal stated = study.evaluation().value(Input.COUNTERFACTUAL_SHARE);
    BigDecimal lasts = study.evaluation().value(Input.PERSISTENCE);
    List<LineChart.Series> series = new ArrayList<>();
    series.add(
        cumulative(words.of("scenario.good"), study.scenario(BigDecimal.ZERO, BigDecimal.ONE)));
    series.add(cumulative(words.of("scenario.stated"), study.scenario(stated, lasts)));
    series.add(
        cumulative(
            words.of("scenario.bad"),
            study.scenario(new BigDecimal("0.6"), new BigDecimal("0.6"))));
    List<String> points = points(0, Study.LONG_TERM);
    return new LineChart(text("chart.payback"), words::tkr, points, series)
        .withTarget(Target.level(words.of("chart.payback.zero"), 0, points.size()));
  }

  private LineChart.Series cumulative(String name, Evaluation evaluation) {
    return cumulative(name, evaluation.real().investment(Actor.SOCIETY), Study.LONG_TERM);
  }

  /** The same of the published totals, which say nothing of what would have come anyway. */
  Chart published() {
    ChartText text =
        ChartText.of(
                words.of("chart.published.title"),
                words.of("chart.published.description"),
                words.of("chart.none"))
            .withNote(words.of("chart.published.note"));
    BigDecimal fading = new BigDecimal("0.6");
    List<String> points = points(0, Published.YEARS);
    return new LineChart(
            text,
            words::tkr,
            points,
            List.of(
                published("scenario.plain", BigDecimal.ZERO, BigDecimal.ONE),
                published("scenario.fades", BigDecimal.ZERO, fading),
                published("scenario.bad", new BigDecimal("0.6"), fading)))
        .withTarget(Target.level(words.of("chart.payback.zero"), 0, points.size()));
  }

  private LineChart.Series published(
      String name, BigDecimal counterfactual, BigDecimal persistence) {
    return cumulative(
        words.of(name), Published.investment(counterfactual, persistence), Published.YEARS);
  }

  private static LineChart.Series cumulative(String name, Investment investment, int years) {
    List<Datum> values = new ArrayList<>();
    values.add(datum(Sek.ZERO.minus(investment.cost())));
    for (YearPoint point : investment.curve(years)) {
      values.add(datum(point.result()));
    }
    return LineChart.Series.of(name, values);
  }

  /** Who is better off and who is worse off, in the purse. */
  Chart winners() {
    GainMatrix matrix = study.evaluation().financial().matrix(Study.MIDDLE_TERM);
    List<BarChart.Bar> bars = new ArrayList<>();
    for (Actor actor : Actor.SINGLE) {
      bars.add(new BarChart.Bar(words.of(actor.label()), datum(matrix.result(actor))));
    }
    return new BarChart(text("chart.winners", Study.MIDDLE_TERM), words::tkr, bars);
  }

  /** The result by what would have come anyway. */
  Chart oneWay() {
    OneWay oneWay =
        OneWay.of(
            study.evaluation(), Study.SOCIETY, Input.COUNTERFACTUAL_SHARE, Study.COUNTERFACTUALS);
    List<String> points = new ArrayList<>();
    List<Datum> values = new ArrayList<>();
    oneWay
        .results()
        .forEach(
            (share, result) -> {
              points.add(words.share(share));
              values.add(datum(result));
            });
    return new LineChart(
            text("chart.one-way", Study.MIDDLE_TERM),
            words::tkr,
            points,
            List.of(LineChart.Series.of(words.of("matrix.result"), values)))
        .withTarget(Target.level(words.of("chart.payback.zero"), 0, points.size()));
  }

  /** What exclusion costs with ordinary activity alone and with the investment. */
  Chart curve() {
    List<Datum> ordinary = new ArrayList<>();
    List<Datum> invested = new ArrayList<>();
    for (ExclusionCurve.Point point : study.curve().points()) {
      ordinary.add(datum(point.ordinary()));
      invested.add(datum(point.invested()));
    }
    return new LineChart(
        text("chart.curve"),
        words::tkr,
        points(1, Study.LONG_TERM),
        List.of(
            LineChart.Series.of(words.of("curve.ordinary"), ordinary),
            LineChart.Series.of(words.of("curve.invested"), invested)));
  }

  private static List<String> points(int first, int last) {
    List<String> points = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      points.add(Integer.toString(year));
    }
    return points;
  }
}
