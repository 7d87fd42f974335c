package io.github.finsam.examples.followup;

import io.github.finsam.base.ForbundId;
import io.github.finsam.code.Respondent;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.indicators.collect.DueItem;
import io.github.finsam.indicators.collect.DueLimits;
import io.github.finsam.indicators.collect.DueList;
import io.github.finsam.indicators.collect.DueRules;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.followup.BlockFunnel;
import io.github.finsam.indicators.followup.FollowUp;
import io.github.finsam.indicators.followup.Scope;
import io.github.finsam.indicators.followup.Spells;
import io.github.finsam.insats.Insats;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayDesign;
import io.github.finsam.pathway.PathwayState;
import io.github.finsam.storage.PathwayQuery;
import io.github.finsam.storage.PersonSnapshot;
import io.github.finsam.storage.Snapshot;
import io.github.finsam.time.CalendarYear;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the report shows: computed from counts in one store and pathways in another, and nothing in
 * it tells of a single person any more.
 *
 * @param forbund the förbund
 * @param insatser all its insatser
 * @param counts what was counted in the year
 * @param parts the insatser that follow participants
 * @param blocks how far those came who began the insats in blocks early enough
 * @param departures departures from the designs, by the key of the insats
 * @param due what is to be done on the day, for those who work in the insatser
 */
record ReportData(
    Forbund forbund,
    List<Insats> insatser,
    List<InsatsCounts> counts,
    List<Part> parts,
    BlockFunnel blocks,
    Map<String, Departures> departures,
    DueList due) {

  static final Disclosure DISCLOSURE = Disclosure.standard();
  static final int MINIMUM = DISCLOSURE.minimum(List.of(Respondent.PARTICIPANT));
  static final CalendarYear YEAR = SyntheticYear.YEAR;
  static final LocalDate TODAY = SyntheticYear.TODAY;

  /** The first of those in the funnel began on the first day of the year, the last on this day. */
  static final LocalDate LAST_TO_FINISH =
      TODAY.minusWeeks(PathwayDesign.activera().limits().maxWeeks().orElseThrow());

  /** The designs say what, the förbund itself says how long things may take. */
  private static final DueRules DUE =
      DueRules.builder()
          .designs(
              Map.of(
                  SyntheticYear.TORGET,
                  PathwayDesign.arbetsmarknadstorget(),
                  SyntheticYear.ACTIVERA,
                  PathwayDesign.activera()))
          .limits(
              DueLimits.builder()
                  .consentDays(45)
                  .coordinatorDays(14)
                  .planDays(45)
                  .handlerDays(14)
                  .build())
          .followUps(DueRules.FollowUps.halfYearAndYear(45))
          .retentionMonths(60)
          .horizonDays(14)
          .build();

  /** Only where activities are registered it can be told that none runs. */
  private static final DueRules DUE_IN_BLOCKS =
      DUE.withLimits(DueLimits.builder().from(DUE.limits()).gapDays(7).build());

  static final String TORGET = "torget";
  static final String ACTIVERA = "activera";

  /** What is known without any person. */
  record Counted(Forbund forbund, List<Insats> insatser, List<InsatsCounts> counts) {
    static Counted of(ForbundId id, Snapshot snapshot) {
      return new Counted(
          snapshot.forbunds().get(id),
          snapshot.insatser().all().stream().filter(i -> i.forbund().equals(id)).toList(),
          snapshot.counts().all().stream().filter(c -> c.forbund().equals(id)).toList());
    }
  }

  /** Reads every pathway of the förbund once, and keeps none. */
  static ReportData of(Counted counted, PersonSnapshot persons) {
    List<Pathway> pathways = new ArrayList<>();
    persons
        .pathways()
        .forEach(PathwayQuery.all().ofForbunds(counted.forbund().id()), pathways::add);
    pathways.sort(Comparator.comparing(Pathway::id));
    AsOf asOf = AsOf.of(TODAY);
    FollowUp followUp =
        FollowUp.of(Spells.of(pathways, asOf))
            .withCounts(counted.counts())
            .withInsatser(counted.insatser());
    Map<String, Departures> departures = new LinkedHashMap<>();
    List<Part> parts = new ArrayList<>();
    for (Insats insats : counted.insatser()) {
      boolean torget = insats.id().equals(SyntheticYear.TORGET);
      if (torget || insats.id().equals(SyntheticYear.ACTIVERA)) {
        String key = torget ? TORGET : ACTIVERA;
        parts.add(
            new Part(
                key,
                insats,
                followUp.report(Scope.insats(insats.id()), YEAR, DISCLOSURE),
                followUp.report(
                    Scope.insats(insats.id()),
                    Period.year(YEAR.year().getValue() - 1),
                    DISCLOSURE)));
        departures.put(
            key,
            Departures.of(
                pathways,
                insats.id(),
                torget ? PathwayDesign.arbetsmarknadstorget() : PathwayDesign.activera(),
                asOf));
      }
    }
    parts.sort(Comparator.comparing(Part::key).reversed());
    return new ReportData(
        counted.forbund(),
        counted.insatser(),
        counted.counts(),
        parts,
        BlockFunnel.of(cohort(pathways, asOf), PathwayDesign.activera(), DISCLOSURE),
        departures,
        due(pathways));
  }

  private static DueList due(List<Pathway> pathways) {
    List<DueItem> items = new ArrayList<>();
    for (boolean blocks : new boolean[] {false, true}) {
      List<Pathway> some =
          pathways.stream()
              .filter(p -> p.insats().equals(SyntheticYear.ACTIVERA) == blocks)
              .toList();
      items.addAll((blocks ? DUE_IN_BLOCKS : DUE).list(some, TODAY).items());
    }
    return new DueList(TODAY, items);
  }

  private static List<PathwayState> cohort(List<Pathway> pathways, AsOf asOf) {
    return pathways.stream()
        .filter(p -> p.insats().equals(SyntheticYear.ACTIVERA))
        .map(p -> p.state(asOf))
        .filter(PathwayState::counts)
        .filter(
            s ->
                s.startedOn()
                    .filter(d -> YEAR.contains(d) && !d.isAfter(LAST_TO_FINISH))
                    .isPresent())
        .toList();
  }

  Part part(String key) {
    return parts.stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow();
  }
}
