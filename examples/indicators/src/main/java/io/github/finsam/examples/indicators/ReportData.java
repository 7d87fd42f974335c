package io.github.finsam.examples.indicators;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.indicators.calculate.Breakdown;
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
import java.util.List;
import java.util.Optional;

/**
 * What the report shows: one förbund, the others beside it, and every result computed at once, so
 * that no table gives away what another hides.
 *
 * @param edition the edition of the instrument
 * @param forbunds the förbund, the one reported on first
 * @param insatser the insatser of the förbund reported on
 * @param halfYears the half-years with answers, in order
 * @param results the tables
 * @param companion what the exchange has no tables for
 * @param linked the answers of the förbund about a participant, by the key of the participant
 */
record ReportData(
    Edition edition,
    List<Forbund> forbunds,
    List<Insats> insatser,
    List<HalfYear> halfYears,
    Results results,
    Companion companion,
    List<KeyedResponse> linked) {

  /** Indicators by half-year. */
  static final String HALF_YEARS = "half-years";

  /** Items in the last half-year. */
  static final String ITEMS = "items";

  /** Indicators by insats and sex in the last year. */
  static final String GROUPS = "groups";

  /** Indicators by age in the last year. */
  static final String AGES = "ages";

  /** Indicators by förbund in the last year, all together among them. */
  static final String FORBUNDS = "forbunds";

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
            results(edition, tally, snapshot.asked().all(), halfYears),
            companion,
            linked));
  }

  private static Results results(
      Edition edition, Tally tally, List<Asked> asked, List<HalfYear> halfYears) {
    HalfYear last = halfYears.get(halfYears.size() - 1);
    Period year = Period.year(last.startInclusive().getYear());
    Breakdown base =
        Breakdown.of(Depth.INDICATOR)
            .by(Dimension.FORBUND, Dimension.RESPONDENT, Dimension.OCCASION);
    return Indicators.of(edition)
        .with(Disclosure.standard())
        .asking(asked)
        .publish(
            tally,
            Breakdown.of(Depth.INDICATOR)
                .named(HALF_YEARS)
                .by(
                    Dimension.FORBUND,
                    Dimension.RESPONDENT,
                    Dimension.OCCASION,
                    Dimension.HALF_YEAR),
            Breakdown.of(Depth.ITEM)
                .named(ITEMS)
                .by(Dimension.FORBUND, Dimension.RESPONDENT, Dimension.OCCASION)
                .during(last),
            Breakdown.of(Depth.INDICATOR)
                .named(GROUPS)
                .by(
                    Dimension.FORBUND,
                    Dimension.INSATS,
                    Dimension.RESPONDENT,
                    Dimension.OCCASION,
                    Dimension.SEX)
                .withTotalsOf(Dimension.INSATS, Dimension.SEX)
                .during(year),
            Breakdown.of(Depth.INDICATOR)
                .named(AGES)
                .by(Dimension.FORBUND, Dimension.RESPONDENT, Dimension.OCCASION, Dimension.AGE_BAND)
                .withTotalsOf(Dimension.AGE_BAND)
                .during(year),
            base.named(FORBUNDS)
                .withTotalsOf(Dimension.FORBUND)
                .withMeansOf(Dimension.FORBUND)
                .during(year));
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
    return results.table(id);
  }

  /** What a group of respondents says of an indicator at an occasion of a half-year. */
  Cell cell(Indicator indicator, Respondent respondent, Occasion occasion, HalfYear half) {
    return table(HALF_YEARS).cell(indicator, forbund().id(), respondent, occasion, half);
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
