package io.github.finsam.examples.socialvalue;

import io.github.finsam.examples.rendering.DataTable;
import io.github.finsam.indicators.socioeconomic.Actor;
import io.github.finsam.indicators.socioeconomic.AmountInterval;
import io.github.finsam.indicators.socioeconomic.ClosingAssumption;
import io.github.finsam.indicators.socioeconomic.ExclusionCurve;
import io.github.finsam.indicators.socioeconomic.GainMatrix;
import io.github.finsam.indicators.socioeconomic.Investment;
import io.github.finsam.indicators.socioeconomic.Potential;
import io.github.finsam.indicators.socioeconomic.Projection;
import io.github.finsam.indicators.socioeconomic.Simulation;
import io.github.finsam.indicators.socioeconomic.Tornado;
import io.github.finsam.indicators.socioeconomic.View;
import io.github.finsam.indicators.socioeconomic.ViewKind;
import io.github.finsam.indicators.socioeconomic.WriteOffYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.joda.money.Money;

/** The tables of the report, by the names of their CSV files. */
final class Tables {

  static final String PUBLISHED = "published";
  static final String CLOSINGS = "published-closings";
  static final String PUBLISHED_SCENARIOS = "published-scenarios";

  /** The order in which payoff's reports list the actors, with the employers. */
  static final List<Actor> ACTORS =
      List.of(
          Actor.SOCIETY,
          Actor.KOMMUN,
          Actor.REGION,
          Actor.ARBETSFORMEDLINGEN,
          Actor.FORSAKRINGSKASSAN,
          Actor.OTHER_STATE,
          Actor.STATE,
          Actor.PUBLIC,
          Actor.INDIVIDUAL,
          Actor.EMPLOYER);

  private static final double LEVEL = 0.95;

  private final Study study;
  private final Words words;
  private final Tornado tornado;
  private final Simulation simulation;

  Tables(Study study, Words words) {
    this.study = study;
    this.words = words;
    this.tornado = study.tornado();
    this.simulation = study.simulation();
  }

  Tornado tornado() {
    return tornado;
  }

  Simulation simulation() {
    return simulation;
  }

  /** All of them. */
  Map<String, DataTable> all() {
    Map<String, DataTable> tables = new LinkedHashMap<>();
    tables.put(PUBLISHED, published());
    tables.put(CLOSINGS, closings());
    tables.put(PUBLISHED_SCENARIOS, publishedScenarios());
    tables.put("potential", potential());
    for (ViewKind kind : ViewKind.values()) {
      tables.put("results-" + id(kind), results(study.evaluation().view(kind), kind));
      tables.put("matrix-" + id(kind), matrix(kind));
    }
    tables.put("payback", payback());
    tables.put("write-off", writeOff());
    tables.put("tornado", tornadoTable());
    tables.put("scenarios", scenarios());
    tables.put("simulation", simulationTable());
    tables.put("curve", curve());
    return tables;
  }

  static String id(ViewKind kind) {
    return kind == ViewKind.REAL ? "real" : "financial";
  }

  private static DataTable.Cell amount(Words words, Money amount) {
    return DataTable.Cell.of(words.tkr(amount)).withCsv(amount.getAmount().toPlainString());
  }

  private DataTable.Cell amount(Money amount) {
    return amount(words, amount);
  }

  private static DataTable.Cell text(String text) {
    return DataTable.Cell.of(text);
  }

  private static DataTable.Row row(List<DataTable.Cell> cells, boolean sum) {
    DataTable.Cell[] all = cells.toArray(DataTable.Cell[]::new);
    return sum ? DataTable.Row.sum(all) : DataTable.Row.of(all);
  }

  private DataTable published() {
    Investment investment = Published.investment();
    return DataTable.builder(words.of("published.caption"))
        .textColumn(words.of("published.figure"))
        .numberColumn(words.of("tkr"))
        .textColumn(words.of("published.where"))
        .row(
            text(words.of("published.yearly")),
            amount(Published.YEARLY),
            text(words.of("published.printed")))
        .row(
            text(words.of("published.result")),
            amount(Published.RESULT),
            text(words.of("published.printed")))
        .row(
            text(words.of("published.five")),
            amount(Published.FIVE_YEARS),
            text(words.of("published.printed")))
        .row(
            text(words.of("published.cost")),
            amount(investment.cost()),
            text(words.of("published.computed")))
        .row(
            text(words.of("published.plain")),
            amount(investment.gain(Published.YEARS)),
            text(words.of("published.computed")))
        .build();
  }

  private DataTable closings() {
    DataTable.Builder table =
        DataTable.builder(words.of("closings.caption"))
            .textColumn(words.of("closings.assumption"))
            .textColumn(words.of("closings.possible"))
            .numberColumn(words.of("closings.total"));
    for (ClosingAssumption closing : Published.closings()) {
      table.row(
          text(words.of(closing.text())),
          text(words.of(closing.possible() ? "yes" : "no")),
          amount(closing.total()));
    }
    return table.build();
  }

  private DataTable potential() {
    Potential potential = study.potential();
    return DataTable.builder(words.caption("potential.caption"))
        .textColumn(words.of("potential.part"))
        .numberColumn(words.of("potential.there-was"))
        .numberColumn(words.of("potential.gained"))
        .row(
            text(words.of("potential.production")),
            amount(potential.production()),
            amount(potential.gainedProduction()))
        .row(
            text(words.of("potential.resources")),
            amount(potential.resources()),
            amount(potential.gainedResources()))
        .sumRow(text(words.of("sum")), amount(potential.total()), amount(potential.gained()))
        .build();
  }

  /** What each actor has left after each horizon; those without a part in it are left out. */
  private DataTable results(View view, ViewKind kind) {
    DataTable.Builder table =
        DataTable.builder(words.caption("results.caption." + id(kind)))
            .textColumn(words.of("actor"))
            .numberColumn(words.of("results.yearly"))
            .numberColumn(words.of("results.cost"));
    for (int years : Projection.HORIZONS) {
      table.numberColumn(words.of("results.years", years));
    }
    for (Actor actor : ACTORS) {
      Investment investment = view.investment(actor);
      if (investment.yearlyGain().isZero() && investment.cost().isZero()) {
        continue;
      }
      List<DataTable.Cell> cells = new ArrayList<>();
      cells.add(text(words.of(actor.label())));
      cells.add(amount(investment.yearlyGain()));
      cells.add(amount(investment.cost()));
      for (int years : Projection.HORIZONS) {
        cells.add(amount(investment.result(years)));
      }
      table.add(row(cells, !actor.single()));
    }
    return table.build();
  }

  /** Who pays and who gains, and through what; actors without a part in it are left out. */
  private DataTable matrix(ViewKind kind) {
    GainMatrix matrix = study.evaluation().view(kind).matrix(Study.MIDDLE_TERM);
    List<Actor> actors = new ArrayList<>();
    for (Actor actor : Actor.SINGLE) {
      if (matrix.cells().containsKey(actor) || !matrix.cost(actor).isZero()) {
        actors.add(actor);
      }
    }
    actors.add(Actor.SOCIETY);
    DataTable.Builder table =
        DataTable.builder(words.caption("matrix.caption." + id(kind), Study.MIDDLE_TERM))
            .textColumn(words.of("matrix.item"));
    actors.forEach(actor -> table.numberColumn(words.of(actor.label())));
    matrix
        .items()
        .forEach(
            (item, label) ->
                table.add(
                    row(
                        capital(words.of(label)),
                        actors,
                        actor -> matrix.gain(actor, item),
                        false)));
    table.add(row(words.of("matrix.gain"), actors, matrix::gain, true));
    table.add(row(words.of("matrix.cost"), actors, actor -> matrix.cost(actor).negated(), false));
    table.add(row(words.of("matrix.result"), actors, matrix::result, true));
    return table.build();
  }

  private DataTable.Row row(
      String head, List<Actor> actors, Function<Actor, Money> amount, boolean sum) {
    List<DataTable.Cell> cells = new ArrayList<>();
    cells.add(text(head));
    actors.forEach(actor -> cells.add(amount(amount.apply(actor))));
    return row(cells, sum);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private DataTable payback() {
    DataTable.Builder table =
        DataTable.builder(words.caption("payback.caption", Study.MIDDLE_TERM))
            .textColumn(words.of("actor"))
            .textColumn(words.of("payback.view"))
            .numberColumn(words.of("payback.simple"))
            .numberColumn(words.of("payback.recovered"))
            .numberColumn(words.of("payback.break-even", Study.MIDDLE_TERM));
    for (ViewKind kind : ViewKind.values()) {
      for (Actor actor :
          kind == ViewKind.REAL
              ? List.of(Actor.SOCIETY)
              : List.of(Actor.KOMMUN, Actor.REGION, Actor.STATE, Actor.PUBLIC)) {
        Investment investment = study.evaluation().view(kind).investment(actor);
        table.row(
            words.of(actor.label()),
            words.of(kind.label()),
            words.months(investment.paybackMonths()),
            words.months(investment.recoveredAfterMonths(Projection.MAX_YEARS)),
            investment
                .breakEvenParticipants(study.evaluation().participants(), Study.MIDDLE_TERM)
                .map(n -> Long.toString(n))
                .value()
                .orElse("–"));
      }
    }
    return table.build();
  }

  private DataTable writeOff() {
    DataTable.Builder table =
        DataTable.builder(words.caption("write-off.caption", Study.WRITE_OFF))
            .textColumn(words.of("year"))
            .numberColumn(words.of("matrix.gain"))
            .numberColumn(words.of("matrix.cost"))
            .numberColumn(words.of("matrix.result"));
    for (WriteOffYear year : society().writtenOff(Study.WRITE_OFF, Study.MIDDLE_TERM)) {
      table.row(
          text(Integer.toString(year.year())),
          amount(year.gain()),
          amount(year.cost()),
          amount(year.result()));
    }
    return table.build();
  }

  private Investment society() {
    return study.evaluation().real().investment(Actor.SOCIETY);
  }

  private DataTable tornadoTable() {
    DataTable.Builder table =
        DataTable.builder(
                words.caption("tornado.caption", words.tkr(tornado.result()), Study.MIDDLE_TERM))
            .textColumn(words.of("tornado.input"))
            .numberColumn(words.of("tornado.low"))
            .numberColumn(words.of("tornado.high"))
            .numberColumn(words.of("tornado.at-low"))
            .numberColumn(words.of("tornado.at-high"))
            .numberColumn(words.of("tornado.swing"));
    for (Tornado.Bar bar : tornado.bars()) {
      table.row(
          text(words.of(bar.label())),
          value(bar.variation().low()),
          value(bar.variation().high()),
          amount(bar.atLow()),
          amount(bar.atHigh()),
          amount(bar.swing()));
    }
    return table.build();
  }

  private DataTable.Cell value(BigDecimal value) {
    return text(words.decimal(value)).withCsv(value.toPlainString());
  }

  private DataTable scenarios() {
    return scenarios(
        words.caption("scenarios.caption", Study.MIDDLE_TERM),
        (counterfactual, persistence) ->
            Study.SOCIETY.result(study.scenario(counterfactual, persistence)));
  }

  private DataTable publishedScenarios() {
    return scenarios(
        words.of("published.scenarios.caption", Published.YEARS),
        (counterfactual, persistence) ->
            Published.investment(counterfactual, persistence).result(Published.YEARS));
  }

  /** What would have come anyway downwards, what lasts to the right. */
  private DataTable scenarios(String caption, BiFunction<BigDecimal, BigDecimal, Money> result) {
    DataTable.Builder table =
        DataTable.builder(caption).textColumn(words.of("scenarios.counterfactual"));
    for (BigDecimal persistence : Study.PERSISTENCES) {
      table.numberColumn(words.of("scenarios.persistence", words.share(persistence)));
    }
    for (BigDecimal counterfactual : Study.COUNTERFACTUALS) {
      List<DataTable.Cell> cells = new ArrayList<>();
      cells.add(text(words.share(counterfactual)));
      for (BigDecimal persistence : Study.PERSISTENCES) {
        cells.add(amount(result.apply(counterfactual, persistence)));
      }
      table.add(row(cells, false));
    }
    return table.build();
  }

  private DataTable simulationTable() {
    AmountInterval interval = simulation.interval(LEVEL);
    return DataTable.builder(
            words.caption("simulation.caption", simulation.plan().draws(), Study.MIDDLE_TERM))
        .textColumn(words.of("simulation.figure"))
        .numberColumn(words.of("tkr"))
        .row(text(words.of("simulation.evaluated")), amount(tornado.result()))
        .row(text(words.of("simulation.mean")), amount(simulation.mean()))
        .row(text(words.of("simulation.deviation")), amount(simulation.standardDeviation()))
        .row(text(words.of("simulation.lower")), amount(interval.lower()))
        .row(text(words.of("simulation.median")), amount(simulation.quantile(0.5)))
        .row(text(words.of("simulation.upper")), amount(interval.upper()))
        .build();
  }

  private DataTable curve() {
    DataTable.Builder table =
        DataTable.builder(words.caption("curve.caption"))
            .textColumn(words.of("year"))
            .numberColumn(words.of("curve.ordinary"))
            .numberColumn(words.of("curve.invested"))
            .numberColumn(words.of("curve.benefit"));
    for (ExclusionCurve.Point point : study.curve().points()) {
      table.row(
          text(Integer.toString(point.year())),
          amount(point.ordinary()),
          amount(point.invested()),
          amount(point.benefit()));
    }
    return table.build();
  }
}
