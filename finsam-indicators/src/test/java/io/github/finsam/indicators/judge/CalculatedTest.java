package io.github.finsam.indicators.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.calculate.Breakdown;
import io.github.finsam.indicators.calculate.Depth;
import io.github.finsam.indicators.calculate.Indicators;
import io.github.finsam.indicators.calculate.Results;
import io.github.finsam.indicators.catalogue.Catalogue;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Group;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyCell;
import io.github.finsam.survey.TallyQuery;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is calculated can be judged, whatever stands beside it. */
class CalculatedTest {

  private static final Edition EDITION = Catalogue.nns("2014-12");

  private static Results results(Breakdown... breakdowns) {
    Map<TallyCell, Map<Integer, Long>> counts = new HashMap<>();
    for (String forbund : new String[] {"a", "b", "c"}) {
      Group group =
          Group.builder()
              .forbund(ForbundId.of(forbund))
              .respondent(Respondent.PARTICIPANT)
              .occasion(Occasion.CLOSURE)
              .build();
      counts.put(new TallyCell("6.1", group), Map.of(2, 3L, 4, 5L));
      counts.put(new TallyCell("6.2", group), Map.of(1, 1L, 5, 7L));
    }
    TallyQuery query =
        TallyQuery.of(EDITION.id()).by(Dimension.FORBUND, Dimension.RESPONDENT, Dimension.OCCASION);
    return Indicators.of(EDITION).with(Cells.OPEN).publish(Tally.of(query, counts), breakdowns);
  }

  @Test
  void meansBesideTheNationDoNotMakeItAnotherMeasure() {
    Breakdown nation =
        Breakdown.of(Depth.ITEM)
            .by(Dimension.RESPONDENT, Dimension.OCCASION)
            .named("nation")
            .withMeansOf(Dimension.FORBUND);
    Breakdown each =
        Breakdown.of(Depth.ITEM)
            .by(Dimension.FORBUND, Dimension.RESPONDENT, Dimension.OCCASION)
            .named("each");
    Results results = results(nation, each);
    Cell all =
        results.table("nation").cell(EDITION.item("6.1"), Respondent.PARTICIPANT, Occasion.CLOSURE);
    Map<ForbundId, Cell> units = new LinkedHashMap<>();
    for (String forbund : new String[] {"a", "b", "c"}) {
      ForbundId id = ForbundId.of(forbund);
      units.put(
          id,
          results
              .table("each")
              .cell(EDITION.item("6.1"), id, Respondent.PARTICIPANT, Occasion.CLOSURE));
    }
    assertTrue(all.figure().flatMap(Figure::units).isPresent());
    Comparison comparison = Comparison.of(ForbundId.of("a"), units, all, 0.95);
    Figure others = comparison.others().figure().orElseThrow();
    assertEquals(16, others.n());
    assertTrue(comparison.toOthers().value().orElseThrow().interval().isPresent());
  }

  @Test
  void severalItemsOfTheSamePeopleAreComparedWithoutATest() {
    Breakdown each =
        Breakdown.of(Depth.INDICATOR)
            .by(Dimension.FORBUND, Dimension.RESPONDENT, Dimension.OCCASION)
            .named("each");
    Results results = results(each);
    Figure one =
        results
            .table("each")
            .cell(EDITION.indicator(6), ForbundId.of("a"), Respondent.PARTICIPANT, Occasion.CLOSURE)
            .figure()
            .orElseThrow();
    Difference difference = Difference.of(one, one, 0.95).value().orElseThrow();
    assertEquals(Optional.empty(), difference.test());
    assertFalse(difference.untested().isEmpty());
  }
}
