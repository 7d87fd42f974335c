package io.github.finsam.indicators.instrument;

import io.github.finsam.indicators.instrument.internal.RowReader;
import io.github.finsam.indicators.instrument.internal.Tables;
import io.github.finsam.indicators.internal.Arguments;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which indicators measure which goals of a plan: an indicator may measure several goals, a goal
 * may be measured by several indicators.
 *
 * <p>Immutable and thread-safe.
 *
 * @param goals the goals in the order of the plan
 * @param links the links in the order of the plan
 */
public record GoalMap(List<Goal> goals, List<GoalLink> links) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a goal occurs twice in its perspective,
   *     an indicator is linked twice to one perspective, or a link names a goal that its
   *     perspective lacks
   */
  public GoalMap {
    goals = List.copyOf(goals);
    links = List.copyOf(links);
    Arguments arguments = new Arguments();
    Ids.unique(arguments, "goals", goals, g -> List.of(g.perspective(), g.id()));
    Ids.unique(arguments, "links", links, l -> List.of(l.perspective(), l.indicator()));
    for (GoalLink link : links) {
      for (String goal : link.goals()) {
        arguments.that(
            goals.stream().anyMatch(is(link.perspective(), goal)),
            "unknown",
            "links",
            link.perspective() + "/" + goal);
      }
    }
    arguments.orThrow();
  }

  /**
   * Reads the tables {@code goals}, {@code goal_links} and {@code texts}; texts may lack an English
   * one, the Swedish then stands for both.
   *
   * @throws DefinitionException if anything is wrong; carries every fault with file, line and
   *     column
   */
  public static GoalMap load(DefinitionSource source) {
    Tables tables = Tables.read(DefinitionTable.OF_GOALS, List.of(source));
    for (DefinitionTable table : DefinitionTable.OF_GOALS) {
      if (!tables.present(table)) {
        tables.missing(table);
      }
    }
    RowReader in = new RowReader(tables, DefinitionTable.TEXTS);
    in.texts(English.NONE);
    List<Goal> goals =
        in.all(
            DefinitionTable.GOALS,
            row ->
                new Goal(
                    in.required(row, "perspective"), in.required(row, "id"), in.text(row, "text")));
    List<GoalLink> links =
        in.all(
            DefinitionTable.GOAL_LINKS,
            row -> {
              String perspective = in.required(row, "perspective");
              List<String> ids = in.words(row, "goals");
              for (String id : ids) {
                if (tables.whole(DefinitionTable.GOALS)
                    && goals.stream().noneMatch(is(perspective, id))) {
                  in.fault(row, "goals", "goals-unknown", id);
                }
              }
              return GoalLink.builder()
                  .perspective(perspective)
                  .goals(ids.isEmpty() ? List.of("?") : ids)
                  .indicator(in.required(row, "indicator"))
                  .wording(in.optionalText(row, "wording"))
                  .build();
            });
    tables.orThrow();
    return new GoalMap(goals, links);
  }

  /** The perspectives in the order of the plan. */
  public List<String> perspectives() {
    return goals.stream().map(Goal::perspective).distinct().toList();
  }

  /** Ids of the indicators that measure goals of the perspective, in the order of the plan. */
  public List<String> indicators(String perspective) {
    return links.stream()
        .filter(link -> link.perspective().equals(perspective))
        .map(GoalLink::indicator)
        .toList();
  }

  /** The links to one goal, in the order of the plan; may be empty. */
  public List<GoalLink> linksTo(Goal goal) {
    return links.stream()
        .filter(l -> l.perspective().equals(goal.perspective()) && l.goals().contains(goal.id()))
        .toList();
  }

  /** Links to indicators that the edition does not have. */
  public List<GoalLink> unknownIndicators(Edition edition) {
    return links.stream()
        .filter(link -> edition.findIndicator(link.indicator()).isEmpty())
        .toList();
  }

  /** Indicators of the edition that measure no goal. */
  public List<Indicator> unusedIndicators(Edition edition) {
    return edition.indicators().stream()
        .filter(i -> links.stream().noneMatch(link -> link.indicator().equals(i.id())))
        .toList();
  }

  /** Goals that no indicator measures. */
  public List<Goal> goalsWithout() {
    return goals.stream().filter(goal -> linksTo(goal).isEmpty()).toList();
  }

  /** The goal with this id; empty if the perspective has none. */
  public Optional<Goal> findGoal(String perspective, String id) {
    return goals.stream().filter(is(perspective, id)).findFirst();
  }

  private static Predicate<Goal> is(String perspective, String id) {
    return goal -> goal.perspective().equals(perspective) && goal.id().equals(id);
  }
}
