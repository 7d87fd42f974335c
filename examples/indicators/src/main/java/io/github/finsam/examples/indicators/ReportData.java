package io.github.finsam.examples.indicators;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.indicators.calculate.Breakdown;
import io.github.finsam.indicators.calculate.Calculation;
import io.github.finsam.indicators.calculate.Depth;
import io.github.finsam.indicators.calculate.Indicators;
import io.github.finsam.indicators.calculate.Results;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.instrument.Indicator;
import io.github.finsam.indicators.judge.KeyedResponse;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.insats.Insats;
import io.github.finsam.storage.Snapshot;
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Group;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.CalendarYear;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the report shows: one förbund and the others beside it, computed so that no table gives away
 * what another hides.
 *
 * @param edition the edition of the instrument
 * @param forbunds the förbund, the one reported on first
 * @param insatser the insatser of the förbund reported on
 * @param halfYears the half-years with answers, in order
 * @param results the tables: of all förbund, and of the one reported on
 * @param companion what the exchange has no tables for
 * @param linked the answers of the förbund about a participant, by the key of the participant
 */
record ReportData(
    Edition edition,
    List<Forbund> forbunds,
    List<Insats> insatser,
    List<HalfYear> halfYears,
    List<Results> results,
    Companion companion,
    List<KeyedResponse> linked) {

  /** Indicators by half-year. */
  static final String HALF_YEARS = "half-years";

  /** Items in the last half-year. */
  static final String ITEMS = "items";

  /** Indicators by insats and sex in the last half-year. */
  static final String GROUPS = "groups";

  /** Indicators by age in the last half-year. */
  static final String AGES = "ages";

  /** Indicators by förbund in the last half-year, all together among them. */
  static final String FORBUNDS = "forbunds";

  /** The same, all together also as the mean of the förbund. */
  static final String MEANS = "means";

  private static final Dimension[] COUNTED = {
    Dimension.FORBUND,
    Dimension.INSATS,
    Dimension.RESPONDENT,
    Dimension.OCCASION,
    Dimension.SEX,
    Dimension.AGE_BAND,
    Dimension.HALF_YEAR
  };

  /** Counts and computes; empty if there are no answers. */
  static Optional<ReportData> of(Edition edition, Companion companion, Snapshot snapshot) {
    Tally tally = snapshot.responses().tally(TallyQuery.of(edition.id()).by(COUNTED));
    List<HalfYear> halfYears =
        tally.groups().stream()
            .map(Group::halfYear)
            .flatMap(Optional::stream)
            .distinct()
            .sorted()
            .toList();
    List<Forbund> forbunds = snapshot.forbunds().all();
    if (halfYears.isEmpty() || forbunds.isEmpty()) {
      return Optional.empty();
    }
    ForbundId main = forbunds.get(0).id();
    List<KeyedResponse> linked = new ArrayList<>();
    snapshot
        .responses()
        .forEach(
            TallyQuery.of(edition.id()).ofForbunds(List.of(main)),
            response -> {
              String participant = companion.participants().get(response.sourceId());
              if (participant != null) {
                linked.add(KeyedResponse.of(participant, response));
              }
            });
    return Optional.of(
        new ReportData(
            edition,
            forbunds,
            snapshot.insatser().all().stream().filter(i -> i.forbund().equals(main)).toList(),
            halfYears,
            results(edition, main, tally, snapshot.asked().all(), halfYears),
            companion,
            linked));
  }

  /**
   * From the coarse to the fine, each so that it gives away nothing together with those before:
   * first all förbund, as the national network would publish them, then the one over time, then its
   * parts. What is published first is not hidden for the sake of what comes later.
   *
   * <p>All tables have one grain of time, the half-year: whoever has a year and one of its halves
   * has the other half, and a table by insats and sex would have to be protected for that as well.
   */
  private static List<Results> results(
      Edition edition,
      ForbundId forbund,
      Tally tally,
      List<Asked> asked,
      List<HalfYear> halfYears) {
    HalfYear last = halfYears.get(halfYears.size() - 1);
    Calculation calculation = Indicators.of(edition).with(Disclosure.standard()).asking(asked);
    Breakdown indicators =
        Breakdown.of(Depth.INDICATOR)
            .by(Dimension.FORBUND, Dimension.RESPONDENT, Dimension.OCCASION)
            .during(last);
    Results national =
        calculation.publish(
            tally.select(tally.query().during(last)),
            indicators.named(FORBUNDS).withTotalsOf(Dimension.FORBUND),
            indicators.named(MEANS).withTotalsOf(Dimension.FORBUND).withMeansOf(Dimension.FORBUND));
    Tally ofForbund = tally.select(tally.query().ofForbunds(List.of(forbund)));
    Results trend =
        calculation
            .after(national.publication())
            .publish(
                ofForbund, indicators.named(HALF_YEARS).during(halfYears.toArray(Period[]::new)));
    Results parts =
        calculation
            .after(national.publication(), trend.publication())
            .publish(
                ofForbund.select(ofForbund.query().during(last)),
                indicators.named(ITEMS).withDepth(Depth.ITEM),
                indicators
                    .named(GROUPS)
                    .by(
                        Dimension.FORBUND,
                        Dimension.INSATS,
                        Dimension.RESPONDENT,
                        Dimension.OCCASION,
                        Dimension.SEX)
                    .withTotalsOf(Dimension.INSATS, Dimension.SEX),
                indicators
                    .named(AGES)
                    .by(
                        Dimension.FORBUND,
                        Dimension.RESPONDENT,
                        Dimension.OCCASION,
                        Dimension.AGE_BAND)
                    .withTotalsOf(Dimension.AGE_BAND));
    return List.of(national, trend, parts);
  }

  /** Every table by its name. */
  Map<String, Table> tables() {
    Map<String, Table> tables = new LinkedHashMap<>();
    results.forEach(r -> tables.putAll(r.tables()));
    return tables;
  }

  Forbund forbund() {
    return forbunds.get(0);
  }

  HalfYear first() {
    return halfYears.get(0);
  }

  HalfYear last() {
    return halfYears.get(halfYears.size() - 1);
  }

  /** The year that the last half-year lies in. */
  CalendarYear year() {
    return Period.year(last().startInclusive().getYear());
  }

  Table table(String id) {
    return results.stream().flatMap(r -> r.findTable(id).stream()).findFirst().orElseThrow();
  }

  /** What a group of respondents says of an indicator at an occasion of a half-year. */
  Cell cell(Indicator indicator, Respondent respondent, Occasion occasion, HalfYear half) {
    return table(HALF_YEARS).cell(indicator, half, forbund().id(), respondent, occasion);
  }

  /** The indicators that a group is asked at an occasion. */
  List<Indicator> indicators(Respondent respondent, Occasion occasion) {
    return edition.indicators().stream()
        .filter(i -> edition.asks(i, respondent, occasion))
        .toList();
  }

  String name(InsatsId id) {
    return insatser.stream()
        .filter(i -> i.id().equals(id))
        .map(Insats::name)
        .findFirst()
        .orElse(id.value());
  }
}
