package io.github.finsam.examples.annualreport;

import io.github.finsam.base.Sek;
import io.github.finsam.economy.BudgetLine;
import io.github.finsam.economy.BudgetSection;
import io.github.finsam.economy.Forecast;
import io.github.finsam.economy.Outlook;
import io.github.finsam.examples.rendering.BarChart;
import io.github.finsam.examples.rendering.Chart;
import io.github.finsam.examples.rendering.ChartText;
import io.github.finsam.examples.rendering.Datum;
import io.github.finsam.examples.rendering.GroupedBarChart;
import io.github.finsam.examples.rendering.LineChart;
import io.github.finsam.examples.rendering.ShareChart;
import io.github.finsam.finding.FigureKey;
import io.github.finsam.forbund.Party;
import io.github.finsam.insats.Insats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.joda.money.Money;

/** The charts of the report. Amounts become floating point only here, to be drawn. */
final class Charts {

  private final ReportData data;
  private final Words words;
  private final DoubleFunction<String> kronor;

  Charts(ReportData data, Words words) {
    this.data = data;
    this.words = words;
    this.kronor =
        v ->
            Sek.text(
                Money.of(Sek.CURRENCY, BigDecimal.valueOf(v).setScale(0, RoundingMode.HALF_UP)),
                words.language());
  }

  Chart funding() {
    List<ShareChart.Part> parts = new ArrayList<>();
    for (Party party : Party.values()) {
      data.figure(data.year(), FigureKey.of("funding", party))
          .ifPresent(
              amount ->
                  parts.add(
                      ShareChart.Part.of(party.label().in(words.language()), number(amount))));
    }
    return new ShareChart(
        text("chart.funding", data.year().toString()), kronor, this::percent, parts);
  }

  private String percent(double share) {
    String number =
        BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP).toPlainString();
    return switch (words.language()) {
      case SV -> number.replace('.', ',') + " %";
      case EN -> number + "%";
    };
  }

  Chart costByInsats() {
    List<BarChart.Bar> bars = new ArrayList<>();
    for (Insats insats : data.financed()) {
      data.cost(insats, data.year())
          .ifPresent(cost -> bars.add(BarChart.Bar.of(insats.name(), number(cost))));
    }
    return new BarChart(text("chart.insatser", data.year().toString()), kronor, bars);
  }

  Chart budgetAgainstActual() {
    List<GroupedBarChart.Group> groups = new ArrayList<>();
    for (BudgetLine line : data.accounts().budget()) {
      if (line.section() == BudgetSection.INSATS) {
        groups.add(
            new GroupedBarChart.Group(
                line.label(),
                List.of(
                    datum(data.figure(data.year(), FigureKey.of("budget", line.id(), "budget"))),
                    datum(data.figure(data.year(), FigureKey.of("budget", line.id(), "actual"))))));
      }
    }
    return new GroupedBarChart(
        text("chart.budget", data.year().toString()),
        kronor,
        List.of(words.of("column.budget"), words.of("column.actual")),
        groups);
  }

  Chart equity() {
    List<Year> years = data.dossier().accounts().stream().map(a -> a.id().year()).sorted().toList();
    List<String> points = new ArrayList<>();
    List<Datum> equity = new ArrayList<>();
    points.add(words.of("opening", years.get(0).toString()));
    equity.add(datum(data.figure(years.get(0), FigureKey.of("balance-sheet/opening-equity"))));
    for (Year year : years) {
      points.add(words.of("closing", year.toString()));
      equity.add(datum(data.figure(year, FigureKey.of("balance-sheet/equity"))));
    }
    List<LineChart.Series> series = new ArrayList<>();
    series.add(LineChart.Series.of(words.of("equity"), equity));
    Optional<Money> ceiling = data.outlook().flatMap(Outlook::forecast).map(Forecast::ceiling);
    if (ceiling.isPresent()) {
      // It goes with the contributions of the forecast's year; of other years none is confirmed,
      // so it stands only beside the equity that is carried into that year.
      Datum[] line = new Datum[points.size()];
      Arrays.fill(line, datum(Optional.empty()));
      line[line.length - 1] = datum(ceiling);
      series.add(LineChart.Series.of(words.of("ceiling"), List.of(line)));
    }
    return new LineChart(text("chart.equity"), kronor, points, series);
  }

  private ChartText text(String key, Object... arguments) {
    return ChartText.of(
        words.of(key, arguments), words.of(key + ".description", arguments), words.of("no-data"));
  }

  private Datum datum(Optional<Money> amount) {
    return amount.map(a -> Datum.of(number(a))).orElseGet(() -> Datum.absent("–"));
  }

  private static double number(Money amount) {
    return amount.getAmount().doubleValue();
  }
}
