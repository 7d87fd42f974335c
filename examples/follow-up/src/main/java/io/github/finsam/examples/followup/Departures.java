package io.github.finsam.examples.followup;

import io.github.finsam.base.InsatsId;
import io.github.finsam.finding.Finding;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayDesign;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many pathways depart from the design of their insats, by what the finding is called.
 *
 * @param participants how many pathways were looked at
 * @param byCode how many pathways have each departure
 */
record Departures(long participants, Map<String, Long> byCode) {

  static Departures of(
      Collection<Pathway> pathways, InsatsId insats, PathwayDesign design, AsOf asOf) {
    Map<String, Long> counts = new TreeMap<>();
    long participants = 0;
    for (Pathway pathway : pathways) {
      if (pathway.insats().equals(insats) && pathway.state(asOf).counts()) {
        participants++;
        design.check(pathway, asOf).stream()
            .map(Finding::code)
            .distinct()
            .forEach(code -> counts.merge(code, 1L, Long::sum));
      }
    }
    return new Departures(participants, counts);
  }

  /**
   * How many have a departure; an absence if few have it, or few have not: that number is a
   * difference that anybody can take who knows how many there are.
   */
  Outcome<Long> shown(String code, int minimum) {
    long number = byCode.getOrDefault(code, 0L);
    long others = participants - number;
    if (number > 0 && number < minimum) {
      return Outcome.none(Absence.of(Absence.Reason.BELOW_MINIMUM));
    }
    return others > 0 && others < minimum
        ? Outcome.none(Absence.of(Absence.Reason.SUPPRESSED))
        : Outcome.found(number);
  }
}
