package io.github.finsam.indicators.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.indicators.instrument.DefinitionException;
import io.github.finsam.indicators.instrument.DefinitionFault;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.instrument.Goal;
import io.github.finsam.indicators.instrument.GoalLink;
import io.github.finsam.indicators.instrument.GoalMap;
import io.github.finsam.indicators.instrument.Indicator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Goals and indicators of Arbetsmarknadstorget, Mål, mått och aktiviteter för 2015 (handlingar till
 * styrelsemöte 2015-03-05, Samordningsförbundet Skellefteå–Norsjö).
 */
class GoalMapTest {

  private static final GoalMap PLAN =
      GoalMap.load(DefinitionSource.resources(GoalMapTest.class, "arbetsmarknadstorget-2015"));

  private static final Edition EDITION = Catalogue.nns("2014-12");

  @Test
  @DisplayName("20 links from four perspectives, all fifteen indicators used")
  void links() {
    assertEquals(20, PLAN.links().size());
    assertEquals(List.of("individen", "fornyelse", "arbetssatt", "ekonomi"), PLAN.perspectives());
    assertEquals(List.of("5", "7", "11"), PLAN.indicators("individen"));
    assertEquals(List.of("9", "10", "12", "15"), PLAN.indicators("fornyelse"));
    assertEquals(
        List.of("1", "2", "3", "4", "5", "6", "8", "9", "13"), PLAN.indicators("arbetssatt"));
    assertEquals(List.of("1", "5", "11", "14"), PLAN.indicators("ekonomi"));
    assertEquals(
        IntStream.rangeClosed(1, 15).boxed().toList(),
        PLAN.links().stream()
            .map(l -> EDITION.indicator(l.indicator()).number())
            .distinct()
            .sorted()
            .toList());
    assertEquals(List.of(), PLAN.unknownIndicators(EDITION));
    assertEquals(List.of(), PLAN.unusedIndicators(EDITION));
  }

  @Test
  @DisplayName("No indicator measures \"Ekonomi i balans\"; 5 and 12 measure two goals at once")
  void goals() {
    assertEquals(8, PLAN.goals().size());
    assertEquals(
        List.of("Ekonomi i balans."),
        PLAN.goalsWithout().stream().map(g -> g.text().in(Language.SV)).toList());
    assertEquals(
        List.of("individen/5", "fornyelse/12"),
        PLAN.links().stream()
            .filter(l -> l.goals().size() > 1)
            .map(l -> l.perspective() + "/" + l.indicator())
            .toList());
    Goal closer = PLAN.findGoal("individen", "2").orElseThrow();
    assertEquals(
        List.of("5", "7", "11"), PLAN.linksTo(closer).stream().map(GoalLink::indicator).toList());
  }

  @Test
  @DisplayName("7 and 11 are reworded to count participants, under Individen")
  void wording() {
    List<GoalLink> reworded = PLAN.links().stream().filter(l -> l.wording().isPresent()).toList();
    assertEquals(
        List.of("individen/7", "individen/11"),
        reworded.stream().map(l -> l.perspective() + "/" + l.indicator()).toList());
    for (GoalLink link : reworded) {
      assertTrue(link.wording().orElseThrow().sv().startsWith("Andel/antal "));
    }
  }

  @Test
  void unknownAndUnused() {
    GoalMap map =
        new GoalMap(
            List.of(new Goal("a", "1", Label.of("mål", "goal"))),
            List.of(new GoalLink("a", List.of("1"), "16", Optional.empty())));
    assertEquals(map.links(), map.unknownIndicators(EDITION));
    assertEquals(15, map.unusedIndicators(EDITION).stream().map(Indicator::id).distinct().count());
    assertThrows(
        InvalidValueException.class,
        () ->
            new GoalMap(
                List.of(), List.of(new GoalLink("a", List.of("1"), "1", Optional.empty()))));
  }

  @Test
  @DisplayName("A link to a goal that the perspective lacks is named with file, line and column")
  void faults() {
    DefinitionException error =
        assertThrows(
            DefinitionException.class,
            () ->
                GoalMap.load(
                    DefinitionSource.of(
                        Map.of(
                            "goals.csv",
                            "perspective,id,text\na,1,t\n",
                            "goal_links.csv",
                            "perspective,goals,indicator,wording\na,1 2,5,\na,1,,missing\n",
                            "texts.csv",
                            "key,sv,en\nt,Mål,\n"))));
    assertEquals(
        List.of(
            "goal_links.csv, line 2, column goals: is not among the goals of the perspective:"
                + " \"2\"",
            "goal_links.csv, line 3, column indicator: value is missing",
            "goal_links.csv, line 3, column wording: the text is not in the table texts:"
                + " \"missing\""),
        error.faults().stream().map((DefinitionFault f) -> f.text(Language.EN)).toList());
  }
}
